/** What a hundred highlights on one very long page cost: unchanged, and when every fifth of them was edited. */
import { quoteDescriber } from '../../../lib/anchoring/describe-quote.ts';
import { quoteMatcher } from '../../../lib/anchoring/match-quote.ts';
import type { Span } from '../../../lib/text/span.ts';
import type { Figure } from '../figure.ts';
import { editWords } from './change-words.ts';
import { linesOf, sentencesOf, wordsOf } from './choose-quote.ts';
import { randomFrom } from './random.ts';
import type { SourcePage } from './types.ts';

const highlights = 100;
const editedShare = 0.2;
const leastWords = 20_000;
const runs = 5;

/** A text of 20,000 words with a hundred quotes in it, and the same with every fifth of them edited. */
export function manyHighlights(pages: readonly SourcePage[]): { text: string; spans: Span[]; edited: string } {
  const random = randomFrom('many highlights');
  const lines: string[] = [];
  // Each page once: the quotes of one that comes twice are ambiguous as soon as the text has changed.
  const left = pages.filter(({ script }) => script === 'spaced');
  for (let words = 0; words < leastWords;) {
    const [{ article }] = left.splice(left.indexOf(random.one(left)), 1) as [SourcePage];
    lines.push(...article);
    words += wordsOf(article.join('\n')).length;
  }
  const text = lines.join('\n');
  const sentences = linesOf(text)
    .flatMap((line) => sentencesOf(text, line))
    .filter(({ start, end }) => end - start > 40 && end - start < 400);
  const every = Math.floor(sentences.length / highlights);
  const spans = sentences.filter((_, index) => index % every === 0).slice(0, highlights);
  const vocabulary = ['harbour', 'council', 'nine', 'mayor', 'never'];
  const edited = spans
    .filter((_, index) => index % (1 / editedShare) === 0)
    .toReversed()
    .reduce(
      (now, { start, end }) =>
        now.slice(0, start) + editWords(now.slice(start, end), 2, vocabulary, random) + now.slice(end),
      text,
    );
  return { text, spans, edited };
}

/** Milliseconds of processor time over all highlights, the best of some runs, and of the slowest single highlight. */
export function timeManyHighlights(pages: readonly SourcePage[]): Figure[] {
  const { text, spans, edited } = manyHighlights(pages);
  const describe = quoteDescriber(text);
  const selectors = spans.map((span) => describe(span));

  return [
    ['unchanged', text],
    ['other boilerplate', `Menu ${text}`],
    ['20 edited', edited],
  ].flatMap(([name, now]) => {
    const measured = Array.from({ length: runs }, () => {
      const match = quoteMatcher(now!);
      const times = selectors.map((selector) => {
        const began = process.cpuUsage();
        match(selector);
        const { user, system } = process.cpuUsage(began);
        return (user + system) / 1000;
      });
      return { sum: times.reduce((sum, time) => sum + time, 0), longest: Math.max(...times) };
    });
    const best = (key: 'sum' | 'longest') => Math.min(...measured.map((run) => run[key]));
    const figure = (metric: string, value: number) => ({
      bench: 'anchoring',
      set: `100 on 20,000 words, ${name}`,
      system: 'ours',
      metric,
      value,
    });
    return [figure('cpuMs', best('sum')), figure('longestMs', best('longest'))];
  });
}
