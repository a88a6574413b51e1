/**
 * What most quotes of a page are, whose words and neighbours nobody has edited: found letter by letter, without preparing
 * the text, and so in the page itself.
 */
import type { Span } from '../text/span.ts';
import type { TextQuoteSelector } from './selectors.ts';
import { standsAlone } from './stands-alone.ts';
import { longestContext, nearGap, tellingLength } from './surroundings.ts';

/** Enough letters to tell a quote from its equals, as `surroundingsOf` has it; counted without folding them. */
const letters = new RegExp(`^(?:[^\\p{L}\\p{N}]*[\\p{L}\\p{N}]){${tellingLength}}`, 'u');

/** Between all that was kept of its neighbours, or beside one of them, that tells; and only there. */
export function untouchedSpan(text: string, quote: TextQuoteSelector): Span | undefined {
  return spanBetweenNeighbours(text, quote) ?? spanBesideOne(text, quote);
}

/**
 * Between all that was kept of its neighbours, of which one tells, or near to both, which do; and only there. To know this, no
 * more of the text is needed than what is around.
 *
 * @param written how the text has words, where it is not as they were kept
 */
export function spanBetweenNeighbours(
  text: string,
  quote: TextQuoteSelector,
  written = (words: string): string => words,
): Span | undefined {
  const [beforeTells, afterTells] = [tells(quote.prefix), tells(quote.suffix)];
  if (!beforeTells && !afterTells) return undefined;
  const [prefix, exact, suffix] = [written(quote.prefix), written(quote.exact), written(quote.suffix)];
  let starts = firstPlaces(text, prefix + exact + suffix).map((at) => at + prefix.length);
  if (starts.length === 0 && beforeTells && afterTells && standsAlone(exact)) {
    const isNear = (at: number) =>
      text.slice(Math.max(0, at - prefix.length - nearGap), at).includes(prefix) &&
      text.slice(at + exact.length, at + exact.length + nearGap + suffix.length).includes(suffix);
    starts = firstPlaces(text, exact).filter(isNear);
  }
  return onlyOne(starts, exact);
}

/**
 * Where the other neighbour was edited or is gone. Where it stands far away instead, these may be the words repeated, such
 * as in large type, and edited there.
 */
function spanBesideOne(text: string, { prefix, exact, suffix }: TextQuoteSelector): Span | undefined {
  if (!standsAlone(exact)) return undefined;
  const [beforeTells, afterTells] = [tells(prefix), tells(suffix)];
  const behind = (beforeTells ? firstPlaces(text, prefix + exact) : []).map((at) => at + prefix.length);
  const ahead = afterTells ? firstPlaces(text, exact + suffix) : [];
  const [before, after] = [beforeTells ? text.lastIndexOf(prefix) : -1, afterTells ? text.indexOf(suffix) : -1];
  const isRepeated =
    behind.some((at) => isElsewhere(after, after - at - exact.length)) ||
    ahead.some((at) => isElsewhere(before, at - before - prefix.length));
  return isRepeated ? undefined : onlyOne([...behind, ...ahead], exact);
}

/** Whether a neighbour stands in the text, but not so near to the quote. */
const isElsewhere = (at: number, gap: number) => at !== -1 && (gap < 0 || gap > nearGap);

function onlyOne([start, ...others]: number[], exact: string): Span | undefined {
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
