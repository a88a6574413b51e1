/** What a reader may mark: sentences, parts of them, paragraphs, and what runs over from one into the next. */
import type { Span } from '../../../lib/text/span.ts';
import type { Random } from './random.ts';

/** How many words; in a script without blanks, of those that `Intl.Segmenter` finds. */
export interface Length {
  least: number;
  most: number;
}

const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });
const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Some span of a text of lines that has so many words, or nothing when a few tries found none. */
export function chooseQuote(text: string, { least, most }: Length, random: Random): Span | undefined {
  for (let tries = 0; tries < 30; tries += 1) {
    const span = trimmed(text, anySpan(text, random, most));
    const count = wordsOf(text.slice(span.start, span.end)).length;
    if (count >= least && count <= most) return span;
  }
  return undefined;
}

function anySpan(text: string, random: Random, most: number): Span {
  const line = random.one(linesOf(text));
  const parts = sentencesOf(text, line);
  const kind = random.next();
  if (most <= 3) return wordsIn(text, random.one(parts), random.whole(1, most), random);
  if (kind < 0.4) return random.one(parts);
  if (kind < 0.6) return wordsIn(text, random.one(parts), random.whole(5, 25), random);
  if (kind < 0.8) {
    const first = random.whole(0, parts.length - 1);
    return { start: parts[first]!.start, end: parts[Math.min(parts.length - 1, first + 1)]!.end };
  }
  if (kind < 0.9) return line;
  // From the last sentence of a paragraph into the next one.
  const next = linesOf(text).find(({ start }) => start > line.end);
  return { start: parts.at(-1)!.start, end: next ? sentencesOf(text, next)[0]!.end : line.end };
}

/** So many words in a row of a sentence; all of it when it has fewer. */
function wordsIn(text: string, { start, end }: Span, count: number, random: Random): Span {
  const found = wordsOf(text.slice(start, end));
  if (found.length <= count) return { start, end };
  const first = random.whole(0, found.length - count);
  return { start: start + found[first]!.start, end: start + found[first + count - 1]!.end };
}

/** The lines of a text, without empty ones. */
export function linesOf(text: string): Span[] {
  return [...text.matchAll(/\S[^\n]*/g)].map(({ index, 0: line }) => ({ start: index, end: index + line.length }));
}

/** The sentences of a line of a text. */
export function sentencesOf(text: string, { start, end }: Span): Span[] {
  return [...sentences.segment(text.slice(start, end))].map(({ index, segment }) =>
    trimmed(text, { start: start + index, end: start + index + segment.length }),
  );
}

/** The words of a text. */
export function wordsOf(text: string): Span[] {
  return [...words.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

function trimmed(text: string, { start, end }: Span): Span {
  const inner = text.slice(start, end);
  return { start: end - inner.trimStart().length, end: start + inner.trimEnd().length };
}
