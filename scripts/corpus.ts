/**
 * Our annotated corpus.
 *
 *     npm run corpus                  counts what is in it
 *     npm run corpus -- check [FILE …]  says what is wrong with the markup of these files, or of all
 *     npm run corpus -- agreement     how far the second reading agrees with the marks
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { measureAgreement } from './corpus/agreement.ts';
import { articlesFolder, readCorpus, readMarkedArticle } from './corpus/read-corpus.ts';

const [what, ...files] = process.argv.slice(2);

if (what === 'check')
  check(files.length > 0 ? files : readdirSync(articlesFolder).map((file) => join(articlesFolder, file)));
else if (what === 'agreement') agree();
else count();

function check(checked: readonly string[]): void {
  let faulty = 0;
  for (const file of checked) {
    try {
      const { id, body } = readMarkedArticle(file);
      const words = body.split(/\s+/).length;
      if (words < 230 || words > 550) console.log(`${id}: ${words} words, not between 250 and 500.`);
    } catch (error) {
      faulty += 1;
      console.error(error instanceof Error ? error.message : error);
    }
  }
  console.log(`${checked.length} files, ${faulty} of them with faults`);
  if (faulty > 0) process.exitCode = 1;
}

function count(): void {
  const articles = readCorpus();
  const sum = (of: (article: (typeof articles)[number]) => number) =>
    articles.reduce((total, article) => total + of(article), 0);
  const rows: [string, number][] = [
    ['articles', articles.length],
    ['words', sum(({ headline, body }) => `${headline} ${body}`.split(/\s+/).length)],
    ...(['PER', 'ORG', 'LOC', 'MISC'] as const).map((type): [string, number] => [
      type,
      sum(({ names }) => names.filter((name) => name.type === type).length),
    ]),
    ['direct quotes', sum(({ quotes }) => quotes.filter(({ kind }) => kind === 'direct').length)],
    ['indirect quotes', sum(({ quotes }) => quotes.filter(({ kind }) => kind === 'indirect').length)],
    ['dates', sum(({ dates }) => dates.length)],
  ];
  for (const [name, value] of rows) console.log(`${name.padEnd(16)}${String(value).padStart(8)}`);
}

function agree(): void {
  const { articles, ...shares } = measureAgreement(readCorpus());
  console.log(`${'articles read twice'.padEnd(20)}${String(articles).padStart(6)}`);
  for (const [what, share] of Object.entries(shares)) console.log(`${what.padEnd(20)}${share.toFixed(3).padStart(6)}`);
}
