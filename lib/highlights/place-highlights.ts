import type { QuoteMatch } from '../anchoring/match-quote.ts';
import { textsMatcher } from '../anchoring/match-in-texts.ts';
import { inReadingOrder } from '../text/reading-order.ts';
import { textAt, type Span, type Texts } from '../text/span.ts';
import type { Highlight } from './types.ts';

/** What became of a quote in a text, and the words that stand in its place there. */
export interface QuoteNow {
  match: QuoteMatch;
  /** Absent when it has no place there. */
  words?: string;
}

/** A highlight with its place in the texts of an article; without one it is an orphan, and `match` says why. */
export interface PlacedHighlight extends QuoteNow {
  highlight: Highlight;
  /** With the text it stands in. */
  span?: Span;
  /** What became of it in the newest version, where another one is shown. */
  newest?: QuoteNow;
}

/**
 * Each highlight where its words stand in these texts: headline, dek, body, captions, and in each from the beginning to the
 * end. Those that are not found come last, in the order they are given in.
 */
export function placeHighlights(highlights: Highlight[], texts: Texts, newest?: Texts): PlacedHighlight[] {
  const find = finder(texts);
  const findInNewest = newest && finder(newest);
  return highlights
    .map((highlight): PlacedHighlight => {
      const found = find(highlight);
      return { highlight, ...found, span: found.match.span, newest: findInNewest?.(highlight) };
    })
    .sort(({ span: a }, { span: b }) => (a && b ? inReadingOrder(a, b) : Number(!a) - Number(!b)));
}

function finder(texts: Texts): (highlight: Highlight) => QuoteNow {
  const match = textsMatcher(texts);
  return ({ target }) => {
    const found = match(target.selector);
    return { match: found, ...(found.span && { words: textAt(texts, found.span) }) };
  };
}
