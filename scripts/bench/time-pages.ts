/** A process of the cpu bench: what each system takes for every n-th page of a set, in milliseconds, one line of JSON each. */
import { goldOf, pageOf } from '../shared-data.ts';
import { predict } from './systems.ts';

/** The first run of a page compiles; of the others the quickest is what the work takes. */
const runs = 3;

const [set, every, ...systems] = process.argv.slice(2) as [string, string, ...string[]];
// Peers write to the console; only answers may stand there.
const write = process.stdout.write.bind(process.stdout);
console.log = console.warn = console.info = () => undefined;

for (const [index, [id, { url }]] of Object.entries(goldOf(set)).entries()) {
  if (index % Number(every) !== 0) continue;
  const html = pageOf(set, id);
  const least: Record<string, number> = {};
  for (let run = 0; run <= runs; run++) {
    for (const system of systems) {
      const { ms } = await predict(system, html, { url });
      if (run > 0) least[system] = Math.min(ms, least[system] ?? Infinity);
    }
  }
  write(`${JSON.stringify(least)}\n`);
}
