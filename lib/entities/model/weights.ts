/** What each feature speaks for, as trained: a weight for some labels, in steps of `scale`. */
import type { ByteReader, ByteWriter } from './bytes.ts';
import { labelCount } from './labels.ts';
import { SortedKeys } from './sorted-keys.ts';

export class Weights {
  readonly #features: SortedKeys;
  /** Where the weights of each feature begin in `#labels` and `#values`. */
  readonly #starts: Uint32Array;
  readonly #labels: Uint8Array;
  readonly #values: Int8Array;
  readonly #scale: number;
  /** From each label (row) to each (column). */
  readonly transitions: Float32Array;

  constructor(reader: ByteReader) {
    this.#scale = reader.float();
    this.transitions = Float32Array.from({ length: labelCount ** 2 }, () => reader.float());
    const count = reader.number();
    this.#features = new SortedKeys(reader.ascending(count));
    // A bit for each label that has a weight.
    const [low, middle, high] = [reader.bytes(count), reader.bytes(count), reader.bytes(count)];
    const total = reader.number();
    const values = reader.bytes(total).slice();
    this.#values = new Int8Array(values.buffer);
    this.#starts = new Uint32Array(count + 1);
    this.#labels = new Uint8Array(total);
    let at = 0;
    for (let feature = 0; feature < count; feature++) {
      this.#starts[feature] = at;
      let mask = low[feature]! | (middle[feature]! << 8) | (high[feature]! << 16);
      for (; mask !== 0; mask &= mask - 1) this.#labels[at++] = 31 - Math.clz32(mask & -mask);
    }
    this.#starts[count] = at;
  }

  /** Adds what the features speak for to `scores`, a row of labels that begins at `offset`. */
  add(features: readonly number[], scores: Float32Array, offset: number): void {
    for (const feature of features) {
      const index = this.#features.indexOf(feature);
      if (index < 0) continue;
      const end = this.#starts[index + 1]!;
      for (let at = this.#starts[index]!; at < end; at++)
        scores[offset + this.#labels[at]!]! += this.#values[at]! * this.#scale;
    }
  }
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
  const values: number[] = [];
  for (const { key, weights } of features) {
    let mask = 0;
    for (let label = 0; label < labelCount; label++) {
      const weight = weights[label]!;
      const step = Math.round(Math.max(-largest, Math.min(largest, weight)) / scale);
      if (Math.abs(weight) < least || step === 0) continue;
      mask |= 1 << label;
      values.push(step);
    }
    if (mask === 0) continue;
    kept.push(key);
    masks.push(mask);
  }
  writer.float(scale);
  for (const transition of transitions) writer.float(transition);
  writer.number(kept.length);
  writer.ascending(kept);
  for (const shift of [0, 8, 16]) writer.bytes(masks.map((mask) => mask >> shift));
  writer.number(values.length);
  writer.bytes(values);
}
