import { expect, it } from 'vitest';
import { inReadingOrder } from '../../lib/text/reading-order.ts';
import type { Span } from '../../lib/text/span.ts';

it('goes through headline, dek, body and captions, and the tenth caption after the second', () => {
  const places: Span[] = [
    { in: 'headline', start: 5, end: 6 },
    { in: 'dek', start: 0, end: 1 },
    { start: 0, end: 1 },
    { in: 'body', start: 9, end: 10 },
    { in: 'caption-2', start: 7, end: 8 },
    { in: 'caption-10', start: 0, end: 1 },
  ];
  expect(places.toReversed().sort(inReadingOrder)).toEqual(places);
});
