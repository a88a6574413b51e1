/** What the languages' date words mean, looked up in one step whatever language a page is written in. */
import { languageOf, languages } from '../languages/index.ts';
import type { DateWords, NumericOrder } from '../languages/types.ts';

/** What helps to read a date that its own words leave open. */
export interface DateReading {
  /** BCP 47, as the page states it. */
  lang?: string;
  /** ISO 3166-1, upper case; where the publisher sits, as far as the address tells. */
  region?: string;
}

const bare = (word: string) =>
  word
    .toLowerCase()
    .normalize('NFC')
    .replace(/\u0307|\.$/gu, '');

function numbered(lists: readonly string[]): Map<string, number> {
  return new Map(lists.flatMap((forms, at) => forms.split(' ').map((form) => [form, at + 1] as const)));
}

const monthsByLanguage = new Map(languages.map(({ code, dates }) => [code, numbered(dates.months)]));
/** Earlier languages win, so they are written last. */
const monthsOfAll = new Map([...languages].reverse().flatMap(({ code }) => [...(monthsByLanguage.get(code) ?? [])]));
const weekdaysOfAll = new Set(languages.flatMap(({ dates }) => [...numbered(dates.weekdays).keys()]));

/** 1 to 12 for a month's name, inflected form or abbreviation; the page's language first, then any. */
export function monthNumber(word: string, lang?: string): number | undefined {
  const key = bare(word);
  const own = monthsByLanguage.get(languageOf(lang)?.code ?? '');
  return own?.get(key) ?? monthsOfAll.get(key);
}

export function isWeekday(word: string): boolean {
  return weekdaysOfAll.has(bare(word));
}

/** How numbers are read; `undefined` where neither language nor region tells. */
export function numericOrder({ lang, region }: DateReading): NumericOrder | undefined {
  // The publisher's region before the tag's: `en-US` is what content systems set when nobody has chosen.
  const place = region ?? /[-_]([a-z]{2})\b/i.exec(lang ?? '')?.[1]?.toUpperCase();
  const { order, orderByRegion = {} } = languageOf(lang)?.dates ?? { orderByRegion: orderOfRegions };
  if (place !== undefined && Object.hasOwn(orderByRegion, place)) return orderByRegion[place];
  return order ?? (place === undefined || place === withoutOneOrder ? undefined : mostCommonOrder);
}

/** What a region reads where the page does not state its language. */
const orderOfRegions: DateWords['orderByRegion'] = Object.assign(
  {},
  ...languages.map(({ dates }) => dates.orderByRegion),
);
/** Of the regions that no language names. */
const mostCommonOrder: NumericOrder = 'dmy';
/** Canada writes all three. */
const withoutOneOrder = 'CA';

const escaped = (words: Iterable<string>) =>
  [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'))
    .join('|');

/** A regular expression source that matches any of the words that may stand between a day and its time. */
export const betweenWords = escaped(languages.flatMap(({ dates }) => dates.between));

/** All words of every language that stand beside a date, of one kind. */
export const publishedWords = languages.flatMap(({ dates }) => dates.published);
export const updatedWords = languages.flatMap(({ dates }) => dates.updated);
export const asOfWords = languages.flatMap(({ dates }) => dates.asOf ?? []);
