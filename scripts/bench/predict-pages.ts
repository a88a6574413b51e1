/** A process of the page bench: answers for its share of one set's pages, one line of JSON each. */
import { goldOf, pageOf } from '../shared-data.ts';
import { predict } from './systems.ts';

const [system, set, share, shares] = process.argv.slice(2) as [string, string, string, string];
const pages = Object.entries(goldOf(set)).filter((_, index) => index % Number(shares) === Number(share));
// Peers write to the console; only answers may stand there.
const write = process.stdout.write.bind(process.stdout);
console.log = console.warn = console.info = () => undefined;

// What is compiled only once is not charged to the first pages.
for (const [id, { url }] of pages.slice(0, 2)) await predict(system, pageOf(set, id), url);
for (const [id, { url }] of pages)
  write(`${JSON.stringify({ id, ...(await predict(system, pageOf(set, id), url)) })}\n`);
