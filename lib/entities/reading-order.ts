import type { Span } from '../text/span.ts';

const rank = (place: Span['in']) => (place === 'headline' ? 0 : place === 'dek' ? 1 : place === undefined ? 2 : 3);

/** Headline, dek, body, captions; within each as the words follow one another. */
export function inReadingOrder(a: Span, b: Span): number {
  return rank(a.in) - rank(b.in) || (a.in ?? '').localeCompare(b.in ?? '') || a.start - b.start;
}
