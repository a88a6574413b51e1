import type { DateReading } from './date-words.ts';
import { labelOf, type DateLabel } from './labels.ts';
import type { PageLine } from './page-lines.ts';
import { findDatesIn, type ParsedDate } from './parse-date.ts';

/** A date that stands in a line of the page, with what labels it. */
export interface PrintedDate {
  date: ParsedDate;
  label?: DateLabel;
  /** The words of the line before it and its label, back to the date before. */
  opening: string;
}

/** Cheap to test: no line without one of these holds a date with its year. */
const mayHoldDate = /(?:19|20|25)\d\d|\d[./-]\s?\d{1,2}[./-]\s?\d\d|[٠-٩۰-۹०-९০-৯๐-๙０-９]{4}|[’']\d\d/;

/** What an article says of itself stands at the beginning of its line. */
const longestLook = 240;

/** The dates in each line that has any, in order. */
export function printedDates(lines: readonly PageLine[], reading: DateReading): Map<PageLine, PrintedDate[]> {
  const printed = new Map<PageLine, PrintedDate[]>();
  lines.forEach((line, at) => {
    const text = line.text.slice(0, longestLook);
    if (!mayHoldDate.test(text)) return;
    let from = 0;
    const dates = findDatesIn(text, reading).map((date): PrintedDate => {
      const label = labelOf(text, from, date.start, date.end, lines[at - 1]?.text);
      const opening = text.slice(from, label?.start ?? date.start);
      from = Math.max(date.end, label?.end ?? 0);
      return { date, opening, ...(label && { label }) };
    });
    if (dates.length > 0) printed.set(line, dates);
  });
  return printed;
}
