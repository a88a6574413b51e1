/** How many articles there were when. */

export interface Period {
  /** ISO 8601: a month, or a year. */
  value: string;
  count: number;
}

/** More months than this are shown by the year. */
const mostMonths = 36;

/** Every month from the first to the last of these dates, or every year where there are many; what has no month counts by the year only. */
export function countByPeriod(dates: readonly string[]): Period[] {
  const [first, last] = [dates.reduce(min, '9'), dates.reduce(max, '')];
  if (dates.length === 0) return [];
  const monthOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  const byYear = dates.some((date) => date.length < 'yyyy-mm'.length) || monthOf(last) - monthOf(first) >= mostMonths;
  const length = byYear ? 'yyyy'.length : 'yyyy-mm'.length;
  const counts = new Map<string, number>();
  for (const date of dates) counts.set(date.slice(0, length), (counts.get(date.slice(0, length)) ?? 0) + 1);
  const periods: Period[] = [];
  const add = (value: string) => periods.push({ value, count: counts.get(value) ?? 0 });
  if (byYear) for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++) add(iso(year));
  else
    for (let month = monthOf(first); month <= monthOf(last); month++)
      add(`${iso(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}`);
  return periods;
}

const iso = (year: number) => String(year).padStart(4, '0');
const min = (one: string, other: string) => (one < other ? one : other);
const max = (one: string, other: string) => (one > other ? one : other);
