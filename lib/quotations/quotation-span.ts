import type { Span } from '../text/span.ts';
import type { Quotation } from './types.ts';

/**
 * From the first word of a quotation to its last, with the cue where that stands between them: what is highlighted of it.
 * `undefined` when its parts stand in different texts.
 */
export function quotationSpan({ parts }: Quotation): Span | undefined {
  const [first, ...others] = parts;
  if (!first || others.some((part) => part.in !== first.in)) return undefined;
  return {
    ...first,
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
  };
}
