/** What stands around a quote, and how well a place agrees with it. Everything here is folded text. */
import { editDistances } from './edit-distance.ts';
import { foldText, type FoldedText } from './fold.ts';
import type { TextQuoteSelector } from './selectors.ts';

/** Long words that stand so often, over one another, that this many letters were read are in a text that only repeats itself. */
const mostLetters = 2_000_000;

/** Of words that stand more often, this many places are looked at. */
const most = 300;

/** Of these, as many are compared with all that was kept of the neighbours. */
const mostCompared = 12;

/** What is kept of a neighbour at most; where as much was needed, it may not have been enough. */
export const longestContext = 512;

/** A shorter one may stand beside other words too. */
export const tellingLength = 24;

/** As much, such as a paragraph, may have been put between a quote and a neighbour that is near. */
export const nearGap = 250;

/** What is compared of a neighbour at first. */
const nearLength = 64;

/** Prose of one language agrees by chance; with less than this it says nothing. */
const unrelated = 0.5;

/** Letters of a neighbour that a place must share to be among those. */
const nextLetters = 8;

/** The neighbours of a quote. */
export interface Surroundings {
  /** Read away from the quote, so its last letter comes first. */
  before: string;
  after: string;
  /** How many letters of each stand on the quote's own line. */
  beforeOnLine: number;
  afterOnLine: number;
  /** Whether one that is unchanged tells the quote from its equals. */
  beforeTells: boolean;
  afterTells: boolean;
}

/** From 0, nothing in common, to 1, the same. Unrelated prose of one language scores about 0.3. */
export interface Agreement {
  before: number;
  after: number;
}

/** A stretch of a folded text that may be the quote. */
export interface Place {
  start: number;
  end: number;
  /** From 0 to 1, comparable among places found in the same way. */
  score: number;
  /** What of it is surely the quote, where its edges are guessed. */
  core?: { start: number; end: number };
}

/** The neighbours a quote was kept with, folded. */
export function surroundingsOf({ prefix, suffix }: TextQuoteSelector): Surroundings {
  const [before, after] = [foldText(prefix).text, foldText(suffix).text];
  return {
    before: reversed(before),
    after,
    beforeTells: before.length >= tellingLength && prefix.length < longestContext - 1,
    afterTells: after.length >= tellingLength && suffix.length < longestContext - 1,
    beforeOnLine: foldText(prefix.slice(prefix.lastIndexOf('\n') + 1)).text.length,
    afterOnLine: foldText(/^[^\n]*/.exec(suffix)![0]).text.length,
  };
}

/** How well what stands around a place agrees. A quote without a neighbour stood at the edge of its text. */
export function agreementAt({ text }: FoldedText, start: number, end: number, around: Surroundings): Agreement {
  const reach = (context: string) => Math.ceil(context.length * 1.25);
  const before = reversed(text.slice(Math.max(0, start - reach(around.before)), start));
  const after = text.slice(end, end + reach(around.after));
  return {
    before: around.before === '' ? Number(start === 0) : agreement(around.before, before),
    after: around.after === '' ? Number(end === text.length) : agreement(around.after, after),
  };
}

/** Both sides in one figure; one that is short because the text began or ended there counts less. */
export function support({ before, after }: Agreement, around: Surroundings): number {
  const weight = (context: string) => Math.min(nearLength, Math.max(1, context.length));
  const told = (agrees: number) => (agrees < unrelated ? 0 : agrees);
  const [beforeWeight, afterWeight] = [weight(around.before), weight(around.after)];
  return (told(before) * beforeWeight + told(after) * afterWeight) / (beforeWeight + afterWeight);
}

/** Of many places those whose nearest surroundings agree best: only they are compared with all that was kept. */
export function mostAlike(text: FoldedText, places: number[], length: number, around: Surroundings): number[] {
  if (places.length <= mostCompared) return places;
  const near = { ...around, before: around.before.slice(0, nearLength), after: around.after.slice(0, nearLength) };
  const scored = places.map((at) => ({ at, score: support(agreementAt(text, at, at + length, near), near) }));
  const best = scored.sort((a, b) => b.score - a.score).slice(0, mostCompared);
  return best.map(({ at }) => at);
}

/** How well `text` begins with `context`; how it goes on does not matter. */
function agreement(context: string, text: string): number {
  return text.startsWith(context) ? 1 : 1 - Math.min(...editDistances(context, text)) / context.length;
}

/** By code unit: both sides of a comparison are turned the same way. */
export function reversed(text: string): string {
  return text.split('').reverse().join('');
}

/**
 * The places of a folded text where these words stand. Of very many only those that share the next letters on one side,
 * and of these no more than `most`: words like that are told apart by their neighbours or not at all.
 */
export function occurrences(text: string, words: string, around: Surroundings): number[] {
  const found: number[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    found.push(at);
    if (found.length * words.length > mostLetters) break;
  }
  if (found.length <= most) return found;
  const before = reversed(around.before.slice(0, nextLetters));
  const after = around.after.slice(0, nextLetters);
  return found
    .filter((at) => text.startsWith(before, at - before.length) || text.startsWith(after, at + words.length))
    .slice(0, most);
}
