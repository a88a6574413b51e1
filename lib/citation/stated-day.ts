/** The day of an ISO date as it stands there: never shifted to another zone. */
export interface StatedDay {
  year: string;
  /** 1 to 12. Absent: only the year is stated. */
  month?: number;
  day?: number;
}

/** `undefined` for what is no ISO date. */
export function statedDay(value: string): StatedDay | undefined {
  const [whole, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(value) ?? [];
  if (whole === undefined) return undefined;
  return { year: year!, ...(month && { month: Number(month) }), ...(day && { day: Number(day) }) };
}

/** English, in full: the styles of citation here are those of English texts. */
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** "12 June 2017", "June 2017", "2017"; `names` for other names of the months. */
export function dayFirst(value: string, names: readonly string[] = months): string | undefined {
  const stated = statedDay(value);
  if (!stated) return undefined;
  const { year, month, day } = stated;
  return [day, month && names[month - 1], year].filter(Boolean).join(' ');
}

/** "June 12, 2017", "June 2017", "2017" */
export function monthFirst(value: string): string | undefined {
  const stated = statedDay(value);
  if (!stated) return undefined;
  const { year, month, day } = stated;
  if (!month) return year;
  return day ? `${months[month - 1]} ${day}, ${year}` : `${months[month - 1]} ${year}`;
}

/** The day of an instant on a clock: `2026-11-27`. */
export function dayIn(timeZone: string, instant: string): string {
  const format = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const parts = new Map(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}
