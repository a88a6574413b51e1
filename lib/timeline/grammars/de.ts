/** How German news states dates. */
import type { PhraseWords } from './from-words.ts';

const before = '(?<last>letzte[nmrs]?|vergangene[nmrs]?|vorige[nmrs]?)';
const after = '(?<next>nächste[nmrs]?|kommende[nmrs]?)';
const this_ = '(?<this>diese[nmrs]?)';

/** "am Morgen", "guten Morgen" and the like are none. */
const tomorrow =
  '(?<!(?:am|zum|vom|der|den|dem|eines|jede[nmrs]?|gute[nr]?|gegen|früh(?:en|er)|nächste[nmr]?|diese[nmr]?|heute|gestern|eine[mnr]|andere[nmr]?|schöne[nmr]?|\\d) )morgen(?!,? (?:rief|grüßte))';

export const de: PhraseWords = {
  months: [
    'Januar|Jänner|Jan\\.',
    'Februar|Feber|Feb\\.',
    'März',
    'April|Apr\\.',
    'Mai',
    'Juni',
    'Juli',
    'August|Aug\\.',
    'September|Sept?\\.',
    'Oktober|Okt\\.',
    'November|Nov\\.',
    'Dezember|Dez\\.',
  ],
  weekdays: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag|Sonnabend', 'Sonntag'],
  partOfDay: '(?:s?(?:morgen|vormittag|mittag|nachmittag|abend|nacht)| (?:früh|Morgen|Abend|Nacht|Mittag|Nachmittag))?',
  weekdayPhrase: `(?:am |seit |bis |ab )?(?:(?:${before}|${after}|${this_}) )?{weekday}`,
  dayPhrase: '(?:am |vom |zum |seit |bis |der |dem |den ){0,2}{day}\\. ?{month}(?:,? {year})?',
  monthPhrase: '(?:im |seit |bis |ab )?(?:Anfang |Ende |Mitte )?{month} {year}',
  monthLead: 'im |seit |bis |ab |von |zum |zwischen |(?:seit |bis )?(?:Anfang|Ende|Mitte) ',
  days: [
    ['vorgestern', -2],
    ['gestern(?: (?:Abend|Morgen|Nachmittag|früh|Nacht))?', -1],
    ['heute(?: (?:Abend|Morgen|Nachmittag|früh|Nacht))?', 0],
    [`${tomorrow}(?: (?:Abend|Nachmittag|früh|Vormittag))?`, 1],
    ['übermorgen', 2],
  ],
  periods: [
    ['(?:in der |seit der )?(?:letzte|vergangene|vorige)n? Woche', 'week', -1],
    ['(?:in )?dieser Woche|diese Woche', 'week', 0],
    ['(?:in der )?(?:nächste|kommende)n? Woche', 'week', 1],
    ['(?:im )?(?:letzte|vergangene|vorige)[nm] Monat', 'month', -1],
    ['(?:in )?diese[nm] Monat', 'month', 0],
    ['(?:im )?(?:nächste|kommende)[nm] Monat', 'month', 1],
    ['(?:im )?(?:letzte|vergangene|vorige)[sn] Jahr|im Vorjahr', 'year', -1],
    ['(?:in )?diese[sm] Jahr|heuer', 'year', 0],
    ['(?:im )?(?:nächste|kommende)[sn] Jahr', 'year', 1],
  ],
  numbers: [
    'eine[mnrs]?|ein',
    'zwei',
    'drei',
    'vier',
    'fünf',
    'sechs',
    'sieben',
    'acht',
    'neun',
    'zehn',
    'elf',
    'zwölf',
  ],
  units: { day: 'Tage?n?', week: 'Wochen?', month: 'Monate?n?', year: 'Jahre?n?' },
  ago: 'vor (?:rund |etwa |knapp |gut |fast )?{n} {unit}',
  ahead: 'in {n} {unit}',
  daysFromLast: [
    ['am (?:selben|gleichen) Tag', 0],
    ['am Vortag|tags zuvor', -1],
    ['am (?:nächsten|folgenden) Tag|tags darauf|am Tag darauf', 1],
  ],
  partOfYear: '(?:im )?{ordinal} (?:(?<quarter>Quartals?)|(?<half>Halbjahre?s?))(?: (?:des Jahres )?{year})?',
  ordinals: ['erste[ns]?', 'zweite[ns]?', 'dritte[ns]?', 'vierte[ns]?'],
  decade: '(?:den |der |die )?(?:{decade}er(?:[- ]?Jahren?)?|{decade}er-?jahren?|{decade}er Jahren?)',
  seasons: { SP: 'Frühjahr|Frühling', SU: 'Sommer', FA: 'Herbst', WI: 'Winter' },
  seasonPhrase: `(?:(?<lead>im |bis zum |seit dem |ab dem |(?:seit |bis )?(?:Anfang|Ende|Mitte) des |vor dem |nach dem |ab |bis )|in )?(?:(?:${before}|${after}|${this_}) )?{season}(?: {year})?`,
  yearLead: '(?:im Jahre? |seit |bis |Anfang |Ende |Mitte ){0,2}',
  counted:
    ' (?:Menschen|Personen|Einwohner|Euro|Dollar|Meter|Kilometer|Millionen|Tonnen|Wohnungen|Soldaten|Stellen|Hektar|Fälle|Stimmen|Mitarbeiter|Beschäftigte|Besucher|Arbeitsplätze|Häuser|Polizisten|Teilnehmer)',
  past: /^(?:war|waren|wurde|wurden|hatte|hatten|hat|haben|ist|sagte|sagten|kam|ging|gab|fiel|starb|begann|teilte|erklärte|\p{L}+te[n]?|ge\p{L}+[tn])$/u,
  future: /^(?:wird|werden|soll|sollen|will|wollen|könnte|dürfte|plant|planen|geplant|voraussichtlich|kommt|beginnt)$/,
  lead: /^(?:(?:am|vom|zum|seit|bis|ab|der|dem|den|die|von|im|Jahre?|in|des|vor dem|nach dem|zwischen|Anfang|Ende|Mitte|an|zu) )+/iu,
  range: /(?:zwischen (?:dem )?… und (?:dem )?|… bis(?: zu[mr])? |…[–-])$/iu,
  daysInARow: '(?:vom |der |den )?{from}\\.(?: bis(?: zum)? | ?[–/-] ?){day}\\. ?{month}(?:,? {year})?',
  everyWeekday: /(?:jede[nmrs]?|immer) $/iu,
  weekend: `(?:am |dieses |diesem |seit dem )?(?:(?:${before}|${after}) )?Wochenende`,
  namedDays: [
    ['(?:(?:an |zu )?(?:Heiligabend|Heiligen Abend))(?: {year})?', 12, 24],
    ['(?:(?:am )?ersten Weihnachtsfeiertag|(?:am )?Weihnachtstag)(?: {year})?', 12, 25],
    ['(?:(?:am )?zweiten Weihnachtsfeiertag)(?: {year})?', 12, 26],
    ['(?:(?:an |zu )?Silvester)(?: {year})?', 12, 31],
    ['(?:(?:an |zu )?Neujahr(?:stag)?|am Neujahrstag)(?: {year})?', 1, 1],
    ['(?:(?:am )?Tag der Deutschen Einheit)(?: {year})?', 10, 3],
    ['(?:(?:am )?Tag der Arbeit)(?: {year})?', 5, 1],
  ],
  earlier: '{n} {unit} (?:zuvor|davor|vorher)',
  later: '{n} {unit} (?:später|danach|darauf)',
  decades: ['zwanzig', 'dreißig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig'],
  century: '(?:im |des |dem |ins )?{century}\\. Jahrhunderts?',
  since: /seit(?: dem)? $/iu,
  until: /(?:bis(?: zum)?|ab(?: dem)?) $/iu,
  countedBy:
    'rund |etwa |ungefähr |über |fast |knapp |mehr als |weniger als |mindestens |höchstens |insgesamt |mit |alle |Linie |Nr\\. |Zimmer |Artikel ',
};
