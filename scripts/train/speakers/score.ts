/** How well quotes and their speakers are found in our articles, with the definitions of `score-quotes.mjs`, and more than it asks. */
import type { Span } from '../../../lib/text/span.ts';
import type { Quotation } from '../../../lib/quotations/types.ts';
import { leastWords, wordsIn } from '../../analyze.ts';
import { inBody, intersectionOverUnion, isEntity, leastCommon, overlaps, type MarkedText } from './marked-text.ts';

/** Counts; what is shared is made of them when they are printed. */
export interface SpeakerCounts {
  /** Direct quotes of four words or more, marked, answered and found. */
  marked: number;
  answered: number;
  found: number;
  /** Found quotes that somebody said, and those of them with the right speaker. */
  said: number;
  right: number;
  /** Found quotes that nobody is said to have said, and those left without a speaker. */
  nobodys: number;
  leftAlone: number;
  /** Found quotes whose speaker is a pronoun for somebody named, and those where the right one is named. */
  pronouns: number;
  resolved: number;
  /** Mentions of outlets that quotes came through, whatever their number: marked, answered, right. */
  carried: number;
  carriedAnswered: number;
  carriedRight: number;
}

export const nothingCounted: SpeakerCounts = {
  marked: 0,
  answered: 0,
  found: 0,
  said: 0,
  right: 0,
  nobodys: 0,
  leftAlone: 0,
  pronouns: 0,
  resolved: 0,
  carried: 0,
  carriedAnswered: 0,
  carriedRight: 0,
};

const titles = new Set(
  'the a an mr mrs ms dr president senator sen gov rep secretary former republican democratic campaign he she they'.split(
    ' ',
  ),
);

/** Adds an article's quotes to the counts. */
export function count(
  counts: SpeakerCounts,
  { texts, entities, marked }: MarkedText,
  quotations: readonly Quotation[],
): SpeakerCounts {
  const c = { ...counts };
  const long = ({ start, end }: { start: number; end: number }) => wordsIn(texts.body.slice(start, end)) >= leastWords;
  const answers = quotations
    .filter(({ kind }) => kind === 'direct')
    .flatMap(({ parts, ...quotation }) => parts.filter(long).map((part) => ({ part, ...quotation })));
  c.answered += answers.length;
  const used = new Set<(typeof answers)[number]>();
  for (const quote of marked.quotes.filter(({ kind }) => kind === 'direct')) {
    const speakers = inBody(quote.speakers);
    for (const part of inBody(quote.parts).filter(long)) {
      c.marked += 1;
      const [answer] = answers
        .filter((other) => !used.has(other) && intersectionOverUnion(other.part, part) >= leastCommon)
        .sort((a, b) => intersectionOverUnion(b.part, part) - intersectionOverUnion(a.part, part));
      if (!answer) continue;
      used.add(answer);
      c.found += 1;
      if (speakers.length === 0) {
        c.nobodys += 1;
        if (!answer.speaker) c.leftAlone += 1;
        continue;
      }
      c.said += 1;
      const mentioned = answer.speaker && speakers.some((speaker) => overlaps(speaker, answer.speaker!.span));
      const names = speakers.map(({ start, end }) => texts.body.slice(start, end)).join(' ');
      const parts = answer.speaker?.name.toLowerCase().split(/\s+/) ?? [];
      const named = (names.match(/\p{Lu}[\p{L}'’-]+/gu) ?? [])
        .map((name) => name.toLowerCase())
        .some((name) => !titles.has(name) && parts.includes(name.replace(/['’]s$/, '')));
      const pronoun = speakers.find(({ form }) => form === 'pronoun');
      if (mentioned || (named && !pronoun)) c.right += 1;
      if (pronoun && marked.names.some(({ entity }) => entity === pronoun.entity)) {
        c.pronouns += 1;
        const entity = entities.find(({ key }) => key === answer.speaker?.entityKey);
        if (isEntity(entity, pronoun.entity, marked)) c.resolved += 1;
      }
    }
  }
  const carriers = distinct(marked.quotes.flatMap((quote) => inBody(quote.carriers)));
  const vias = distinct(quotations.flatMap(({ via }) => (via && via.span.in === undefined ? [via.span] : [])));
  c.carried += carriers.length;
  c.carriedAnswered += vias.length;
  c.carriedRight += vias.filter((via) => carriers.some((carrier) => overlaps(carrier, via))).length;
  return c;
}

const distinct = (spans: readonly Span[]): Span[] => [...new Map(spans.map((span) => [span.start, span])).values()];

/** The counts as lines of a table: what, and how much of it in per cent. */
export function sharesOf(c: SpeakerCounts): [string, number][] {
  const f1 = (right: number, answered: number, marked: number) => (200 * right) / (answered + marked);
  return [
    [`quotes found, F1 (${c.marked})`, f1(c.found, c.answered, c.marked)],
    [`speaker right (${c.said})`, (100 * c.right) / c.said],
    ['quote and speaker, F1', f1(c.right, c.answered, c.marked)],
    [`nobody's left alone (${c.nobodys})`, (100 * c.leftAlone) / c.nobodys],
    [`pronoun's person right (${c.pronouns})`, (100 * c.resolved) / c.pronouns],
    [`outlet it was told to, F1 (${c.carried})`, f1(c.carriedRight, c.carriedAnswered, c.carried)],
  ];
}
