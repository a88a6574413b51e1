/** What the reader shows of what the reader made. */
import type { QuoteMatch } from '../../lib/anchoring/match-quote.ts';
import type { Highlight } from '../../lib/highlights/types.ts';
import type { Span } from '../../lib/text/span.ts';

/** A highlight with its place in the text as it is drawn; without one it is an orphan, and `match` says why. */
export interface PlacedHighlight {
  highlight: Highlight;
  match: QuoteMatch;
  /** With the text it stands in. */
  span?: Span;
}

/** The words that were marked. */
export const quoteOf = ({ target }: Highlight): string => target.selector[0].exact;

/** The notes of a highlight, as one text. */
export const noteOf = ({ body }: Highlight): string =>
  body
    .filter(({ purpose }) => purpose === 'commenting')
    .map(({ value }) => value)
    .join('\n\n');
