/**
 * Kills the background, our pages and the browser in the middle of what a reader does, and looks at the library afterwards:
 * no article is lost or half there, no highlight is gone. (At each await of saving it is killed in `npm test`.)
 *
 *     npm run soak -- chromium 200 [--seed N]
 *     npm run soak -- firefox 50 [--seed N]
 *
 * When each of them dies is drawn from the seed. Every act meets every death it can meet, in turn, so that 19 kills are each
 * once. Exit code 1 when anything was lost. The build is that of next-version.ts, so that an upgrade can be among them.
 */
import { parseArgs } from 'node:util';
import { waitForWords } from '../tests/e2e/card.ts';
import { chromiumBuild, startChromium } from '../tests/e2e/drivers/chromium.ts';
import { firefoxPackage, startFirefox } from '../tests/e2e/drivers/firefox.ts';
import { buildFor } from './build.ts';
import { actsWith, chooseFile, type Act } from './soak/acts.ts';
import { inventBackup } from './soak/backup-file.ts';
import { halves, losses } from './soak/kept.ts';
import { press, Scene, type Death } from './soak/scene.ts';
import { randomFrom } from './train/random.ts';

const articlesInBackup = 40;

interface Tally {
  kills: number;
  /** After which the library was as before: the act had not got that far. */
  before: number;
  /** Which are known to have fallen in the middle of it; absent where that cannot be known. */
  inside?: number;
  problems: string[];
  /** Milliseconds after the click in which the next kill falls. */
  within: number;
}

/**
 * How long an act takes depends on the machine, so the time in which it is killed grows when nothing was written yet, and
 * shrinks when something was: the kills come to lie around the writing.
 */
const [firstWithin, longer, shorter] = [300, 1.6, 0.8];

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string' } } });
const [browser = 'chromium', count = '50'] = positionals;
if (browser !== 'chromium' && browser !== 'firefox')
  throw new Error(`There is no ${browser} here: chromium or firefox.`);
const kills = whole(count);
const seed = whole(values.seed ?? String(Date.now() % 1_000_000));
const random = randomFrom(seed);
console.log(`${browser}, ${kills} kills, seed ${seed}`);

if ((await buildFor(browser, 'next-version')) !== 0) throw new Error('The build failed; its messages are above.');
const backup = await inventBackup(articlesInBackup, seed);
const scene = await Scene.start(
  await (browser === 'chromium'
    ? startChromium({ build: `${chromiumBuild}-next-version` })
    : startFirefox({ package: firefoxPackage.replace('.xpi', '-next-version.xpi') })),
);
const tallies = new Map<string, Tally>();
try {
  await begin();
  const pairs = actsWith(backup).flatMap((act) => act.deaths.map((death) => ({ act, death })));
  for (let kill = 0; kill < kills; kill += 1) {
    const { act, death } = pairs[kill % pairs.length]!;
    await stopIn(act, death);
    if ((kill + 1) % pairs.length === 0) console.log(`${kill + 1} of ${kills}`);
  }
} finally {
  await scene.end();
}
const problems = [...tallies.values()].flatMap((tally) => tally.problems);
for (const [name, tally] of tallies)
  console.log(
    `${name.padEnd(32)}${tally.kills} kills, ${tally.before} before anything was written, ` +
      `${tally.inside === undefined ? '' : `${tally.inside} in the middle, `}${tally.problems.length} problems`,
  );
console.log(`${browser}, seed ${seed}: ${kills} kills, ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);

/** Of nothing there is no kill, and nothing lost. */
function whole(digits: string): number {
  if (!/^[1-9]\d*$/.test(digits))
    throw new Error(`${digits} is no number of kills and no seed: it takes whole ones above 0.`);
  return Number(digits);
}

/** A library with the backup in it. */
async function begin(): Promise<void> {
  const library = await scene.openLibrary();
  await library.evaluate(chooseFile, backup.base64);
  await waitForWords(library, 'Add to the library', 30_000);
  await library.evaluate(press, 'Add to the library');
  await waitForWords(library, 'Done. New articles', 60_000);
  await scene.leave();
}

async function stopIn(act: Act, death: Death): Promise<void> {
  const name = `${act.name}, ${death}`;
  const tally = tallies.get(name) ?? { kills: 0, before: 0, problems: [], within: act.within ?? firstWithin };
  tallies.set(name, tally);
  const click = await act.prepare(scene, death);
  const before = await scene.kept();
  const after = Math.round(random() * tally.within);
  // It may not be there any more to answer.
  void click().catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, after));
  await scene.die(death);
  const found = halves(await scene.kept());
  await scene.settle();
  tally.kills += 1;
  const kept = await scene.kept();
  const moment = act.moment?.();
  if (moment) tally.inside = (tally.inside ?? 0) + Number(moment === 'inside');
  const tooSoon = moment ? moment === 'before' : JSON.stringify(kept) === JSON.stringify(before);
  if (tooSoon) tally.before += 1;
  tally.within *= tooSoon ? longer : shorter;
  found.push(...halves(kept), ...losses(before, kept, act.permits?.(before)));
  found.push(...((await act.judge?.(scene, before, kept)) ?? []));
  for (const problem of found) console.log(`${name}, ${after} ms after: ${problem}`);
  tally.problems.push(...found);
}
