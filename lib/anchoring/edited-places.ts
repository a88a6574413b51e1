/**
 * Where something like a quote stands among its neighbours. They are what tells a quote that was edited (a number
 * corrected, a "not" added) from another sentence that only looks like it.
 */
import { editDistances } from './edit-distance.ts';
import type { FindLike, Likeness } from './like-stretches.ts';
import { standsAlone } from './stands-alone.ts';
import { reversed, type Place, type Surroundings } from './surroundings.ts';

/** How much of a quote must be left between both neighbours, and beside only one. */
const betweenFloor = 0.3;
const besideFloor = 0.6;

/** How much of a neighbour must be there, or how many letters of it right beside the quote. */
const neighbourFloor = 0.5;
const besideLetters = 16;

/** How much of it must be there for a few words, which say little themselves. */
const strictNeighbourFloor = 0.9;

/** How much of it, or how many letters, where it is the only one. */
const onlyNeighbourFloor = 0.75;
const onlyBesideLetters = 24;

/** A neighbour that is this much less there than in its best place does not stand there. */
const neighbourMargin = 0.15;

/** What is looked for of a neighbour. */
const nearLength = 64;

/** What may be put between a quote and its neighbour, such as an advertisement, and how much less that says. */
const mostBetween = 4000;
const apartWeight = 0.8;

/** By so many letters an edge may be misread. */
const slack = 6;

/** How long a quote may have become, of the length it had. */
const shortest = 0.5;
const longest = 2;

/** A longer quote is compared by its two ends, of half this length each. */
const comparedLength = 1000;

/** Shorter words share too little with what was made of them; they must be nearly there, and between both neighbours. */
const shortLength = 16;
const shortFloor = 0.6;

/** All places where these words may have been edited, the score from 0 to 1. */
export function editedPlaces(text: string, find: FindLike, words: string, around: Surroundings): Place[] {
  const strict = !standsAlone(words);
  const left = new Neighbour(find, reversed(around.before.slice(0, nearLength)), { side: 'before', strict, text });
  const right = new Neighbour(find, around.after.slice(0, nearLength), { side: 'after', strict, text });
  if (words.length < shortLength) return shortPlaces(text, words, left, right);
  return quotesLike(find, words).flatMap((quote): Place[] => {
    if (left.standsIn(quote) || right.standsIn(quote)) return [];
    const sides = [left.beside(quote), right.beside(quote)] as const;
    const [before, after] = sides;
    const floor = before && after ? betweenFloor : sides.some((side) => side?.isEnough) ? besideFloor : Infinity;
    const start = before?.edge ?? Math.max(0, quote.start - quote.head);
    const end = after?.edge ?? Math.min(text.length, quote.end + quote.tail);
    const length = (end - start) / words.length;
    if (quote.share < floor || length < shortest || length > longest) return [];
    return [{ start, end, score: quote.share / 2 + ((before?.share ?? 0) + (after?.share ?? 0)) / 4 }];
  });
}

/** A neighbour as it stands beside a place. */
interface Beside {
  share: number;
  /** Whether it says where the quote is without the other neighbour. */
  isEnough: boolean;
  /** Where the quote begins or ends, when the neighbour goes up to it. */
  edge?: number;
}

/** What stood on one side of a quote, and where that stands now. */
class Neighbour {
  readonly places: readonly Likeness[];
  readonly #words: string;
  readonly #side: 'before' | 'after';
  readonly #textLength: number;

  constructor(
    find: FindLike,
    words: string,
    { side, strict, text }: { side: 'before' | 'after'; strict: boolean; text: string },
  ) {
    this.#words = words;
    this.#side = side;
    this.#textLength = text.length;
    const floor = strict ? strictNeighbourFloor : neighbourFloor;
    const places = find(words, strict ? floor : 0.25).filter(
      (place) => place.share >= floor || (!strict && this.#letters(place) >= besideLetters),
    );
    const best = Math.max(0, ...places.filter((place) => this.#far(place) <= slack).map(({ share }) => share));
    this.places = places.filter(({ share }) => share >= best - neighbourMargin);
  }

  /** How many of its letters next to the quote are missing. */
  #far({ head, tail }: Likeness): number {
    return this.#side === 'before' ? tail : head;
  }

  /** How many of its letters are there, when those next to the quote are. */
  #letters(place: Likeness): number {
    return this.#far(place) <= slack ? place.share * this.#words.length : 0;
  }

  /** Whether it stands in the very place, which is then no quote. */
  standsIn({ start, end }: Likeness): boolean {
    const within = this.places.filter((place) => place.start + slack < end && place.end - slack > start);
    return within.length > 0 && within.length === this.places.length;
  }

  /** How it stands beside what may be the quote. */
  beside(quote: Likeness): Beside | undefined {
    const isBefore = this.#side === 'before';
    const uncertain = isBefore ? quote.head : quote.tail;
    if (this.#words === '') {
      const gap = isBefore ? quote.start : this.#textLength - quote.end;
      return gap <= slack + 2 * uncertain
        ? { share: 1, isEnough: false, edge: isBefore ? 0 : this.#textLength }
        : undefined;
    }
    let best: Beside | undefined;
    for (const place of this.places) {
      const gap = isBefore ? quote.start - place.end : place.start - quote.end;
      if (gap < -slack || gap > mostBetween) continue;
      const adjacent = gap <= slack + 2 * (uncertain + this.#far(place));
      const share = adjacent ? place.share : place.share * apartWeight;
      if (best && best.share >= share) continue;
      const isEnough = adjacent && (share >= onlyNeighbourFloor || this.#letters(place) >= onlyBesideLetters);
      const edge = isBefore ? place.end : place.start;
      best = { share, isEnough, ...(adjacent && this.#far(place) === 0 && { edge }) };
    }
    return best;
  }
}

function quotesLike(find: FindLike, words: string): Likeness[] {
  if (words.length <= comparedLength) return find(words, betweenFloor);
  const heads = find(words.slice(0, comparedLength / 2), betweenFloor);
  const tails = find(words.slice(-comparedLength / 2), betweenFloor);
  return heads.flatMap((head) =>
    tails
      .filter(({ end }) => end - head.start > words.length * shortest && end - head.start < words.length * longest)
      .map((tail) => ({ ...head, end: tail.end, tail: tail.tail, share: Math.min(head.share, tail.share) })),
  );
}

function shortPlaces(text: string, words: string, before: Neighbour, after: Neighbour): Place[] {
  return before.places.flatMap((left) =>
    after.places
      .filter((right) => right.start > left.end && right.start - left.end <= longest * words.length)
      .map((right) => {
        const now = text.slice(left.end, right.start);
        const similar = 1 - editDistances(words, now).at(-1)! / Math.max(words.length, now.length);
        return { start: left.end, end: right.start, similar, score: (similar + (left.share + right.share) / 2) / 2 };
      })
      .filter(({ similar }) => similar >= shortFloor),
  );
}
