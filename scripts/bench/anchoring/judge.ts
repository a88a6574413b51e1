/** Whether a system found the quote of a case. */
import type { Span } from '../../../lib/text/span.ts';
import type { AnchoringSystem, Answer } from './systems.ts';
import type { Case } from './types.ts';

/** `notFound`: the quote is there, and no place was named. Where it is there no more, naming none is right. */
export type Verdict = 'right' | 'wrong' | 'notFound';

/** What counts as the place of an edited quote: this share of all that is the quote or was taken for it. */
const enoughInCommon = 0.8;

export function judge({ reads, find }: AnchoringSystem, one: Case): { verdict: Verdict; answer: Answer } {
  const { before, after } = (reads === 'textContent' && one.textContent) || one;
  const answer = find(before, after.text);
  const { place, edited } = answer;
  if (!place) return { verdict: after.quote ? 'notFound' : 'right', answer };
  const found =
    after.quote !== undefined &&
    (one.edited ? inCommon(place, after.quote) >= enoughInCommon : haveSameWords(after.text, place, after.quote));
  // Who tells edited quotes from others must do so; peers do not.
  return { verdict: found && (edited ?? one.edited) === one.edited ? 'right' : 'wrong', answer };
}

function inCommon(a: Span, b: Span): number {
  return (Math.min(a.end, b.end) - Math.max(a.start, b.start)) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** White space and punctuation at the edges are not the words. */
function haveSameWords(text: string, a: Span, b: Span): boolean {
  const [start, end] = [Math.min(a.start, b.start), Math.max(a.end, b.end)];
  const edges = text.slice(start, Math.max(a.start, b.start)) + text.slice(Math.min(a.end, b.end), end);
  return a.start < b.end && b.start < a.end && !/[\p{L}\p{N}]/u.test(edges);
}
