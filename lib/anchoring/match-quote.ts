/** Finds a quote again. A wrong place is worse than none, so what is doubtful is not found. */
import type { Span } from '../text/span.ts';
import { editedPlaces } from './edited-places.ts';
import { foldText, type FoldedText } from './fold.ts';
import { hashText } from './hash-text.ts';
import { likenessFinder, type FindLike } from './like-stretches.ts';
import type { QuoteSelectors } from './selectors.ts';
import { standsAlone } from './stands-alone.ts';
import {
  agreementAt,
  mostAlike,
  occurrences,
  reversed,
  support,
  surroundingsOf,
  type Place,
  type Surroundings,
} from './surroundings.ts';

/**
 * What became of a quote:
 * - `verbatim`: its words stand where they stood, whatever became of the typography;
 * - `edited`: other words stand in its place;
 * - `moved`: its words stand in other surroundings, and nowhere else;
 * - `ambiguous`: its words stand in the text, but it cannot be told which of them are the quote, or whether any is;
 * - `gone`: neither.
 */
export type QuoteMatch =
  { state: 'verbatim' | 'edited' | 'moved'; span: Span } | { state: 'ambiguous' | 'gone'; span?: undefined };

/** Support from the surroundings, of 1, from which the same words count as being in their place. */
const supportFloor = 0.8;

/** Words that can stand on their own, and stood nowhere else, are in their place with less. */
const ownWordsFloor = 0.55;

/** One side alone is enough when it is as good as unchanged: edits rewrite the neighbour on one side. */
const sideFloor = 0.95;

/** Of a few words the rest of their sentence must then begin the same: the next one may begin with the same words. */
const nextLetters = 12;
const sentenceEnds = /[.!?。！？]["')\]]*$/;

/** By how much the best place must be better than the next. */
const margin = 0.1;

/** Finds one quote in a text. */
export function matchQuote(text: string, selectors: QuoteSelectors): QuoteMatch {
  return quoteMatcher(text)(selectors);
}

/** The same for many quotes in one text, which is then prepared only once. */
export function quoteMatcher(text: string): (selectors: QuoteSelectors) => QuoteMatch {
  let textHash: string | undefined;
  let folded: FoldedText | undefined;
  let find: FindLike | undefined;

  return (selectors) => {
    textHash ??= hashText(text);
    const unchanged = spanInUnchangedText(text, textHash, selectors);
    if (unchanged) return { state: 'verbatim', span: unchanged };

    const [quote] = selectors;
    folded ??= foldText(text);
    find ??= likenessFinder(folded.text);
    const words = foldText(quote.exact).text;
    const found = findInChangedText(folded, find, words, surroundingsOf(quote), selectors[1].repeats);
    return found.place
      ? { state: found.state, span: spanOf(text, folded, found, quote.exact) }
      : { state: found.state };
  };
}

/** Only in the very text it was made on does the position of a quote mean anything. */
function spanInUnchangedText(text: string, textHash: string, [quote, position]: QuoteSelectors): Span | undefined {
  const { start, end } = position;
  const same =
    position.textHash === textHash &&
    text.slice(start, end) === quote.exact &&
    text.slice(0, start).endsWith(quote.prefix) &&
    text.startsWith(quote.suffix, end);
  return same ? { start, end } : undefined;
}

type Found =
  { state: 'verbatim' | 'edited' | 'moved'; place: Place } | { state: 'ambiguous' | 'gone'; place?: undefined };

function findInChangedText(
  folded: FoldedText,
  find: FindLike,
  words: string,
  around: Surroundings,
  repeats: number,
): Found {
  const alone = standsAlone(words);
  const placeAt = (start: number) => ({ start, end: start + words.length, score: 1 });
  const floor = alone && repeats === 0 ? ownWordsFloor : supportFloor;
  const places = occurrences(folded.text, words, around);
  const inPlace = mostAlike(folded, places, words.length, around).flatMap((start): Place[] => {
    const end = start + words.length;
    const agrees = agreementAt(folded, start, end, around);
    const score = support(agrees, around);
    const before = around.beforeTells && agrees.before >= sideFloor;
    const after = around.afterTells && agrees.after >= sideFloor;
    const isThere = before || after || score >= floor;
    return isThere && (alone || isInItsSentence(folded.text, words, start, around)) ? [{ start, end, score }] : [];
  });
  if (inPlace.length > 0) {
    const place = clearlyBest(inPlace, always);
    return place ? { state: 'verbatim', place } : { state: 'ambiguous' };
  }

  const edited = editedPlaces(folded.text, find, words, around, repeats);
  if (edited.length > 0) {
    const place = clearlyBest(edited, apart);
    if (!place) return { state: 'ambiguous' };
    // Something was put between the quote and its neighbours, such as an advertisement.
    const within = places.filter((start) => start >= place.start && start + words.length <= place.end);
    if (within.length > 1) return { state: 'ambiguous' };
    return within.length === 1 ? { state: 'verbatim', place: placeAt(within[0]!) } : { state: 'edited', place };
  }

  const [only, ...others] = places;
  if (only === undefined) return { state: 'gone' };
  return others.length === 0 && repeats === 0 && alone
    ? { state: 'moved', place: placeAt(only) }
    : { state: 'ambiguous' };
}

/** Whether on each side the next letters are the same, as far as the sentence and the line of the quote go. */
function isInItsSentence(text: string, words: string, start: number, around: Surroundings): boolean {
  const near = (neighbour: string, onLine: number) =>
    /^[^.!?。！？]*/.exec(neighbour.slice(0, Math.min(nextLetters, onLine)))![0];
  const before = reversed(near(around.before, around.beforeOnLine));
  const after = sentenceEnds.test(words) ? '' : near(around.after, around.afterOnLine);
  return text.slice(0, start).endsWith(before) && text.startsWith(after, start + words.length);
}

/** The best place, unless a rival is about as good. */
function clearlyBest<P extends Place>(places: P[], isRival: (best: P, other: P) => boolean): P | undefined {
  const best = places.reduce((a, b) => (b.score > a.score ? b : a));
  const rivals = places.filter((place) => place !== best && isRival(best, place));
  return rivals.every((rival) => rival.score <= best.score - margin) ? best : undefined;
}

const always = () => true;

/** Edited quotes that overlap are one, cut differently. */
const apart = (a: Place, b: Place) => a.end <= b.start || b.end <= a.start;

/** From the folded text back to the original, with the white space and marks at the edges that the quote had itself. */
function spanOf(text: string, { starts, ends }: FoldedText, found: Found & { place: Place }, exact: string): Span {
  const start = starts[found.place.start]!;
  const end = ends[found.place.end - 1]!;
  if (found.state === 'edited') return { start: wordEdge(text, start, -1), end: wordEdge(text, end, 1) };
  const [skipped = 0] = foldText(exact).starts;
  const from = start - skipped;
  return text.startsWith(exact, from) ? { start: from, end: from + exact.length } : { start, end };
}

const letter = /^[\p{L}\p{N}\p{M}]/u;
const unspaced =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;

/** Words that changed are shown whole: the nearest edge of a word in this direction, where words have edges. */
function wordEdge(text: string, at: number, direction: 1 | -1): number {
  const inWord = (index: number) => {
    const character = text.charAt(index);
    return letter.test(character) && !unspaced.test(character);
  };
  let edge = at;
  while (inWord(edge - 1) && inWord(edge)) edge += direction;
  return edge;
}
