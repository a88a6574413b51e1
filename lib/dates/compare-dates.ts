/** Comparing dates of different precision, with and without zone. Never shifts what has no zone. */
import type { StatedDate } from '../evidence.ts';

/** To the day or closer. */
export const isExact = ({ precision }: Pick<StatedDate, 'precision'>) => precision !== 'month' && precision !== 'year';

const hour = 3_600_000;
const offsetEnd = /(?:Z|[+-]\d\d:\d\d)$/;

/** The time stated, if one is: midnight to the second is how content systems write a day without one. */
export function hasTime({ value, precision }: StatedDate): boolean {
  return (precision === 'minute' || precision === 'second') && !/T00:00(?::00)?(?:Z|[+-]\d\d:\d\d)?$/.test(value);
}

export function hasZone(date: StatedDate): boolean {
  return hasTime(date) && offsetEnd.test(date.value);
}

/** `2017-06-12` of `2017-06-12T10:52-05:00`; shorter where the date is. */
export const dayOf = ({ value }: Pick<StatedDate, 'value'>) => value.slice(0, 10);

/** Milliseconds since 1970 of a date with time and zone; `undefined` for all others. */
export function instantOf(date: StatedDate): number | undefined {
  return hasZone(date) ? Date.parse(date.value) : undefined;
}

/** The wall clock as if it stood in UTC: for comparing dates of one zone, and days. */
export function wallClock({ value }: Pick<StatedDate, 'value'>): number {
  const [, year, month = '01', day = '01', clock = '00:00'] =
    /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d))?/.exec(value) ?? [];
  return Date.parse(`${year}-${month}-${day}T${clock}Z`);
}

/** Whether two statements can both be true, compared at the coarser of their precisions. */
export function agree(a: StatedDate, b: StatedDate): boolean {
  if (hasTime(a) && hasTime(b)) {
    const [first, second] = [instantOf(a), instantOf(b)];
    if (first !== undefined && second !== undefined) return Math.floor(first / 60_000) === Math.floor(second / 60_000);
    // One has no zone: it says the same if some zone on Earth, at a whole quarter of an hour, makes it so.
    const wall = wallClock(first === undefined ? a : b);
    const other = first ?? second;
    if (other === undefined) return wallClock(a) === wallClock(b);
    const offset = wall - Math.floor(other / 60_000) * 60_000;
    return offset >= -12 * hour && offset <= 14 * hour && offset % (hour / 4) === 0;
  }
  const [short, long] = a.value.length <= b.value.length ? [a, b] : [b, a];
  const length = Math.min(10, short.value.length);
  if (long.value.slice(0, length) === short.value.slice(0, length)) return true;
  // A page prints its local day; an instant in UTC may fall on the next or the one before.
  return length === 10 && isUtc(long) && isWithinOffsets(wallClock(short) - wallClock(long));
}

/** Whether some inhabited zone, from Hawaii to New Zealand, moves an instant in UTC into the day that begins `away` from it. */
const isWithinOffsets = (away: number) => away <= 13 * hour && away + 24 * hour > -10 * hour;

/** With a zone that is that of the server, not of the newsroom. */
export const isUtc = (date: StatedDate) => hasZone(date) && /(?:Z|[+-]00:00)$/.test(date.value);

/** Whether `a` lies before `b`, as far as both tell: the same day, or a day apart that a zone explains, does not. */
export function isBefore(a: StatedDate, b: StatedDate): boolean {
  if (agree(a, b)) return false;
  const [first, second] = [instantOf(a), instantOf(b)];
  if (first !== undefined && second !== undefined) return first < second;
  const length = Math.min(dayOf(a).length, dayOf(b).length);
  if (hasTime(a) && hasTime(b)) return wallClock(a) < wallClock(b);
  return dayOf(a).slice(0, length) < dayOf(b).slice(0, length);
}
