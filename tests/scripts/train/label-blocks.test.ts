import { expect, it } from 'vitest';
import { labelBlocks } from '../../../scripts/train/label-blocks.ts';

const first = 'The harbour board of Northport voted on Monday to keep the old ferry for one more winter.';
const second = 'Nobody on the board spoke against it, and nobody in the hall seemed to be surprised by that.';
const gold = `${first}\nWhat comes next\n${second}`;

it.each([
  ['paragraphs and the heading between them', [first, 'What comes next', second], [1, 1, 1]],
  ['a teaser before them', ['A bridge opens at last, and what it will cost you', first, second], [0, 1, 1]],
  ['a short line that the text does not have', [first, 'Read more', second], [1, 0, 1]],
  ['a second copy', [first, second, first], [1, 1, 0]],
  ['a block without words', [first, '***', second], [1, undefined, 1]],
])('labels %s', (_, blocks, labels) => {
  expect(labelBlocks(blocks, gold)).toEqual(labels);
});

it('gives a block that stands in the text in part its share', () => {
  const [label] = labelBlocks([`${first} Sign up for our letter and read of the harbour board each week.`], gold);
  expect(label).toBeGreaterThan(0.5);
  expect(label).toBeLessThan(0.9);
});
