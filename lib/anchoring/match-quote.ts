/** Finds a quote again. A wrong place is worse than none, so what is doubtful is not found. */
import search from 'approx-string-match';
import type { Span } from '../text/span.ts';
import { editDistances } from './edit-distance.ts';
import { foldText, type FoldedText } from './fold.ts';
import { hashText } from './hash-text.ts';
import type { QuoteSelectors } from './selectors.ts';
import {
  agreement,
  agreementAt,
  occurrences,
  reversed,
  support,
  surroundingsOf,
  type Agreement,
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

/** One side alone is enough when it is as good as unchanged and this long: edits rewrite the neighbour on one side. */
const sideFloor = 0.95;
const sideLength = 24;

/** Words that can stand on their own are in their place with less. Unrelated surroundings support with about 0.3. */
const ownWordsFloor = 0.55;

/** Letters of a quote that nobody else writes by chance; a Chinese character says as much as three letters. */
const ownWordsLength = 24;

/** By how much the best place must be better than the next. */
const margin = 0.1;

/** The part of an edited quote that must be left, and of what stands within `nearLength` on each side of it. */
const editedFloor = 0.6;
const nearFloor = 0.75;
const nearLength = 32;

/** What is looked up of the surroundings at first, before the rest is compared. */
const seedLength = 12;

const mostSeeds = 20;

/** A longer edited quote is compared by its two ends, of half this length each. */
const comparedLength = 1000;

/** A place in the folded text. */
interface Place {
  start: number;
  end: number;
  /** From 0 to 1, comparable among places found in the same way. */
  score: number;
}

export function matchQuote(text: string, selectors: QuoteSelectors): QuoteMatch {
  return quoteMatcher(text)(selectors);
}

/** The same for many quotes in one text, which is then prepared only once. */
export function quoteMatcher(text: string): (selectors: QuoteSelectors) => QuoteMatch {
  let textHash: string | undefined;
  let folded: FoldedText | undefined;

  return (selectors) => {
    textHash ??= hashText(text);
    const unchanged = spanInUnchangedText(text, textHash, selectors);
    if (unchanged) return { state: 'verbatim', span: unchanged };

    const [quote] = selectors;
    folded ??= foldText(text);
    const found = findInChangedText(folded, foldText(quote.exact).text, surroundingsOf(quote), selectors[1].repeats);
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

function findInChangedText(folded: FoldedText, words: string, around: Surroundings, repeats: number): Found {
  const alone = standsAlone(words);
  const places = occurrences(folded.text, words, around).map((start) => {
    const end = start + words.length;
    const agrees = agreementAt(folded, start, end, around);
    const score = support(agrees, around);
    return { start, end, score, inPlace: isInPlace(agrees, around, score, alone) };
  });

  const inPlace = places.filter((place) => place.inPlace);
  if (inPlace.length > 0) {
    const place = clearlyBest(inPlace, always);
    return place ? { state: 'verbatim', place } : { state: 'ambiguous' };
  }

  const edited = editedPlaces(folded, words, around);
  if (edited.length > 0) {
    const place = clearlyBest(edited, apart);
    return place ? { state: 'edited', place } : { state: 'ambiguous' };
  }

  const [only] = places;
  if (!only) return { state: 'gone' };
  return places.length === 1 && repeats === 0 && alone ? { state: 'moved', place: only } : { state: 'ambiguous' };
}

function isInPlace(agrees: Agreement, around: Surroundings, score: number, alone: boolean): boolean {
  const unchanged = (context: string, side: number) => context.length >= sideLength && side >= sideFloor;
  return (
    score >= (alone ? ownWordsFloor : supportFloor) ||
    unchanged(around.before, agrees.before) ||
    unchanged(around.after, agrees.after)
  );
}

function standsAlone(words: string): boolean {
  let length = 0;
  for (const letter of words.match(/[\p{L}\p{N}]/gu) ?? [])
    length += /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(letter) ? 3 : 1;
  return length >= ownWordsLength;
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

/**
 * Where both neighbours of the quote still stand, with something like the quote between them. Its neighbours are what
 * tells a quote that was edited (a number corrected, a "not" added) from another sentence that only looks like it.
 */
function editedPlaces({ text }: FoldedText, words: string, around: Surroundings): Place[] {
  const shortest = Math.ceil(words.length * editedFloor);
  const longest = Math.floor(words.length / editedFloor);
  const ends = beginningsOf(around.after, text, words);
  if (ends.length === 0) return [];
  const starts = beginningsOf(around.before, reversed(text), reversed(words)).map((side) => ({
    ...side,
    at: text.length - side.at,
  }));

  return starts.flatMap((before) =>
    ends
      .filter((after) => after.at - before.at >= shortest && after.at - before.at <= longest)
      .map((after) => ({
        start: before.at,
        end: after.at,
        similarity: similarity(words, text.slice(before.at, after.at)),
        around: (before.agreement + after.agreement) / 2,
      }))
      .filter((place) => place.similarity >= editedFloor)
      .map(({ start, end, similarity, around }) => ({ start, end, score: (similarity + around) / 2 })),
  );
}

/** The edge of a quote: where its neighbour begins, and how well that agrees with the neighbour it had. */
interface Edge {
  at: number;
  agreement: number;
}

/**
 * Where a text goes on much like `context` begins. A context too short to be looked for must be the rest of the text.
 * `quote` is read in the same direction, so it ends where the context begins.
 */
function beginningsOf(context: string, text: string, quote: string): Edge[] {
  const near = context.slice(0, nearLength);
  if (near.length < seedLength) return text.endsWith(near) ? [{ at: text.length - near.length, agreement: 1 }] : [];

  const seeds: number[] = [];
  const seed = near.slice(0, seedLength);
  for (let at = text.indexOf(seed); at !== -1; at = text.indexOf(seed, at + 1)) {
    seeds.push(at);
    // Words that stand everywhere lead nowhere.
    if (seeds.length > mostSeeds) return [];
  }
  const found = seeds
    .map((at) => ({ at, agreement: agreement(near, text.slice(at, at + Math.ceil(nearLength * 1.25))) }))
    .filter((side) => side.agreement >= nearFloor);
  if (found.length > 0) return found;

  return search(text, near, Math.floor(near.length * (1 - nearFloor)))
    .slice(0, mostSeeds)
    .map(({ start, errors }) => ({ at: endOfQuote(quote, text, start), agreement: 1 - errors / near.length }));
}

/** Where a neighbour that was edited too begins is uncertain; the quote itself says where it ends. */
function endOfQuote(quote: string, text: string, about: number): number {
  const last = quote.slice(-nearLength);
  const from = Math.max(0, about - 2 * nearLength);
  const [match] = search(text.slice(from, about + nearLength), last, Math.floor(last.length * (1 - nearFloor)));
  return match ? from + match.end : about;
}

function similarity(words: string, candidate: string): number {
  if (words.length <= comparedLength)
    return 1 - editDistances(words, candidate).at(-1)! / Math.max(words.length, candidate.length);
  const half = comparedLength / 2;
  const reach = half * 1.25;
  const head = agreement(words.slice(0, half), candidate.slice(0, reach));
  const tail = agreement(reversed(words.slice(-half)), reversed(candidate.slice(-reach)));
  return Math.min(head, tail);
}

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
