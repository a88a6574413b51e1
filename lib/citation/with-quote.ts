import { onOneLine, quoted, withoutMarks } from './sentence.ts';
import type { Cited } from './types.ts';

/** A reference behind the words that are quoted, where there are some, on a line of its own. */
export function withQuote({ quote }: Cited, reference: string): string {
  if (!quote) return reference;
  return `${quoted(withoutMarks(quote.text))}${quote.speaker ? ` (${onOneLine(quote.speaker)})` : ''}\n${reference}`;
}
