/**
 * Trains a linear-chain conditional random field by stochastic gradient descent: AdaGrad steps (Duchi et al. 2011), features
 * dropped at random, and the average of the weights over the last rounds. Labels that a source does not mark are left open:
 * the words it leaves unmarked may have them or not (Tsuboi et al. 2008, https://aclanthology.org/C08-1113).
 */
import { labelCount, mayBegin, mayEnd, mayFollow } from '../../../lib/entities/model/labels.ts';
import { randomFrom, shuffled } from '../random.ts';

/** Sentences one after another: the features of all words, and where each word's and each sentence's begin. */
export interface TaggedSentences {
  features: Uint32Array;
  /** One more than there are words. */
  wordStarts: Uint32Array;
  /** One more than there are sentences. */
  sentenceStarts: Uint32Array;
  /** Bits of the labels each word may have; of most words there is one. */
  allowed: Uint32Array;
  /** How much each sentence counts. */
  weights: Float32Array;
}

export interface FieldOptions {
  rounds: number;
  /** Of these last rounds the weights are averaged. */
  averaged: number;
  rate: number;
  dropout: number;
  l2: number;
  /** Features that occur less often are left out. */
  leastCount: number;
  seed: number;
}

export interface TrainedField {
  /** Ascending. */
  keys: Uint32Array;
  /** A row of labels for each key. */
  weights: Float32Array;
  transitions: Float32Array;
}

export function trainField(data: TaggedSentences, options: FieldOptions): TrainedField {
  const keys = frequentFeatures(data.features, options.leastCount);
  const features = numbered(data.features, keys);
  const L = labelCount;
  const weights = new Float32Array(keys.length * L);
  const squares = new Float32Array(keys.length * L).fill(1e-6);
  const transitions = new Float32Array(L * L);
  const transitionSquares = new Float32Array(L * L).fill(1e-6);
  const sum = new Float32Array(weights.length);
  const transitionSum = new Float32Array(L * L);
  const random = randomFrom(options.seed);
  const sentences = data.sentenceStarts.length - 1;
  const lattice = new Lattice(transitions);
  const constrained = new Lattice(transitions);
  const keptScale = 1 / (1 - options.dropout);
  let kept = new Uint8Array(1 << 16);

  for (let round = 0; round < options.rounds; round += 1) {
    const rate = options.rate * (1 - (0.8 * round) / options.rounds);
    let loss = 0;
    for (const sentence of shuffled(sentences, random)) {
      const first = data.sentenceStarts[sentence]!;
      const length = data.sentenceStarts[sentence + 1]! - first;
      const from = data.wordStarts[first]!;
      const to = data.wordStarts[first + length]!;
      if (to - from > kept.length) kept = new Uint8Array(2 * (to - from));
      lattice.resize(length);
      for (let word = 0; word < length; word += 1) {
        const row = word * L;
        const end = data.wordStarts[first + word + 1]!;
        for (let at = data.wordStarts[first + word]!; at < end; at += 1) {
          const feature = features[at]!;
          const keep = feature !== none && random() >= options.dropout ? 1 : 0;
          kept[at - from] = keep;
          if (!keep) continue;
          const base = feature * L;
          for (let label = 0; label < L; label += 1) lattice.scores[row + label]! += weights[base + label]!;
        }
        for (let label = 0; label < L; label += 1) lattice.scores[row + label]! *= keptScale;
      }
      constrained.resize(length);
      constrained.scores.set(lattice.scores.subarray(0, length * L));
      const all = lattice.run(undefined);
      const right = constrained.run(data.allowed.subarray(first, first + length));
      // Labels that cannot follow each other, from a name that crosses our sentences.
      if (!Number.isFinite(right)) continue;
      const weight = data.weights[sentence]!;
      loss += weight * (all - right);

      for (let word = 0; word < length; word += 1) {
        const row = word * L;
        let telling = false;
        for (let label = 0; label < L; label += 1) {
          const gradient = weight * (lattice.marginals[row + label]! - constrained.marginals[row + label]!);
          lattice.marginals[row + label] = gradient;
          if (Math.abs(gradient) > 1e-4) telling = true;
        }
        if (!telling) continue;
        const end = data.wordStarts[first + word + 1]!;
        for (let at = data.wordStarts[first + word]!; at < end; at += 1) {
          if (!kept[at - from]) continue;
          const base = features[at]! * L;
          for (let label = 0; label < L; label += 1) {
            const gradient = lattice.marginals[row + label]!;
            if (Math.abs(gradient) < 1e-5) continue;
            const step = gradient + options.l2 * weights[base + label]!;
            const square = squares[base + label]! + step * step;
            squares[base + label] = square;
            weights[base + label]! -= (rate * step) / Math.sqrt(square);
          }
        }
      }
      for (let pair = 0; pair < L * L; pair += 1) {
        const step = weight * (lattice.pairs[pair]! - constrained.pairs[pair]!);
        if (step === 0) continue;
        transitionSquares[pair]! += step * step;
        transitions[pair]! -= (rate * step) / Math.sqrt(transitionSquares[pair]!);
      }
    }
    if (round >= options.rounds - options.averaged) {
      for (let at = 0; at < sum.length; at += 1) sum[at]! += weights[at]! / options.averaged;
      for (let at = 0; at < transitionSum.length; at += 1) transitionSum[at]! += transitions[at]! / options.averaged;
    }
    console.log(`  round ${round + 1}: loss a word ${(loss / (data.wordStarts.length - 1)).toFixed(4)}`);
  }
  return { keys, weights: sum, transitions: transitionSum };
}

/** All labellings of a sentence at once (forward and backward, each step scaled to sum 1). */
class Lattice {
  readonly #transitions: Float32Array;
  readonly #steps = new Float64Array(labelCount ** 2);
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  #emissions = new Float64Array(0);
  #scales = new Float64Array(0);
  #length = 0;
  /** To be filled with what speaks for each label. */
  scores = new Float64Array(0);
  /** How likely each word has each label. */
  marginals = new Float64Array(0);
  /** How often each label is expected to follow each. */
  readonly pairs = new Float64Array(labelCount ** 2);

  constructor(transitions: Float32Array) {
    this.#transitions = transitions;
  }

  /** Makes room, with all scores 0. */
  resize(length: number): void {
    this.#length = length;
    const cells = length * labelCount;
    if (cells > this.scores.length) {
      this.scores = new Float64Array(2 * cells);
      this.marginals = new Float64Array(2 * cells);
      this.#forward = new Float64Array(2 * cells);
      this.#backward = new Float64Array(2 * cells);
      this.#emissions = new Float64Array(2 * cells);
      this.#scales = new Float64Array(2 * length);
    }
    this.scores.fill(0, 0, cells);
  }

  /** The logarithm of the sum over all labellings, of those with allowed labels only if they are given. */
  run(allowed: Uint32Array | undefined): number {
    const L = labelCount;
    const length = this.#length;
    const [forward, backward, emissions, scales, steps] = [
      this.#forward,
      this.#backward,
      this.#emissions,
      this.#scales,
      this.#steps,
    ];
    for (let pair = 0; pair < L * L; pair += 1) steps[pair] = Math.exp(this.#transitions[pair]!);
    this.pairs.fill(0);
    let log = 0;
    for (let word = 0; word < length; word += 1) {
      const row = word * L;
      let most = -Infinity;
      for (let label = 0; label < L; label += 1) {
        if (allowed && !(allowed[word]! & (1 << label))) continue;
        if (this.scores[row + label]! > most) most = this.scores[row + label]!;
      }
      let total = 0;
      for (let label = 0; label < L; label += 1) {
        const open = !allowed || (allowed[word]! & (1 << label)) !== 0;
        const emission = open ? Math.exp(this.scores[row + label]! - most) : 0;
        emissions[row + label] = emission;
        let reached = 0;
        if (emission > 0) {
          if (word === 0) reached = mayBegin(label) ? 1 : 0;
          else
            for (const before of predecessors[label]!)
              reached += forward[row - L + before]! * steps[before * L + label]!;
        }
        if (word === length - 1 && !mayEnd(label)) reached = 0;
        forward[row + label] = reached * emission;
        total += reached * emission;
      }
      if (total === 0) return -Infinity;
      scales[word] = total;
      log += Math.log(total) + most;
      for (let label = 0; label < L; label += 1) forward[row + label]! /= total;
    }
    const lastRow = (length - 1) * L;
    for (let label = 0; label < L; label += 1) {
      backward[lastRow + label] = mayEnd(label) ? 1 : 0;
      this.marginals[lastRow + label] = forward[lastRow + label]!;
    }
    for (let word = length - 2; word >= 0; word -= 1) {
      const row = word * L;
      const next = row + L;
      for (let label = 0; label < L; label += 1) {
        let sum = 0;
        const reached = forward[row + label]!;
        for (const after of successors[label]!) {
          const way =
            (steps[label * L + after]! * emissions[next + after]! * backward[next + after]!) / scales[word + 1]!;
          sum += way;
          this.pairs[label * L + after]! += reached * way;
        }
        backward[row + label] = sum;
        this.marginals[row + label] = reached * sum;
      }
    }
    return log;
  }
}

const allLabels = Array.from({ length: labelCount }, (_, label) => label);
const predecessors = allLabels.map((label) => allLabels.filter((before) => mayFollow(before, label)));
const successors = allLabels.map((label) => allLabels.filter((next) => mayFollow(label, next)));

const none = 0xffffffff;

/** Ascending. */
function frequentFeatures(features: Uint32Array, least: number): Uint32Array {
  const sorted = features.slice().sort();
  let kept = 0;
  for (let at = 0; at < sorted.length;) {
    let end = at;
    while (end < sorted.length && sorted[end] === sorted[at]) end += 1;
    // Written behind where is read.
    if (end - at >= least) sorted[kept++] = sorted[at]!;
    at = end;
  }
  return sorted.slice(0, kept);
}

/** Each feature's number among the keys, or `none`. */
function numbered(features: Uint32Array, keys: Uint32Array): Uint32Array {
  const slots = 2 ** Math.ceil(Math.log2(2 * keys.length + 1));
  const table = new Uint32Array(slots).fill(none);
  const shift = 32 - Math.log2(slots);
  for (let number = 0; number < keys.length; number += 1) {
    let slot = keys[number]! >>> shift;
    while (table[slot] !== none) slot = (slot + 1) & (slots - 1);
    table[slot] = number;
  }
  return features.map((feature) => {
    for (let slot = feature >>> shift; table[slot] !== none; slot = (slot + 1) & (slots - 1))
      if (keys[table[slot]!] === feature) return table[slot]!;
    return none;
  });
}
