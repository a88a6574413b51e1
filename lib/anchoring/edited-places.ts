/**
 * Where the neighbours of a quote still stand, with something like the quote between them. Its neighbours are what tells
 * a quote that was edited (a number corrected, a "not" added) from another sentence that only looks like it.
 */
import search from 'approx-string-match';
import { editDistances } from './edit-distance.ts';
import { standsAlone } from './stands-alone.ts';
import { agreement, reversed, type Place, type Surroundings } from './surroundings.ts';

/** The part of a quote that must be left of it; where it stood at the edge of its text, and has one neighbour only, more. */
const similarityFloor = 0.6;
const oneSidedFloor = 0.8;

/** How well a neighbour must agree within this length; for a quote of few words, which says little itself, better. */
const nearLength = 32;
const nearFloor = 0.75;
const strictNearFloor = 0.9;

/** What is looked up of a neighbour at first. One that is shorter was cut off by the edge of the text. */
const seedLength = 12;

/** Words that stand more often than that lead nowhere. */
const mostSeeds = 20;

/** A longer quote is compared by its two ends, of half this length each. */
const comparedLength = 1000;

/** An edge of the quote: where its neighbour begins, and how well that agrees with the neighbour it had. */
interface Edge {
  at: number;
  agreement: number;
}

/** All places of a folded text where these words may have been edited, the score from 0 to 1. */
export function editedPlaces(text: string, words: string, around: Surroundings): Place[] {
  const backwards = reversed(text);
  const wordsBackwards = reversed(words);
  const turned = (edge: Edge): Edge => ({ ...edge, at: text.length - edge.at });
  const floor = standsAlone(words) ? nearFloor : strictNearFloor;
  const starts = edgesOf(around.before, backwards, wordsBackwards, floor).map(turned);
  const ends = edgesOf(around.after, text, words, floor);

  const places = starts.flatMap((before) =>
    ends.flatMap((after) =>
      placeBetween(text, words, before, after, (before.agreement + after.agreement) / 2, similarityFloor),
    ),
  );
  if (around.before.length < seedLength)
    for (const after of ends) {
      const about = text.length - (after.at - words.length);
      const before = turned({ at: endOfQuote(wordsBackwards, backwards, about), agreement: 0 });
      places.push(...placeBetween(text, words, before, after, after.agreement, oneSidedFloor));
    }
  if (around.after.length < seedLength)
    for (const before of starts) {
      const after = { at: endOfQuote(words, text, before.at + words.length), agreement: 0 };
      places.push(...placeBetween(text, words, before, after, before.agreement, oneSidedFloor));
    }
  return places;
}

/** The place between two edges, unless too little of the quote is there. */
function placeBetween(text: string, words: string, before: Edge, after: Edge, around: number, floor: number): Place[] {
  const start = before.at;
  const end = after.at;
  if (end - start < words.length * floor || end - start > words.length / floor) return [];
  const similar = similarity(words, text.slice(start, end));
  return similar >= floor ? [{ start, end, score: (similar + around) / 2 }] : [];
}

/**
 * Where a text goes on much like `context` begins. A context too short to be looked for must be the rest of the text.
 * `quote` is read in the same direction, so it ends where the context begins.
 */
function edgesOf(context: string, text: string, quote: string, floor: number): Edge[] {
  const near = context.slice(0, nearLength);
  if (near.length < seedLength) return text.endsWith(near) ? [{ at: text.length - near.length, agreement: 1 }] : [];

  const seeds: number[] = [];
  const seed = near.slice(0, seedLength);
  for (let at = text.indexOf(seed); at !== -1; at = text.indexOf(seed, at + 1)) {
    seeds.push(at);
    if (seeds.length > mostSeeds) return [];
  }
  const found = seeds
    .map((at) => ({ at, agreement: agreement(near, text.slice(at, at + Math.ceil(nearLength * 1.25))) }))
    .filter((edge) => edge.agreement >= floor);
  if (found.length > 0) return found;

  return search(text, near, Math.floor(near.length * (1 - floor)))
    .slice(0, mostSeeds)
    .map(({ start, errors }) => ({ at: endOfQuote(quote, text, start), agreement: 1 - errors / near.length }));
}

/** Where a neighbour begins that was edited too, or is not known, is uncertain; the quote itself says where it ends. */
function endOfQuote(quote: string, text: string, about: number): number {
  const last = quote.slice(-nearLength);
  const from = Math.max(0, about - 2 * nearLength);
  const until = Math.max(0, about + nearLength);
  const [match] = search(text.slice(from, until), last, Math.floor(last.length * (1 - nearFloor)));
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
