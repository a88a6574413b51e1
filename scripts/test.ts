/**
 * `npm test`: the checks, the builds, and every test, in real browsers where it takes one. The last line is
 * `N passed, N failed`. `npm test -- firefox` runs the end-to-end tests in that browser only, and says so.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { buildFor } from './build.ts';
import { ensureBrowsers } from './ensure-browsers.mjs';
import type { BrowserKind } from './find-browser.mjs';
import { root, runCommand } from './run-command.ts';

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** What a run of Vitest writes of itself; only what we count. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: TestFile[];
}

interface TestFile {
  /** Its path. */
  name: string;
  status: string;
  /** Why it could not be run. */
  message: string;
  assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
}

const minutes = 60_000;
const kinds: readonly BrowserKind[] = ['chromium', 'firefox'];

const checks = {
  types: ['tsc', '--noEmit'],
  lint: ['eslint', '.', '--max-warnings', '0'],
  format: ['prettier', '--check', '--log-level', 'warn', '.'],
};

/** The projects of vitest.config.ts, in groups that may run side by side: end-to-end tests want the machine to themselves. */
const testRuns: { projects: string[]; timeout: number; needs?: BrowserKind }[] = [
  { projects: ['unit', 'dom'], timeout: 7 * minutes },
  { projects: ['browser'], timeout: 3 * minutes, needs: 'chromium' },
  { projects: ['e2e'], timeout: 40 * minutes },
];

const total: Tally = { passed: 0, failed: 0, skipped: 0 };
/** What failed, a line each: said again at the end, where it is seen. */
const failures: string[] = [];
const started = Date.now();

function count(tally: Partial<Tally>): void {
  for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += tally[key] ?? 0;
}

/** One check or build: it passes or it fails. */
async function step(name: string, run: () => Promise<number | undefined>): Promise<void> {
  const began = Date.now();
  const code = await run();
  const outcome = code === 0 ? 'ok' : code === undefined ? 'FAILED: out of time' : 'FAILED';
  console.log(`${name}: ${outcome} (${seconds(began)})`);
  if (code !== 0) failures.push(name);
  count(code === 0 ? { passed: 1 } : { failed: 1 });
}

async function vitest(projects: string[], timeout: number, browsers: readonly BrowserKind[]): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'companion-tests-'));
  const reportFile = join(folder, 'report.json');
  try {
    const selected = projects.flatMap((project) => ['--project', project]);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
    const code = await runCommand('vitest', ['run', ...selected, ...reporters], {
      timeout,
      env: { E2E_BROWSERS: browsers.join(',') },
    });
    const written = await readFile(reportFile, 'utf8').catch(() => undefined);
    const report = written === undefined ? undefined : (JSON.parse(written) as VitestReport);
    failures.push(...(report?.testResults.flatMap(failuresOf) ?? []));
    const tally = tallyOf(report);
    // A file that cannot be loaded, or a run that was ended, fails without a failed test.
    if (code !== 0 && tally.failed === 0) {
      tally.failed = 1;
      failures.push(`${projects.join(', ')}: ${code === undefined ? 'out of time' : `exit code ${code}`}`);
    }
    return tally;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function tallyOf(report: VitestReport | undefined): Tally {
  if (!report) return { passed: 0, failed: 0, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report;
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

function failuresOf({ name, status, message, assertionResults }: TestFile): string[] {
  const file = relative(root, name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0) return status === 'failed' ? [`${file}: ${message}`] : [];
  return failed.map(({ fullName, failureMessages }) => {
    const [why = ''] = failureMessages.join('\n').split(/\n\s+at /);
    return `${file} > ${fullName}: ${why}`;
  });
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

/** The browsers named on the command line; both where none is named. */
function wantedBrowsers(args: string[]): readonly BrowserKind[] {
  const unknown = args.filter((arg) => !kinds.includes(arg as BrowserKind));
  if (unknown.length > 0) throw new Error(`npm test takes chromium or firefox, not ${unknown.join(' ')}.`);
  return args.length === 0 ? kinds : kinds.filter((kind) => args.includes(kind));
}

async function main(): Promise<void> {
  const browsers = wantedBrowsers(process.argv.slice(2));
  const leftOut = kinds.filter((kind) => !browsers.includes(kind));
  ensureBrowsers(browsers);

  for (const kind of kinds) await step(`build for ${kind}`, () => buildFor(kind));
  for (const mode of ['pseudo', 'pseudo-rtl']) await step(`build with ${mode} words`, () => buildFor('chromium', mode));
  if (browsers.includes('chromium')) await step('build with kill points', () => buildFor('chromium', 'kill-points'));
  for (const [name, [command, ...args]] of Object.entries(checks)) {
    await step(name, () => runCommand(command!, args, { timeout: 3 * minutes, output: 'quiet' }));
  }
  for (const { projects, timeout, needs } of testRuns) {
    if (needs && !browsers.includes(needs)) continue;
    count(await vitest(projects, timeout, browsers));
  }

  for (const kind of leftOut) {
    const also = kind === 'chromium' ? ', nor the tests that run inside a browser page' : '';
    console.log(`Not run, as asked: the end-to-end tests in ${kind}${also}.`);
  }
  if (failures.length > 0) console.log(`\nWhat failed:\n${failures.join('\n')}\n`);
  if (total.skipped > 0) console.log(`${total.skipped} skipped; each says why above.`);
  console.log(`All of it took ${seconds(started)}.`);
}

try {
  await main();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  count({ failed: 1 });
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
