/** Processor time of all fields of a page beside bare `Readability.parse()`: a ratio says the same on every machine. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pageSets } from '../shared-data.ts';
import type { Figure } from './figure.ts';

const bare = '@mozilla/readability';

interface Asked {
  sets?: string[] | undefined;
  systems?: string[] | undefined;
  /** Only each n-th page of a set. */
  every?: number | undefined;
}

/**
 * Median and 95th percentile over the pages of each set and over all. Systems take turns on one page in one process, each on
 * a document of its own; parsing the HTML is left out.
 */
export function benchCpu({
  sets = pageSets.filter((set) => set !== 'updated'),
  systems = ['ours', 'defuddle'],
  every = 10,
}: Asked = {}): Figure[] {
  const program = join(import.meta.dirname, 'time-pages.ts');
  const times = new Map<string, Record<string, number>[]>();
  for (const set of sets) {
    const output = execFileSync(process.execPath, [program, set, String(every), bare, ...systems], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const pages = output.split('\n').filter(Boolean);
    times.set(
      set,
      pages.map((line) => JSON.parse(line) as Record<string, number>),
    );
  }
  times.set('all', [...times.values()].flat());
  return [...times].flatMap(([set, pages]) =>
    systems.flatMap((system) => {
      const ratios = pages.map((least) => least[system]! / least[bare]!).sort((a, b) => a - b);
      const at = (share: number) => ratios[Math.floor(share * ratios.length)]!;
      const figure = (metric: string, value: number) => ({ bench: 'cpu', set, system, metric, value });
      return [figure('cpuRatio.median', at(0.5)), figure('cpuRatio.p95', at(0.95)), figure('pages', ratios.length)];
    }),
  );
}
