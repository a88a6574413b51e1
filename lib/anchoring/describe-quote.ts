import type { Span } from '../text/span.ts';
import { foldText, type FoldedText } from './fold.ts';
import { hashText } from './hash-text.ts';
import type { QuoteSelectors, TextQuoteSelector } from './selectors.ts';
import { agreementAt, longestContext, occurrences, surroundingsOf } from './surroundings.ts';

/**
 * How much is kept of what stands on either side, in code units: enough to find the place when a sentence nearby was
 * edited. For words that stand several times more, until each side alone tells which they are: the other may be rewritten.
 */
const contextLengths = [64, 128, 256, longestContext];

/** Surroundings that agree less than this are told apart even after an edit. */
const distinct = 0.75;

/** Of words that stand very often, as many others as this are told apart. */
const mostCompared = 32;

/** Remembers the words at a span so that `matchQuote` finds them again, in this text or in one made of it. */
export function describeQuote(text: string, span: Span): QuoteSelectors {
  return quoteDescriber(text)(span);
}

/** The same for many spans of one text. */
export function quoteDescriber(text: string): (span: Span) => QuoteSelectors {
  let folded: FoldedText | undefined;
  let textHash: string | undefined;

  return (span) => {
    folded ??= foldText(text);
    textHash ??= hashText(text);
    const words = foldText(text.slice(span.start, span.end)).text;
    const lengths = { before: contextLengths[0]!, after: contextLengths[0]! };
    let around = surroundingsOf(quoteAt(text, span, lengths));
    const rivals = occurrences(folded.text, words, around).filter(
      (at) => folded!.ends[at + words.length - 1]! <= span.start || folded!.starts[at]! >= span.end,
    );
    // The surroundings of words that stand so near are alike however much is kept of them.
    const apart = rivals.filter((at) => Math.abs(folded!.starts[at]! - span.start) > contextLengths[0]!);
    for (const side of ['before', 'after'] as const) {
      let alike = apart.slice(0, mostCompared);
      for (const length of contextLengths) {
        lengths[side] = length;
        around = surroundingsOf(quoteAt(text, span, lengths));
        alike = alike.filter((at) => agreementAt(folded!, at, at + words.length, around)[side] > distinct);
        if (alike.length === 0) break;
      }
    }
    const { start, end, in: name = 'body' } = span;
    return [
      quoteAt(text, span, lengths),
      { type: 'TextPositionSelector', start, end, in: name, textHash, repeats: rivals.length },
    ];
  };
}

function quoteAt(text: string, { start, end }: Span, lengths: { before: number; after: number }): TextQuoteSelector {
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: text.slice(wholeCharacter(text, Math.max(0, start - lengths.before), +1), start),
    suffix: text.slice(end, wholeCharacter(text, Math.min(text.length, end + lengths.after), -1)),
  };
}

/** Half of a surrogate pair is no character, and would not survive being written as UTF-8. */
function wholeCharacter(text: string, at: number, direction: 1 | -1): number {
  const splits = /^[\ud800-\udbff]$/.test(text[at - 1] ?? '') && /^[\udc00-\udfff]$/.test(text[at] ?? '');
  return splits ? at + direction : at;
}
