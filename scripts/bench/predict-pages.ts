/** A process of the page bench: answers for its share of one set's pages, one line of JSON each. */
import { goldOf, pageOf } from '../shared-data.ts';
import { foldOf } from './folds.ts';
import { predict } from './systems.ts';

const [system, set] = process.argv.slice(2) as [string, string];
const [share, shares, folds] = process.argv.slice(4).map(Number) as [number, number, number];
const pages = Object.entries(goldOf(set)).filter((_, index) => index % shares === share);
// Peers write to the console; only answers may stand there.
const write = process.stdout.write.bind(process.stdout);
console.log = console.warn = console.info = () => undefined;

const answer = (id: string, { url, domain }: { url: string; domain: string }) =>
  predict(system, pageOf(set, id), { url, leftOut: folds > 0 ? foldOf(domain, folds) : undefined });

// What is compiled only once is not charged to the first pages.
for (const [id, page] of pages.slice(0, 2)) await answer(id, page);
for (const [id, page] of pages) write(`${JSON.stringify({ id, ...(await answer(id, page)) })}\n`);
