/** What each feature speaks for, as trained: a weight for some labels, in steps of `scale`. */
import type { ByteReader, ByteWriter } from './bytes.ts';
import { labelCount } from './labels.ts';
import { SortedKeys, writeSortedKeys } from './sorted-keys.ts';

/** So many features share one entry that says where their weights begin; the place of each is counted from there. */
const stride = 16;

export class Weights {
  readonly #features: SortedKeys;
  /** For each feature a bit for each label that has a weight: the first eight labels, the next; of eight features the last label. */
  readonly #masks: readonly [low: Uint8Array, high: Uint8Array, lastLabels: Uint8Array];
  /** Where in `#values` the weights of every sixteenth feature begin. */
  readonly #starts: Uint32Array;
  readonly #values: Int8Array;
  readonly #scale: number;
  /** From each label (row) to each (column). */
  readonly transitions: Float32Array;

  constructor(reader: ByteReader) {
    this.#scale = reader.float();
    this.transitions = Float32Array.from({ length: labelCount ** 2 }, () => reader.float());
    this.#features = new SortedKeys(reader);
    const { count } = this.#features;
    this.#masks = [reader.bytes(count), reader.bytes(count), reader.bytes(Math.ceil(count / 8))];
    this.#starts = reader.ascending(Math.ceil(count / stride));
    const values = reader.bytes(reader.number());
    this.#values = new Int8Array(values.buffer, values.byteOffset, values.length);
  }

  /** Adds what the features speak for to `scores`, a row of labels that begins at `offset`. */
  add(features: readonly number[], scores: Float32Array, offset: number): void {
    for (const feature of features) {
      const index = this.#features.indexOf(feature);
      if (index < 0) continue;
      let at = this.#starts[Math.floor(index / stride)]!;
      for (let before = index - (index % stride); before < index; before++) at += bitsIn(this.#maskOf(before));
      for (let mask = this.#maskOf(index); mask !== 0; mask &= mask - 1)
        scores[offset + 31 - Math.clz32(mask & -mask)]! += this.#values[at++]! * this.#scale;
    }
  }

  #maskOf(index: number): number {
    const [low, high, lastLabels] = this.#masks;
    return low[index]! | (high[index]! << 8) | (((lastLabels[index >> 3]! >> (index & 7)) & 1) << 16);
  }
}

/** How many bits of 32 are set, added up in pairs, fours, and so on (Warren, Hacker's Delight, 5-1). */
function bitsIn(mask: number): number {
  const pairs = mask - ((mask >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The weights of one feature, a row of labels. */
export interface FeatureWeights {
  key: number;
  weights: ArrayLike<number>;
}

/** Larger ones are cut: a feature that says more than this says it as surely. */
const largest = 4;

/** `features` in ascending order of their keys; weights below `least` are left out. */
export function writeWeights(
  writer: ByteWriter,
  features: readonly FeatureWeights[],
  transitions: Float32Array,
  least: number,
): void {
  const scale = largest / 127;
  const kept: number[] = [];
  const masks: number[] = [];
  const starts: number[] = [];
  const values: number[] = [];
  for (const { key, weights } of features) {
    const start = values.length;
    let mask = 0;
    for (let label = 0; label < labelCount; label++) {
      const weight = weights[label]!;
      const step = Math.round(Math.max(-largest, Math.min(largest, weight)) / scale);
      if (Math.abs(weight) < least || step === 0) continue;
      mask |= 1 << label;
      values.push(step);
    }
    if (mask === 0) continue;
    if (kept.length % stride === 0) starts.push(start);
    kept.push(key);
    masks.push(mask);
  }
  writer.float(scale);
  for (const transition of transitions) writer.float(transition);
  writeSortedKeys(writer, kept);
  for (const shift of [0, 8]) writer.bytes(masks.map((mask) => mask >> shift));
  const lastLabels = new Uint8Array(Math.ceil(masks.length / 8));
  for (const [index, mask] of masks.entries()) lastLabels[index >> 3]! |= (mask >> 16) << (index & 7);
  writer.bytes(lastLabels);
  writer.ascending(starts);
  writer.number(values.length);
  writer.bytes(values);
}
