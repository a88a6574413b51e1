import type { Span, TextName } from './span.ts';

const order: TextName[] = ['headline', 'dek', 'body'];

function rank({ in: name = 'body' }: Span): number {
  return name.startsWith('caption-') ? order.length + Number(name.slice('caption-'.length)) : order.indexOf(name);
}

/** Headline, dek, body, captions; within each as the words follow one another. */
export function inReadingOrder(a: Span, b: Span): number {
  return rank(a) - rank(b) || a.start - b.start;
}
