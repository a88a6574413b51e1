/** Who is measured: ours, and what others use to find a quote again. */
import { fromTextPosition, toTextPosition } from 'dom-anchor-text-quote';
import { describeQuote } from '../../../lib/anchoring/describe-quote.ts';
import { matchQuote } from '../../../lib/anchoring/match-quote.ts';
import type { Span } from '../../../lib/text/span.ts';
import { describeTextFragment, matchTextFragment } from '../../../lib/citation/text-fragment.ts';
import type { Case } from './types.ts';

/** Where a system finds the quote; it may also say that its words were changed. */
export interface Answer {
  place?: Span | undefined;
  edited?: boolean;
}

export interface AnchoringSystem {
  /** Which of the texts of a case it reads. */
  reads: 'text' | 'textContent';
  /** What the system keeps of the quote in the first text, and finds with it in the second. */
  find(before: Required<Case['before']>, after: string): Answer;
}

export const anchoringSystems: Record<string, AnchoringSystem> = {
  ours: {
    reads: 'text',
    find: ({ text, quote }, after) => {
      const { state, span } = matchQuote(after, describeQuote(text, quote));
      return { place: span, edited: state === 'edited' };
    },
  },
  'dom-anchor-text-quote': {
    // All it asks of an element are its words.
    reads: 'textContent',
    find: ({ text, quote }, after) => {
      const selector = fromTextPosition({ textContent: text }, quote);
      return { place: toTextPosition({ textContent: after }, selector, { hint: quote.start }) ?? undefined };
    },
  },
  'text fragments': {
    reads: 'text',
    find: ({ text, quote }, after) => {
      const directive = describeTextFragment(text, quote);
      return { place: directive && matchTextFragment(after, directive) };
    },
  },
};
