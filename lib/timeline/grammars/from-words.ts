/** A grammar from the words of a language, for the ways of stating dates that the languages of Europe share. */
import { calendarDay, isoDay, isoHalf, isoMonth, isoQuarter } from '../calendar.ts';
import type { Grammar, Moment, Pattern } from './grammar.ts';
import {
  at,
  monthDay,
  namedSeason,
  namedWeekday,
  namedWeekend,
  nearestMonth,
  nearestSeason,
  stated,
  steps,
  stepsFromNamed,
  tenseBy,
  type Season,
  type Unit,
  type Which,
} from './meanings.ts';

/** Every entry is the source of a regular expression, read without regard to case; groups are named as told. */
export interface PhraseWords {
  /** January first; abbreviations included. */
  months: readonly string[];
  /** Monday first. */
  weekdays: readonly string[];
  /** What may follow a weekday: "Montagabend", "lunes por la noche". */
  partOfDay?: string;
  /**
   * Around `{weekday}`. What says which stands in groups `last`, `this` and `next`, or `lastBefore` and so on where it may stand
   * on either side: "(?:(?<last>letzten) )?{weekday}".
   */
  weekdayPhrase: string;
  /** Around `{day}`, `{month}` and `{year}`: "{day}\\. {month}(?: {year})?". */
  dayPhrase: string;
  /** Around `{from}`, `{day}`, `{month}` and `{year}`: "{from}\\. bis {day}\\. {month}(?: {year})?". */
  daysInARow: string;
  /** Around `{month}` and `{year}`: "{month} {year}". */
  monthPhrase: string;
  /** What must stand before a month that has neither day nor year. */
  monthLead: string;
  /** Before a weekday, what says that any such day is meant: "jeden ". */
  everyWeekday: RegExp;
  /** Groups as for weekdays. */
  weekend: string;
  /** Days of the year that have a name, around `{year}`: "Silvester(?: {year})?", month, day. */
  namedDays: readonly [words: string, month: number, day: number][];
  /** Days from today: "gestern" -1. */
  days: readonly [words: string, step: number][];
  /** "letzte Woche": the unit and how many of it from now. */
  periods: readonly [words: string, unit: Unit, step: number][];
  /** 1 to 12, in words. */
  numbers: readonly string[];
  units: Readonly<Partial<Record<Unit, string>>>;
  /** Around `{n}` and `{unit}`: "vor {n} {unit}". */
  ago: string;
  ahead: string;
  /** The same from the date that was named last: "{n} {unit} zuvor". */
  earlier: string;
  later: string;
  /** Days from the one that was named last: "am Tag darauf" 1. */
  daysFromLast: readonly [words: string, step: number][];
  /** Around `{ordinal}`, with groups `quarter` and `half` for what is counted: "{ordinal} (?:(?<quarter>Quartal)|…)(?: {year})?". */
  partOfYear: string;
  /** First to fourth. */
  ordinals: readonly string[];
  /** Around `{decade}`, which is two or four digits or one of `decades`: "{decade}er". */
  decade: string;
  /** The twenties first, to the nineties. */
  decades: readonly string[];
  /** Around `{century}`, in digits or Roman numerals: "{century}\\. Jahrhundert". */
  century: string;
  seasons: Readonly<Record<Season, string>>;
  /** Around `{season}` and `{year}`, groups `last`, `this` and `next` as for weekdays; `lead` for what must stand before a season that has none of these. */
  seasonPhrase: string;
  /** At the end of what leads to a month or season: it is over, or it is still to come, whatever the verb. */
  since: RegExp;
  until: RegExp;
  /** What stands before a bare year: "(?:im Jahr )?". */
  yearLead: string;
  /** What behind such a number says that things are counted, " personas", and what before it: "rund ". */
  counted: string;
  countedBy: string;
  past: RegExp;
  future: RegExp;
  /** See `Grammar`. */
  lead: RegExp;
  range: RegExp;
}

const year = '(?<year>1[5-9]\\d\\d|20\\d\\d)(?!\\d|[.,]\\d)';
/** No letter or digit goes on here; `\b` knows only English letters. */
const opens = '(?<![\\p{L}\\d])';
const closes = '(?![\\p{L}\\d])';

/** Builds the grammar; a language with more to say adds patterns of its own before these. */
export function grammarOf(words: PhraseWords): Grammar {
  const whole = (source: string) => new RegExp(`${opens}(?:${source})${closes}`, 'giu');
  const month = `(?<month>${words.months.map((name) => `(?:${name})`).join('|')})`;
  const indexOf = (names: readonly string[], word: string) =>
    names.findIndex((name) => new RegExp(`^(?:${name})$`, 'iu').test(word));
  const monthOf = (word: string) => 1 + indexOf(words.months, word);
  const which = (groups: Record<string, string | undefined>): Which | undefined => {
    const [name] = Object.entries(groups).find(([name, words]) => /^(?:last|this|next)/.test(name) && words) ?? [];
    return name?.replace('Before', '') as Which | undefined;
  };
  const fill = (phrase: string, parts: Record<string, string>) =>
    phrase.replace(/\{(\w+)\}/g, (_, name: string) => parts[name]!);
  const number = `(?<n>\\d{1,3}|${words.numbers.join('|')})`;
  const numberOf = (word: string) => (/^\d/.test(word) ? Number(word) : 1 + indexOf(words.numbers, word));
  const unit = `(?<unit>${Object.values(words.units).join('|')})`;
  const unitOf = (word: string) =>
    (Object.entries(words.units) as [Unit, string][]).find(([, source]) =>
      new RegExp(`^(?:${source})$`, 'iu').test(word),
    )![0];
  const side = (phrase: string): Moment['tense'] =>
    words.since.test(phrase) ? 'past' : words.until.test(phrase) ? 'future' : undefined;
  const seasonNames = Object.entries(words.seasons) as [Season, string][];

  const seasonOf = (word: string) => seasonNames[indexOf(Object.values(words.seasons), word)]![0];

  const fromNamed = (phrase: string, sign: 1 | -1): Pattern => ({
    name: phrase,
    words: whole(fill(phrase, { n: number, unit })),
    resolve: ({ n, unit }, moment) => stepsFromNamed(unitOf(unit!), sign * numberOf(n!), moment),
  });

  const awayBy = (phrase: string, sign: 1 | -1): Pattern => ({
    name: phrase,
    words: whole(fill(phrase, { n: number, unit })),
    resolve: ({ n, unit }, { published }) =>
      published === undefined ? undefined : at(steps(unitOf(unit!), sign * numberOf(n!), published), 'relative'),
  });

  const patterns: Pattern[] = [
    {
      name: 'numbers, year first',
      words: /(?<![\d/.-])(?<year>(?:19|20)\d\d)-(?<month>[01]\d)-(?<day>[0-3]\d)(?![\d/-])/g,
      resolve: ({ year, month, day }) => stated(Number(year), Number(month), Number(day)),
    },
    {
      name: 'numbers',
      words: /(?<![\d/.-])(?<day>[0-3]?\d)(?<mark>[./-])(?<month>[01]?\d)\k<mark>(?<year>(?:19|20)\d\d)(?![\d/])/g,
      resolve: ({ day, month, year }) => stated(Number(year), Number(month), Number(day)),
    },
    {
      name: 'days in a row',
      words: whole(fill(words.daysInARow, { from: '(?<from>[0-3]?\\d)', day: '(?<day>[0-3]?\\d)', month, year })),
      resolve: ({ from, day, month, year }, moment) => {
        const [first, last] = [from!, day!].map((d) => monthDay(monthOf(month!), Number(d), year, moment));
        return first && last && first.value < last.value ? at(`${first.value}/${last.value}`, first.rule) : undefined;
      },
    },
    {
      name: 'a day of a month',
      words: whole(fill(words.dayPhrase, { day: '(?<day>[0-3]?\\d)', month, year })),
      resolve: ({ day, month, year }, moment) => monthDay(monthOf(month!), Number(day ?? 1), year, moment),
    },
    {
      name: 'a part of a year',
      words: whole(fill(words.partOfYear, { ordinal: `(?<ordinal>${words.ordinals.join('|')})`, year })),
      resolve: ({ ordinal, half, year }, { published }) => {
        const n = 1 + indexOf(words.ordinals, ordinal!);
        const of = year ? Number(year) : published === undefined ? undefined : calendarDay(published).year;
        if (of === undefined || (half !== undefined && n > 2)) return undefined;
        return at(half === undefined ? isoQuarter(of, n) : isoHalf(of, n), year ? 'stated' : 'relative');
      },
    },
    {
      name: 'a month of a year',
      words: whole(fill(words.monthPhrase, { month, year })),
      resolve: ({ month, year }) => at(isoMonth(Number(year), monthOf(month!)), 'stated'),
    },
    {
      name: 'a decade',
      words: whole(fill(words.decade, { decade: `(?<decade>(?:1[5-9]|20)?\\d0|${words.decades.join('|')})` })),
      resolve: ({ decade }) => {
        const named = indexOf(words.decades, decade!);
        const digits = named >= 0 ? `19${2 + named}0` : decade!.length === 2 ? `19${decade}` : decade!;
        return at(digits.slice(0, 3), 'stated');
      },
    },
    {
      name: 'a century',
      words: whole(fill(words.century, { century: '(?<century>1?\\d|2[01]|[ivx]+)' })),
      resolve: ({ century }) => {
        const nth = /\d/.test(century!) ? Number(century) : fromRoman(century!);
        return nth > 0 ? at(String(nth - 1).padStart(2, '0'), 'stated') : undefined;
      },
    },
    {
      name: 'years in a row',
      words: /(?<![\d$£€.,])(?<from>(?:19|20)\d\d)[-–](?<to>(?:19|20)\d\d)(?!\d|[.,]\d)/g,
      resolve: ({ from, to }) => (to! > from! ? at(`${from}/${to}`, 'stated') : undefined),
    },
    {
      name: 'a season',
      words: whole(
        fill(words.seasonPhrase, { season: `(?<season>${seasonNames.map(([, name]) => name).join('|')})`, year }),
      ),
      resolve: ({ season, year, lead, ...groups }, moment) => {
        const code = seasonOf(season!);
        if (year) return at(`${year}-${code}`, 'stated');
        const named = which(groups);
        if (named) return namedSeason(code, named, moment);
        return lead ? nearestSeason(code, moment, side(lead)) : undefined;
      },
    },
    {
      name: 'a weekend',
      words: whole(words.weekend),
      resolve: (groups, moment) => namedWeekend(which(groups) ?? 'this', moment),
    },
    ...words.namedDays.map(([phrase, month, day]): Pattern => ({
      name: phrase,
      words: whole(fill(phrase, { year })),
      resolve: ({ year }, moment) => monthDay(month, day, year, moment),
    })),
    ...words.days.map(([phrase, step]): Pattern => ({
      name: phrase,
      words: whole(phrase),
      resolve: (_, { published }) => (published === undefined ? undefined : at(isoDay(published + step), 'relative')),
    })),
    ...words.periods.map(([phrase, unit, step]): Pattern => ({
      name: phrase,
      words: whole(phrase),
      resolve: (_, { published }) =>
        published === undefined ? undefined : at(steps(unit, step, published), 'relative'),
    })),
    awayBy(words.ago, -1),
    awayBy(words.ahead, 1),
    fromNamed(words.earlier, -1),
    fromNamed(words.later, 1),
    ...words.daysFromLast.map(([phrase, step]): Pattern => ({
      name: phrase,
      words: whole(phrase),
      resolve: (_, { lastDay }) => (lastDay === undefined ? undefined : at(isoDay(lastDay + step), 'anchored-in-text')),
    })),
    {
      name: 'a weekday',
      words: whole(
        fill(words.weekdayPhrase, { weekday: `(?<weekday>${words.weekdays.join('|')})` }) + (words.partOfDay ?? ''),
      ),
      resolve: ({ weekday, ...groups }, moment, { before }) =>
        words.everyWeekday.test(before)
          ? undefined
          : namedWeekday(indexOf(words.weekdays, weekday!), moment, which(groups)),
    },
    {
      name: 'a month',
      words: whole(`(?<lead>${words.monthLead})${month}`),
      resolve: ({ lead, month }, moment) => nearestMonth(monthOf(month!), moment, side(lead!)),
    },
    {
      name: 'a year',
      words: new RegExp(
        `(?<![\\p{L}\\d$£€.,:/-])(?<!(?<!\\p{L})(?:${words.countedBy}))${words.yearLead}${year}(?![\\p{L}\\d:/%-]| ?[€%]|${words.counted})`,
        'giu',
      ),
      resolve: ({ year }) => (Number(year) >= 1800 ? at(year!, 'stated') : undefined),
    },
  ];
  return { patterns, tenseOf: tenseBy(words.past, words.future), lead: words.lead, range: words.range };
}

/** `NaN` for letters that are no number. */
function fromRoman(numeral: string): number {
  const values = [...numeral.toLowerCase()].map((letter) => ({ i: 1, v: 5, x: 10 })[letter] ?? NaN);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
