/** How English news states dates. */
import {
  calendarDay,
  dayOf,
  isDay,
  isoDay,
  isoMonth,
  isoMonthNumber,
  isoQuarter,
  isoWeek,
  isoYear,
  monthNumber,
} from '../calendar.ts';
import type { Around, Grammar, Moment, Resolved } from './grammar.ts';

const monthWords = 'January|February|March|April|May|June|July|August|September|October|November|December';
const months = `(?:${monthWords}|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Jun\\.|Jul\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.)`;
/** Before a day's number, abbreviations need no full stop. */
const monthsBeforeDay = `(?:${months}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)`;
const weekdays = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
const shortWeekdays = `(?:${weekdays}|(?:Mon|Tues?|Weds?|Thurs?|Fri|Sat|Sun)\\.?)`;
const year = '(?<year>1[5-9]\\d\\d|20\\d\\d)(?!\\d|[.,]\\d)';
const day = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?(?![\\d%:]|[.,]\\d)';
const partOfDay = '(?:[ ](?:morning|afternoon|evening|night|noon))?';
const numbers =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty';
const number = `(?<n>a|an|${numbers}|\\d{1,3})`;

const monthOf = (word: string) =>
  1 +
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].indexOf(
    word.slice(0, 3).toLowerCase(),
  );
const weekdayOf = (word: string) =>
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].indexOf(word.slice(0, 3).toLowerCase());
const numberOf = (word: string) =>
  /^an?$/i.test(word) ? 1 : /^\d/.test(word) ? Number(word) : numbers.split('|').indexOf(word.toLowerCase()) + 1;

const at = (value: string, rule: Resolved['rule']): Resolved => ({ value, rule });

/** A day without its year: the one nearest to publication on the side the tense says. */
function nearestDay(month: number, dayOfMonth: number, { published, tense }: Moment): Resolved | undefined {
  if (published === undefined || !isDay(undefined, month, dayOfMonth)) return undefined;
  const { year } = calendarDay(published);
  const days = [year - 1, year, year + 1]
    .filter((y) => isDay(y, month, dayOfMonth))
    .map((y) => dayOf(y, month, dayOfMonth));
  const fits = (d: number) => (tense === 'past' ? d <= published : tense === 'future' ? d >= published : true);
  // The nearest verb may be another clause's: it decides between two years that are both near, no more.
  const distance = (d: number) => Math.abs(d - published) + (fits(d) ? 0 : 90);
  const best = days.reduce((a, b) => (distance(b) < distance(a) ? b : a));
  return at(isoDay(best), 'publication-year');
}

/** A month without its year. */
function nearestMonth(month: number, { published, tense }: Moment): Resolved | undefined {
  if (published === undefined) return undefined;
  const now = calendarDay(published);
  const here = monthNumber(now.year, now.month);
  const fits = (m: number) => (tense === 'past' ? m <= here : tense === 'future' ? m >= here : true);
  const distance = (m: number) => Math.abs(m - here) + (fits(m) ? 0 : 9) + (tense === undefined && m > here ? 2 : 0);
  const best = [now.year - 1, now.year, now.year + 1]
    .map((y) => monthNumber(y, month))
    .reduce((a, b) => (distance(b) < distance(a) ? b : a));
  return at(isoMonthNumber(best), 'month');
}

function namedWeekday(word: string, { published, tense }: Moment, which = ''): Resolved | undefined {
  if (published === undefined) return undefined;
  const back = (calendarDay(published).weekday - weekdayOf(word) + 7) % 7;
  const before = published - back;
  if (/^(last|past)$/i.test(which)) return at(isoDay(back === 0 ? before - 7 : before), 'weekday');
  if (/^(next|coming)$/i.test(which)) return at(isoDay(before + 7), 'weekday');
  if (tense === 'future' || /^this$/i.test(which)) return at(isoDay(back === 0 ? before : before + 7), 'weekday');
  return at(isoDay(before), 'weekday');
}

/** "last month", "next year", "two weeks ago": a unit so many steps away, as coarse as the unit. */
function steps(unit: string, n: number, from: number): string | undefined {
  const { year, month } = calendarDay(from);
  switch (unit.replace(/s$/, '')) {
    case 'day':
      return isoDay(from + n);
    case 'week':
      return isoWeek(from + 7 * n);
    case 'month':
      return isoMonthNumber(monthNumber(year, month) + n);
    case 'quarter': {
      const quarters = year * 4 + Math.floor((month - 1) / 3) + n;
      return isoQuarter(Math.floor(quarters / 4), (quarters % 4) + 1);
    }
    case 'year':
      return isoYear(year + n);
    case 'decade':
      return `${Math.floor(year / 10) + n}X`;
    case 'century':
      return `${Math.floor(year / 100) + n}XX`;
    default:
      return undefined;
  }
}

const stepOf = (word: string) => (/^(last|past|previous)$/i.test(word) ? -1 : /^(next|coming)$/i.test(word) ? 1 : 0);

const ordinals = ['first', 'second', 'third', 'fourth'];

/** Words behind a number of four digits that make it a count. */
const counted =
  /^(?:[ -]?(?:percent|per cent|people|persons|men|women|children|troops|soldiers|jobs|workers|employees|miles|kilometers|kilometres|km|meters|metres|feet|foot|ft|pounds|lbs|tons|tonnes|kg|dollars|euros|yen|acres|hectares|homes|houses|copies|votes|seats|words|points|hours|GMT|EST|EDT|UTC|local|degrees|square|block|mg|cc|rpm|others|years|barrels|shares|units|members|students|cases|deaths|times))\b|^[’']?s?\s*%/;
const notAYear =
  /(?:[$£€¥#]|\b(?:No\.?|number|Route|Highway|Flight|flight|page|Boeing|Model|Room|about|around|some|nearly|almost|over|than|least|most|only|roughly|approximately)\s)$/;

/** Somebody's name, a march, a modal verb. */
function isNoMonth(month: string, lead: string | undefined, { before, after }: Around): boolean {
  if (!lead && /^\s+\p{Lu}\p{Ll}+(?=\s|[,.])/u.test(after) && /^(April|May|June|August)$/.test(month)) return true;
  if (!lead && /\p{Lu}[\p{L}’']+\s$/u.test(before)) return true;
  return month === 'March' && /^\s+(?:on|for|of|by|through|against|to)\s/.test(after);
}

export const en: Grammar = {
  patterns: [
    {
      name: 'numbers, year first',
      words: /(?<![\d/-])(?<year>(?:19|20)\d\d)[-/.](?<month>[01]?\d)[-/.](?<day>[0-3]?\d)(?![\d/-])/g,
      resolve: ({ year, month, day }) => stated(Number(year), Number(month), Number(day)),
    },
    {
      name: 'numbers',
      words: /(?<![\d/.-])(?<a>[0-3]?\d)[/](?<b>[0-3]?\d)[/](?<year>(?:19|20)?\d\d)(?![\d/])/g,
      resolve: ({ a, b, year }, { order }) => {
        const full = year!.length === 2 ? (Number(year) > 50 ? 1900 : 2000) + Number(year) : Number(year);
        const [first, second] = [Number(a), Number(b)];
        const monthFirst = first > 12 ? false : second > 12 ? true : order === undefined ? undefined : order === 'mdy';
        if (monthFirst === undefined) return first === second ? stated(full, first, second) : undefined;
        return monthFirst ? stated(full, first, second) : stated(full, second, first);
      },
    },
    {
      name: 'days in a row: May 3-5, 2017',
      words: new RegExp(`\\b(?<month>${monthsBeforeDay}) ${day}[-–—](?<to>[0-3]?\\d)(?:,? ${year})?(?!\\d)`, 'gu'),
      resolve: ({ month, day, to, year }, moment) => {
        const [from, until] = [day!, to!].map((d) => monthDay(monthOf(month!), Number(d), year, moment));
        return from && until && at(`${from.value}/${until.value}`, from.rule);
      },
    },
    {
      name: 'May 3, 2017',
      words: new RegExp(`(?:\\b${shortWeekdays},? )?\\b(?<month>${monthsBeforeDay}) ${day}(?:,? ${year})?`, 'gu'),
      resolve: ({ month, day, year }, moment) => monthDay(monthOf(month!), Number(day), year, moment),
    },
    {
      name: '3 May 2017',
      words: new RegExp(
        `(?:\\b${shortWeekdays},? )?\\b(?:the )?${day} (?:of )?(?<month>${monthsBeforeDay})\\b\\.?(?:,? ${year})?`,
        'gu',
      ),
      resolve: ({ month, day, year }, moment) => monthDay(monthOf(month!), Number(day), year, moment),
    },
    {
      name: 'May 2017',
      words: new RegExp(`\\b(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[- ])?(?<month>${monthsBeforeDay}),? (?:of )?${year}`, 'gu'),
      resolve: ({ month, year }) => at(isoMonth(Number(year), monthOf(month!)), 'stated'),
    },
    {
      name: 'the third quarter of 2017',
      words: new RegExp(
        `\\b(?:[Tt]he )?(?:fiscal )?(?<ordinal>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal|[Ll]ast)[- ](?:fiscal )?quarter(?: (?:of )?(?:${year}|(?<which>this|last|next) year))?(?= |[.,;:)’'-]|$)`,
        'gmu',
      ),
      resolve: ({ ordinal, year, which }, { published, tense }) => {
        const word = ordinal!.toLowerCase();
        if (word === 'last' && !year && !which) return undefined;
        const quarter = word === 'final' || word === 'last' ? 4 : ordinals.indexOf(word) + 1;
        if (year) return at(isoQuarter(Number(year), quarter), 'stated');
        if (published === undefined) return undefined;
        const now = calendarDay(published);
        if (which) return at(isoQuarter(now.year + stepOf(which), quarter), 'relative');
        const current = Math.floor((now.month - 1) / 3) + 1;
        return at(isoQuarter(tense !== 'future' && quarter > current ? now.year - 1 : now.year, quarter), 'relative');
      },
    },
    {
      name: 'Q3 2017',
      words: new RegExp(`\\bQ(?<quarter>[1-4])(?: (?:of )?| ?')${year}`, 'gu'),
      resolve: ({ quarter, year }) => at(isoQuarter(Number(year), Number(quarter)), 'stated'),
    },
    {
      name: 'from 2015 to 2017',
      words: /(?<![\d$£€.,])(?<from>(?:19|20)\d\d)(?:[-–—]| to | and (?=\d))(?<to>(?:19|20)\d\d|\d\d)(?!\d|[.,]\d)/g,
      resolve: ({ from, to }, _, { before }) => {
        const until = to!.length === 2 ? from!.slice(0, 2) + to! : to!;
        return notAYear.test(before) || Number(until) <= Number(from) ? undefined : at(`${from}/${until}`, 'stated');
      },
    },
    {
      name: 'October of next year',
      words: new RegExp(`\\b(?<month>${months}) (?:of )?(?<which>last|this|next) year\\b`, 'gu'),
      resolve: ({ month, which }, { published }) =>
        published === undefined
          ? undefined
          : at(isoMonth(calendarDay(published).year + stepOf(which!), monthOf(month!)), 'relative'),
    },
    {
      name: 'the ’80s',
      words: /(?<![\p{L}\d.,$£€])(?:[Tt]he )?(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[- ])?(?<mark>[’'‘])?(?<decade>[2-9])0s\b/gu,
      // "in her 40s" is an age, "in the 40s" a temperature.
      resolve: ({ mark, decade }, _, { before }) =>
        mark && !/\b(?:his|her|their|my|your)\s$/.test(before) ? at(`19${decade}X`, 'stated') : undefined,
    },
    {
      name: 'the 1980s',
      words: /\b(?:[Tt]he )?(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[- ])?(?<decade>1[5-9]\d|20\d)0[’']?s\b/g,
      resolve: ({ decade }) => at(`${decade}X`, 'stated'),
    },
    {
      name: 'the 19th century',
      words:
        /\b(?:[Tt]he )?(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[- ])?(?<century>[1-9]|1\d|2[01])(?:st|nd|rd|th)[- ][Cc]entury\b/g,
      resolve: ({ century }) => at(`${String(Number(century) - 1).padStart(2, '0')}XX`, 'stated'),
    },
    {
      name: 'last May',
      words: new RegExp(`\\b(?<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his past|[Tt]his coming) (?<month>${months})`, 'gu'),
      resolve: ({ which, month }, { published }) => {
        if (published === undefined) return undefined;
        const now = calendarDay(published);
        const step = stepOf(which!.split(' ').at(-1)!);
        const number = monthOf(month!);
        const back = (now.month - number + 12) % 12;
        const here = monthNumber(now.year, now.month);
        if (step < 0) return at(isoMonthNumber(here - (back || 12)), 'month');
        if (step > 0) return at(isoMonthNumber(here - back + 12), 'month');
        return at(isoMonth(now.year, number), 'month');
      },
    },
    {
      name: 'weekday',
      words: new RegExp(
        `\\b(?:(?<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his past|[Tt]his coming|[Pp]ast) )?(?<weekday>${weekdays})(?!s)\\b${partOfDay}`,
        'gu',
      ),
      resolve: ({ which, weekday }, moment, { before, after }) => {
        if (
          /\b(?:Black|Good|Easter|Super|Bloody|Ash|Palm|Maundy|Cyber|Shrove|Casual|Fat|Holy|every|each|Every|Each)\s$/.test(
            before,
          )
        )
          return undefined;
        if (
          /^\s+(?:Times|Telegraph|Mail|Mirror|Express|People|Night|Herald|Post|Tribune|Independent|Mass)\b/.test(after)
        )
          return undefined;
        return namedWeekday(weekday!, moment, which?.split(' ').at(-1));
      },
    },
    {
      name: 'yesterday, today, tomorrow',
      words:
        /\b(?:the day (?<far>before|after) )?(?<word>[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|[Tt]his (?:morning|afternoon|evening)|[Ll]ast night)\b(?: (?:morning|afternoon|evening|night))?/g,
      resolve: ({ word, far }, { published }, { before, after }) => {
        if (published === undefined || /\bUSA\s$/.test(before) || /^[’']s? \p{Ll}+ (?:world|society|era)/u.test(after))
          return undefined;
        const step = /^(yesterday|last)/i.test(word!) ? -1 : /^tomorrow/i.test(word!) ? 1 : 0;
        return at(isoDay(published + step + (far === 'before' ? -1 : far === 'after' ? 1 : 0)), 'relative');
      },
    },
    {
      name: 'two days ago',
      words: new RegExp(
        `\\b(?:(?:[Mm]ore than|[Aa]bout|[Aa]lmost|[Nn]early|[Jj]ust|[Oo]nly|[Ss]ome) )?${number}[- ](?<unit>days?|weeks?|months?|years?) ago(?: (?<weekday>today|${weekdays}))?`,
        'giu',
      ),
      resolve: ({ n, unit }, { published }) => {
        const value = published === undefined ? undefined : steps(unit!, -numberOf(n!), published);
        return value === undefined ? undefined : at(value, 'relative');
      },
    },
    {
      name: 'two days earlier',
      words: new RegExp(
        `\\b${number} (?<unit>days?|weeks?|months?|years?) (?<side>earlier|later|before|afterwards?)(?! than)(?=[ ,.;:)”"]|$)`,
        'gimu',
      ),
      resolve: ({ n, unit, side }, { published, lastDay }, { after }) => {
        if (/^(before|after)/.test(side!) && !/^\s*[,.;)”"]/.test(after)) return undefined;
        const back = side === 'earlier' || side === 'before';
        // "A year earlier" in a report on results is measured from now; days and weeks are counted from the day just told.
        const from = /^(year|month)/.test(unit!) && back ? (lastDay ?? published) : lastDay;
        const value = from === undefined ? undefined : steps(unit!, (back ? -1 : 1) * numberOf(n!), from);
        return value === undefined ? undefined : at(value, lastDay === undefined ? 'relative' : 'anchored-in-text');
      },
    },
    {
      name: 'the last week of March',
      words: new RegExp(
        `\\b(?:[Tt]he )?(?:end|start|beginning|middle|first half|second half|rest|last week|first week) of (?<month>${months})(?: ${year})?`,
        'gu',
      ),
      resolve: ({ month, year }, moment) =>
        year ? at(isoMonth(Number(year), monthOf(month!)), 'stated') : nearestMonth(monthOf(month!), moment),
    },
    {
      name: 'last week',
      words:
        /\b(?:(?:(?:[Tt]he )?(?:end|start|beginning|middle|rest|close|first half|second half|first part|latter part) of|[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate|[Ss]ometime|[Ss]ometimes|[Mm]id) )?(?:the )?(?<which>[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast|[Cc]oming|[Pp]revious|[Cc]urrent) (?<unit>week|month|quarter|year|decade|century)(?:[’']s)?(?![\p{L}’'-])/gu,
      resolve: ({ which, unit }, { published }, { before }) => {
        // "over the last year" is a stretch of time.
        if (
          published === undefined ||
          (/\b(?:over|for|during|in|within|throughout)\s(?:the\s)?$/i.test(before) &&
            /^(last|past|next|coming)$/i.test(which!) &&
            unit !== 'quarter')
        )
          return undefined;
        const value = steps(unit!, stepOf(which!), published);
        return value === undefined ? undefined : at(value, 'relative');
      },
    },
    {
      name: 'the end of the year',
      words:
        /\b(?:[Tt]he )?(?:end|start|beginning|middle|rest) of the (?<unit>week|month|quarter|year|decade|century)\b/g,
      resolve: ({ unit }, { published }) => {
        const value = published === undefined ? undefined : steps(unit!, 0, published);
        return value === undefined ? undefined : at(value, 'relative');
      },
    },
    {
      name: 'in May, the March ban',
      words: new RegExp(
        `\\b(?:(?<lead>[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|[Ff]rom|[Tt]hrough|[Tt]o|[Tt]ill|[Ee]arly|[Ll]ate|[Mm]id|of|for|and|[Bb]etween|[Bb]efore|[Aa]fter|late in|early in|the|a|its|his|their|her|[’']s)[ -])?(?<month>${months})(?![\\p{L}])`,
        'gu',
      ),
      resolve: ({ lead, month }, moment, around) => {
        if (isNoMonth(month!, lead, around)) return undefined;
        const plain = /^(?:\s+(?:\p{Ll}|and\b)|[’']s?\s|\s*[,.;:)”"–—-]|\s*$)/u.test(around.after);
        if (month === 'May' || month === 'March') {
          const sure =
            /^(in|since|until|by|during|from|through|till|early|late|mid|of|late in|early in|before|after|between)$/i.test(
              lead ?? '',
            );
          const modifies =
            (month === 'March' && /^(the|a|its|his|their|her|[’']s)$/.test(lead ?? '')) ||
            /\p{Ll}\s$/u.test(around.before);
          if (!sure && !(month === 'March' && modifies && plain)) return undefined;
        }
        return plain || lead ? nearestMonth(monthOf(month!), moment) : undefined;
      },
    },
    {
      name: '2017',
      words: new RegExp(
        `(?<![\\d$£€¥#.,:/’'-]|[A-Z]-)(?:\\b(?:(?<lead>[Ii]n) )|\\b(?:[Ee]arly|[Ll]ate|[Mm]id)[- ](?:in )?)?\\b${year}(?![\\d:/])(?![-–]\\d)`,
        'gu',
      ),
      resolve: ({ lead, year }, _, { before, after }) => {
        if (counted.test(after) || (!lead && notAYear.test(before))) return undefined;
        if (Number(year) < 1800 && !lead) return undefined;
        return at(year!, 'stated');
      },
    },
  ],
  tenseOf,
};

function stated(year: number, month: number, day: number): Resolved | undefined {
  return month >= 1 && month <= 12 && isDay(year, month, day)
    ? at(isoDay(dayOf(year, month, day)), 'stated')
    : undefined;
}

function monthDay(month: number, day: number, year: string | undefined, moment: Moment): Resolved | undefined {
  return year ? stated(Number(year), month, day) : nearestDay(month, day, moment);
}

const future =
  /^(?:will|would|shall|won’t|won't|’ll|'ll|scheduled|expected|due|planned|planning|plans?|set|upcoming|slated|until|going|intends?|hopes?|ahead|starting|beginning|deadline|expects?|expires?|forthcoming|can|could|may|might|should|must)$/;
const past =
  /^(?:was|were|had|did|said|told|went|came|made|took|gave|got|saw|met|held|began|fell|rose|won|lost|left|sent|found|wrote|spoke|broke|became|brought|caught|chose|drew|fought|flew|grew|hit|knew|led|paid|put|ran|sat|shot|sold|spent|stood|struck|thought|threw|has|have|been|since|ago|\p{L}{2,}ed)$/u;

/** By the nearest verb before the phrase in its sentence, else the nearest after it. */
function tenseOf({ before, after }: Around): Moment['tense'] {
  const sentenceBefore = before.split(/(?<=\p{Ll}{4}|[\d)”"])[.!?]\s+(?=\p{Lu})|\n/u).at(-1)!;
  const sentenceAfter = after.split(/[.!?](?:\s|$)|\n/, 1)[0]!;
  const words = [
    ...(sentenceBefore.match(/[\p{L}’']+/gu) ?? []).reverse().slice(0, 14),
    ...(sentenceAfter.match(/[\p{L}’']+/gu) ?? []).slice(0, 8),
  ];
  for (const word of words) {
    const lower = word.toLowerCase();
    if (future.test(lower)) return 'future';
    if (past.test(lower)) return 'past';
  }
  return undefined;
}
