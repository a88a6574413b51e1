import { expect, it } from 'vitest';
import { probability, type Forest } from '../../../lib/article/blocks/forest.ts';

/** One tree: values of feature 0 up to 5 go left, where feature 1 decides; larger ones are sure. */
const forest: Forest = {
  base: 0,
  roots: [0],
  features: [0, 1, -1, -1, -1],
  values: [5, 0.5, -2, 2, 4],
  others: [4, 3, 0, 0, 0],
};

it.each([
  ['up to both thresholds', [5, 0.5], -2],
  ['beyond the second', [5, 0.6], 2],
  ['beyond the first', [5.1, 0], 4],
])('follows the splits: %s', (_, row, logOdds) => {
  expect(probability(forest, row)).toBeCloseTo(1 / (1 + Math.exp(-logOdds)));
});

it('adds up its trees', () => {
  expect(probability({ ...forest, base: 1, roots: [0, 0] }, [6, 0])).toBeCloseTo(1 / (1 + Math.exp(-9)));
});
