import { expect, it } from 'vitest';
import { countSigns } from '../../../lib/article/blocks/count-signs.ts';

it.each([
  ['nothing', '', { words: 0, letters: 0, stops: 0 }],
  [
    'a sentence',
    'Ann Lee, 42, left.',
    { words: 4, letters: 10, upper: 2, capitalised: 2, digits: 2, commas: 2, stops: 1 },
  ],
  ['a number with a point, which ends nothing', 'It is 3.5 m.', { stops: 1 }],
  ['a quote that ends', '“Go!” she said.', { stops: 2 }],
  ['letters beyond ASCII', 'Über Ärger', { letters: 9, upper: 2, capitalised: 2 }],
  ['Japanese', '気象庁は、発表した。', { letters: 8, commas: 1, stops: 1 }],
  ['a line of links', 'News | Sport · Weather', { separators: 2 }],
])('counts the signs of %s', (_, text, expected) => {
  expect(countSigns(text)).toMatchObject(expected);
});
