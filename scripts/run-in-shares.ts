import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';

/** Each process holds its pages in memory. */
const mostProcesses = 4;

/**
 * Runs a program of ours in several processes, each on its share of the work, and reads the lines of JSON they print, one
 * process after the other.
 *
 * @param args gets the number of a share, from 0, and how many there are
 */
export async function runInShares<T>(
  program: string,
  args: (share: number, shares: number) => unknown[],
): Promise<T[]> {
  const shares = Math.min(mostProcesses, availableParallelism());
  const outputs = await Promise.all(
    Array.from({ length: shares }, (_, share) =>
      promisify(execFile)(process.execPath, [program, ...args(share, shares).map(String)], { maxBuffer: 2 ** 31 }),
    ),
  );
  return outputs.flatMap(({ stdout }) =>
    stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as T),
  );
}
