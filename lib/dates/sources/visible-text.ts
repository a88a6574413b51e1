import { cssPath } from '../../article/css-path.ts';
import { labelOf, saysThisArticle } from '../labels.ts';
import { findDatesIn } from '../parse-date.ts';
import type { DateClaim, DateSource } from '../types.ts';

/** Cheap to test: no line without one of these holds a date with its year. */
const mayHoldDate = /(?:19|20|25)\d\d|\d[./-]\s?\d{1,2}[./-]\s?\d\d|[٠-٩۰-۹०-९০-৯๐-๙０-９]{4}|[’']\d\d/;

/** A line longer than this is prose: its dates are the story's unless the article speaks of itself. */
const longestDateLine = 200;

/** Dates as the page prints them: labelled ones, and the one beside the headline without a label. */
export const visibleText: DateSource = {
  name: 'visible-text',
  find: ({ lines, reading }) =>
    lines.lines.flatMap((line, at): DateClaim[] => {
      if (!mayHoldDate.test(line.text)) return [];
      const position = lines.positionOf(at);
      const above = lines.lines[at - 1]?.text;
      let from = 0;
      return findDatesIn(line.text, reading).flatMap((date): DateClaim[] => {
        const label = labelOf(line.text, from, date.start, date.end, above);
        const opening = line.text.slice(from, label?.start ?? date.start);
        from = Math.max(date.end, label?.end ?? 0);
        // "no year that is not in the words": two digits alone are a date only where they are labelled as one.
        const hasYear =
          line.text.slice(date.start, date.end).includes(date.value.slice(0, 4)) ||
          /[^\x00-\x7f]/.test(line.text.slice(date.start, date.end));
        if (
          !label &&
          (!hasYear || position !== 'header' || line.text.length > longestDateLine || date.precision === 'month')
        )
          return [];
        if (label && position === 'body' && !isOwnWord(opening, line.text)) return [];
        const start = label?.start ?? date.start;
        const end = label?.end ?? date.end;
        const { value, precision, zone, alternatives } = date;
        return [
          {
            property: label?.property ?? 'datePublished',
            value,
            precision,
            ...(zone && { zone }),
            ...(alternatives && { alternatives }),
            ...(label && { label: label.words }),
            position,
            evidence: {
              source: 'visible-text',
              where: cssPath(lines.elementAt(line, start, end)),
              text: line.text.slice(start, end),
              visible: true,
            },
          },
        ];
      });
    }),
};

/** In the running text a label counts where the line begins with it, or where the article names itself before it. */
function isOwnWord(opening: string, line: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(opening)) return true;
  if (line.length <= 80 && opening.length <= 30) return true;
  return opening.length < 120 && saysThisArticle(opening);
}
