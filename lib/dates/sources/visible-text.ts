import { cssPath } from '../../article/css-path.ts';
import { dateClaim } from '../date-claim.ts';
import { saysThisArticle } from '../labels.ts';
import type { LinePosition, PageLine } from '../page-lines.ts';
import type { ParsedDate } from '../parse-date.ts';
import type { PrintedDate } from '../printed-dates.ts';
import type { DateClaim, DateSource } from '../types.ts';

/** Without a label, a line is about when the article came out only if it says little else. */
const mostOtherWords = 90;
/** A year in two digits is believed only in a line with hardly more than the date. */
const longestShortLine = 60;
/** "BERLIN, 12.11.2021 –": how far into the text an agency's dateline reaches. */
const longestDateline = 40;

/** Dates as the page prints them: labelled ones, and the one beside the headline without a label. */
export const visibleText: DateSource = {
  name: 'visible-text',
  find: ({ lines, printed }) => {
    const positions = new Map(
      lines.lines.flatMap((line, at) => (printed.has(line) ? [[line, lines.positionOf(at)] as const] : [])),
    );
    const firstProse = lines.lines.findIndex(
      (line, at) => line.text.length > 2 * mostOtherWords && (positions.get(line) ?? lines.positionOf(at)) === 'body',
    );
    const above = new Set(lines.lines.filter((line, at) => printed.has(line) && lines.isAbove(at)));
    const beforeText = new Set(lines.lines.slice(0, firstProse + 1));
    const isLone = onlyDayIn(printed, positions);
    return [...printed].flatMap(([line, dates]) => {
      const position = positions.get(line)!;
      return dates
        .filter((date, at) =>
          date.label
            ? counts(date, position, line.text) || goesOn(date, dates[at - 1], position, line.text)
            : countsWithoutLabel(date, position, line.text) ||
              (beforeText.has(line) && /^(?:header|body)$/.test(position) && isDateline(date, line.text)) ||
              isLone(date, line.text, position),
        )
        .map(({ date, label }): DateClaim => {
          const start = label?.start ?? date.start;
          const end = label?.end ?? date.end;
          const evidence = {
            source: 'visible-text',
            where: cssPath(lines.elementAt(line, start, end)),
            text: line.text.slice(start, end),
            visible: true,
          };
          const about = above.has(line) ? 'page' : undefined;
          return dateClaim(label?.property ?? 'datePublished', date, evidence, {
            label: label?.words,
            position,
            about,
          });
        });
    });
  },
};

/** A day that stands by itself, far from the article, says something only if it is the one such day on the page. */
function onlyDayIn(printed: ReadonlyMap<PageLine, PrintedDate[]>, positions: ReadonlyMap<PageLine, LinePosition>) {
  const standsAlone = ({ date, label }: PrintedDate, line: string, position: LinePosition) =>
    !label &&
    date.precision !== 'month' &&
    hasWholeYear(date, line) &&
    position !== 'foreign' &&
    position !== 'body' &&
    line.length - (date.end - date.start) <= mostOtherWords / 2;
  const days = new Set(
    [...printed].flatMap(([line, dates]) =>
      dates
        .filter((date) => standsAlone(date, line.text, positions.get(line)!))
        .map(({ date }) => date.value.slice(0, 10)),
    ),
  );
  return (date: PrintedDate, line: string, position: LinePosition) =>
    days.size === 1 && standsAlone(date, line, position);
}

function counts({ label, opening }: PrintedDate, position: LinePosition, line: string): boolean {
  if (position === 'header') return true;
  if (label?.isLoose) return position === 'foot' && line.length <= mostOtherWords;
  if (position === 'foreign') return true;
  // In the running text a label counts where the line begins with it, or where the article names itself before it:
  // "The report, published on" is about a report. At the foot, a sentence may come before.
  const before = position !== 'body' ? opening.replace(/^.*[.!?]\s+/, '') : opening;
  if (!/[\p{L}\p{N}]/u.test(before)) return true;
  if (before.length < 120 && saysThisArticle(before) && !/,\s*$/.test(before)) return true;
  const isParted =
    (position !== 'body' ? /[—–|•·/(;]\s*$/ : /[—–|•·/]\s*$/).test(before) || !/^\p{Ll}/u.test(label?.words ?? '');
  return line.length <= mostOtherWords && before.length <= 30 && isParted;
}

/** "This guide was published on 21 June 2017 and updated on 18 July 2025." */
function goesOn(
  { opening }: PrintedDate,
  before: PrintedDate | undefined,
  position: LinePosition,
  line: string,
): boolean {
  return before?.label !== undefined && /^,?\s(?:\p{L}{1,4}\s)?$/u.test(opening) && counts(before, position, line);
}

function countsWithoutLabel({ date, opening }: PrintedDate, position: LinePosition, line: string): boolean {
  if (date.precision === 'month' || position === 'foreign') return false;
  if (opensWithThisArticle(opening)) return true;
  if (position !== 'header' || line.length - (date.end - date.start) > mostOtherWords) return false;
  if (isNamedOtherwise(opening)) return false;
  return hasWholeYear(date, line) || line.length <= longestShortLine;
}

/** "Deadline: 12 June 2017": a label that no language knows for a publication. */
function isNamedOtherwise(opening: string): boolean {
  return /\p{L}[\p{L}\s]{1,30}[:：]\s*$/u.test(opening);
}

/** A year in four digits, of whatever script. */
function hasWholeYear(date: ParsedDate, line: string): boolean {
  const words = line.slice(date.start, date.end);
  return words.includes(date.value.slice(0, 4)) || /[^\x00-\x7f]{4}/.test(words);
}

function isDateline({ date, opening }: PrintedDate, line: string): boolean {
  return (
    date.precision !== 'month' &&
    date.end <= longestDateline &&
    /^\s?[)\].,:–—-]/.test(line.slice(date.end)) &&
    !isNamedOtherwise(opening)
  );
}

/** "Dieser Artikel wurde am 14. Dezember 2015 von …": whatever follows, the article's day. */
function opensWithThisArticle(opening: string): boolean {
  return (
    opening.length < 40 &&
    /^(?:this|dieser?|dieses|cet|este|esta|questo|questa|dit|deze|den|denne|ten)\s/iu.test(opening) &&
    saysThisArticle(opening)
  );
}
