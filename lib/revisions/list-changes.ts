/** What changed between two readings, in words, for people. */
import { inReadingOrder } from '../text/reading-order.ts';
import { textAt, type Span, type Texts } from '../text/span.ts';
import type { Comparison } from './compare.ts';

/** One change: what stood there, what stands there now. Absent on the side where there is nothing. */
export interface WordedChange {
  what: 'headline' | 'dek' | 'byline' | 'published' | 'modified' | 'edited' | 'added' | 'removed' | 'moved';
  before?: string;
  after?: string;
}

/** All changes of a comparison: headline and names first, then sentences in the order of the later text, dates last. */
export function listChanges(comparison: Comparison, before: Texts, after: Texts): WordedChange[] {
  const { headline, dek, byline, published, modified } = comparison;
  const facts: WordedChange[] = [
    ...(headline ? [{ what: 'headline' as const, ...headline }] : []),
    ...(dek ? [{ what: 'dek' as const, ...dek }] : []),
    ...(byline ? [{ what: 'byline' as const, before: byline.before.join(', '), after: byline.after.join(', ') }] : []),
  ];
  const dates: WordedChange[] = [
    ...(published ? [{ what: 'published' as const, ...stated(published) }] : []),
    ...(modified ? [{ what: 'modified' as const, ...stated(modified) }] : []),
  ];
  const both = (what: 'edited' | 'moved') =>
    comparison[what].map(({ before: old, after: now }) => ({
      at: now,
      change: { what, before: textAt(before, old), after: textAt(after, now) },
    }));
  const sentences: { at: Span; change: WordedChange }[] = [
    ...both('edited'),
    ...both('moved'),
    ...comparison.added.map((at) => ({ at, change: { what: 'added' as const, after: textAt(after, at) } })),
    // Where it stood is near where it would stand.
    ...comparison.removed.map((at) => ({ at, change: { what: 'removed' as const, before: textAt(before, at) } })),
  ].sort((a, b) => inReadingOrder(a.at, b.at));
  return [...facts, ...sentences.map(({ change }) => change), ...dates];
}

function stated({ before, after }: { before: string | undefined; after: string | undefined }) {
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}
