/** Days, weeks and quarters without clocks or zones: a day is a number, counted from 1970-01-01. */

const msPerDay = 86_400_000;

/** A calendar day as its number. Months count from 1. */
export function dayOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / msPerDay;
}

export interface CalendarDay {
  year: number;
  month: number;
  day: number;
  /** Monday is 0. */
  weekday: number;
}

export function calendarDay(day: number): CalendarDay {
  const date = new Date(day * msPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday: (day + 3) % 7 };
}

/** The day an ISO date or instant names, in the zone it is stated in; `undefined` when it is less than a day. */
export function dayOfIso(iso: string | undefined): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso ?? '');
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

const two = (n: number) => String(n).padStart(2, '0');

export const isoYear = (year: number) => String(year).padStart(4, '0');
export const isoMonth = (year: number, month: number) => `${isoYear(year)}-${two(month)}`;
export const isoQuarter = (year: number, quarter: number) => `${isoYear(year)}-Q${quarter}`;
export const isoHalf = (year: number, half: number) => `${isoYear(year)}-H${half}`;

export function isoDay(day: number): string {
  const { year, month, day: dayOfMonth } = calendarDay(day);
  return `${isoMonth(year, month)}-${two(dayOfMonth)}`;
}

/** The ISO week a day is in: `2017-W24`. */
export function isoWeek(day: number): string {
  const thursday = day - calendarDay(day).weekday + 3;
  const { year } = calendarDay(thursday);
  return `${isoYear(year)}-W${two(1 + Math.floor((thursday - dayOf(year, 1, 1)) / 7))}`;
}

/** Months counted through, so that they can be added. */
export const monthNumber = (year: number, month: number) => year * 12 + month - 1;

export const isoMonthNumber = (n: number) => isoMonth(Math.floor(n / 12), (n % 12) + 1);

/** Whether a month has that day; February has 29 where the year is not known. */
export function isDay(year: number | undefined, month: number, day: number): boolean {
  return day >= 1 && calendarDay(dayOf(year ?? 2000, month, day)).month === month;
}
