/** How English news states dates. */
import {
  calendarDay,
  dayOfIso,
  isoDay,
  isoHalf,
  isoMonth,
  isoMonthNumber,
  isoQuarter,
  isoYear,
  monthNumber,
} from '../calendar.ts';
import type { Around, Grammar, Moment } from './grammar.ts';
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

const monthWords = 'January|February|March|April|May|June|July|August|September|October|November|December';
const months = `(?:${monthWords}|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Jun\\.|Jul\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.)`;
/** Before a day's number, abbreviations need no full stop. */
const monthsBeforeDay = `(?:${months}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)`;
const weekdays = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
const shortWeekdays = `(?:${weekdays}|(?:Mon|Tues?|Weds?|Thurs?|Fri|Sat|Sun)\\.?)`;
const year = '(?<year>1[5-9]\\d\\d|20\\d\\d)(?!\\d|[.,]\\d)';
const day = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?(?![\\d%]|[.,:]\\d)';
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

const unitOf = (word: string) => word.toLowerCase().replace(/s$/, '') as Unit;
const whichOf = (words: string): Which => {
  const step = stepOf(words.split(' ').at(-1)!);
  return step < 0 ? 'last' : step > 0 ? 'next' : 'this';
};

const stepOf = (word: string) => (/^(last|past|previous)$/i.test(word) ? -1 : /^(next|coming)$/i.test(word) ? 1 : 0);

const ordinals = ['first', 'second', 'third', 'fourth'];

const centuries =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'.split(
    ' ',
  );

const decades = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'];

const seasons = '[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter';
const seasonCodes: Readonly<Record<string, Season>> = {
  spring: 'SP',
  summer: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
};
/** "temperatures in the 70s" */
const weather = /temperature|degree|fahrenheit|humid|\b(?:highs|lows)\b/i;

/** The same quarter a year before: `2017-Q3` for `2018-Q3`. */
const yearBefore = (quarter: string) => `${isoYear(Number(quarter.slice(0, 4)) - 1)}${quarter.slice(4)}`;

/** Words behind a number of four digits that make it a count. */
const counted =
  /^(?:[ -]?(?:percent|per cent|people|persons|men|women|children|troops|soldiers|jobs|workers|employees|miles|kilometers|kilometres|km|meters|metres|feet|foot|ft|pounds|lbs|tons|tonnes|kg|dollars|euros|yen|acres|hectares|homes|houses|copies|votes|seats|words|points|hours|GMT|EST|EDT|UTC|local|degrees|square|block|mg|cc|rpm|others|years|barrels|shares|units|members|students|cases|deaths|times))\b|^[’']?s?\s*%/;
const notAYear =
  /(?:[$£€¥#]|\b(?:No\.?|number|Route|Highway|Flight|flight|page|Boeing|Model|Room|about|around|some|nearly|almost|over|than|least|most|only|roughly|approximately)\s)$/;

/** Somebody's name, a march, a modal verb. */
function isNoMonth(month: string, lead: string | undefined, { before, after }: Around): boolean {
  if (!lead && /^\s+\p{Lu}\p{Ll}+(?=\s|[,.])/u.test(after) && /^(April|May|June|August)$/.test(month)) return true;
  if (!lead && (/\p{Lu}[\p{L}’']+\s$/u.test(before) || isCalled.test(before))) return true;
  return month === 'March' && /^\s+(?:on|for|of|by|through|against|to)\s/.test(after);
}

/** The present too: what is said of a day in it stands in the calendar, "the final is on Sunday". */
const future =
  /^(?:will|would|shall|won[’']t|\p{L}+[’']ll|scheduled|expected|due|planned|planning|plans?|set|upcoming|slated|until|going|intends?|hopes?|ahead|starting|beginning|deadline|expects?|expires?|forthcoming|can|could|may|might|should|must|be|cannot|wants?|is|are|do|does|meets?|opens?|begins?|closes|resumes?|comes?|goes|lapses?|gets?)$/u;
const past =
  /^(?:was|were|had|did|said|told|went|came|made|took|gave|got|saw|met|held|began|fell|rose|won|lost|left|sent|found|wrote|spoke|broke|became|brought|caught|chose|drew|fought|flew|grew|hit|knew|led|paid|put|ran|sat|shot|sold|spent|stood|struck|thought|threw|has|been|since|ago|\p{L}{2,}ed)$/u;

const tense = tenseBy(past, future);

/** "will be closed", "is to be held": the participle is no past. */
const withoutParticiples = (text: string) => text.replace(/\bbe \p{L}+/gu, 'be');

/** "On Friday the mayor, who is 62, resigned": what is told of the mayor is not told of the day. */
const withoutAsides = (text: string) => text.replace(/\b(?:who|which|that) (?:is|are)\b/gu, '');

/** "since May" is over, "by May" to come, whatever the verb. */
const sideOf = (lead = ''): Moment['tense'] =>
  /^since$/i.test(lead) ? 'past' : /^(?:until|till|by)$/i.test(lead) ? 'future' : undefined;

/** "by Friday", "is to hear the case on Wednesday": it is still to come. */
const comes =
  /(?:(?<!\bhad \p{L}+ (?:[^.!?\n]{0,60} )?)\b(?:until|by)|\b(?:is|are) (?:to|due|set|scheduled|expected)\b[^.!?,;”"\n]{0,80} on)\s$/u;

/** "a dog called Sunday" */
const isCalled = /\b(?:called|named|nicknamed|name(?: is|[’']s)) $/u;

/** Behind a title or at the beginning of a sentence, and before a capital: "Sunday Adeyemi". */
const isNameBy = ({ before, after }: Around) =>
  /^ \p{Lu}\p{Ll}+/u.test(after) &&
  !/^ (?:Morning|Night|Evening)\b/.test(after) &&
  /(?:^|[.!?,”"\n]\s*|\p{Lu}\p{Ll}+ )$/u.test(before);

function daysInARow({ month, day, to, year }: Record<string, string | undefined>, moment: Moment) {
  const [from, until] = [day!, to!].map((d) => monthDay(monthOf(month!), Number(d), year, moment));
  return from && until && from.value < until.value ? at(`${from.value}/${until.value}`, from.rule) : undefined;
}

/** Days of the year with a name of their own: month and day. */
const namedDays: Readonly<Record<string, [number, number]>> = {
  'christmas day': [12, 25],
  'christmas eve': [12, 24],
  'boxing day': [12, 26],
  'new year’s day': [1, 1],
  'new year’s eve': [12, 31],
  'valentine’s day': [2, 14],
  'st. patrick’s day': [3, 17],
  halloween: [10, 31],
};

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
      resolve: daysInARow,
    },
    {
      name: 'days in a row: 3 to 5 May 2017',
      words: new RegExp(
        `(?<![\\d.,$£€])(?<day>[0-3]?\\d)(?:[-–—]| to )(?<to>[0-3]?\\d) (?<month>${monthsBeforeDay})(?!\\p{L})(?:,? ${year})?`,
        'gu',
      ),
      resolve: daysInARow,
    },
    {
      name: 'May 3, 2017',
      words: new RegExp(`(?:\\b${shortWeekdays},? )?\\b(?<month>${monthsBeforeDay}) ${day}(?:,? ${year})?`, 'gu'),
      resolve: ({ month, day, year }, moment) => monthDay(monthOf(month!), Number(day), year, moment),
    },
    {
      name: '3 May 2017',
      words: new RegExp(
        `(?:\\b${shortWeekdays},? )?\\b(?:the )?${day} (?:of )?(?<month>${monthsBeforeDay})(?!\\p{L})(?:,? ${year})?`,
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
        `\\b(?:[Tt]he )?(?:(?:${year}|(?<whose>this|last|next) year[’']s) )?(?:fiscal )?(?<ordinal>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal|[Ll]ast)[- ](?:fiscal )?(?<part>quarter|half)(?: (?:of )?(?:fiscal )?(?:(?<of>(?:19|20)\\d\\d)|(?<which>this|last|next) year|(?<same>the year)))?(?=[’']s\\b| |[.,;:)’']|-(?:on|to|over|end)|$)`,
        'gmu',
      ),
      resolve: ({ ordinal, part, year, of = year, whose, which = whose, same }, { published, tense }) => {
        const word = ordinal!.toLowerCase();
        const half = part === 'half';
        const where = of ?? which ?? same;
        if (half && where === undefined) return undefined;
        const value = (year: number, n: number) => (half ? isoHalf(year, n) : isoQuarter(year, n));
        if (word === 'last' && where === undefined) {
          const before = published === undefined ? undefined : steps('quarter', -1, published);
          return before === undefined ? undefined : at(before, 'relative');
        }
        const final = half ? 2 : 4;
        const n = word === 'final' || word === 'last' ? final : ordinals.indexOf(word) + 1;
        if (n > final) return undefined;
        if (of) return at(value(Number(of), n), 'stated');
        if (published === undefined) return undefined;
        const now = calendarDay(published);
        if (which) return at(value(now.year + stepOf(which), n), 'relative');
        const current = Math.floor((now.month - 1) / 3) + 1;
        return at(value(!same && tense !== 'future' && n > current ? now.year - 1 : now.year, n), 'relative');
      },
    },
    {
      name: 'the year-ago quarter',
      words:
        /\b(?:[Tt]he )?(?:(?:same|corresponding|comparable|like) (?:quarter|period),? (?:a year (?:ago|earlier|before)|(?:of )?last year|the year before)|year-(?:ago|earlier) (?:quarter|period))\b/g,
      resolve: (_, { published, lastQuarter }) =>
        lastQuarter !== undefined
          ? at(yearBefore(lastQuarter), 'anchored-in-text')
          : published === undefined
            ? undefined
            : at(isoYear(calendarDay(published).year - 1), 'relative'),
    },
    {
      name: 'the quarter',
      words: /\b(?:[Tt]he|[Ii]ts) (?:latest |most recent )?quarter(?:[’']s)?(?= ended|[.,;:) ]|$)/gm,
      resolve: (_, { lastQuarter }, { after }) =>
        lastQuarter === undefined || /^\s+(?:of|century|mile|hour|final|back|finals)\b/.test(after)
          ? undefined
          : at(lastQuarter, 'anchored-in-text'),
    },
    {
      name: 'Q3 2017',
      words: new RegExp(`\\bQ(?<quarter>[1-4])(?: (?:of )?| ?')${year}`, 'gu'),
      resolve: ({ quarter, year }) => at(isoQuarter(Number(year), Number(quarter)), 'stated'),
    },
    {
      name: 'from 2015 to 2017',
      words:
        /(?<![\d$£€.,])(?<from>(?:19|20)\d\d)(?:[-–—]| to |(?<=[Bb]etween \d{4}) and (?=\d))(?<to>(?:19|20)\d\d|\d\d)(?!\d|[.,]\d)/g,
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
      words: /(?<![\p{L}\d.,$£€])(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[- ])?(?<mark>[’'‘])?(?<decade>[2-9])0s\b/gu,
      // "in her 40s" is an age, "in the 40s" a temperature.
      resolve: ({ mark, decade }, _, { before, after }) => {
        if (/\b(?:his|her|their|my|your)\s$/.test(before)) return undefined;
        const sure = mark || (Number(decade) >= 5 && /\bthe\s?$/i.test(before) && !weather.test(before + after));
        return sure ? at(`19${decade}`, 'stated') : undefined;
      },
    },
    {
      name: 'the 1980s',
      words: /\b(?:[Tt]he )?(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[- ])?(?<decade>1[5-9]\d|20\d)0[’']?s\b/g,
      resolve: ({ decade }) => at(decade!, 'stated'),
    },
    {
      name: 'the sixties',
      words: new RegExp(`\\b(?:[Tt]he )?(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[- ])?(?<decade>${decades.join('|')})\\b`, 'giu'),
      resolve: ({ decade }, _, { before }) =>
        /\b(?:his|her|their|my|your)\s$/.test(before)
          ? undefined
          : at(`19${2 + decades.indexOf(decade!.toLowerCase())}`, 'stated'),
    },
    {
      name: 'the 19th century',
      words: new RegExp(
        `\\b(?:[Tt]he )?(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[- ])?(?:(?<century>[1-9]|1\\d|2[01])(?:st|nd|rd|th)|(?<word>${centuries.join('|')}))[- ][Cc]entury\\b`,
        'g',
      ),
      resolve: ({ century, word }) => {
        const nth = word ? centuries.indexOf(word) + 1 : Number(century);
        return at(String(nth - 1).padStart(2, '0'), 'stated');
      },
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
        // "a Saturday like any other", "Inspector Friday Amadi"
        if (
          (/\b[Aa]\s$/.test(before) && /^(?:[.,;]| (?:like|in|of|when|and)\b)/.test(after)) ||
          isNameBy({ before, after }) ||
          isCalled.test(before)
        )
          return undefined;
        if (
          /^\s+(?:Times|Telegraph|Mail|Mirror|Express|People|Night|Herald|Post|Tribune|Independent|Mass)\b/.test(after)
        )
          return undefined;
        return namedWeekday(
          weekdayOf(weekday!),
          comes.test(before) ? { ...moment, tense: 'future' } : moment,
          which ? whichOf(which) : undefined,
        );
      },
    },
    {
      name: 'Christmas Day',
      words: new RegExp(
        `\\b(?<name>${Object.keys(namedDays).join('|').replaceAll('’', "[’']").replaceAll('.', '\\.?')})(?: ${year})?`,
        'giu',
      ),
      resolve: ({ name, year }, moment) => {
        const [month, day] = namedDays[name!.toLowerCase().replace("'", '’').replace(/^st /, 'st. ')]!;
        return monthDay(month, day, year, moment);
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
        `(?<![\\d,.])\\b(?:(?:[Mm]ore than|[Aa]bout|[Aa]lmost|[Nn]early|[Jj]ust|[Oo]nly|[Ss]ome) )?${number}[- ](?<unit>days?|weeks?|months?|years?) ago(?: (?<weekday>today|${weekdays}))?`,
        'giu',
      ),
      resolve: ({ n, unit }, { published, lastQuarter }) => {
        if (lastQuarter !== undefined && unit === 'year') return at(yearBefore(lastQuarter), 'anchored-in-text');
        const value = published === undefined ? undefined : steps(unitOf(unit!), -numberOf(n!), published);
        return value === undefined ? undefined : at(value, 'relative');
      },
    },
    {
      name: 'two days earlier',
      words: new RegExp(
        `\\b${number} (?<unit>days?|weeks?|months?|years?) (?<side>earlier|later|before|afterwards?)(?! than)(?=[ ,.;:)”"]|$)`,
        'gimu',
      ),
      resolve: ({ n, unit, side }, moment, { after }) => {
        if (/^(before|after)/.test(side!) && !/^\s*[,.;)”"]/.test(after)) return undefined;
        const back = side === 'earlier' || side === 'before';
        if (moment.lastQuarter !== undefined && unit === 'year' && back)
          return at(yearBefore(moment.lastQuarter), 'anchored-in-text');
        const step = (back ? -1 : 1) * numberOf(n!);
        // "higher in September than a year earlier"
        if (back && unit === 'year' && /^\d{4}-\d\d$/.test(moment.lastNamed ?? ''))
          return at(steps('month', 12 * step, dayOfIso(`${moment.lastNamed}-01`)!), 'anchored-in-text');
        const named = stepsFromNamed(unitOf(unit!), step, moment);
        if (named || !back || !/^(?:year|month)/.test(unit!)) return named;
        // In a report on results it is measured from now.
        return moment.published === undefined
          ? undefined
          : at(steps(unitOf(unit!), step, moment.published), 'relative');
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
        /\b(?:(?:(?:[Tt]he )?(?:end|start|beginning|middle|rest|close|first half|second half|first part|latter part) of|[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate|[Ss]ometime|[Ss]ometimes|[Mm]id) )?(?<the>[Tt]he )?(?<which>[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast|[Cc]oming|[Pp]revious|[Cc]urrent) (?<unit>week|month|quarter|year|decade|century)(?:[’']s)?(?![\p{L}’'-])/gu,
      resolve: ({ the, which, unit }, { published }, { before }) => {
        // "over the last year" is a stretch of time.
        if (
          published === undefined ||
          (/\b(?:over|for|during|in|within|throughout)\s$/i.test(before) &&
            (the !== undefined || /^(past|coming)$/i.test(which!)) &&
            /^(last|past|next|coming)$/i.test(which!) &&
            unit !== 'quarter')
        )
          return undefined;
        const value = steps(unitOf(unit!), stepOf(which!), published);
        return value === undefined ? undefined : at(value, 'relative');
      },
    },
    {
      name: 'the end of the year',
      words:
        /\b(?:[Tt]he )?(?:end|start|beginning|middle|rest|remainder|first \w+ (?:days|weeks|months)) of the (?<unit>week|month|quarter|year|decade|century)\b/g,
      resolve: ({ unit }, { published }) => {
        const value = published === undefined ? undefined : steps(unitOf(unit!), 0, published);
        return value === undefined ? undefined : at(value, 'relative');
      },
    },
    {
      name: 'last summer',
      words: new RegExp(
        `\\b(?:(?<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his past|[Tt]his coming) (?<season>${seasons})|(?:[Tt]he )?(?<season2>${seasons}) (?:of )?${year})\\b(?!-)`,
        'gu',
      ),
      resolve: ({ which, season, season2, year }, moment) => {
        const code = seasonCodes[(season ?? season2)!.toLowerCase()]!;
        if (year) return at(`${year}-${code}`, 'stated');
        const word = whichOf(which!);
        // "this past winter", in spring
        const over = /past$/.test(which!) && moment.tense === 'past';
        return namedSeason(code, over ? 'last' : word, moment);
      },
    },
    {
      name: 'in the autumn',
      words: new RegExp(
        `\\b(?<lead>[Ii]n|[Bb]efore|[Uu]ntil|[Ss]ince|[Bb]y|[Dd]uring|[Tt]hrough|[Ff]rom)(?: the)? (?:(?:early|late|mid)[- ])?(?<season>${seasons})(?=[,.;:)”"]|$| (?:and|to|when|after|before|but|with|at|for|by|on|of|as)\\b(?! \\d{4}))`,
        'gmu',
      ),
      resolve: ({ lead, season }, moment) => nearestSeason(seasonCodes[season!.toLowerCase()]!, moment, sideOf(lead)),
    },
    {
      name: 'this weekend',
      words:
        /\b(?<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his past|[Tt]his coming|[Tt]he|[Pp]ast|[Cc]oming) weekend\b(?![’'-])/g,
      resolve: ({ which }, moment) => namedWeekend(whichOf(which!), moment),
    },
    {
      name: '18:00 UTC, 5 p.m.',
      words:
        /(?<![\d:.,$£€])(?<hour>[01]?\d|2[0-3])(?::(?<minute>[0-5]\d))?(?: (?<zone>UTC|GMT)\b| ?(?<half>[ap])\.?m\b\.?)/g,
      resolve: ({ hour, minute = '00', zone, half }, { published, lastDay }, { after }) => {
        // "5 p.m. Monday": the day stands behind and is a date of its own.
        if (
          new RegExp(`^,? (?:\\p{Lu}+ )?(?:on )?(?:${shortWeekdays}|${monthsBeforeDay}|tomorrow)\\b`, 'u').test(after)
        )
          return undefined;
        if (zone && minute === '00' && hour!.length < 2) return undefined;
        const day = lastDay ?? published;
        if (day === undefined) return undefined;
        const clock = (Number(hour) % (half ? 12 : 24)) + (half === 'p' ? 12 : 0);
        const time = `${String(clock).padStart(2, '0')}:${minute}${zone ? 'Z' : ''}`;
        return at(`${isoDay(day)}T${time}`, lastDay === undefined ? 'relative' : 'anchored-in-text');
      },
    },
    {
      name: 'the end of the day',
      words:
        /\b(?:[Tt]he )?(?:end|ended|ending|start|started|finish|finished|close|closed|beginning|rest|remainder)(?: of)? the day\b/g,
      resolve: (_, { published, lastDay }, { before }) => {
        const day = lastDay ?? published;
        if (day === undefined || /\bat\s$/.test(before)) return undefined;
        return at(isoDay(day), lastDay === undefined ? 'relative' : 'anchored-in-text');
      },
    },
    {
      name: 'the same day',
      words:
        /\b(?:(?:[Ee]arlier|[Ll]ater) )?(?<which>(?:[Tt]he |that )same day|[Tt]hat (?:day|morning|afternoon|evening|night)|[Tt]he (?:next|following|previous) (?:day|morning|night)|[Tt]he day (?:before|after))(?=[ ,.;:)”"]|$)/gm,
      resolve: ({ which }, { lastDay }, { after }) => {
        if (lastDay === undefined || (/(?:before|after)$/.test(which!) && !/^\s*[,.;)”"]/.test(after)))
          return undefined;
        const step = /next|following|after/.test(which!) ? 1 : /previous|before/.test(which!) ? -1 : 0;
        return at(isoDay(lastDay + step), 'anchored-in-text');
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
        if (!plain && !lead) return undefined;
        return nearestMonth(monthOf(month!), moment, sideOf(lead));
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
  tenseOf: ({ before, after }) =>
    tense({ before: withoutParticiples(before), after: withoutAsides(withoutParticiples(after)) }),
  range: /(?:\bbetween … and |… (?:to|through|until|till) |…[-–—])$/iu,
  lead: new RegExp(
    `^(?:since|until|by|during|from|through|to|till|of|for|and|between|before|after|(?:the|a|its|his|their|her)(?= (?:${months}))|[’']s)[ -]`,
    'iu',
  ),
};
