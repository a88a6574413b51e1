import type { Span } from '../text/span.ts';

/** Why a phrase means its date. */
export type TimelineRule = 'stated' | 'publication-year' | 'weekday' | 'month' | 'relative' | 'anchored-in-text';

/** A date said in the text, resolved against the day of publication. */
export interface TimelineEntry extends Span {
  /** The words: "in May", "Monday". */
  text: string;
  /**
   * ISO 8601, cut to what is known: `2017-05`, `2017-W23`, `2017-Q2`, `2017-H1`, `2017-SU` (seasons: SP SU FA WI),
   * `2017-W23-WE` for a weekend, `201` for a decade, `19` for a century.
   */
  value: string;
  rule: TimelineRule;
}
