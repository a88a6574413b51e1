/** The order in which a date in numbers is read: `09/10/2025` is 9 October (`dmy`) or September 10 (`mdy`). */
export type NumericOrder = 'dmy' | 'mdy' | 'ymd';

/** The words a language states dates with. All in lower case, abbreviations without their full stop. */
export interface DateWords {
  /** Twelve entries, January first: the name, its inflected forms and abbreviations, parted by blanks. */
  months: readonly string[];
  /** Seven entries, Monday first, in the same form. */
  weekdays: readonly string[];
  /** What stands beside the date on which an article appeared; longer phrases need no more than their telling words. */
  published: readonly string[];
  /** What stands beside the date on which it was changed. */
  updated: readonly string[];
  /** What may stand between a day and its time ("at", "um"), or between a label and its date ("on", "am"). */
  between: readonly string[];
  /** Absent where speakers differ and no region tells: the date is then left open. */
  order?: NumericOrder;
  /** Regions (ISO 3166-1, upper case) that read numbers their own way. */
  orderByRegion?: Readonly<Record<string, NumericOrder>>;
}

/** What one language brings to the reading of articles; each part is used on its own, and may be missing but for dates. */
export interface Language {
  /** BCP 47, the language alone: `de`. */
  code: string;
  dates: DateWords;
}
