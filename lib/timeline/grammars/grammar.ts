import type { TimelineRule } from '../types.ts';

/** What a phrase may be resolved against. */
export interface Moment {
  /** The day of publication, as a day number; absent when the page states none. */
  published?: number;
  /** What the words around the phrase speak of, where they tell. */
  tense: 'past' | 'future' | undefined;
  /** The day that was named last in the text before the phrase. */
  lastDay?: number;
  /** The day, month or year that was named last: `2017-05`. */
  lastNamed?: string;
  /** The quarter that was named last, shortly before the phrase: `2017-Q3`. */
  lastQuarter?: string;
  /** How dates in numbers are read; absent when both ways are. */
  order?: 'dmy' | 'mdy' | 'ymd';
}

/** What a phrase means. */
export interface Resolved {
  value: string;
  rule: TimelineRule;
}

/** One way in which a language states a date. */
export interface Pattern {
  name: string;
  /** Global; its first group, when it has one named `date`, is the phrase. */
  words: RegExp;
  /** `undefined` when the phrase is no date, or may mean several. */
  resolve(groups: Record<string, string | undefined>, moment: Moment, around: Around): Resolved | undefined;
}

/** The text on both sides of a phrase, some words of it. */
export interface Around {
  before: string;
  after: string;
}

/** How one language states dates in running text; where two patterns match the same words, the first wins. */
export interface Grammar {
  patterns: readonly Pattern[];
  tenseOf(around: Around): Moment['tense'];
  /** At the beginning of what a pattern found: words that only lead to a date and are no part of it. */
  lead: RegExp;
  /** Around two dates that are one range, the first of them written as "…": "between … and ". Ends with what stands before the second. */
  range: RegExp;
}
