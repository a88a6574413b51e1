/**
 * Dates in words. Nothing here guesses: a year comes from the words or there is no date, a time without a zone stays
 * without one, and `09/10/2025` stays open where neither language nor region decides. `new Date(text)` is never
 * used: it reads "June 12" as a day of 2001.
 */
import { betweenWords, isWeekday, monthNumber, numericOrder, type DateReading } from './date-words.ts';
import { letter } from './letter.ts';
import type { Precision } from './types.ts';
import { formatOffset, zoneNames, zoneOffset } from './zones.ts';

export interface DateInWords {
  /** ISO 8601 cut to its precision; with an offset only where the words state a zone. */
  value: string;
  precision: Precision;
  /** The zone as worded: `CDT`, `+01:00`. */
  zone?: string;
  /**
   * Both readings of a day that can be read in two ways, the likelier first. `value` is that one where language or
   * region decide, and no more than the year where they do not.
   */
  alternatives?: string[];
}

export interface ParsedDate extends DateInWords {
  /** UTF-16 offsets of the words, `end` excluded; weekday, time and zone included. */
  start: number;
  end: number;
}

/**
 * All dates that stand in a text, in order. Days and months need their year; a time is taken with the day it stands at.
 */
export function findDatesIn(text: string, reading: DateReading = {}): ParsedDate[] {
  const plain = withPlainDigits(text);
  const found: ParsedDate[] = [];
  let from = 0;
  for (const day of daysIn(plain, reading)) {
    if (day.start < from) continue;
    const date = trimmed(plain, withTime(plain, day, from, reading));
    found.push(date);
    from = date.end;
  }
  return found;
}

/** The date that metadata states: the first in it, also in the compact form `20170612`; `undefined` when there is none. */
export function parseDate(text: string, reading: DateReading = {}): DateInWords | undefined {
  const compact = /^\s*(\d{4})(\d{2})(\d{2})(?:T?(\d{2}):?(\d{2}):?(\d{2})?\s*(Z|[+-]\d{2}:?\d{2})?)?\s*$/.exec(text);
  if (!compact) return findDatesIn(text.replace(/\s+/g, ' ').trim(), reading)[0];
  const [, year, month, day, hour, minute, second = '00', zone = ''] = compact;
  const spread = `${year}-${month}-${day}${hour ? `T${hour}:${minute}:${second}${zone}` : ''}`;
  return findDatesIn(spread, reading)[0];
}

function trimmed(text: string, date: ParsedDate): ParsedDate {
  const words = text.slice(date.start, date.end);
  return {
    ...date,
    start: date.start + words.length - words.trimStart().length,
    end: date.end - words.length + words.trimEnd().length,
  };
}

interface Day {
  start: number;
  end: number;
  year: number;
  month: number;
  day?: number;
  /** Day and month could be the other way round, and whether language or region has decided that they are not. */
  ambiguous?: 'decided' | 'open';
  /** A time that stands inside the date. */
  time?: { words: string; zone?: string };
}

type Groups = Record<string, string | undefined>;

const word = String.raw`${letter}+(?:\.${letter}+)*`;
const notInNumber = String.raw`(?<![\d.,/:-]|\d${letter})`;

/** Ways to write a day. Two that overlap: the one that starts earlier counts, of equals the longer. */
const shapes: {
  pattern: RegExp;
  read(groups: Groups, reading: DateReading): Omit<Day, 'start' | 'end'> | undefined;
}[] = [
  {
    // 2017-06-12, 2025. 05. 15.
    pattern:
      /(?<!\d|\d[./-]|\p{L}-)(?<year>\d{4})(?<sign>[-/.])\s?(?<month>\d{1,2})\k<sign>\s?(?<day>\d{1,2})(?!\d|[./-]\d)/gu,
    read: numbers,
  },
  {
    // 2017年6月12日, 2017년 6월
    pattern: /(?<!\d)(?<year>\d{4})\s?[年년]\s?(?<month>\d{1,2})\s?[月월](?:\s?(?<day>\d{1,2})\s?[日일号號])?/gu,
    read: numbers,
  },
  {
    // 12 tháng 6, 2017
    pattern: /(?<!\d)(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})(?:,|\s+năm)?\s+(?<year>\d{4})(?!\d)/giu,
    read: numbers,
  },
  {
    // 12.06.2017, 13/11/2025, 28. 4. 23
    pattern:
      /(?<!\d|\d[./-]\s?)(?<a>\d{1,2})\s?(?<sign>[-/.])\s?(?<b>\d{1,2})\s?\k<sign>\s?(?<year>\d{4}|\d{2})(?!\d|[./-]\d)/gu,
    read: numbersInOrder,
  },
  {
    // 12 June 2017, 3rd of May, 2021, 1er août 2023, 12. Juni 2017, 12-Jun-17
    pattern: new RegExp(
      String.raw`${notInNumber}(?<day>\d{1,2})(?:st|nd|rd|th|er|re|º|ª|°|\.|e|:e)?[\s\-–/.,]{0,3}(?:(?:of|de|di|den|del)\s+|d[’'])?(?<name>${word})(?:\s?/\s?${word})?[.,]{0,2}[\s\-–/]{0,3}(?:(?:de|del|of)\s+)?(?<year>\d{4}(?!\d)|(?<=-)\d{2}(?![\d-])|[’']\d{2}(?!\d))`,
      'giu',
    ),
    read: named,
  },
  {
    // June 12, 2017, Jun. 12th 2017
    pattern: new RegExp(
      String.raw`(?<!${letter})(?<name>${word})[.,]?\s?(?<day>\d{1,2})(?:st|nd|rd|th)?(?:\s?[,.]\s?|\s)(?<year>\d{4})(?![\d:])`,
      'giu',
    ),
    read: named,
  },
  {
    // Jun 12 10:52:00 CDT 2017
    pattern: new RegExp(
      String.raw`(?<!${letter})(?<name>${word})\s+(?<day>\d{1,2})\s+(?<time>\d{2}:\d{2}:\d{2})\s+(?:(?<zone>[A-Z]{2,5}|[+-]\d{4})\s+)?(?<year>\d{4})(?!\d)`,
      'gu',
    ),
    read: named,
  },
  {
    // 2023. április 5., 2017-Jun-12
    pattern: new RegExp(
      String.raw`(?<![\d.,/:-])(?<year>\d{4})(?:[.,]\s*|\s+|-)(?<name>${word})[.,]?(?:\s+|-)?(?<day>\d{1,2})(?![\d:])`,
      'giu',
    ),
    read: named,
  },
  {
    // March 2025, marzo de 2025
    pattern: new RegExp(
      String.raw`(?<!${letter})(?<name>${word})[.,]?\s(?:(?:de|del|of)\s)?(?<year>\d{4})(?!\d)`,
      'giu',
    ),
    read: named,
  },
];

function daysIn(text: string, reading: DateReading): Day[] {
  const days: Day[] = [];
  for (const { start: from, end: to } of aroundYears(text)) {
    const part = text.slice(from, to);
    for (const { pattern, read } of shapes) {
      for (const match of part.matchAll(pattern)) {
        const day = match.groups && read(match.groups, reading);
        const start = from + match.index;
        if (day && isDay(day)) days.push({ ...day, start, end: start + match[0].length });
      }
    }
  }
  // A month with its day starts no later than the bare month does, except in "12 June 2017".
  return days.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** What a year in four digits or two looks like, and how far the longest day reaches before and behind it. */
const yearLike = /\d{4}|[-./’']\s?\d{2}(?!\d)/g;
const reachBefore = 64;
const reachBehind = 32;

/** The stretches of a text in which days can stand: most of a paragraph is too far from any year. */
function aroundYears(text: string): { start: number; end: number }[] {
  if (text.length <= reachBefore + reachBehind) return [{ start: 0, end: text.length }];
  const stretches: { start: number; end: number }[] = [];
  for (const { index } of text.matchAll(yearLike)) {
    const last = stretches.at(-1);
    if (last && index - reachBefore <= last.end) last.end = index + reachBehind;
    else stretches.push({ start: Math.max(0, index - reachBefore), end: index + reachBehind });
  }
  return stretches;
}

function numbers({ year, month, day }: Groups) {
  return { year: commonYear(year), month: Number(month), day: day === undefined ? undefined : Number(day) };
}

function numbersInOrder({ a, b, sign, year }: Groups, reading: DateReading): Omit<Day, 'start' | 'end'> | undefined {
  const [first, second] = [Number(a), Number(b)];
  const dayFirst = { year: commonYear(year), month: second, day: first };
  const monthFirst = { year: commonYear(year), month: first, day: second };
  if (second > 12) return monthFirst;
  if (first > 12 || first === second || sign === '.') return dayFirst;
  const order = numericOrder(reading);
  if (order === 'mdy') return { ...monthFirst, ambiguous: 'decided' };
  return { ...dayFirst, ambiguous: order ? 'decided' : 'open' };
}

function named({ year, name = '', day, time, zone }: Groups, { lang }: DateReading) {
  const month = monthNumber(name, lang);
  if (month === undefined) return undefined;
  return {
    year: commonYear(year),
    month,
    day: day === undefined ? undefined : Number(day),
    ...(time !== undefined && { time: { words: time, zone } }),
  };
}

/** Two digits stand for a year of this century; the Buddhist era of Thai pages is 543 years ahead. */
function commonYear(digits = ''): number {
  const written = digits.replace(/\D/g, '');
  const year = Number(written);
  if (written.length === 2) return 2000 + year;
  return year >= 2443 && year < 2643 ? year - 543 : year;
}

function isDay({ year, month, day }: Omit<Day, 'start' | 'end'>): boolean {
  if (year < 1600 || year > 2199 || month < 1 || month > 12) return false;
  if (day === undefined) return true;
  return day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const clock = String.raw`(?<half>오전|오후|上午|下午|晚上|凌晨|am|pm)?\s?(?:(?<hour>\d{1,2})\s?(?<sign>[:.h時时点시])\s?(?<minute>\d{2})(?!\d)(?:\s?[:.分분m]\s?(?<second>\d{1,2})(?!\d)(?:[.,]\d{1,9})?)?\s?[分분]?|(?<whole>\d{1,2})(?=\s?(?:[ap]\.?\s?m\b|uhr\b|[時시]))|(?<military>\d{4})(?=\s?(?:GMT|UTC|[ECMP][SD]T)\b))(?:\s?(?<mark>[ap]\.?\s?m\b\.?|ص|م|uhr\b|hrs?\b|hs\b|[時시]|h\b|น\.?))?`;
const zone = String.raw`(?:GMT|UTC)\s?[+\-−]\d{1,2}(?::?\d{2})?(?!\d)|[+\-−]\d{2}:?\d{2}(?!\d)|Z\b|(?:${zoneNames.join('|')})\b`;
const timeAfter = new RegExp(
  String.raw`(?<lead>T|[\s,;·•|/@.\-–—]*(?:\(?(?<weekday>${letter}+)\)?[\s,.]+)??[\s,;:·•|/@(\-–—]*(?<linked>(?:(?:${betweenWords})(?!${letter})\.?[\s:]*){0,2}))${clock}`,
  'iuy',
);
const timeBefore = new RegExp(
  String.raw`(?<![\d:.])${clock}(?:\s?\(?(?<zone>${zone})\)?)?(?:\s?[(/][^()/]{1,14}[)/]?)?[\s,•|·/\-–—]*(?:(?:${betweenWords})\s)?(?:(?<weekday>${letter}+)\.?)?[\s,]*$`,
  'iu',
);
const zoneAfter = new RegExp(String.raw`[\s,]*[([]?(?<zone>${zone})[)\]]?`, 'uy');
const weekdayBefore = new RegExp(String.raw`(?<weekday>${letter}(?:${letter}|-)*)\.?,?\s*$`, 'u');

/** The day together with the time that stands right after, or else right before it. */
function withTime(text: string, day: Day, from: number, reading: DateReading): ParsedDate {
  let { start, end } = day;
  if (day.time) {
    const [hour, minute, second] = day.time.words.split(':').map(Number);
    return dated(day, { hour: hour ?? 0, minute: minute ?? 0, second }, day.time.zone, start, end, reading);
  }
  const weekday = weekdayBefore.exec(text.slice(Math.max(from, start - 24), start));
  if (weekday && isWeekday(weekday.groups?.weekday ?? '')) start -= weekday[0].length;
  if (day.day === undefined) return dated(day, undefined, undefined, start, end, reading);

  const before = timeBefore.exec(text.slice(Math.max(from, day.start - 60), day.start));
  const timeFirst = before?.groups && timeOf(before.groups, Boolean(before.groups.zone));
  if (before && timeFirst && (!before.groups?.weekday || isWeekday(before.groups.weekday))) {
    return dated(day, timeFirst, before.groups?.zone, day.start - before[0].length, end, reading);
  }

  timeAfter.lastIndex = end;
  const after = timeAfter.exec(text);
  if (!after?.groups || (after.groups.weekday && !isWeekday(after.groups.weekday))) {
    return dated(day, undefined, undefined, start, end, reading);
  }
  zoneAfter.lastIndex = timeAfter.lastIndex;
  const zoned = zoneAfter.exec(text);
  const time = timeOf(after.groups, Boolean(zoned) || Boolean(after.groups.linked));
  if (!time) return dated(day, undefined, undefined, start, end, reading);
  end = zoned ? zoneAfter.lastIndex : timeAfter.lastIndex;
  return dated(day, time, zoned?.groups?.zone, start, end, reading);
}

interface Time {
  hour: number;
  minute: number;
  second?: number;
}

/** "10.52" is a time only where something else says so: a zone, "at", "Uhr", "am". */
function timeOf(groups: Groups, certain: boolean): Time | undefined {
  const { half = '', mark = '', military, whole, sign, second } = groups;
  if (sign === '.' && !certain && !half && !mark) return undefined;
  let hour = Number(military ? military.slice(0, 2) : (whole ?? groups.hour));
  const minute = Number(military ? military.slice(2) : (groups.minute ?? 0));
  const afternoon = /^(?:p|م|오후|下午|晚上)/iu.test(mark || half);
  const morning = /^(?:a|ص|오전|上午|凌晨)/iu.test(mark || half);
  if (afternoon && hour < 12) hour += 12;
  if (morning && hour === 12) hour = 0;
  if (hour > 23 || minute > 59 || Number(second ?? 0) > 59) return undefined;
  return { hour, minute, ...(second !== undefined && { second: Number(second) }) };
}

function dated(
  day: Day,
  time: Time | undefined,
  zoneWords: string | undefined,
  start: number,
  end: number,
  reading: DateReading,
): ParsedDate {
  const two = (n: number) => String(n).padStart(2, '0');
  const year = String(day.year).padStart(4, '0');
  if (day.day === undefined) return { start, end, value: `${year}-${two(day.month)}`, precision: 'month' };

  const clockTime =
    time && `T${two(time.hour)}:${two(time.minute)}${time.second === undefined ? '' : `:${two(time.second)}`}`;
  const on = (month: number, dayOfMonth: number) => {
    const local = `${year}-${two(month)}-${two(dayOfMonth)}${clockTime ?? ''}`;
    if (!zoneWords || !time) return local;
    if (zoneWords === 'Z') return `${local}Z`;
    const offset = zoneOffset(zoneWords, local, reading.region);
    return offset === undefined ? local : local + formatOffset(offset);
  };
  const zoned = zoneWords !== undefined && time !== undefined;
  const both = day.ambiguous && { alternatives: [on(day.month, day.day), on(day.day, day.month)] };
  if (day.ambiguous === 'open')
    return { start, end, value: year, precision: 'year', ...both, ...(zoned && { zone: zoneWords }) };
  return {
    start,
    end,
    value: on(day.month, day.day),
    precision: !time ? 'day' : time.second === undefined ? 'minute' : 'second',
    ...(zoned && { zone: zoneWords }),
    ...both,
  };
}

const zeroes = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];

/** Arabic, Persian, Devanagari, Bengali, Thai and full-width digits, signs and spaces as ASCII; no offset moves. */
function withPlainDigits(text: string): string {
  return text.replace(
    /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff00-\uff5e\u00a0\u2000-\u200f\u202f\u3000]/g,
    (sign) => {
      const code = sign.charCodeAt(0);
      const zero = zeroes.find((from) => code >= from && code < from + 10);
      if (zero !== undefined) return String(code - zero);
      return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : ' ';
    },
  );
}
