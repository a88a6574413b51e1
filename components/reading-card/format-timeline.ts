/** What a date said in the text means, in words. */
import type { TimelineEntry } from '../../lib/timeline/types.ts';
import { say, type WordKey } from '../../lib/words.ts';
import { formatDate } from '../format-date.ts';

const seasons: Readonly<Record<string, WordKey>> = {
  SP: 'timeline_spring',
  SU: 'timeline_summer',
  FA: 'timeline_autumn',
  WI: 'timeline_winter',
};

/** "Jun 12, 2017", "week of Jun 5, 2017", "second quarter of 2017"; the value itself where we have no words for it. */
export function formatTimeline(value: TimelineEntry['value']): string {
  const [from, to] = value.split('/');
  if (to !== undefined) return say('timeline_range', { from: formatTimeline(from!), to: formatTimeline(to) });
  const [, year = '', rest = ''] = /^(\d{4})-(\D.*)$/.exec(value) ?? [];
  if (/^\d{3}$/.test(value)) return say('timeline_decade', { year: `${value}0` });
  if (/^\d\d$/.test(value)) return say('timeline_decade', { year: `${value}00` });
  if (rest in seasons) return say(seasons[rest]!, { year });
  const [, part, n] = /^([QH])(\d)$/.exec(rest) ?? [];
  if (part) return say(part === 'Q' ? 'timeline_quarter' : 'timeline_half', { n: n!, year });
  const [, week, end] = /^W(\d\d)(-WE)?$/.exec(rest) ?? [];
  if (week) {
    const day = formatDate(dayOfWeek(Number(year), Number(week), end ? 5 : 0));
    return say(end ? 'timeline_weekend' : 'timeline_week', { day });
  }
  return formatDate(value.replace(/T.*$/, ''));
}

/** ISO 8601: the first week of a year holds its 4 January. Monday is 0. */
function dayOfWeek(year: number, week: number, weekday: number): string {
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * 86_400_000;
  return new Date(monday + ((week - 1) * 7 + weekday) * 86_400_000).toISOString().slice(0, 10);
}
