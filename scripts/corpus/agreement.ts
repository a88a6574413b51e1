/** How far a second reader, who saw only the words, marked what the first one had (`corpus/second-reading.txt`). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MarkedArticle } from './parse-article.ts';
import { corpusFolder } from './read-corpus.ts';

/** What the second reader says of one article, by its words; see the head of `second-reading.txt`. */
interface SecondReading {
  id: string;
  /** Every place where a spelling stands is a mention, the longest first. */
  names: { type: string; entity: string; spellings: string[] }[];
  /** Who speaks: an entity's word, or words of the text in quotation marks. */
  quotes: { opening: string; speaker: string }[];
  dates: { words: string; value: string }[];
}

/** Shares from 0 to 1. */
export interface Agreement {
  articles: number;
  /** F1 of names: the same words with the same type. */
  names: number;
  /** F1 of pairs of mentions that are one entity. */
  aliases: number;
  /** Of direct quotes, those with the same speaker. */
  speakers: number;
  /** F1 of dates: overlapping words with the same value. */
  dates: number;
}

/** The second reading against the first, over the articles that have one. */
export function measureAgreement(articles: readonly MarkedArticle[]): Agreement {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const readings = parse(readFileSync(join(corpusFolder, 'second-reading.txt'), 'utf8'));
  const totals = { names: [0, 0, 0], aliases: [0, 0, 0], dates: [0, 0, 0], speakers: [0, 0] };
  for (const reading of readings) {
    const article = byId.get(reading.id);
    if (!article) throw new Error(`second-reading.txt: there is no article ${reading.id}.`);
    const names = namesOf(reading, article.body);
    const first = article.names.filter((name) => name.in === undefined);
    const place = ({ start, end }: { start: number; end: number }) => `${start}-${end}`;
    add(
      totals.names,
      first.map((name) => `${place(name)} ${name.type}`),
      names.map((name) => `${place(name)} ${name.type}`),
    );
    const shared = new Set(first.map(place).filter((at) => names.some((name) => place(name) === at)));
    const pairs = (all: { start: number; end: number; entity: string }[]) => {
      const kept = all.filter((name) => shared.has(place(name))).sort((a, b) => a.start - b.start);
      return kept.flatMap((a, i) =>
        kept.slice(i + 1).flatMap((b) => (a.entity === b.entity ? [`${place(a)} ${place(b)}`] : [])),
      );
    };
    add(totals.aliases, pairs(first), pairs(names));
    const dates = datesOf(reading, article.body);
    const ours = article.dates.filter((date) => date.in === undefined);
    const agreed = dates.filter((date) =>
      ours.some((other) => other.value === date.value && other.start < date.end && date.start < other.end),
    );
    totals.dates[0]! += agreed.length;
    totals.dates[1]! += ours.length;
    totals.dates[2]! += dates.length;
    for (const { opening, speaker } of reading.quotes) {
      const at = article.body.indexOf(opening);
      const quote = article.quotes.find(({ parts }) => parts.some((part) => part.start <= at && at < part.end));
      totals.speakers[1]! += 1;
      if (quote && isSpeaker(quote, speaker, article, names)) totals.speakers[0]! += 1;
    }
  }
  const f1 = ([both, a, b]: number[]) => (2 * both!) / (a! + b!);
  return {
    articles: readings.length,
    names: f1(totals.names),
    aliases: f1(totals.aliases),
    speakers: totals.speakers[0]! / totals.speakers[1]!,
    dates: f1(totals.dates),
  };
}

function add(totals: number[], first: string[], second: string[]): void {
  const left = new Set(first);
  totals[0]! += second.filter((mark) => left.has(mark)).length;
  totals[1]! += first.length;
  totals[2]! += second.length;
}

type Quote = MarkedArticle['quotes'][number];

function isSpeaker(
  { speakers }: Quote,
  said: string,
  { body, names: first }: MarkedArticle,
  second: readonly { start: number; end: number; entity: string }[],
): boolean {
  const words = /^"(.*)"$/.exec(said)?.[1];
  return speakers.some(({ start, end, entity }) => {
    if (words !== undefined) return body.slice(start, end).includes(words) || words.includes(body.slice(start, end));
    return first.some(
      (name) => name.entity === entity && second.some((other) => other.start === name.start && other.entity === said),
    );
  });
}

function namesOf({ names }: SecondReading, body: string) {
  const spelled = names.flatMap(({ spellings, ...name }) => spellings.map((spelling) => ({ ...name, spelling })));
  spelled.sort((a, b) => b.spelling.length - a.spelling.length);
  const taken = new Uint8Array(body.length);
  const found: { start: number; end: number; type: string; entity: string }[] = [];
  for (const { type, entity, spelling } of spelled) {
    for (let start = body.indexOf(spelling); start >= 0; start = body.indexOf(spelling, start + 1)) {
      const end = start + spelling.length;
      const whole = !/[\p{L}\d]/u.test(body[start - 1] ?? '') && !/[\p{L}\d]/u.test(body[end] ?? '');
      if (!whole || taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      found.push({ start, end, type, entity });
    }
  }
  return found;
}

function datesOf({ dates }: SecondReading, body: string) {
  let from = 0;
  return dates.flatMap(({ words, value }) => {
    const after = body.indexOf(words, from);
    const start = after < 0 ? body.indexOf(words) : after;
    if (start < 0) throw new Error(`second-reading.txt: "${words}" is not in its article.`);
    from = start + words.length;
    return [{ start, end: from, value }];
  });
}

function parse(source: string): SecondReading[] {
  const readings: SecondReading[] = [];
  for (const line of source.split('\n')) {
    const reading = readings.at(-1);
    const [, id] = /^== (\S+)$/.exec(line) ?? [];
    const [, type, entity, spellings] = /^(PER|ORG|LOC|MISC) (\S+): (.+)$/.exec(line) ?? [];
    const [, opening, speaker] = /^q (.+) > (.+)$/.exec(line) ?? [];
    const [, words, value] = /^d (.+) = (\S+)$/.exec(line) ?? [];
    if (id) readings.push({ id, names: [], quotes: [], dates: [] });
    else if (reading && spellings)
      reading.names.push({ type: type!, entity: entity!, spellings: spellings.split('; ') });
    else if (reading && speaker) reading.quotes.push({ opening: opening!, speaker });
    else if (reading && value) reading.dates.push({ words: words!, value });
    else if (line.trim() !== '' && !line.startsWith('#')) throw new Error(`second-reading.txt: cannot read "${line}".`);
  }
  return readings;
}
