/** What phrases mean that every language has: the nearest such day, the last such weekday, so many steps from here. */
import {
  calendarDay,
  dayOf,
  isDay,
  isoDay,
  isoMonthNumber,
  isoQuarter,
  isoWeek,
  isoYear,
  monthNumber,
} from '../calendar.ts';
import type { Around, Moment, Resolved } from './grammar.ts';

export type Which = 'last' | 'this' | 'next';
export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';
/** As in `2017-SU`. */
export type Season = 'SP' | 'SU' | 'FA' | 'WI';

export const at = (value: string, rule: Resolved['rule']): Resolved => ({ value, rule });

/** How much the tense counts against nearness. On the development set of MEANTIME, anything from 0 to 250 days does alike. */
const tenseWeight = { days: 250, months: 9 };

/** A day without its year: the one nearest to publication on the side the tense says. */
export function nearestDay(month: number, dayOfMonth: number, { published, tense }: Moment): Resolved | undefined {
  if (published === undefined || !isDay(undefined, month, dayOfMonth)) return undefined;
  const { year } = calendarDay(published);
  const days = [year - 1, year, year + 1]
    .filter((y) => isDay(y, month, dayOfMonth))
    .map((y) => dayOf(y, month, dayOfMonth));
  const fits = (d: number) => (tense === 'past' ? d <= published : tense === 'future' ? d >= published : true);
  // The nearest verb may be another clause's: it decides between two years that are both near, no more.
  const distance = (d: number) => Math.abs(d - published) + (fits(d) ? 0 : tenseWeight.days);
  const best = days.reduce((a, b) => (distance(b) < distance(a) ? b : a));
  return at(isoDay(best), 'publication-year');
}

/** A month without its year. With `only`, on that side of publication, whatever the tense: "since May" is over. */
export function nearestMonth(
  month: number,
  { published, tense }: Moment,
  only?: Moment['tense'],
): Resolved | undefined {
  if (published === undefined) return undefined;
  const now = calendarDay(published);
  const here = monthNumber(now.year, now.month);
  const side = only ?? tense;
  const fits = (m: number) => (side === 'past' ? m <= here : side === 'future' ? m >= here : true);
  const distance = (m: number) =>
    Math.abs(m - here) +
    (fits(m) ? 0 : only ? Infinity : tenseWeight.months) +
    (side === undefined && m > here ? 2 : 0);
  const best = [now.year - 1, now.year, now.year + 1]
    .map((y) => monthNumber(y, month))
    .reduce((a, b) => (distance(b) < distance(a) ? b : a));
  return at(isoMonthNumber(best), 'month');
}

/** The last such day, or the next where the tense or a word says so; Monday is 0. */
export function namedWeekday(weekday: number, { published, tense }: Moment, which?: Which): Resolved | undefined {
  if (published === undefined) return undefined;
  const back = (calendarDay(published).weekday - weekday + 7) % 7;
  const before = published - back;
  if (which === 'last') return at(isoDay(back === 0 ? before - 7 : before), 'weekday');
  if (which === 'next') return at(isoDay(before + 7), 'weekday');
  if (tense === 'future' || which === 'this') return at(isoDay(back === 0 ? before : before + 7), 'weekday');
  return at(isoDay(before), 'weekday');
}

/** "last month", "next year", "two weeks ago": a unit so many steps away, as coarse as the unit. */
export function steps(unit: Unit, n: number, from: number): string {
  const { year, month } = calendarDay(from);
  switch (unit) {
    case 'day':
      return isoDay(from + n);
    case 'week':
      return isoWeek(from + 7 * n);
    case 'month':
      return isoMonthNumber(monthNumber(year, month) + n);
    case 'quarter': {
      const quarters = year * 4 + Math.floor((month - 1) / 3) + n;
      return isoQuarter(Math.floor(quarters / 4), (quarters % 4) + 1);
    }
    case 'year':
      return isoYear(year + n);
    case 'decade':
      return `${Math.floor(year / 10) + n}`;
    case 'century':
      return `${Math.floor(year / 100) + n}`;
  }
}

/** So many steps from what was named last, where that is as fine as the unit: days are not counted from "in May". */
export function stepsFromNamed(unit: Unit, n: number, { lastDay, lastNamed }: Moment): Resolved | undefined {
  if (unit === 'day' || unit === 'week')
    return lastDay === undefined ? undefined : at(steps(unit, n, lastDay), 'anchored-in-text');
  const [year, month] = (lastNamed ?? '').split('-').map(Number);
  if (!year || (unit === 'month' && !month)) return undefined;
  return at(steps(unit, n, dayOf(year, month ?? 1, 1)), 'anchored-in-text');
}

/** A full date; `undefined` where there is no such day. */
export function stated(year: number, month: number, day: number): Resolved | undefined {
  return month >= 1 && month <= 12 && isDay(year, month, day)
    ? at(isoDay(dayOf(year, month, day)), 'stated')
    : undefined;
}

/** A day with or without its year. */
export function monthDay(month: number, day: number, year: string | undefined, moment: Moment): Resolved | undefined {
  return year ? stated(Number(year), month, day) : nearestDay(month, day, moment);
}

/** The middle month of each in the northern half of the world; a winter belongs to the year in which it begins. */
export const seasonMonths: Readonly<Record<Season, number>> = { SP: 4, SU: 7, FA: 10, WI: 13 };

/** "last summer", "this summer". */
export function namedSeason(season: Season, which: Which, { published }: Moment): Resolved | undefined {
  if (published === undefined) return undefined;
  const now = calendarDay(published);
  const middle = seasonMonths[season];
  const step =
    which === 'last' ? (now.month > middle + 1 ? 0 : -1) : which === 'next' ? (now.month < middle - 1 ? 0 : 1) : 0;
  return at(`${now.year + step}-${season}`, 'relative');
}

/** A season without its year. */
export function nearestSeason(season: Season, moment: Moment, only?: Moment['tense']): Resolved | undefined {
  const month = nearestMonth(((seasonMonths[season] - 1) % 12) + 1, moment, only);
  // A winter belongs to the year in which it begins.
  return month && at(`${Number(month.value.slice(0, 4)) - (season === 'WI' ? 1 : 0)}-${season}`, 'relative');
}

/** "last weekend", "the weekend". */
export function namedWeekend(which: Which, { published, tense }: Moment): Resolved | undefined {
  if (published === undefined) return undefined;
  const { weekday } = calendarDay(published);
  // On Monday to Friday, "this weekend" with a verb in the past is the one just over.
  const over = which === 'last' || (which === 'this' && tense === 'past' && weekday < 5);
  const weeks = over ? -1 : which === 'next' && weekday >= 5 ? 1 : 0;
  return at(`${isoWeek(published + 7 * weeks)}-WE`, 'relative');
}

/** By the nearest verb before the phrase in its sentence, else the nearest after it. */
export function tenseBy(past: RegExp, future: RegExp) {
  return ({ before, after }: Around): Moment['tense'] => {
    const sentenceBefore = before.split(/(?<=\p{Ll}{4}|[\d)”"])[.!?]\s+(?=\p{Lu}|$)|\n/u).at(-1)!;
    const sentenceAfter = after.split(/[.!?](?:\s|$)|\n/, 1)[0]!;
    const words = [
      ...(sentenceBefore.match(/[\p{L}’']+/gu) ?? []).reverse().slice(0, 14),
      ...(sentenceAfter.match(/[\p{L}’']+/gu) ?? []).slice(0, 8),
    ];
    for (const word of words) {
      const lower = word.toLowerCase();
      if (future.test(lower)) return 'future';
      if (past.test(lower)) return 'past';
    }
    return undefined;
  };
}
