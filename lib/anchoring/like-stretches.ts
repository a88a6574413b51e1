/**
 * Where a text goes much like a pattern, by the short runs of letters that both share: found in an index, kept when they
 * follow each other in the same order (seed and chain, as genomes are aligned).
 */
import { isDense } from './stands-alone.ts';

/** A stretch of a text that is much like a pattern. */
export interface Likeness {
  start: number;
  end: number;
  /** How much of the pattern is there: from 0 to 1. */
  share: number;
  /** How much of the pattern's beginning is not there; `start` is uncertain by about as much. */
  head: number;
  /** The same of its end. */
  tail: number;
}

/** Letters in a row that are looked up. A Chinese word is shorter than that of an alphabet. */
const runLength = 5;
const denseRunLength = 2;

/** Runs that stand more often lead nowhere. */
const mostPlaces = 64;

/** Stretches that are looked at, those with the most runs first. */
const mostStretches = 12;

/** How far, of the pattern's length, words put in or taken out may shift the others. */
const shift = 0.35;
const leastShift = 24;

/** Prepares a text; patterns are then found in time that depends on their own length only. */
export function likenessFinder(text: string): (pattern: string, leastShare: number) => Likeness[] {
  const indexes = new Map<number, RunIndex>();
  return (pattern, leastShare) => {
    const length = isDense(pattern) ? denseRunLength : runLength;
    let index = indexes.get(length);
    if (!index) indexes.set(length, (index = new RunIndex(text, length)));
    return index.find(pattern, leastShare);
  };
}

/** A run of the pattern at `from` that stands in the text at `at`. */
interface Shared {
  from: number;
  at: number;
}

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

  #hash(text: string, at: number): number {
    let hash = 0;
    for (let index = at; index < at + this.#length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x9e3779b1);
    return (hash ^ (hash >>> 15)) & this.#mask;
  }

  find(pattern: string, leastShare: number): Likeness[] {
    const shared = this.#sharedRuns(pattern);
    const width = Math.max(leastShift, Math.ceil(pattern.length * shift));
    const found: Likeness[] = [];
    for (const band of fullestBands(shared, width)) {
      const chain = longestChain(shared.filter(({ from, at }) => at - from >= band && at - from < band + 2 * width));
      const likeness = this.#likenessOf(pattern, chain);
      const known = found.some(({ start, end }) => likeness.start < end && start < likeness.end);
      if (likeness.share >= leastShare && !known) found.push(likeness);
    }
    return found;
  }

  /** In the order of the pattern; the places of one run from the last to the first, so that a chain takes only one. */
  #sharedRuns(pattern: string): Shared[] {
    const shared: Shared[] = [];
    for (let from = 0; from + this.#length <= pattern.length; from += 1) {
      const places: number[] = [];
      const run = pattern.slice(from, from + this.#length);
      let steps = 0;
      for (let at = this.#first[this.#hash(pattern, from)]!; at !== -1; at = this.#next[at]!) {
        if (this.#text.startsWith(run, at)) places.push(at);
        if (places.length > mostPlaces || (steps += 1) > 4 * mostPlaces) break;
      }
      if (places.length <= mostPlaces) for (const at of places.reverse()) shared.push({ from, at });
    }
    return shared;
  }

  #likenessOf(pattern: string, chain: readonly Shared[]): Likeness {
    let covered = 0;
    let until = 0;
    for (const { from } of chain) {
      covered += from + this.#length - Math.max(until, from);
      until = from + this.#length;
    }
    const [first, last] = [chain[0]!, chain.at(-1)!];
    const tail = pattern.length - last.from - this.#length;
    return {
      start: Math.max(0, first.at - first.from),
      end: Math.min(this.#text.length, last.at + this.#length + tail),
      share: covered / pattern.length,
      head: first.from,
      tail,
    };
  }
}

/** Where the shared runs lie most: the first of two neighbouring bands of shifts between pattern and text. */
function fullestBands(shared: readonly Shared[], width: number): number[] {
  const counts = new Map<number, { count: number; last: number }>();
  for (const { from, at } of shared) {
    for (const band of [Math.floor((at - from) / width), Math.floor((at - from) / width) - 1]) {
      const entry = counts.get(band);
      if (!entry) counts.set(band, { count: 1, last: from });
      else if (entry.last !== from) {
        entry.count += 1;
        entry.last = from;
      }
    }
  }
  return [...counts]
    .sort(([, a], [, b]) => b.count - a.count)
    .slice(0, 2 * mostStretches)
    .map(([band]) => band * width);
}

/** The most runs that stand in the same order in both (the longest increasing subsequence). */
function longestChain(shared: readonly Shared[]): Shared[] {
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [index, { at }] of shared.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (shared[ends[middle]!]!.at < at) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = index;
  }
  const chain: Shared[] = [];
  for (let index = ends.at(-1) ?? -1; index !== -1; index = previous[index]!) chain.push(shared[index]!);
  return chain.reverse();
}
