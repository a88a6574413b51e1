/**
 * Where a text goes much like a pattern, by the stretches of letters that both share: found in an index, and chained when
 * they follow each other in the same order. As genomes are aligned: Li, Minimap2 (2018), https://doi.org/10.1093/bioinformatics/bty191
 */
import { isDense } from './stands-alone.ts';

/** A stretch of a text that is much like a pattern: from the first letters that both share to the last. */
export interface Likeness {
  start: number;
  end: number;
  /** How much of the pattern is there: from 0 to 1. */
  share: number;
  /** How many letters of the pattern come before those at `start`, and are not there. */
  head: number;
  /** How many come after those at `end`. */
  tail: number;
}

export type FindLike = (pattern: string, leastShare: number) => Likeness[];

/** Letters in a row that are looked up. A Chinese word is shorter than that of an alphabet. */
const runLength = 5;
const denseRunLength = 2;

/** Runs that stand more often lead nowhere; of a long pattern, which has many, rarer ones are enough. */
const mostPlaces = 40;
const mostShared = 12_000;

/** With how many shared stretches before it in the text one is tried to be chained. */
const lookBack = 48;

/** As many as this are told, the best first. */
const mostFound = 12;

/** Prepares a text; patterns are then found in time that depends on their own length only. */
export function likenessFinder(text: string): FindLike {
  const indexes = new Map<number, RunIndex>();
  return (pattern, leastShare) => {
    const length = isDense(pattern) ? denseRunLength : runLength;
    let index = indexes.get(length);
    if (!index) indexes.set(length, (index = new RunIndex(text, length)));
    return likenesses(index.sharedStretches(pattern), pattern, leastShare);
  };
}

/** `length` letters of the pattern from `from` that stand in the text at `at`. */
interface Shared {
  from: number;
  at: number;
  length: number;
}

/** Where each run of letters stands in a text. */
class RunIndex {
  readonly #text: string;
  readonly #length: number;
  /** The first place for each hash of a run, and for each place the next; -1 ends. */
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  readonly #mask: number;

  constructor(text: string, length: number) {
    this.#text = text;
    this.#length = length;
    this.#mask = 2 ** Math.max(8, Math.ceil(Math.log2(text.length + 1))) - 1;
    this.#first = new Int32Array(this.#mask + 1).fill(-1);
    this.#next = new Int32Array(text.length);
    for (let at = text.length - length; at >= 0; at -= 1) {
      const hash = this.#hash(text, at);
      this.#next[at] = this.#first[hash]!;
      this.#first[hash] = at;
    }
  }

  /** All stretches that a pattern shares with the text, in the order of the text. */
  sharedStretches(pattern: string): Shared[] {
    const stretches: Shared[] = [];
    const most = Math.min(mostPlaces, Math.ceil(mostShared / pattern.length));
    /** By the shift between pattern and text: the last stretch there, which the next run may lengthen. */
    const open = new Map<number, Shared>();
    for (let from = 0; from + this.#length <= pattern.length; from += 1) {
      for (const at of this.#placesOf(pattern, from, most)) {
        const last = open.get(at - from);
        if (last && last.from + last.length >= from) last.length = from + this.#length - last.from;
        else {
          const stretch = { from, at, length: this.#length };
          open.set(at - from, stretch);
          stretches.push(stretch);
        }
      }
    }
    return stretches.sort((a, b) => a.at - b.at || a.from - b.from);
  }

  /** None when there are too many. */
  #placesOf(pattern: string, from: number, most: number): number[] {
    const places: number[] = [];
    const run = pattern.slice(from, from + this.#length);
    let steps = 0;
    for (let at = this.#first[this.#hash(pattern, from)]!; at !== -1; at = this.#next[at]!) {
      if (this.#text.startsWith(run, at)) places.push(at);
      if (places.length > most || (steps += 1) > 4 * mostPlaces) return [];
    }
    return places;
  }

  #hash(text: string, at: number): number {
    let hash = 0;
    for (let index = at; index < at + this.#length; index += 1)
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x9e3779b1);
    return (hash ^ (hash >>> 15)) & this.#mask;
  }
}

/** The best chains of stretches, none over the place of a better one. */
function likenesses(stretches: readonly Shared[], pattern: string, leastShare: number): Likeness[] {
  const scores = new Float64Array(stretches.length);
  const previous = new Int32Array(stretches.length).fill(-1);
  for (const [index, stretch] of stretches.entries()) {
    scores[index] = stretch.length;
    // Letters put in or taken out between two stretches outweigh as many shared ones.
    for (let other = index - 1; other >= Math.max(0, index - lookBack); other -= 1) {
      const before = stretches[other]!;
      if (before.from >= stretch.from || before.at >= stretch.at) continue;
      const shift = Math.abs(stretch.at - stretch.from - (before.at - before.from));
      const shared = Math.max(before.from + before.length - stretch.from, before.at + before.length - stretch.at, 0);
      const score = scores[other]! + stretch.length - shared - shift;
      if (score > scores[index]!) {
        scores[index] = score;
        previous[index] = other;
      }
    }
  }

  const least = pattern.length * leastShare;
  const ends = [...scores.keys()].filter((end) => scores[end]! >= least / 2).sort((a, b) => scores[b]! - scores[a]!);
  const found: Likeness[] = [];
  for (const end of ends) {
    const last = stretches[end]!;
    if (found.some((other) => last.at < other.end && other.start < last.at + last.length)) continue;
    const chain: Shared[] = [];
    for (let index = end; index !== -1; index = previous[index]!) chain.push(stretches[index]!);
    const likeness = likenessOf(chain.reverse(), pattern);
    if (likeness.share < leastShare || found.some((other) => overlap(other, likeness))) continue;
    found.push(likeness);
    if (found.length === mostFound) break;
  }
  return found;
}

const overlap = (a: Likeness, b: Likeness) => a.start < b.end && b.start < a.end;

function likenessOf(chain: readonly Shared[], pattern: string): Likeness {
  let covered = 0;
  let until = 0;
  for (const { from, length } of chain) {
    covered += Math.max(0, from + length - Math.max(until, from));
    until = Math.max(until, from + length);
  }
  const [first, last] = [chain[0]!, chain.at(-1)!];
  return {
    start: first.at,
    end: last.at + last.length,
    share: covered / pattern.length,
    head: first.from,
    tail: pattern.length - last.from - last.length,
  };
}
