/**
 * Dates in words. A date is shown as the page states it: at its precision and in its zone. What has no time or no zone
 * is never shifted; the reader's own time stands beside it, never instead.
 */
import { say, sayCount, uiLanguage } from '../lib/words.ts';

/** ISO 8601 cut to its precision, as dates are kept: `2025-03`, `2017-06-12`, `2017-06-12T10:52-05:00`. */
const isoDate = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/;

type Unit = 'year' | 'month' | 'day' | 'minute';

/** The fields of a date as they stand on its own clock. */
export interface DateParts {
  precision: Unit;
  /** The fields, read as if they were UTC: formatted in UTC they come out as stated. */
  wallClock: Date;
  /** Minutes east of Greenwich. Absent: no zone is stated. */
  offset?: number;
}

/** `undefined` for what is not such a date, which is then shown as it stands. */
export function partsOfDate(value: string): DateParts | undefined {
  const [whole, year, month, day, hour, minute, second, zone] = isoDate.exec(value) ?? [];
  if (whole === undefined) return undefined;
  const fields = [
    Number(month ?? 1) - 1,
    Number(day ?? 1),
    Number(hour ?? 0),
    Number(minute ?? 0),
    Number(second ?? 0),
  ];
  const wallClock = new Date(0);
  wallClock.setUTCFullYear(Number(year), fields[0], fields[1]);
  wallClock.setUTCHours(fields[2]!, fields[3]!, fields[4]!);
  const precision = minute ? 'minute' : day ? 'day' : month ? 'month' : 'year';
  return { precision, wallClock, ...(zone === undefined ? {} : { offset: minutesEast(zone) }) };
}

function minutesEast(zone: string): number {
  if (zone === 'Z') return 0;
  const [, sign, hours, minutes] = /([+-])(\d\d):?(\d\d)/.exec(zone)!;
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
}

/** The moment itself; only what has a time and a zone is one. */
function instantOf({ precision, wallClock, offset }: DateParts): Date | undefined {
  if (precision !== 'minute' || offset === undefined) return undefined;
  return new Date(wallClock.getTime() - offset * 60_000);
}

type Style = Unit | 'time';

const styles: Record<Style, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'short', day: 'numeric' },
  minute: { year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' },
  time: { hour: 'numeric', minute: '2-digit' },
};

/** "Jun 12, 2017, 10:52 AM CDT", "March 2025". `zone` is the page's word for the zone; without it the offset is named. */
export function formatDate(value: string, zone?: string): string {
  const parts = partsOfDate(value);
  if (!parts) return value;
  const date = format(parts.wallClock, parts.precision, 'UTC');
  if (parts.precision !== 'minute' || parts.offset === undefined) return date;
  return say('date_in_zone', { date, zone: zoneName(zone, parts.offset) });
}

/** A zone as the page words it where that is a word; an offset is written one way, however the page writes it. */
function zoneName(zone: string | undefined, offset: number): string {
  if (zone && !/^(?:Z|(?:UTC|GMT)?[+\-−]\d.*)$/.test(zone)) return zone;
  if (offset === 0) return 'UTC';
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `UTC${offset < 0 ? '−' : '+'}${hours}${minutes ? `:${String(minutes).padStart(2, '0')}` : ''}`;
}

/**
 * The same moment on the reader's clock: the time alone on the same day, else with its date. `undefined` where no moment
 * is stated, or where both clocks show the same.
 */
export function formatLocalTime(value: string, timeZone: string): string | undefined {
  const parts = partsOfDate(value);
  const instant = parts && instantOf(parts);
  if (!parts || !instant) return undefined;
  const here = format(instant, 'minute', timeZone);
  if (here === format(parts.wallClock, 'minute', 'UTC')) return undefined;
  const sameDay = format(instant, 'day', timeZone) === format(parts.wallClock, 'day', 'UTC');
  return sameDay ? format(instant, 'time', timeZone) : here;
}

/** The IANA zone of the reader's clock. Asked where it is needed: the first answer of a page takes tens of milliseconds. */
export function timeZoneHere(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** A moment of ours (ISO 8601 in UTC) on the reader's clock. */
export function formatMoment(instant: string, timeZone: string): string {
  return format(new Date(instant), 'minute', timeZone);
}

/** How long ago a moment of ours was: "3 days ago", "just now". */
export function formatAgo(instant: string, now: string): string {
  const seconds = (Date.parse(now) - Date.parse(instant)) / 1000;
  if (seconds < 60) return say('date_just_now');
  const [unit, size] = ago.find(([, size]) => seconds >= size)!;
  relative ??= new Intl.RelativeTimeFormat(uiLanguage, { numeric: 'auto' });
  return relative.format(-Math.floor(seconds / size), unit);
}

const ago: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365.25 * 86_400],
  ['month', 30.44 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** Each takes milliseconds to make, and a list has dozens of dates. */
const formats = new Map<string, Intl.DateTimeFormat>();
let relative: Intl.RelativeTimeFormat | undefined;

function format(date: Date, style: Style, timeZone: string): string {
  const key = `${style} ${timeZone}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(uiLanguage, { ...styles[style], timeZone });
  formats.set(key, known);
  return known.format(date);
}

/**
 * The time from one date to a later one, in its two largest units and no finer than both dates are: "3 years, 11 months".
 * `undefined` when the second is not later.
 */
export function gapInWords(from: string, to: string): string | undefined {
  const [start, end] = [partsOfDate(from), partsOfDate(to)];
  if (!start || !end) return undefined;
  const finest = Math.min(units.indexOf(start.precision), units.indexOf(end.precision));
  const gap = calendarGap(start.wallClock, onClockOf(start, end), finest);
  const first = gap.findIndex((amount) => amount !== 0);
  if (first < 0 || gap[first]! < 0) return undefined;
  const words = gapUnits
    .slice(first, first + 2)
    .map((unit, index) => [unit, gap[first + index] ?? 0] as const)
    .filter(([, amount]) => amount > 0)
    .map(([unit, amount]) =>
      new Intl.NumberFormat(uiLanguage, { style: 'unit', unit, unitDisplay: 'long' }).format(amount),
    );
  return new Intl.ListFormat(uiLanguage, { type: 'unit' }).format(words);
}

const units: Unit[] = ['year', 'month', 'day', 'minute'];
const gapUnits = ['year', 'month', 'day', 'hour', 'minute'];

/** A date on the clock of another, so that midnights mean the same; as stated where one of them has no zone. */
function onClockOf(clock: DateParts, date: DateParts): Date {
  const instant = instantOf(date);
  return instant && clock.offset !== undefined ? new Date(instant.getTime() + clock.offset * 60_000) : date.wallClock;
}

/** Years, months, days, hours and minutes as one counts them on a calendar, down to the given unit. All negative when `end` is earlier. */
function calendarGap(start: Date, end: Date, finest: number): number[] {
  if (end < start) return [-1];
  let months = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  if (monthsAfter(start, months) > end) months -= 1;
  const rest = Math.floor((end.getTime() - monthsAfter(start, months).getTime()) / 60_000);
  const gap = [Math.floor(months / 12), months % 12, Math.floor(rest / 1440), Math.floor(rest / 60) % 24, rest % 60];
  return finest === 3 ? gap : gap.slice(0, finest + 1);
}

/** The same day of the month that many months later; the last day of a month that is shorter. */
function monthsAfter(start: Date, months: number): Date {
  const date = new Date(start);
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const days = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(start.getUTCDate(), days));
  return date;
}

/**
 * "This story is 9 years old": counted from publication, since an update stamp makes nothing new. `undefined` up to
 * `afterDays`. Months up to a year, then years, as the Guardian does; a date that is only a month or a year is taken at
 * its end, so that no story is called older than it is.
 */
export function ageInWords(published: string, now: string, afterDays: number): string | undefined {
  const parts = partsOfDate(published);
  if (!parts) return undefined;
  const born = instantOf(parts) ?? endOf(parts);
  const today = new Date(now);
  if (today.getTime() - born.getTime() <= afterDays * 86_400_000) return undefined;
  const [years = 0, months = 0] = calendarGap(born, today, 1);
  if (years > 0) return sayCount('date_old_years', years);
  return months > 0 ? sayCount('date_old_months', months) : sayCount('date_old_days', daysBetween(born, today));
}

function endOf({ precision, wallClock }: DateParts): Date {
  const end = new Date(wallClock);
  if (precision === 'year') end.setUTCFullYear(end.getUTCFullYear() + 1);
  if (precision === 'month') end.setUTCMonth(end.getUTCMonth() + 1);
  if (precision === 'year' || precision === 'month') end.setUTCDate(0);
  return end;
}

function daysBetween(start: Date, end: Date): number {
  return Math.floor((end.getTime() - start.getTime()) / 86_400_000);
}
