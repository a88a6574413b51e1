/** Finds a quote again. A wrong place is worse than none, so what is doubtful is not found. */
import type { Span } from '../text/span.ts';
import { editedPlaces, mayBeEdited } from './edited-places.ts';
import { foldText, type FoldedText } from './fold.ts';
import { hashText } from './hash-text.ts';
import { likenessFinder, type FindLike } from './like-stretches.ts';
import type { QuoteSelectors } from './selectors.ts';
import { enoughIfOnly, standsAlone } from './stands-alone.ts';
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
import { untouchedSpan } from './untouched.ts';

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
/**
 * Words that stood nowhere else are in their place where as many letters of the sentence around them are the same, or as
 * many beside them whatever those belong to.
 */
const leastOfSentence = 8;
const besideLetters = 16;
const sentenceEnds = /[.!?。！？]["')\]]*$/;

/** With less than this on one side, the very words may be a repetition of what was edited elsewhere. */
const otherSideFloor = 0.55;

/** As good as this is a place between both neighbours that the words were edited in. */
const betweenFloor = 0.75;

/** Where the very words stand elsewhere, a place must be as good as this to be them, edited. */
const rewordedFloor = 0.55;

/** And have as much of them, unless it stands near both neighbours. */
const rewordedShare = 0.8;

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
    const untouched = untouchedSpan(text, quote);
    if (untouched) return { state: 'verbatim', span: untouched };

    const around = surroundingsOf(quote);
    folded ??= foldText(text);
    find ??= likenessFinder(folded.text);
    const words = foldText(quote.exact).text;
    const found = findInChangedText(folded, find, words, around, selectors[1].repeats);
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
  const sentence = restOfSentence(words, around);
  const keepsWords = (text: string, start: number, end: number) =>
    sentence.before.length + sentence.after.length >= leastOfSentence ||
    (around.after.length >= besideLetters && text.startsWith(around.after.slice(0, besideLetters), end)) ||
    (around.before.length >= besideLetters &&
      text.slice(0, start).endsWith(reversed(around.before.slice(0, besideLetters))));
  const placeAt = (start: number) => ({ start, end: start + words.length, score: 1 });
  const floor = alone && repeats === 0 ? ownWordsFloor : supportFloor;
  const places = occurrences(folded.text, words, around);
  const inPlace = mostAlike(folded, places, words.length, around).flatMap((start) => {
    const end = start + words.length;
    const agrees = agreementAt(folded, start, end, around);
    const score = support(agrees, around);
    const before = around.beforeTells && agrees.before >= sideFloor;
    const after = around.afterTells && agrees.after >= sideFloor;
    const isUntouched = (around.beforeTells && agrees.before === 1) || (around.afterTells && agrees.after === 1);
    const isInSentence =
      folded.text.slice(0, start).endsWith(sentence.before) && folded.text.startsWith(sentence.after, end);
    const isThere =
      before || after || score >= floor || (repeats === 0 && isInSentence && keepsWords(folded.text, start, end));
    const isOneSided = Math.min(agrees.before, agrees.after) < otherSideFloor;
    return isThere && (alone || isInSentence) ? [{ start, end, score, isUntouched, isOneSided }] : [];
  });
  if (inPlace.length > 0) {
    const untouched = inPlace.filter((place) => place.isUntouched);
    const place = untouched.length === 1 ? untouched[0] : clearlyBest(inPlace, always);
    if (!place) return { state: 'ambiguous' };
    if (place.isOneSided && alone && repeats === 0) {
      // A sentence and the next one, repeated in large type, while the next one was edited.
      const rival = clearlyBest(editedPlaces(folded.text, find, words, around, repeats), apart);
      if (rival?.isBetween && !rival.isVague && apart(place, rival))
        return rival.score >= betweenFloor ? { state: 'edited', place: rival } : { state: 'ambiguous' };
    }
    return { state: 'verbatim', place };
  }

  const edited = editedPlaces(folded.text, find, words, around, repeats);
  if (edited.length > 0) {
    const place = clearlyBest(edited, apart);
    if (!place || place.isVague) return { state: 'ambiguous' };
    // Something was put between the quote and its neighbours, such as an advertisement.
    const within = places.filter((start) => start >= place.start && start + words.length <= place.end);
    if (within.length > 1) return { state: 'ambiguous' };
    if (within.length === 1) return { state: 'verbatim', place: placeAt(within[0]!) };
    const isReworded = place.score >= rewordedFloor && (place.isBesideBoth || place.share >= rewordedShare);
    return places.length > 0 && !isReworded ? { state: 'ambiguous' } : { state: 'edited', place };
  }

  const [only, ...others] = places;
  if (only === undefined) return { state: 'gone' };
  if (others.length > 0 || repeats > 0 || !standsAlone(words, enoughIfOnly)) return { state: 'ambiguous' };
  const place = placeAt(only);
  return mayBeEdited(folded.text, find, words, around, place) ? { state: 'ambiguous' } : { state: 'moved', place };
}

/** The next letters on each side, as far as the sentence and the line of the quote go. */
function restOfSentence(words: string, around: Surroundings): { before: string; after: string } {
  const near = (neighbour: string, onLine: number) =>
    /^[^.!?。！？]*/.exec(neighbour.slice(0, Math.min(nextLetters, onLine)))![0];
  return {
    before: reversed(near(around.before, around.beforeOnLine)),
    after: sentenceEnds.test(words) ? '' : near(around.after, around.afterOnLine),
  };
}

/** The best place, unless there is none or a rival is about as good. */
function clearlyBest<P extends Place>(places: P[], isRival: (best: P, other: P) => boolean): P | undefined {
  const [best, ...others] = places.toSorted((a, b) => b.score - a.score);
  const rivals = others.filter((place) => isRival(best!, place));
  return rivals.every((rival) => rival.score <= best!.score - margin) ? best : undefined;
}

const always = () => true;

/** Edited quotes that overlap are one, cut differently. */
const apart = (a: Place, b: Place) => a.end <= b.start || b.end <= a.start;

/** From the folded text back to the original, with the white space and marks at the edges that the quote had itself. */
function spanOf(text: string, { starts, ends }: FoldedText, found: Found & { place: Place }, exact: string): Span {
  const start = starts[found.place.start]!;
  const end = ends[found.place.end - 1]!;
  if (found.state === 'edited') {
    const { core = found.place } = found.place;
    const hasLines = exact.trim().includes('\n');
    return {
      start: guessedEdge(text, start, starts[core.start]!, -1, hasLines),
      end: guessedEdge(text, end, ends[core.end - 1]!, 1, hasLines),
    };
  }
  const [skipped = 0] = foldText(exact).starts;
  const from = start - skipped;
  return text.startsWith(exact, from) ? { start: from, end: from + exact.length } : { start, end };
}

const letter = /^[\p{L}\p{N}\p{M}]/u;
const unspaced =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;

/**
 * Where what is surely of the quote goes on to in this direction: not within a word, and not over the end of its line
 * unless the quote had several.
 */
function guessedEdge(text: string, at: number, sure: number, direction: 1 | -1, hasLines: boolean): number {
  const guessed = direction === 1 ? text.slice(sure, at) : text.slice(at, sure);
  const line = direction === 1 ? guessed.indexOf('\n') : guessed.lastIndexOf('\n');
  if (line === -1 || hasLines) return wordEdge(text, at, direction);
  return direction === 1 ? sure + line : at + line + 1;
}

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
