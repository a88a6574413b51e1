/** A process of the trainer: prints its share of the labelled pages, one line of JSON each. */
import { bodySets, labelledPages } from './block-data.ts';

const [share, shares] = process.argv.slice(2).map(Number) as [number, number];
for (const set of bodySets)
  for (const page of labelledPages(set, share, shares)) process.stdout.write(`${JSON.stringify(page)}\n`);
