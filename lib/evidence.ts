/** Every fact we show says who states it, where, and in which words. */

/** Where a fact was found. */
export interface Evidence {
  /** Which kind of place: `json-ld`, `meta-tags`, `microdata`, `time-elements`, `visible-text`, `url-path`, `reader`, … */
  source: string;
  /**
   * The place itself: a JSON-LD path (`[0].@graph[1].datePublished`), a meta name (`article:published_time`), a CSS
   * path to the element (so that the page can scroll there), or the URL.
   */
  where: string;
  /** The words found there, verbatim. */
  text: string;
  /** `true` when the words stand visibly on the page and `where` is a CSS path that leads to them. */
  visible?: boolean;
}

/** A value somebody states, with its evidence. */
export interface Claim<Property extends string = string> {
  property: Property;
  value: string;
  evidence: Evidence;
}

/** How exactly a moment is stated. */
export type Precision = 'year' | 'month' | 'day' | 'minute' | 'second';

/** A moment as words or metadata state it. */
export interface StatedDate {
  /** ISO 8601 cut to its precision, with an offset only where one is stated. */
  value: string;
  precision: Precision;
  /** The zone as worded: `CDT`, `+01:00`. */
  zone?: string;
}
