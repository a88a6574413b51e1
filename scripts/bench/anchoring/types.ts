/** What the bench of anchoring is made of. */
import type { Span } from '../../../lib/text/span.ts';

/** In the order of the table. */
export const caseSets = [
  'boilerplate',
  'markup',
  'whitespace',
  'typography',
  'edited-5',
  'edited-10',
  'edited-20',
  'edited-40',
  'context',
  'moved',
  'deleted',
  'look-alike',
  'repeated',
  'short',
  'cjk',
  'rtl',
] as const;

export type CaseSet = (typeof caseSets)[number];

/** A text, and where the quote stands in it; without a place it stands there no more. */
export interface Marked {
  text: string;
  quote?: Span;
}

/** A quote marked in one text, and what became of that text. */
export interface Case {
  set: CaseSet;
  /** The page it was made of. */
  page: string;
  /** What was done to the text, for people who read the cases. */
  change: string;
  before: Required<Marked>;
  after: Marked;
  /** Whether the words of the quote were changed. */
  edited: boolean;
  /** The same pages as DOM's `textContent` has them, markup and all that is hidden, where a case is made of pages. */
  textContent?: { before: Required<Marked>; after: Marked };
}

/** A page's text in lines, as `textOfPage` writes it, and where in it the article stands. */
export interface SourcePage {
  id: string;
  script: 'spaced' | 'cjk' | 'rtl';
  /** What stands before the article: menus, headline, byline. */
  head: string[];
  article: string[];
  /** What stands behind it. */
  tail: string[];
  /** Quotes of this page before and after its markup was changed. */
  markup: Pick<Case, 'change' | 'before' | 'after' | 'textContent'>[];
}
