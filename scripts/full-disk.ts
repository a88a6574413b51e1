/**
 * Fills the disk while a reader saves and deletes, and looks at the library afterwards, also in a browser that was started
 * anew: nothing is lost, a sentence says why nothing was written, and with room again it is.
 *
 *     mount -t tmpfs -o size=300m tmpfs /mnt/small
 *     npm run full-disk -- chromium /mnt/small
 *
 * The file system is filled: it must be one of its own. Exit code 1 when anything was lost. The builds of `npm test` are used.
 */
import { closeSync, existsSync, openSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { waitForWords, wordsOf } from '../tests/e2e/card.ts';
import { startChromium } from '../tests/e2e/drivers/chromium.ts';
import { startFirefox } from '../tests/e2e/drivers/firefox.ts';
import { halves, losses } from './soak/kept.ts';
import { press, save, Scene } from './soak/scene.ts';

/** Bytes that are left free. */
const rests = [15_000_000, 1_000_000, 0];

const [browser, disk = ''] = process.argv.slice(2);
if (browser !== 'chromium' && browser !== 'firefox')
  throw new Error(`There is no ${browser} here: chromium or firefox.`);
if (!existsSync(disk) || statSync(disk).dev === statSync(dirname(disk)).dev)
  throw new Error(`${disk} is no file system of its own.`);
const filler = join(disk, 'filler');

// The drivers make their profiles there.
process.env.TMPDIR = disk;
const scene = await Scene.start(await (browser === 'chromium' ? startChromium() : startFirefox()));
const problems: string[] = [];
try {
  await saveAnother();
  for (const rest of rests) await tryWith(rest);
} finally {
  rmSync(filler, { force: true });
  await scene.end();
}
for (const problem of problems) console.log(problem);
console.log(`${browser}: ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);

async function tryWith(rest: number): Promise<void> {
  const before = await scene.kept();
  const card = await scene.openCard('new');
  fillUpTo(rest);
  await card.evaluate(press, 'Save');
  await waitForWords(card, /Saved (just now|\d)|Not saved/, 30_000);
  const said = /(Saved just now|Not saved:[^.]*\.[^.]*\.)/.exec(await wordsOf(card))?.[0];
  console.log(`${rest} bytes left: ${said}`);
  await scene.die('browser');
  rmSync(filler);
  const after = await scene.kept();
  problems.push(...halves(after), ...losses(before, after));
  await scene.settle();
  await saveAnother();
  const again = await scene.kept();
  problems.push(...halves(again), ...losses(before, again));
  if (again.articles.length <= before.articles.length) problems.push('With room again, nothing was saved.');
}

async function saveAnother(): Promise<void> {
  await scene.openCard('new').then(save);
  await scene.leave();
}

function fillUpTo(rest: number): void {
  const file = openSync(filler, 'w');
  const free = () => {
    const { bavail, bsize } = statfsSync(disk);
    return bavail * bsize - rest;
  };
  try {
    for (let left = free(); left > 0; left = free()) writeSync(file, Buffer.alloc(Math.min(left, 1 << 20)));
  } finally {
    closeSync(file);
  }
}
