/**
 * Words in classes of words used alike, at three sizes, from their vectors: spherical k-means after the common part of all
 * vectors is taken out (Mu & Viswanath 2018, "All-but-the-Top"). The larger classes are classes of the smaller ones.
 */
import { randomFrom } from '../random.ts';
import type { WordVectors } from './word-vectors.ts';

/** How many classes there are at each size, the finest first. */
export const classCounts = [1024, 192, 48] as const;

/** The first components that say how frequent a word is rather than how it is used. */
const commonComponents = 3;

/** For each word its class at each size, in one row. */
export function classifyWords({ words, values, dimensions }: WordVectors): Uint16Array {
  const rows = words.length;
  const weights = Float64Array.from({ length: rows }, (_, rank) => 1 / Math.sqrt(rank + 50));
  const points = Float32Array.from(values);
  normalize(points, dimensions);
  takeOutMean(points, dimensions, weights);
  for (const component of principalComponents(points.subarray(0, 20_000 * dimensions), dimensions, commonComponents))
    takeOut(points, dimensions, component);
  normalize(points, dimensions);

  const random = randomFrom(1);
  const classes = new Uint16Array(rows * classCounts.length);
  let level: Float32Array = points;
  let levelWeights: Float64Array = weights;
  let home = Uint32Array.from({ length: rows }, (_, row) => row);
  for (const [size, count] of classCounts.entries()) {
    const { assigned, centres } = kMeans(level, dimensions, levelWeights, count, size === 0 ? 12 : 15, random);
    home = home.map((at) => assigned[at]!);
    for (let row = 0; row < rows; row += 1) classes[row * classCounts.length + size] = home[row]!;
    level = centres;
    levelWeights = new Float64Array(count).fill(1);
  }
  return classes;
}

function kMeans(
  points: Float32Array,
  dimensions: number,
  weights: Float64Array,
  count: number,
  rounds: number,
  random: () => number,
): { assigned: Uint32Array; centres: Float32Array } {
  const rows = weights.length;
  const centres = new Float32Array(count * dimensions);
  for (const [at, row] of drawWithoutReplacement(weights, count, random).entries())
    centres.set(points.subarray(row * dimensions, (row + 1) * dimensions), at * dimensions);
  const assigned = new Uint32Array(rows);
  for (let round = 0; round < rounds; round += 1) {
    for (let row = 0; row < rows; row += 1) assigned[row] = nearest(points, row * dimensions, centres, dimensions);
    const sums = new Float32Array(centres.length);
    for (let row = 0; row < rows; row += 1) {
      const [from, to, weight] = [row * dimensions, assigned[row]! * dimensions, weights[row]!];
      for (let d = 0; d < dimensions; d += 1) sums[to + d]! += weight * points[from + d]!;
    }
    normalize(sums, dimensions);
    // A class that lost all its words keeps its place.
    for (let at = 0; at < centres.length; at += dimensions) {
      const sum = sums.subarray(at, at + dimensions);
      if (sum.some((value) => value !== 0)) centres.set(sum, at);
    }
  }
  return { assigned, centres };
}

function nearest(points: Float32Array, from: number, centres: Float32Array, dimensions: number): number {
  let best = -Infinity;
  let found = 0;
  for (let at = 0, centre = 0; at < centres.length; at += dimensions, centre += 1) {
    let likeness = 0;
    for (let d = 0; d < dimensions; d += 1) likeness += points[from + d]! * centres[at + d]!;
    if (likeness > best) {
      best = likeness;
      found = centre;
    }
  }
  return found;
}

function drawWithoutReplacement(weights: Float64Array, count: number, random: () => number): number[] {
  // Efraimidis & Spirakis 2006: the largest of u^(1/w) are a weighted sample.
  const keys = [...weights].map((weight, row): [number, number] => [Math.log(random()) / weight, row]);
  return keys
    .sort(([a], [b]) => b - a)
    .slice(0, count)
    .map(([, row]) => row);
}

function normalize(points: Float32Array, dimensions: number): void {
  for (let at = 0; at < points.length; at += dimensions) {
    let square = 0;
    for (let d = 0; d < dimensions; d += 1) square += points[at + d]! ** 2;
    const length = Math.max(Math.sqrt(square), 1e-6);
    for (let d = 0; d < dimensions; d += 1) points[at + d]! /= length;
  }
}

function takeOutMean(points: Float32Array, dimensions: number, weights: Float64Array): void {
  const mean = new Float64Array(dimensions);
  let total = 0;
  for (const [row, weight] of weights.entries()) {
    total += weight;
    for (let d = 0; d < dimensions; d += 1) mean[d]! += weight * points[row * dimensions + d]!;
  }
  for (let at = 0; at < points.length; at += 1) points[at]! -= mean[at % dimensions]! / total;
}

/** By power iteration on the covariance, each in what the ones before leave. */
function principalComponents(points: Float32Array, dimensions: number, count: number): Float64Array[] {
  const left = Float32Array.from(points);
  return Array.from({ length: count }, () => {
    let component = new Float64Array(dimensions).fill(1);
    for (let round = 0; round < 30; round += 1) {
      const next = new Float64Array(dimensions);
      for (let at = 0; at < left.length; at += dimensions) {
        let along = 0;
        for (let d = 0; d < dimensions; d += 1) along += left[at + d]! * component[d]!;
        for (let d = 0; d < dimensions; d += 1) next[d]! += along * left[at + d]!;
      }
      const length = Math.hypot(...next);
      component = next.map((value) => value / length);
    }
    takeOut(left, dimensions, component);
    return component;
  });
}

function takeOut(points: Float32Array, dimensions: number, component: Float64Array): void {
  for (let at = 0; at < points.length; at += dimensions) {
    let along = 0;
    for (let d = 0; d < dimensions; d += 1) along += points[at + d]! * component[d]!;
    for (let d = 0; d < dimensions; d += 1) points[at + d]! -= along * component[d]!;
  }
}
