/** An article as it is cited, or words of it. Absent means not stated. */
export interface Cited {
  headline: string;
  /** Names as the page prints them. */
  authors: readonly string[];
  /** The publication. */
  siteName?: string;
  /** ISO 8601 cut to its precision; the day is that of the page's own clock. */
  published?: string;
  /** The same, where the page states an update. */
  updated?: string;
  /** The reader's day, `2026-11-27`. */
  accessed: string;
  /** Leads to the words where there are some (see `linkToText`), else to the article. */
  url: string;
  /** BCP 47. */
  lang?: string;
  quote?: { text: string; speaker?: string };
}

/** One way of writing citations. What is returned is plain text; lines end with `\n` unless the format says otherwise. */
export type CitationFormat = (cited: Cited) => string;
