/**
 * What most quotes of a page are, whose words and neighbours nobody has edited: found letter by letter, without preparing
 * the text, and so in the page itself.
 */
import { textNamed, type Span, type Texts } from '../text/span.ts';
import type { QuoteMatch } from './match-quote.ts';
import type { QuoteSelectors, TextQuoteSelector } from './selectors.ts';
import { standsAlone } from './stands-alone.ts';
import { longestContext, tellingLength } from './surroundings.ts';

/** Enough letters to tell a quote from its equals, as `surroundingsOf` has it; counted without folding them. */
const letters = new RegExp(`^(?:[^\\p{L}\\p{N}]*[\\p{L}\\p{N}]){${tellingLength}}`, 'u');

/** A quote where it was made, as `textsMatcher` finds it; `undefined` leaves it to that. */
export function untouchedIn(texts: Texts, [quote, { in: name }]: QuoteSelectors): QuoteMatch | undefined {
  const span = untouchedSpan(textNamed(texts, name), quote);
  return span && { state: 'verbatim', span: { ...(name !== 'body' && { in: name }), ...span } };
}

/** What may be put between a quote and its neighbour, in code units. */
const mostBetween = 250;

/** Between all that was kept of its neighbours, or beside one of them, that tells; and only there. */
export function untouchedSpan(text: string, { prefix, exact, suffix }: TextQuoteSelector): Span | undefined {
  const [beforeTells, afterTells] = [tells(prefix), tells(suffix)];
  if (!beforeTells && !afterTells) return undefined;
  let starts = firstPlaces(text, prefix + exact + suffix).map((at) => at + prefix.length);
  // Something may have been put between it and one of them, such as a link to another story. Where that one stands far
  // away, these may be the words repeated, such as in large type, and edited there.
  if (starts.length === 0 && standsAlone(exact)) {
    const behind = (beforeTells ? firstPlaces(text, prefix + exact) : []).map((at) => at + prefix.length);
    const ahead = afterTells ? firstPlaces(text, exact + suffix) : [];
    const [before, after] = [beforeTells ? text.lastIndexOf(prefix) : -1, afterTells ? text.indexOf(suffix) : -1];
    const isRepeated =
      behind.some((at) => isElsewhere(after, after - at - exact.length)) ||
      ahead.some((at) => isElsewhere(before, at - before - prefix.length));
    starts = isRepeated ? [] : [...behind, ...ahead];
  }
  const [start, ...others] = starts;
  return start === undefined || others.length > 0 ? undefined : { start, end: start + exact.length };
}

/** Whether a neighbour stands in the text, but not so near to the quote. */
const isElsewhere = (at: number, gap: number) => at !== -1 && (gap < 0 || gap > mostBetween);

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
