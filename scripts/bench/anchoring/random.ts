/** Chance that is the same on every run: a seed of words gives always the same row of numbers. */
import { createHash } from 'node:crypto';

/** A row of random choices. */
export interface Random {
  /** From 0 up to 1. */
  next(): number;
  /** True in this share of the asks. */
  chance(share: number): boolean;
  /** From `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** One of a list that is not empty. */
  one<T>(list: readonly T[]): T;
}

/** Mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function randomFrom(seed: string): Random {
  let state = createHash('sha256').update(seed).digest().readUInt32BE();
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return { next, whole, chance: (share) => next() < share, one: (list) => list[whole(0, list.length - 1)]! };
}
