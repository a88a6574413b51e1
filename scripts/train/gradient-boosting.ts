/**
 * Gradient boosted decision trees for a probability: histograms of features, trees grown leaf by leaf, logistic loss
 * (Friedman 2001, https://doi.org/10.1214/aos/1013203451; the histogram trick as in LightGBM). Deterministic for a seed.
 */
import { randomFrom, shuffled } from './random.ts';

/** Rows whose feature is at most the threshold go left. */
interface Split {
  feature: number;
  threshold: number;
  left: Tree;
  right: Tree;
}

/** A leaf says what it adds to the log-odds. */
export type Tree = Split | { value: number };

export interface GrownForest {
  /** Log-odds before any tree. */
  base: number;
  trees: Tree[];
}

export interface TrainingData {
  /** Row after row. */
  values: Float32Array;
  features: number;
  /** 0 to 1. */
  labels: Float32Array;
  weights: Float32Array;
  /** Which rows belong together: a tree sees all of a group or nothing of it. Numbers from 0 on. */
  groups: Int32Array;
}

export interface BoostingOptions {
  trees: number;
  leaves: number;
  learningRate: number;
  /** Share of groups and of features that each tree sees. */
  groups: number;
  columns: number;
  /** Least sum of weights in a leaf. */
  leastWeight: number;
  /** L2 penalty on a leaf's value. */
  lambda: number;
  seed: number;
}

const bins = 64;

export function trainForest(
  { values, features, labels, weights, groups }: TrainingData,
  options: BoostingOptions,
): GrownForest {
  const rows = labels.length;
  const random = randomFrom(options.seed);
  const { edges, binned } = bin(values, rows, features);
  let total = 0;
  let positive = 0;
  for (let row = 0; row < rows; row++) {
    total += weights[row]!;
    positive += weights[row]! * labels[row]!;
  }
  const base = Math.log(positive / (total - positive));
  const scores = new Float64Array(rows).fill(base);
  const gradients = new Float64Array(rows);
  const hessians = new Float64Array(rows);
  const groupCount = groups.reduce((most, group) => Math.max(most, group + 1), 0);
  const trees: Tree[] = [];
  for (let tree = 0; tree < options.trees; tree++) {
    for (let row = 0; row < rows; row++) {
      const p = 1 / (1 + Math.exp(-scores[row]!));
      gradients[row] = (p - labels[row]!) * weights[row]!;
      hessians[row] = Math.max(p * (1 - p), 1e-6) * weights[row]!;
    }
    const sample = new Int32Array(rows);
    let size = 0;
    const seen = Array.from({ length: groupCount }, () => random() < options.groups);
    for (let row = 0; row < rows; row++) if (seen[groups[row]!]) sample[size++] = row;
    const columns = shuffled(features, random).slice(0, Math.ceil(features * options.columns));
    const grown = growTree(
      sample.subarray(0, size),
      columns,
      { binned, features, gradients, hessians, edges },
      options,
    );
    trees.push(grown);
    for (let row = 0; row < rows; row++) {
      let at = grown;
      while (!('value' in at)) at = values[row * features + at.feature]! <= at.threshold ? at.left : at.right;
      scores[row]! += at.value;
    }
  }
  return { base, trees };
}

interface Binned {
  binned: Uint8Array;
  features: number;
  gradients: Float64Array;
  hessians: Float64Array;
  edges: Float32Array[];
}

interface Cut {
  gain: number;
  /** Index among the columns of this tree. */
  column: number;
  bin: number;
}

interface Leaf {
  rows: Int32Array;
  /** Puts a subtree in the leaf's place. */
  place: (tree: Tree) => void;
  gradient: number;
  hessian: number;
  histogram: Float64Array;
  cut: Cut;
}

function growTree(sample: Int32Array, columns: number[], data: Binned, options: BoostingOptions): Tree {
  let root: Tree = { value: 0 };
  const place = (tree: Tree): void => {
    root = tree;
  };
  const leaves = [makeLeaf(sample, place, histogramOf(sample, columns, data), columns, data, options)];
  while (leaves.length < options.leaves) {
    leaves.sort((a, b) => a.cut.gain - b.cut.gain);
    const leaf = leaves.at(-1)!;
    if (leaf.cut.gain <= leastGain) break;
    leaves.pop();
    const feature = columns[leaf.cut.column]!;
    const goesLeft = (row: number) => data.binned[row * data.features + feature]! <= leaf.cut.bin;
    const split: Split = {
      feature,
      threshold: data.edges[feature]![leaf.cut.bin]!,
      left: { value: 0 },
      right: { value: 0 },
    };
    leaf.place(split);
    const left = leaf.rows.filter(goesLeft);
    const right = leaf.rows.filter((row) => !goesLeft(row));
    // The larger side's histogram is what the smaller one leaves of the whole.
    const ofSmall = histogramOf(left.length < right.length ? left : right, columns, data);
    const ofLarge = leaf.histogram.map((sum, at) => sum - ofSmall[at]!);
    const [ofLeft, ofRight] = left.length < right.length ? [ofSmall, ofLarge] : [ofLarge, ofSmall];
    leaves.push(
      makeLeaf(left, (tree) => (split.left = tree), ofLeft, columns, data, options),
      makeLeaf(right, (tree) => (split.right = tree), ofRight, columns, data, options),
    );
  }
  for (const leaf of leaves)
    leaf.place({ value: (-leaf.gradient / (leaf.hessian + options.lambda)) * options.learningRate });
  return root;
}

const leastGain = 1e-9;

/** Sums of gradient and hessian for each bin of each column. */
function histogramOf(
  rows: Int32Array,
  columns: number[],
  { binned, features, gradients, hessians }: Binned,
): Float64Array {
  const histogram = new Float64Array(columns.length * bins * 2);
  for (const row of rows) {
    const [gradient, hessian] = [gradients[row]!, hessians[row]!];
    const from = row * features;
    for (let column = 0; column < columns.length; column++) {
      const at = (column * bins + binned[from + columns[column]!]!) * 2;
      histogram[at]! += gradient;
      histogram[at + 1]! += hessian;
    }
  }
  return histogram;
}

function makeLeaf(
  rows: Int32Array,
  place: Leaf['place'],
  histogram: Float64Array,
  columns: number[],
  data: Binned,
  { leastWeight, lambda }: BoostingOptions,
): Leaf {
  let gradient = 0;
  let hessian = 0;
  for (const row of rows) {
    gradient += data.gradients[row]!;
    hessian += data.hessians[row]!;
  }
  const score = (g: number, h: number) => (g * g) / (h + lambda);
  const whole = score(gradient, hessian);
  const cut: Cut = { gain: 0, column: 0, bin: 0 };
  for (let column = 0; column < columns.length; column++) {
    let leftGradient = 0;
    let leftHessian = 0;
    const last = data.edges[columns[column]!]!.length;
    for (let bin = 0; bin < last; bin++) {
      const at = (column * bins + bin) * 2;
      leftGradient += histogram[at]!;
      leftHessian += histogram[at + 1]!;
      const rightHessian = hessian - leftHessian;
      if (leftHessian < leastWeight || rightHessian < leastWeight) continue;
      const gain = score(leftGradient, leftHessian) + score(gradient - leftGradient, rightHessian) - whole;
      if (gain > cut.gain) Object.assign(cut, { gain, column, bin });
    }
  }
  return { rows, place, gradient, hessian, histogram, cut };
}

/** Cuts each feature at quantiles. `edges[f][b]` is the largest value in bin `b`; larger ones fall in the next. */
function bin(values: Float32Array, rows: number, features: number): { edges: Float32Array[]; binned: Uint8Array } {
  const edges: Float32Array[] = [];
  const binned = new Uint8Array(rows * features);
  for (let feature = 0; feature < features; feature++) {
    const column = new Float32Array(rows);
    for (let row = 0; row < rows; row++) column[row] = values[row * features + feature]!;
    const sorted = column.slice().sort();
    const cuts = new Set<number>();
    for (let cut = 1; cut < bins; cut++) cuts.add(sorted[Math.min(rows - 1, Math.floor((cut * rows) / bins))]!);
    cuts.delete(sorted[rows - 1]!);
    const own = Float32Array.from(cuts).sort();
    edges.push(own);
    for (let row = 0; row < rows; row++) {
      let low = 0;
      let high = own.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (column[row]! <= own[middle]!) high = middle;
        else low = middle + 1;
      }
      binned[row * features + feature] = low;
    }
  }
  return { edges, binned };
}
