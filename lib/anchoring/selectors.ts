/**
 * How a quote is remembered so that it can be found again: selectors of the W3C Web Annotation Data Model
 * (https://www.w3.org/TR/annotation-model/#selectors).
 */
import type { TextName } from '../text/span.ts';

/** The words with what stood around them: https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  /** Empty at the start of the text. */
  prefix: string;
  /** Empty at the end of the text. */
  suffix: string;
}

/**
 * Where the words stood, in UTF-16 code units: https://www.w3.org/TR/annotation-model/#text-position-selector.
 * Believed only on the very text it was made on; everywhere else the quote decides.
 */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  /** Excluded. */
  end: number;
  /** Ours: which of the texts that is. Of a live page, all its words but the captions count as the body. */
  in: TextName;
  /** Ours: `hashText` of that text, which tells whether it is still the same. */
  textHash: string;
  /** Ours: how often the same words stood elsewhere in that text; a remaining one is then not taken for ours. */
  repeats: number;
}

/** A quote as it is kept: always both, the quote first. */
export type QuoteSelectors = [TextQuoteSelector, TextPositionSelector];
