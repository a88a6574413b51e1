import { describe, expect, it } from 'vitest';
import { trainForest, type Tree, type TrainingData } from '../../../scripts/train/gradient-boosting.ts';

const options = {
  trees: 30,
  leaves: 4,
  learningRate: 0.3,
  groups: 0.8,
  columns: 1,
  leastWeight: 0.1,
  lambda: 1,
  seed: 7,
};

/** Right where exactly one of two numbers is large, which no single split tells; a third says nothing. */
function exclusiveOr(rows: number): TrainingData {
  const values = new Float32Array(rows * 3);
  const labels = new Float32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const [a, b] = [(row * 7) % 10, (row * 3 + Math.floor(row / 10)) % 10];
    values.set([a, b, row % 5], row * 3);
    labels[row] = Number(a > 4 !== b > 4);
  }
  const groups = Int32Array.from({ length: rows }, (_, row) => Math.floor(row / 10));
  return { values, features: 3, labels, weights: new Float32Array(rows).fill(1), groups };
}

function logOdds(base: number, trees: Tree[], row: ArrayLike<number>): number {
  return trees.reduce((sum, tree) => {
    let at = tree;
    while (!('value' in at)) at = row[at.feature]! <= at.threshold ? at.left : at.right;
    return sum + at.value;
  }, base);
}

describe('a forest', () => {
  const data = exclusiveOr(400);

  it('learns what takes two questions to tell', () => {
    const { base, trees } = trainForest(data, options);
    const right = [...data.labels].filter(
      (label, row) => logOdds(base, trees, data.values.subarray(row * 3, row * 3 + 3)) > 0 === label > 0.5,
    );
    expect(right.length).toBeGreaterThan(390);
  });

  it('is the same each time', () => {
    expect(trainForest(data, options)).toEqual(trainForest(data, options));
  });

  it('believes those who weigh nothing nothing', () => {
    const weights = data.weights.map((_, row) => (data.labels[row]! > 0.5 ? 1 : 1e-6));
    const { base, trees } = trainForest({ ...data, weights }, options);
    expect(logOdds(base, trees, [0, 0, 0])).toBeGreaterThan(0);
  });
});
