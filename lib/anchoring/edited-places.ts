/**
 * Where something like a quote stands among its neighbours. They are what tells a quote that was edited (a number
 * corrected, a "not" added) from another sentence that only looks like it.
 */
import { editDistances } from './edit-distance.ts';
import type { Likeness } from './like-stretches.ts';
import { reversed, type Place, type Surroundings } from './surroundings.ts';

/** How much of a quote must be left between both neighbours, and beside only one. */
const betweenFloor = 0.3;
const besideFloor = 0.6;

/** How much of a neighbour must be there, and when it is the only one. */
const neighbourFloor = 0.5;
const onlyNeighbourFloor = 0.75;

/** A neighbour that is this much less there than in its best place does not stand there. */
const neighbourMargin = 0.15;

/** What a neighbour is known by; further away it counts only where the same words stand several times. */
const nearLength = 64;

/** What may be put between a quote and its neighbour, such as an advertisement. */
const mostBetween = 4000;

/** By so many letters an edge may be misread. */
const slack = 6;

/** A longer quote is compared by its two ends, of half this length each. */
const comparedLength = 1000;

/** Shorter words share too little with what was made of them; they must be nearly there, and between both neighbours. */
const shortLength = 16;
const shortFloor = 0.6;

type Find = (pattern: string, leastShare: number) => Likeness[];

/** All places where these words may have been edited, the score from 0 to 1. */
export function editedPlaces(text: string, find: Find, words: string, around: Surroundings): Place[] {
  const before = neighbours(find, reversed(around.before.slice(0, nearLength)));
  const after = neighbours(find, around.after.slice(0, nearLength));
  if (words.length < shortLength) return shortPlaces(text, words, before, after);
  return quotesLike(find, words).flatMap((quote): Place[] => {
    const left = bestNeighbour(quote, before, quote.head, (place) => [quote.start - place.end, place.tail]);
    const right = bestNeighbour(quote, after, quote.tail, (place) => [place.start - quote.end, place.head]);
    if (left === 'within' || right === 'within') return [];
    const score = (quote.share + ((left?.share ?? 0) + (right?.share ?? 0)) / 2) / 2;
    const only = [left, right].filter((side) => side !== undefined);
    const beside = only.some(({ share, adjacent }) => adjacent && share >= onlyNeighbourFloor);
    const enough = only.length === 2 ? betweenFloor : beside ? besideFloor : Infinity;
    if (quote.share < enough) return [];
    return [
      {
        start: left?.adjacent && left.place.tail === 0 ? Math.min(left.place.end, quote.end - 1) : quote.start,
        end: right?.adjacent && right.place.head === 0 ? Math.max(right.place.start, quote.start + 1) : quote.end,
        score,
      },
    ];
  });
}

/** Where a neighbour stands. */
function neighbours(find: Find, words: string): Likeness[] {
  const places = find(words, neighbourFloor);
  const best = Math.max(...places.map(({ share }) => share));
  return places.filter(({ share }) => share >= best - neighbourMargin);
}

interface Neighbour {
  place: Likeness;
  share: number;
  /** Whether nothing stands between it and the quote. */
  adjacent: boolean;
}

/**
 * The neighbour on one side of what may be the quote; `within` when it stands in the very place, which is then no quote.
 * `distance` tells how far it is to a place, and how uncertain that place's edge is.
 */
function bestNeighbour(
  quote: Likeness,
  places: readonly Likeness[],
  uncertain: number,
  distance: (place: Likeness) => [number, number],
): Neighbour | 'within' | undefined {
  let best: Neighbour | undefined;
  let isWithin = false;
  for (const place of places) {
    const [gap, open] = distance(place);
    const reach = slack + 2 * uncertain + open;
    if (gap < -reach) isWithin ||= place.start < quote.end - reach && place.end > quote.start + reach;
    else if (gap <= mostBetween) {
      const adjacent = gap <= reach;
      const share = adjacent ? place.share : place.share * 0.8;
      if (!best || share > best.share) best = { place, share, adjacent };
    }
  }
  return best ?? (isWithin ? 'within' : undefined);
}

function quotesLike(find: Find, words: string): Likeness[] {
  if (words.length <= comparedLength) return find(words, betweenFloor);
  const heads = find(words.slice(0, comparedLength / 2), betweenFloor);
  const tails = find(words.slice(-comparedLength / 2), betweenFloor);
  return heads.flatMap((head) =>
    tails
      .filter(({ end }) => end - head.start > words.length / 2 && end - head.start < words.length * 1.5)
      .map((tail) => ({
        start: head.start,
        end: tail.end,
        share: Math.min(head.share, tail.share),
        head: head.head,
        tail: tail.tail,
      })),
  );
}

function shortPlaces(text: string, words: string, before: readonly Likeness[], after: readonly Likeness[]): Place[] {
  return before.flatMap((left) =>
    after
      .filter((right) => right.start > left.end && right.start - left.end <= 2 * words.length)
      .map((right) => {
        const now = text.slice(left.end, right.start);
        const similar = 1 - editDistances(words, now).at(-1)! / Math.max(words.length, now.length);
        return { start: left.end, end: right.start, similar, score: (similar + (left.share + right.share) / 2) / 2 };
      })
      .filter(({ similar }) => similar >= shortFloor),
  );
}
