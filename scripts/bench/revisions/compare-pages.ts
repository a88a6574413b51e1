/**
 * A process of the revisions bench: real pages, each changed in known ways and read again, one line of JSON for each change.
 * Pages are changed in their HTML, so that the extractor is measured with the comparison.
 */
import { plainSplitting, vocabularyOf } from '../../../lib/entities/vocabulary.ts';
import { compareReadings, type Reading } from '../../../lib/revisions/compare.ts';
import { readPassages } from '../../../lib/text/passages.ts';
import { leftOutSentences } from '../../../lib/revisions/sentences.ts';
import { parseHtml } from '../../parse-html.ts';
import { goldOf, pageOf } from '../../shared-data.ts';
import { randomFrom } from '../anchoring/random.ts';
import { articleIn } from '../article-in.ts';
import { changes, type Sentence } from './change-page.ts';

const sets = ['fundus-tests', 'fundus-eval', 'zyte', 'wcxb', 'htmldate'];
/** One for each domain. */
const mostPages = 300;
const leastSentences = 8;

/** What came of one change of one page. */
export interface Outcome {
  kind: keyof typeof changes;
  page: string;
  verdict: 'right' | 'wrong';
  /** What was said, to be read by people. */
  said: string;
}

const none = { edited: [], added: [], removed: [], moved: [], facts: [] };

const [share, shares] = process.argv.slice(2).map(Number) as [number, number];
const write = process.stdout.write.bind(process.stdout);
console.log = console.warn = console.info = () => undefined;

let pages = 0;
const domains = new Set<string>();
for (const set of sets) {
  for (const [id, { url, domain }] of Object.entries(goldOf(set)).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (domains.has(domain) || pages >= mostPages) continue;
    domains.add(domain);
    if (pages++ % shares !== share) continue;
    for (const outcome of outcomesOf(`${set}/${id}`, url, pageOf(set, id))) write(`${JSON.stringify(outcome)}\n`);
  }
}

function outcomesOf(page: string, url: string, html: string): Outcome[] {
  const before = readingOf(parseHtml(html), url);
  if (!before) return [];
  const sentences = sentencesOf(before);
  if (sentences.length < leastSentences) return [];
  return Object.entries(changes).flatMap(([kind, change]): Outcome[] => {
    const document = parseHtml(html);
    const expected = change(document, sentences, randomFrom(`${kind}:${page}`));
    if (!expected) return [];
    const after = readingOf(document, url);
    const compared = after && compareReadings(before, after);
    const said = {
      edited: compared?.edited.map((one) => textOf(after!, one.after)) ?? [],
      added: compared?.added.map((one) => textOf(after!, one)) ?? [],
      removed: compared?.removed.map((one) => textOf(before, one)) ?? [],
      moved: compared?.moved.map((one) => textOf(after!, one.after)) ?? [],
      facts: compared ? (['headline', 'dek', 'byline'] as const).filter((fact) => compared[fact]) : ['no article'],
    };
    const isRight = Object.entries({ ...none, ...expected }).every(([name, words]) =>
      sameWords(said[name as keyof typeof said], words),
    );
    return [
      {
        kind: kind as Outcome['kind'],
        page,
        verdict: isRight ? 'right' : 'wrong',
        said: JSON.stringify({ expected, said }),
      },
    ];
  });
}

/** Each of these contains what is expected, and there is no other. */
function sameWords(said: readonly string[], expected: readonly string[]): boolean {
  const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();
  return (
    said.length === expected.length &&
    expected.every((words) => said.some((one) => spaced(one).includes(spaced(words))))
  );
}

function readingOf(document: Document, url: string): Reading | undefined {
  const read = articleIn(document, url);
  if (!read) return undefined;
  const { texts, authors, lang, leftOut } = read.article;
  return {
    ...{ texts, authors, dates: read.dates, ...(lang && { lang }) },
    leftOut: leftOutSentences(leftOut, lang),
    captureVersions: [1],
  };
}

function sentencesOf({ texts, lang }: Reading): Sentence[] {
  const [body] = readPassages(
    { headline: '', dek: '', body: texts.body, captions: [] },
    vocabularyOf(lang) ?? plainSplitting,
  );
  return (body?.sentences ?? []).map(({ first, last }) => {
    const [start, end] = [body!.words[first]!.start, body!.words[last - 1]!.end];
    return { text: texts.body.slice(start, end), line: texts.body.slice(0, start).split('\n').length };
  });
}

function textOf({ texts }: Reading, span: { in?: string; start: number; end: number }): string {
  const text = span.in?.startsWith('caption-') ? texts.captions[Number(span.in.slice(8))]! : texts.body;
  return text.slice(span.start, span.end);
}
