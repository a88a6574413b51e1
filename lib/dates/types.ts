import type { Claim, Precision } from '../evidence.ts';
import type { PageData } from '../page-data/page-data.ts';
import type { DateReading } from './date-words.ts';
import type { PageLine, PageLines } from './page-lines.ts';
import type { PrintedDate } from './printed-dates.ts';

export type DateProperty = 'datePublished' | 'dateModified';
export type { Precision };

/**
 * Somebody states a date. `value` is ISO 8601 cut to its precision (`2025-03`, `2017-06-12T10:52-05:00`), with an
 * offset only where one is stated: `2017-06-12T10:52` has a time but no zone, and is never shifted.
 */
export interface DateClaim extends Claim<DateProperty> {
  precision: Precision;
  /** The zone as the page words it: `CDT`, `GMT`, `+01:00`. */
  zone?: string;
  /** The page's word for it, verbatim: "Posted on", "Updated", "First Published". Absent in metadata. */
  label?: string;
  /** Where a visible claim stands, which decides how far it is believed. */
  position?: 'header' | 'body' | 'foot' | 'elsewhere';
  /** What the date is of, where that is not the article: the page with all its furniture, or something else on it. */
  about?: 'page' | 'other';
  /** Both readings of a day like "09/10/2025"; where language and region decide nothing, `value` is only the year. */
  alternatives?: string[];
}

export type RuleName =
  | 'edited-by-reader'
  | 'visible-beside-headline'
  | 'visible-at-foot'
  | 'structured-article'
  | 'structured-other'
  | 'url-path'
  | 'only-source';

export type RejectReason =
  | 'before-publication'
  | 'in-the-future'
  | 'same-as-published'
  | 'not-this-article'
  | 'left-from-previous-page'
  | 'less-precise';

export interface ResolvedDate {
  value: string;
  precision: Precision;
  /** The claim that won. */
  claim: DateClaim;
  rule: RuleName;
  /** Other claims that say the same instant, or the same day more coarsely. */
  agreeing: DateClaim[];
  /** Claims about the same property that say something else. Shown, never hidden. */
  conflicting: DateClaim[];
}

/** What the page says of when it was published and updated. Absent means not stated. */
export interface ArticleDates {
  published?: ResolvedDate;
  modified?: ResolvedDate;
  /** Everything found, in the order of the sources. */
  claims: DateClaim[];
  rejected: { claim: DateClaim; reason: RejectReason }[];
}

/** One kind of place in which pages state dates. */
export interface DateSource {
  name: string;
  find(view: DateView): DateClaim[];
}

/** A page as the date sources look at it. */
export interface DateView {
  document: Document;
  page: PageData;
  lines: PageLines;
  printed: ReadonlyMap<PageLine, PrintedDate[]>;
  /** Language and region, for dates in numbers. */
  reading: DateReading;
}
