/** What became of highlights from version to version. */
import { textsMatcher } from '../anchoring/match-in-texts.ts';
import type { QuoteMatch } from '../anchoring/match-quote.ts';
import { textAt, type Texts } from '../text/span.ts';
import type { Highlight } from './types.ts';

/** A text of an article, and when it was first seen. */
export interface SeenTexts {
  /** ISO 8601. */
  capturedAt: string;
  texts: Texts;
}

/** A stretch of versions in which a highlight fared the same. */
export interface HighlightStep {
  state: QuoteMatch['state'];
  /** When the first of these versions was seen, ISO 8601. */
  since: string;
  /** Those that stand in its place; absent when it has none. */
  words?: string;
}

export interface TracedHighlight {
  highlight: Highlight;
  /** From the first version to the last; at least one where there is a version. */
  steps: HighlightStep[];
}

/** Follows each highlight through the versions of its article, which are given from the oldest on. */
export function traceHighlights(highlights: readonly Highlight[], versions: readonly SeenTexts[]): TracedHighlight[] {
  const traced = highlights.map((highlight): TracedHighlight => ({ highlight, steps: [] }));
  for (const { capturedAt, texts } of versions) {
    const match = textsMatcher(texts);
    for (const { highlight, steps } of traced) {
      const { state, span } = match(highlight.target.selector);
      const words = span && textAt(texts, span);
      const last = steps.at(-1);
      if (last?.state === state && (state !== 'edited' || last.words === words)) continue;
      steps.push({ state, since: capturedAt, ...(words !== undefined && { words }) });
    }
  }
  return traced;
}
