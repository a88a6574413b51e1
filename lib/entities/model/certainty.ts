/** How sure the tagger is of the names it found: the share of all readings of the sentence that have just this one. */
import { begin, inside, labelCount, labelOf, last, mayBegin, mayEnd, mayFollow, unit } from './labels.ts';
import type { Tagged } from './names-of.ts';

/** A longer sentence is no prose, and its sums would take as long as all other work together. */
const longest = 500;

/**
 * Sets `certainty` of the names of a sentence, 0 to 1: the marginal probability of each under the random field (forward and
 * backward sums, Rabiner 1989). `emissions` has a row of labels for each word.
 */
export function markCertainty(names: readonly Tagged[], emissions: Float32Array, transitions: Float32Array): void {
  if (names.length === 0) return;
  const length = emissions.length / labelCount;
  if (length > longest) {
    for (const name of names) name.certainty = 1;
    return;
  }
  const forward = sumsUpTo(emissions, transitions, length);
  const backward = sumsFrom(emissions, transitions, length);
  const ends = labels.filter(mayEnd).map((label) => forward[(length - 1) * labelCount + label]!);
  const all = logSum(ends, ends.length);
  for (const name of names) {
    const path = pathOf(name);
    let score = forward[name.first * labelCount + path[0]!]!;
    for (let i = 1; i < path.length; i++) {
      score +=
        transitions[path[i - 1]! * labelCount + path[i]!]! + emissions[(name.first + i) * labelCount + path[i]!]!;
    }
    name.certainty = Math.exp(score + backward[(name.last - 1) * labelCount + path.at(-1)!]! - all);
  }
}

const labels = Array.from({ length: labelCount }, (_, label) => label);
const before = labels.map((label) => labels.filter((other) => mayFollow(other, label)));
const behind = labels.map((label) => labels.filter((other) => mayFollow(label, other)));

function pathOf({ first, last: end, type }: Tagged): number[] {
  const length = end - first;
  if (length === 1) return [labelOf(type, unit)];
  return Array.from({ length }, (_, i) => labelOf(type, i === 0 ? begin : i === length - 1 ? last : inside));
}

/** For each word and label, the sum over all beginnings that lead to it, in logarithms. */
function sumsUpTo(emissions: Float32Array, transitions: Float32Array, length: number): Float64Array {
  const sums = new Float64Array(length * labelCount);
  const ways = new Float64Array(labelCount);
  for (let label = 0; label < labelCount; label++) sums[label] = mayBegin(label) ? emissions[label]! : -Infinity;
  for (let row = labelCount; row < sums.length; row += labelCount) {
    for (let label = 0; label < labelCount; label++) {
      const others = before[label]!;
      for (let i = 0; i < others.length; i++)
        ways[i] = sums[row - labelCount + others[i]!]! + transitions[others[i]! * labelCount + label]!;
      sums[row + label] = emissions[row + label]! + logSum(ways, others.length);
    }
  }
  return sums;
}

/** For each word and label, the sum over all that may follow it. */
function sumsFrom(emissions: Float32Array, transitions: Float32Array, length: number): Float64Array {
  const sums = new Float64Array(length * labelCount);
  const ways = new Float64Array(labelCount);
  const end = (length - 1) * labelCount;
  for (let label = 0; label < labelCount; label++) sums[end + label] = mayEnd(label) ? 0 : -Infinity;
  for (let row = end - labelCount; row >= 0; row -= labelCount) {
    const next = row + labelCount;
    for (let label = 0; label < labelCount; label++) {
      const others = behind[label]!;
      for (let i = 0; i < others.length; i++)
        ways[i] =
          transitions[label * labelCount + others[i]!]! + emissions[next + others[i]!]! + sums[next + others[i]!]!;
      sums[row + label] = logSum(ways, others.length);
    }
  }
  return sums;
}

/** Of the first so many values. */
function logSum(values: ArrayLike<number>, count: number): number {
  let most = -Infinity;
  for (let i = 0; i < count; i++) if (values[i]! > most) most = values[i]!;
  if (most === -Infinity) return most;
  let sum = 0;
  // What is e⁻³⁰ of the largest adds nothing.
  for (let i = 0; i < count; i++) if (values[i]! > most - 30) sum += Math.exp(values[i]! - most);
  return most + Math.log(sum);
}
