/**
 * Where something like a quote stands among its neighbours. They are what tells a quote that was edited (a number
 * corrected, a "not" added) from another sentence that only looks like it.
 */
import { editDistances } from './edit-distance.ts';
import type { FindLike, Likeness } from './like-stretches.ts';
import { standsAlone } from './stands-alone.ts';
import { nearGap, reversed, type Place, type Surroundings } from './surroundings.ts';

/** Where a quote that was edited may stand. */
export interface EditedPlace extends Place {
  /** How much of the quote is there, from 0 to 1. */
  share: number;
  /** Whether both neighbours go up to it. */
  isBetween: boolean;
  /** Whether both neighbours stand near it. */
  isBesideBoth: boolean;
  /** Whether neither a neighbour nor the quote itself tells where it begins, or where it ends. */
  isVague: boolean;
}

/** How much of a quote must be left beside its neighbours; more where they are not both there or do not go up to it. */
const betweenFloor = 0.4;
const besideFloor = 0.6;

/** Much like a quote: nearly all of it is there. */
const alikeFloor = 0.85;

/** How much of a neighbour must be there, or how many letters of it right beside the quote. */
const neighbourFloor = 0.5;
const besideLetters = 16;

/** How much of it, or how many letters, where it is the only one. */
const onlyNeighbourFloor = 0.75;
const onlyBesideLetters = 24;

/** How much of it must be there for words that say little, which must also stand between both, or that stand elsewhere too. */
const strictNeighbourFloor = 0.7;

/** A neighbour that is this much less there than in its best place does not stand there. */
const neighbourMargin = 0.1;

/** Both together that are this much less there than in their best places do not stand there. */
const pairMargin = 0.05;

/** What is looked for of a neighbour; all that was kept for words that stand elsewhere too. */
const nearLength = 64;

/** What may be put between a quote and its neighbour, such as an advertisement, and how much less that says. */
const mostBetween = 4000;
const apartWeight = 0.8;

/** As much, such as an advertisement, where few letters of the quote may be left. */
const closeGap = 100;

/** By so many letters an edge may be misread. */
const slack = 6;

/** So many letters of a neighbour are not by chance on the other side of the quote. */
const acrossLetters = 3;

/** An edge is vague when more of the quote than this is missing there, and no neighbour goes up to it. */
const mostVague = 0.25;

/** With fewer letters words are too often like others to be told beside one neighbour that does not go up to them. */
const longAlone = 64;

/** How long a quote may have become, of the length it had. */
const shortest = 0.5;
const longest = 2;

/** A longer quote is compared by its two ends, of half this length each. */
const comparedLength = 1000;

/** Shorter words share too little with what was made of them; they must be nearly there, and between both neighbours. */
const shortLength = 16;
const shortFloor = 0.6;

/** Of longer words as much, letter by letter, where hardly a stretch of them is left whole. */
const rewrittenFloor = 0.5;

/** How much like the quote, letter by letter, fills the place it left; an advertisement scores less. */
const filledFloor = 0.3;

/** As much of it leads to a stretch that is worth being compared letter by letter. */
const tracesFloor = 0.15;

/** All places where these words may have been edited, the score from 0 to 1; `repeats` is how often they stood elsewhere. */
export function editedPlaces(
  text: string,
  find: FindLike,
  words: string,
  around: Surroundings,
  repeats: number,
): EditedPlace[] {
  const alone = standsAlone(words);
  const strict = !alone || repeats > 0;
  const reach = repeats > 0 ? Infinity : nearLength;
  const [left, right] = neighboursIn(text, find, around, { reach, strict });
  const pairs = pairsOf(left, right, longest * words.length + mostBetween);
  // Nor are the letters of a neighbour that are missing beside it within what stands between both.
  const areWhole = (pair: Pair) => {
    const between = text.slice(pair.left.end, pair.right.start);
    return !left.isAcross(pair.left, between) && !right.isAcross(pair.right, between);
  };
  const wholePairs = pairs.filter(areWhole);
  if (words.length < shortLength) return placesBetween(text, words, wholePairs, shortFloor);

  const quotes = quotesLike(find, words);
  const placeOf = (quote: Likeness, [before, after]: [Beside | undefined, Beside | undefined]): EditedPlace[] => {
    const start = before?.edge ?? Math.max(0, quote.start - quote.head);
    const end = after?.edge ?? Math.min(text.length, quote.end + quote.tail);
    const length = (end - start) / words.length;
    if (!alone && !(before && after)) return [];
    const isOnlyLeft = (before?.isNear && right.isGone) || (after?.isNear && left.isGone);
    const isUnchanged = quote.share === 1 && quote.end - quote.start === words.length;
    const isOnlyLike = quotes.length === 1 && quote.share >= alikeFloor && standsAlone(words, longAlone);
    const isOwn = isOnlyLike && repeats === 0 && isOnlyLeft;
    if ((quote.share < floorOf(before, after, isUnchanged) && !isOwn) || length < shortest || length > longest)
      return [];
    const core = { start: Math.max(start, quote.start), end: Math.min(end, quote.end) };
    const unknown = Math.max(before?.edge === undefined ? quote.head : 0, after?.edge === undefined ? quote.tail : 0);
    return [
      {
        start,
        end,
        core,
        score: quote.share / 2 + ((before?.share ?? 0) + (after?.share ?? 0)) / 4,
        share: quote.share,
        isBetween: Boolean(before?.adjacent && after?.adjacent),
        isBesideBoth: Boolean(before?.isNear && after?.isNear),
        isVague: unknown > mostVague * words.length,
      },
    ];
  };
  const nearest = pairs.filter(({ isNearest }) => isNearest);
  const places = quotes.flatMap((quote) => placeOf(quote, neighboursOf(quote, left, right, nearest)));
  if (places.length === 0 && repeats === 0) {
    // One of the neighbours may stand twice, such as in large type before the quote; its very words are the quote all the
    // same, and so are the only ones that are much like them.
    const alike = quotes.filter(({ share }) => share >= alikeFloor);
    const own = alike.length === 1 ? alike : alike.filter(({ share }) => share === 1);
    places.push(...own.flatMap((quote) => placeOf(quote, neighboursOf(quote, left, right, pairs))));
  }
  if (places.length > 0) return places;
  const clear = wholePairs.filter(
    (pair) => pair.left.share >= onlyNeighbourFloor && pair.right.share >= onlyNeighbourFloor,
  );
  return placesBetween(text, words, clear, rewrittenFloor);
}

/**
 * Whether words that stand at `only`, in other surroundings, may be the old ones quoted there, while what was made of them
 * stands where they stood or is somewhere new.
 */
export function mayBeEdited(
  text: string,
  find: FindLike,
  words: string,
  around: Surroundings,
  only: { start: number; end: number },
): boolean {
  const [left, right] = neighboursIn(text, find, around, { reach: nearLength, strict: false });
  const isOther = (start: number, end: number) => end <= only.start || start >= only.end;
  const pairs = pairsOf(left, right, longest * words.length).filter(
    (pair) => pair.isNearest && isOther(pair.left.end, pair.right.start),
  );
  // Nothing is left between neighbours that stand only once: the words were taken out there.
  const areOnce = left.places.length === 1 && right.places.length === 1;
  if (areOnce && pairs.some((pair) => pair.right.start - pair.left.end <= slack)) return false;

  const part = words.slice(0, comparedLength);
  if (pairs.some((pair) => similarity(part, text.slice(pair.left.end, pair.right.start)) >= filledFloor)) return true;
  return find(part, tracesFloor).some((quote) => {
    const [start, end] = [Math.max(0, quote.start - quote.head), quote.end + quote.tail];
    if (!isOther(start, end)) return false;
    const isClose =
      left.places.some((place) => Math.abs(start - place.end) <= closeGap) ||
      right.places.some((place) => Math.abs(place.start - end) <= closeGap);
    return quote.share >= alikeFloor || (isClose && similarity(part, text.slice(start, end)) >= rewrittenFloor);
  });
}

/** A neighbour as it stands beside a place. */
interface Beside {
  share: number;
  /** Whether nothing stands between. */
  adjacent: boolean;
  /** Whether little stands between. */
  isNear: boolean;
  /** Whether most of it is there. */
  isClear: boolean;
  /** Whether it says where the quote is without the other neighbour. */
  isEnough: boolean;
  /** Where the quote begins or ends, when the neighbour goes up to it. */
  edge?: number;
}

function floorOf(before: Beside | undefined, after: Beside | undefined, isUnchanged: boolean): number {
  if (before && after) {
    if (before.adjacent || after.adjacent) return betweenFloor;
    const areNear = isUnchanged || (before.isNear && after.isNear);
    return areNear && before.isClear && after.isClear ? besideFloor : Infinity;
  }
  return before?.isEnough || after?.isEnough ? besideFloor : Infinity;
}

/** Both neighbours where they stand in their order. */
interface Pair {
  left: Likeness;
  right: Likeness;
  /** Whether nothing of either stands between them. */
  isNearest: boolean;
}

function pairsOf(left: Neighbour, right: Neighbour, most: number): Pair[] {
  const pairs = left.places.flatMap((before) => {
    const behind = right.places.filter(({ start }) => start >= before.end - slack && start - before.end <= most);
    const first = Math.min(...behind.map(({ start }) => start));
    return behind.map((after) => ({
      left: before,
      right: after,
      isNearest:
        after.start === first && !left.places.some(({ end }) => end > before.end && end <= after.start + slack),
    }));
  });
  const share = (pair: Pair) => (pair.left.share + pair.right.share) / 2;
  const best = Math.max(...pairs.map(share));
  return pairs.filter((pair) => share(pair) >= best - pairMargin);
}

/** Where both neighbours stand, the quote stands between them or nowhere. */
function neighboursOf(
  quote: Likeness,
  left: Neighbour,
  right: Neighbour,
  pairs: readonly Pair[],
): [Beside | undefined, Beside | undefined] {
  if (pairs.length === 0) {
    const isInTheWay = left.standsIn(quote) || right.standsIn(quote);
    return isInTheWay ? [undefined, undefined] : [left.beside(quote, left.places), right.beside(quote, right.places)];
  }
  const pair = pairs.find((one) => one.left.end - slack <= quote.start && quote.end <= one.right.start + slack);
  return pair ? [left.beside(quote, [pair.left]), right.beside(quote, [pair.right])] : [undefined, undefined];
}

/** What stood on either side of a quote, with so much of it as `reach`. */
function neighboursIn(
  text: string,
  find: FindLike,
  around: Surroundings,
  { reach, strict }: { reach: number; strict: boolean },
): [Neighbour, Neighbour] {
  return [
    new Neighbour(find, reversed(around.before.slice(0, reach)), { side: 'before', strict, text }),
    new Neighbour(find, around.after.slice(0, reach), { side: 'after', strict, text }),
  ];
}

/** What stood on one side of a quote, and where that stands now. */
class Neighbour {
  readonly places: readonly Likeness[];
  readonly #words: string;
  readonly #side: 'before' | 'after';
  readonly #text: string;

  constructor(
    find: FindLike,
    words: string,
    { side, strict, text }: { side: 'before' | 'after'; strict: boolean; text: string },
  ) {
    this.#words = words;
    this.#side = side;
    this.#text = text;
    const places = strict
      ? find(words, strictNeighbourFloor)
      : find(words, neighbourFloor / 2).filter(
          (place) => place.share >= neighbourFloor || this.#letters(place) >= besideLetters,
        );
    const touching = places.filter((place) => this.#far(place) <= slack);
    const best = Math.max(0, ...touching.map(({ share }) => share));
    this.places = places.filter(({ share }) => share >= best - neighbourMargin);
  }

  /** Whether nothing is left of it, or nothing stood there. */
  get isGone(): boolean {
    return this.places.length === 0;
  }

  /** How many of its letters next to the quote are missing. */
  #far({ head, tail }: Likeness): number {
    return this.#side === 'before' ? tail : head;
  }

  /** How many of its letters are there, when those next to the quote are. */
  #letters(place: Likeness): number {
    return this.#far(place) <= slack ? place.share * this.#words.length : 0;
  }

  /** Whether those next to the quote are missing because they now stand on its other side: then it is another sentence. */
  isAcross(place: Likeness, there: string): boolean {
    const far = this.#far(place);
    if (far < acrossLetters) return false;
    return there.includes(this.#side === 'before' ? this.#words.slice(-far) : this.#words.slice(0, far));
  }

  /** Whether it stands, at its best, in the very place, which is then no quote. */
  standsIn({ start, end }: Likeness): boolean {
    const [best] = this.places;
    return best !== undefined && best.start + slack < end && best.end - slack > start;
  }

  /** As much of the text on the other side of the quote as is missing on this one. */
  #opposite(quote: Likeness, place: Likeness): string {
    const reach = this.#far(place) + slack;
    return this.#side === 'before'
      ? this.#text.slice(quote.end, quote.end + quote.tail + reach)
      : this.#text.slice(Math.max(0, quote.start - quote.head - reach), quote.start);
  }

  /** How it stands beside what may be the quote, in the best of some places. */
  beside(quote: Likeness, places: readonly Likeness[]): Beside | undefined {
    const isBefore = this.#side === 'before';
    const uncertain = isBefore ? quote.head : quote.tail;
    if (this.#words === '') {
      const gap = isBefore ? quote.start : this.#text.length - quote.end;
      const edge = isBefore ? 0 : this.#text.length;
      return gap <= slack + 2 * uncertain
        ? { share: 1, adjacent: true, isNear: true, isClear: true, isEnough: false, edge }
        : undefined;
    }
    let best: Beside | undefined;
    for (const place of places) {
      const gap = isBefore ? quote.start - place.end : place.start - quote.end;
      if (gap < -slack || gap > mostBetween || this.isAcross(place, this.#opposite(quote, place))) continue;
      const adjacent = gap <= slack + 2 * (uncertain + this.#far(place));
      const share = adjacent ? place.share : place.share * apartWeight;
      if (best && best.share >= share) continue;
      const isEnough = adjacent && (share >= onlyNeighbourFloor || this.#letters(place) >= onlyBesideLetters);
      const edge = isBefore ? place.end : place.start;
      best = {
        share,
        adjacent,
        isNear: gap <= nearGap,
        isClear: place.share >= onlyNeighbourFloor,
        isEnough,
        ...(adjacent && this.#far(place) === 0 && { edge }),
      };
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

/** What stands right between both neighbours and is something like the quote, letter by letter. */
function placesBetween(text: string, words: string, pairs: readonly Pair[], floor: number): EditedPlace[] {
  if (words.length > comparedLength) return [];
  return pairs.flatMap(({ left, right, isNearest }): EditedPlace[] => {
    if (!isNearest) return [];
    const [start, end] = [left.end, right.start];
    if (end <= start || end - start > longest * words.length) return [];
    const share = similarity(words, text.slice(start, end));
    const score = share / 2 + (left.share + right.share) / 4;
    return share >= floor ? [{ start, end, score, share, isBetween: true, isBesideBoth: true, isVague: false }] : [];
  });
}

/** From 0 to 1, letter by letter. */
function similarity(words: string, text: string): number {
  return 1 - editDistances(words, text).at(-1)! / Math.max(words.length, text.length);
}
