import { calendarDay, dayOf } from './calendar.ts';

const seasonBegins: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** The first day that the value of a timeline entry may mean, numbered as in `calendar.ts`; absent for a value we have no days for. */
export function firstDay(value: string): number | undefined {
  const [begins = ''] = value.split('/');
  const [whole, years = '', rest = ''] = /^(\d{2,4})(?:-(.*))?$/.exec(begins) ?? [];
  if (whole === undefined) return undefined;
  const year = Number(years.padEnd(4, '0'));
  const month = (number: number) => dayOf(year, number, 1);
  if (rest === '') return month(1);
  if (rest in seasonBegins) return month(seasonBegins[rest]!);
  const [, part, n] = /^([QH])(\d)$/.exec(rest) ?? [];
  if (part) return month((Number(n) - 1) * (part === 'Q' ? 3 : 6) + 1);
  const [, week, weekend] = /^W(\d\d)(-WE)?$/.exec(rest) ?? [];
  // ISO 8601: the first week of a year holds its 4 January.
  const fourth = dayOf(year, 1, 4);
  if (week) return fourth - calendarDay(fourth).weekday + (Number(week) - 1) * 7 + (weekend ? 5 : 0);
  const [day, inMonth, ofMonth] = /^(\d\d)(?:-(\d\d))?(?:T.*)?$/.exec(rest) ?? [];
  return day === undefined ? undefined : dayOf(year, Number(inMonth), Number(ofMonth ?? 1));
}
