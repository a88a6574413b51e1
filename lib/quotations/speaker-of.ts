import { textNamed, type Span, type Texts } from '../text/span.ts';
import type { Quotation } from './types.ts';

/**
 * Who says the words of a span in the article; the cue between two parts of a quotation is no hindrance. `undefined` where
 * the article does not say who, tells some of the words itself or in words of its own, or where they are several people's.
 */
export function speakerOf(quotations: readonly Quotation[], texts: Texts, span: Span): string | undefined {
  const text = textNamed(texts, span.in);
  const names = new Set<string | undefined>();
  let told = '';
  let from = span.start;
  const inOrder = quotations
    .filter(({ kind }) => kind === 'direct')
    .map(({ parts, speaker }) => ({ parts: parts.filter((part) => part.in === span.in), speaker }))
    .filter(({ parts }) => parts.some((part) => part.start < span.end && span.start < part.end))
    .sort((one, other) => one.parts[0]!.start - other.parts[0]!.start);
  for (const { parts, speaker } of inOrder) {
    names.add(speaker?.name);
    told += text.slice(from, Math.max(from, parts[0]!.start));
    from = Math.max(from, parts.at(-1)!.end);
  }
  told += text.slice(from, span.end);
  const [name] = names;
  return names.size === 1 && !/[\p{L}\p{N}]/u.test(told) ? name : undefined;
}
