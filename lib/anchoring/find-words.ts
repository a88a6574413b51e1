import { textAt, type Span, type Texts } from '../text/span.ts';
import { foldText } from './fold.ts';

/**
 * The first place of these words within a span, whatever their typography; `undefined` when they do not stand there.
 * For words whose place is known otherwise, such as evidence in its element; quotes are found by `matchQuote`.
 */
export function findWords(texts: Texts, within: Span, words: string): Span | undefined {
  const folded = foldText(textAt(texts, within));
  const sought = foldText(words).text;
  const at = sought === '' ? -1 : folded.text.indexOf(sought);
  if (at === -1) return undefined;
  return {
    ...within,
    start: within.start + folded.starts[at]!,
    end: within.start + folded.ends[at + sought.length - 1]!,
  };
}
