/**
 * Articles for measuring, any number of them, each the same whenever it is asked for. Words are invented; how often each of
 * them occurs follows Zipf's law, as in any language.
 */
import { ANALYSIS_VERSION } from '../../../lib/analysis-version.ts';
import type { Analysis } from '../../../lib/analysis.ts';
import type { Entity } from '../../../lib/entities/types.ts';
import type { CapturedArticle } from '../../../lib/library/save-article.ts';
import type { ReadState } from '../../../lib/library/records.ts';
import { randomFrom } from '../../train/random.ts';

export interface InventedArticle extends CapturedArticle {
  url: string;
  analysis: Analysis;
  readState: ReadState;
  inTrash: boolean;
  /** Numbers of tags, below `tagCount`. */
  tags: number[];
  highlighted: boolean;
}

export const tagCount = 30;

const vocabulary = 40_000;
/** Words of the body; the longest are three times as long as the middle. */
const [shortest, longest] = [120, 680];
const outlets = 60;
const people = 3000;
const start = Date.UTC(2024, 0, 1);

type Random = () => number;

const syllables = [...'bdfgklmnprstvz'].flatMap((first) => [...'aeiou'].map((vowel) => first + vowel));
const ends = ['', '', 'n', 'r', 's', 'l', 't', 'm'];

/** The more common a word, the shorter it is. */
function inventWord(rank: number): string {
  const random = randomFrom(rank * 7919 + 13);
  const length = rank < 60 ? 1 : rank < 1500 ? 2 : 3;
  const parts = Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]!);
  return parts.join('') + ends[Math.floor(random() * ends.length)]!;
}

const words = Array.from({ length: vocabulary }, (_, rank) => inventWord(rank));
const names = Array.from({ length: people }, (_, person) =>
  [inventWord(50_000 + person), inventWord(60_000 + person)].map((name) => name[0]!.toUpperCase() + name.slice(1)),
).map((parts) => parts.join(' '));

const shares: Float64Array = (() => {
  const sums = new Float64Array(vocabulary);
  let sum = 0;
  for (let rank = 0; rank < vocabulary; rank++) sums[rank] = sum += 1 / (rank + 2.7);
  return sums.map((share) => share / sum);
})();

function drawRank(random: Random): number {
  const share = random();
  let [low, high] = [0, vocabulary - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (shares[middle]! < share) low = middle + 1;
    else high = middle;
  }
  return low;
}

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);

export function inventArticle(number: number): InventedArticle {
  const random = randomFrom(number * 104_729 + 1);
  const draw = (length: number) => Array.from({ length }, () => words[drawRank(random)]!).join(' ');
  const below = (limit: number) => Math.floor(random() * limit);
  const headline = capital(draw(8));
  const persons = [...new Set(Array.from({ length: 4 }, () => Math.floor(people * random() ** 2)))];
  const quotes: [start: number, end: number][] = [];
  const length = shortest + Math.floor((longest - shortest) * random() ** 1.5);
  let body = '';
  for (let written = 0; written < length; written += 40) {
    body += `${body && '\n'}${capital(draw(14))}, ${names[persons[below(persons.length)]!]!} ${draw(9)}. `;
    if (random() < 0.3) {
      const from = body.length;
      body += `“${capital(draw(14))}”`;
      quotes.push([from, body.length]);
    } else body += `${capital(draw(15))}.`;
  }
  const url = `https://outlet-${number % outlets}.example/story/${number}`;
  const published = new Date(start - below(4000) * 86_400_000).toISOString().slice(0, 10);
  const entities: Entity[] = persons.map((person) => {
    const name = names[person]!;
    const at = body.indexOf(name);
    const mentions = at < 0 ? [] : [{ type: 'PER' as const, text: name, start: at, end: at + name.length }];
    return { key: `PER:${name.toLowerCase()}`, type: 'PER', name, aliases: [], mentions };
  });
  const speaker = entities[0]!;
  const published_ = { property: 'datePublished' as const, value: published, precision: 'day' as const };
  const claim = {
    ...published_,
    evidence: { source: 'json-ld' as const, where: '[0].datePublished', text: published },
  };
  return {
    url,
    article: {
      ...{ url, canonicalUrl: url, headline, authors: [names[below(people)]!], siteName: `Outlet ${number % outlets}` },
      ...{ lang: 'en', dir: 'ltr', claims: [], stale: [], images: [], removed: [], corrections: [] },
      html: body.replace(/^.*$/gm, '<p>$&</p>'),
      texts: { headline, dek: capital(draw(14)), body, captions: [] },
      bodyFrom: 'article',
    },
    dates: {
      published: {
        ...{ value: published, precision: 'day', claim, rule: 'structured-article', agreeing: [], conflicting: [] },
      },
      ...{ claims: [claim], rejected: [] },
    },
    capturedAt: new Date(start + number * 600_000).toISOString(),
    captureVersion: 1,
    analysis: {
      ...{ version: ANALYSIS_VERSION, entities, namesRead: true, timeline: [], sourcesCited: [] },
      quotations: quotes.map(([start, end]) => ({
        kind: 'direct',
        parts: [{ start, end }],
        speaker: { span: { start, end: start + 1 }, name: speaker.name, entityKey: speaker.key },
      })),
    },
    readState: (['unread', 'unread', 'unread', 'reading', 'read', 'read', 'read', 'archived', 'archived'] as const)[
      below(9)
    ]!,
    inTrash: random() < 0.01,
    tags: random() < 0.2 ? [...new Set([below(tagCount), below(tagCount)])] : [],
    highlighted: random() < 0.05,
  };
}

/** The most common words would be looked for by nobody. */
const commonest = 100;

/** What is searched for, by kind; every query finds something among the first so many articles. */
export function inventQueries(articles: number, each: number): Record<string, string[]> {
  const random = randomFrom(20_260);
  const rareWords = (body: string) => [
    ...new Set((body.match(/\b[a-z]+\b/g) ?? []).filter((word) => word.length > 3 && words.indexOf(word) >= commonest)),
  ];
  const drawn = (query: (body: string) => string) =>
    Array.from({ length: each }, () => query(inventArticle(Math.floor(random() * articles)).article.texts.body));
  const pick = (list: string[]) => list[Math.floor(random() * list.length)]!;
  // A space behind the last word: it is whole.
  return {
    'one word': drawn((body) => `${pick(rareWords(body))} `),
    'two words': drawn((body) => `${pick(rareWords(body))} ${pick(rareWords(body))} `),
    prefix: drawn((body) => `${pick(rareWords(body)).slice(0, 4)}*`),
    phrase: drawn((body) => {
      const sentence = body.match(/[a-z]+( [a-z]+){7}/)![0].split(' ');
      const at = Math.floor(random() * 7);
      return `"${sentence[at]!} ${sentence[at + 1]!}"`;
    }),
  };
}
