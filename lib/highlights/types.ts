/** What a reader marks, kept as a Web Annotation: https://www.w3.org/TR/annotation-model/ */
import type { QuoteSelectors } from '../anchoring/selectors.ts';

/** In the order they are offered. Their names are words of the catalogue: Fact, Quote, Doubt, Follow up. */
export const highlightColors = ['fact', 'quote', 'doubt', 'follow-up'] as const;

export type HighlightColor = (typeof highlightColors)[number];

/** A note or a tag: https://www.w3.org/TR/annotation-model/#embedded-textual-body */
export interface TextualBody {
  type: 'TextualBody';
  purpose: 'commenting' | 'tagging';
  value: string;
  format: 'text/plain';
}

/** One marked quote of one article. Its words stand in the quote selector and are kept whatever becomes of the page. */
export interface Highlight {
  /** UUIDv7. */
  id: string;
  articleId: string;
  /** The revision on which it was made. */
  revisionId: string;
  motivation: 'highlighting';
  target: {
    /** The address of the article, as the reader saw it. */
    source: string;
    selector: QuoteSelectors;
  };
  /** Notes and tags; empty when there are none. */
  body: TextualBody[];
  color: HighlightColor;
  /**
   * Who says these words in the article; kept with them, whatever is found in later versions. Absent: nobody, as far as
   * was known when they were marked.
   */
  speaker?: string;
  /** ISO 8601 with `Z`. */
  created: string;
  /** When colour, note or tags were last changed; absent means never. */
  modified?: string;
}
