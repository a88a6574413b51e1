/**
 * What most quotes of a page are, whose words and neighbours nobody has edited: found letter by letter, without preparing
 * the text, and so in the page itself.
 */
import type { Span } from '../text/span.ts';
import type { TextQuoteSelector } from './selectors.ts';
import { standsAlone } from './stands-alone.ts';
import { longestContext, tellingLength } from './surroundings.ts';

/** What may have been put between a quote and its neighbours, in code units: a line or two that are no part of an article. */
export const mostApart = 200;

/** Enough letters to tell a quote from its equals, as `surroundingsOf` has it; counted without folding them. */
const letters = new RegExp(`^(?:[^\\p{L}\\p{N}]*[\\p{L}\\p{N}]){${tellingLength}}`, 'u');

/**
 * Between all that was kept of its neighbours, or beside one of them, that tells, or near to both; and only there.
 *
 * @param written how the text has words, where it is not as they were kept
 */
export function untouchedSpan(
  text: string,
  quote: TextQuoteSelector,
  written = (words: string): string => words,
): Span | undefined {
  const [beforeTells, afterTells] = [tells(quote.prefix), tells(quote.suffix)];
  if (!beforeTells && !afterTells) return undefined;
  const [prefix, exact, suffix] = [written(quote.prefix), written(quote.exact), written(quote.suffix)];
  let starts = firstPlaces(text, prefix + exact + suffix).map((at) => at + prefix.length);
  // Something may have been put between it and one of them, such as a link to another story.
  if (starts.length === 0 && standsAlone(exact)) {
    starts = [
      ...(beforeTells ? firstPlaces(text, prefix + exact).map((at) => at + prefix.length) : []),
      ...(afterTells ? firstPlaces(text, exact + suffix) : []),
    ];
  }
  if (starts.length === 0 && beforeTells && afterTells && standsAlone(exact)) {
    starts = firstPlaces(text, exact).filter(
      (at) =>
        text.slice(Math.max(0, at - prefix.length - mostApart), at).includes(prefix) &&
        text.slice(at + exact.length, at + exact.length + mostApart + suffix.length).includes(suffix),
    );
  }
  const [start, ...others] = starts;
  return start === undefined || others.length > 0 ? undefined : { start, end: start + exact.length };
}

/** Two at most. */
function firstPlaces(text: string, words: string): number[] {
  const first = text.indexOf(words);
  const second = first === -1 ? -1 : text.indexOf(words, first + 1);
  return [first, second].filter((at) => at !== -1);
}

/** Where as much was kept as can be, it may not have been enough. */
function tells(neighbour: string): boolean {
  return neighbour.length < longestContext - 1 && letters.test(neighbour);
}
