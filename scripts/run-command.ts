/** Runs a program of node_modules/.bin (or of the PATH) in the project, within a time, and ends all it has started. */
import { spawn, type ChildProcess } from 'node:child_process';
import { delimiter, join } from 'node:path';

/** The project's folder. */
export const root = join(import.meta.dirname, '..');

/** How a program is run. */
export interface RunOptions {
  /** Milliseconds after which it is ended, with everything it has started. */
  timeout: number;
  env?: Record<string, string>;
  /** `'quiet'` keeps its words back and prints them only when it fails. */
  output?: 'shown' | 'quiet';
}

const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
const onWindows = process.platform === 'win32';
const signals = ['SIGINT', 'SIGTERM'] as const;

/** The exit code; `undefined` when it was ended because its time was up. */
export async function runCommand(
  command: string,
  args: string[],
  { timeout, env = {}, output = 'shown' }: RunOptions,
): Promise<number | undefined> {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, PATH: path, ...env },
    stdio: ['ignore', output === 'quiet' ? 'pipe' : 'inherit', output === 'quiet' ? 'pipe' : 'inherit'],
    // A group of its own, so that the workers it started end with it.
    detached: !onWindows,
    shell: onWindows,
  });
  const stop = () => {
    child.once('exit', () => process.exit(130));
    end(child);
  };
  // `detached` children would go on when the reader stops us.
  for (const signal of signals) process.once(signal, stop);
  const said: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk));

  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    end(child);
  }, timeout);
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  }).finally(() => {
    clearTimeout(timer);
    for (const signal of signals) process.off(signal, stop);
  });
  if (code !== 0) process.stdout.write(Buffer.concat(said));
  return timedOut ? undefined : code;
}

/** Browsers get groups of their own from their drivers, which end them when asked to stop, but not when killed. */
const graceTime = 5_000;

function end(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  if (onWindows) {
    spawn('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    return;
  }
  process.kill(-child.pid, 'SIGTERM');
  const timer = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), graceTime);
  child.once('exit', () => clearTimeout(timer));
}
