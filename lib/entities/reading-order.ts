import type { Mention } from './types.ts';

const rank = (place: Mention['in']) => (place === 'headline' ? 0 : place === 'dek' ? 1 : place === undefined ? 2 : 3);

/** Headline, dek, body, captions; within each as the words follow one another. */
export function inReadingOrder(a: Mention, b: Mention): number {
  return rank(a.in) - rank(b.in) || (a.in ?? '').localeCompare(b.in ?? '') || a.start - b.start;
}
