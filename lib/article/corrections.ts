/** What an article says of its own making: corrections, clarifications, updates, notes of its editors. */
import type { StatedDate } from '../evidence.ts';
import { likelyLanguages } from '../languages/index.ts';
import type { NoteKind, NoteWords } from '../languages/types.ts';
import { foldCase } from '../text/fold-case.ts';
import type { CorrectionNotice } from './types.ts';

/** The dates in some words, in order, with their places there. */
export type FindDates = (words: string) => (StatedDate & { start: number; end: number })[];

/** A longer line is a paragraph of the article, whatever it opens with. */
const longestNote = 900;
/** So far into the article, and so far from its end, such notes stand. */
const linesAtStart = 5;
const linesAtEnd = 12;
/** Between a label and its colon stands a date at most. */
const longestHead = 60;
/** What was done to the article, and when, is said within so many characters. */
const longestClause = 160;
const fewestWords = 4;

/**
 * The notes in an article's body, in order. They stay part of it, as its publisher prints them. A paragraph that reports news
 * ("UPDATE: Police said …") is none: it does not speak of the article.
 */
export function findCorrections(body: string, lang: string | undefined, findDates: FindDates): CorrectionNotice[] {
  const words = likelyLanguages(lang).flatMap(({ notes }) => notes ?? []);
  const lines = linesOf(body);
  const notices: CorrectionNotice[] = [];
  for (const [index, line] of lines.entries()) {
    const isBetween = index >= linesAtStart && index < lines.length - linesAtEnd;
    if (isBetween || line.text.length > longestNote || notices.at(-1)?.span.end === line.end) continue;
    const next = lines[index + 1];
    const note = noteIn(line.text, next?.text ?? '', words, findDates);
    if (!note) continue;
    const { kind, saysSo, date, withNext } = note;
    const span = { start: line.start, end: withNext && next ? next.end : line.end };
    notices.push({
      kind,
      text: body.slice(span.start, span.end),
      span,
      ...(date && { date }),
      evidence: { source: 'visible-text', where: 'body', text: saysSo },
    });
  }
  return notices;
}

interface Line {
  text: string;
  start: number;
  end: number;
}

function linesOf(body: string): Line[] {
  let start = 0;
  return body.split('\n').map((text) => {
    const line = { text, start, end: start + text.length };
    start = line.end + 1;
    return line;
  });
}

interface Note {
  kind: NoteKind;
  /** The words that tell: verbatim. */
  saysSo: string;
  date?: StatedDate;
  /** The line is a heading, and the note stands in the one after it. */
  withNext: boolean;
}

function noteIn(line: string, next: string, words: readonly NoteWords[], findDates: FindDates): Note | undefined {
  const opening = opensAfter.exec(line)![0].length;
  const label = labelAt(foldCase(line), opening, words);
  if (!label) {
    const said = speaksOfItself(line, false, words, findDates);
    return said && { ...said, withNext: false };
  }
  const { kind, end, headEnd, textStart } = label;
  // "Correction: 3 May 2024", above what was corrected.
  const heading = statedDate(line.slice(end), findDates);
  const isDated = heading !== undefined && !/\p{L}{4,}/u.test(line.slice(end + heading.end));
  const withNext = next !== '' && (isDated || line.length === textStart);
  const text = withNext ? next : line.slice(textStart);
  const said = speaksOfItself(text, true, words, findDates);
  const first = statedDate(text, findDates);
  const dateline = first && !/[\p{L}\p{N}]/u.test(text.slice(0, first.start)) ? first : undefined;
  const isMore = hasWords(text) && (!withNext || isDated);
  const isNote = {
    correction: said ?? isMore,
    clarification: said ?? isMore,
    'editors-note': said ?? hasWords(text),
    // News come under this label too.
    update: said ?? opensWithUpdate(text.slice(dateline?.end ?? 0), words),
    note: said,
  }[kind];
  if (!isNote) return undefined;
  const date = isDated ? heading : (statedDate(line.slice(end, headEnd), findDates) ?? said?.date ?? dateline);
  return {
    kind: kind === 'note' ? said!.kind : kind === 'editors-note' ? (said?.kind ?? kind) : kind,
    saysSo: line.slice(opening, textStart).trim(),
    ...(date && { date: dateOf(date) }),
    withNext,
  };
}

/** "Updated with further words from the mayor." */
function opensWithUpdate(text: string, words: readonly NoteWords[]): boolean {
  const start = foldCase(text).trimStart();
  return words.some(({ labels }) => labels.update?.some((word) => start.startsWith(word)));
}

/** What stands around notes: brackets, asterisks, dashes. */
const opensAfter = /^[^\p{L}\p{N}※]*/u;
const endsHead = /[:：](?!\d)|\s[—–-]\s|[)\]】]|$/;

/** The label at the beginning of a line, where it is followed by what follows labels. */
function labelAt(folded: string, at: number, words: readonly NoteWords[]) {
  let found: { kind: NoteKind | 'note'; end: number; headEnd: number; textStart: number } | undefined;
  for (const { labels } of words) {
    for (const [kind, names] of Object.entries(labels) as [NoteKind | 'note', readonly string[]][]) {
      for (const name of names) {
        const end = at + name.length;
        if (!folded.startsWith(name, at) || end <= (found?.end ?? 0)) continue;
        const rest = folded.slice(end);
        const separator = endsHead.exec(rest)!;
        const head = rest.slice(0, separator.index);
        const isDate = head.length <= longestHead && /\d/.test(head) && !/^\p{Ll}/u.test(head);
        if (!isDate && /\p{L}/u.test(head)) continue;
        const headEnd = end + separator.index;
        found = { kind, end, headEnd, textStart: headEnd + separator[0].length };
      }
    }
  }
  return found;
}

/**
 * What an article says was done to it; nothing when the text speaks of something else.
 *
 * @param isLabelled then an earlier version can only be the article's own
 */
function speaksOfItself(
  text: string,
  isLabelled: boolean,
  words: readonly NoteWords[],
  findDates: FindDates,
): Omit<Note, 'withNext'> | undefined {
  const clause = foldCase(text.slice(0, longestClause));
  for (const { self, done, earlier } of words) {
    const named = firstOf(self, clause);
    const former = firstOf(earlier, clause);
    if (named ? named.start > longestClause / 2 : !isLabelled || !former) continue;
    const [deed] = (Object.keys(done) as NoteKind[])
      .flatMap((kind) => {
        const place = firstOf(done[kind]!, clause);
        return place ? [{ kind, ...place }] : [];
      })
      .sort((a, b) => a.start - b.start);
    if (!deed && !former) continue;
    const places = [named, former, deed].filter((place) => place !== undefined);
    const date = deed && dateBeside(text, deed, findDates);
    return {
      kind: deed && (!former || deed.kind === 'update') ? deed.kind : 'correction',
      saysSo: text.slice(Math.min(...places.map(({ start }) => start)), Math.max(...places.map(({ end }) => end))),
      ...(date && { date: dateOf(date) }),
    };
  }
  return undefined;
}

/** "updated on 3 May"; "am 3. Mai um 12 Uhr aktualisiert". */
function dateBeside(text: string, { start, end }: Place, findDates: FindDates) {
  const after = statedDate(text.slice(end, end + longestHead), findDates);
  if (after) return after;
  const before = text.slice(Math.max(0, start - longestHead), start);
  const last = findDates(before).at(-1);
  return last && /^[\s,]*(?:uhr)?[\s,]*$/i.test(before.slice(last.end)) ? last : undefined;
}

const statedDate = (words: string, findDates: FindDates) => (/\d/.test(words) ? findDates(words)[0] : undefined);

function dateOf({ value, precision, zone }: StatedDate): StatedDate {
  return { value, precision, ...(zone !== undefined && { zone }) };
}

interface Place {
  start: number;
  end: number;
}

/** The first place at which one of these words begins. */
function firstOf(words: readonly string[], text: string): Place | undefined {
  let first: Place | undefined;
  for (const word of words) {
    let start = text.indexOf(word);
    while (start > 0 && /[a-zß-ÿа-яё]/.test(text[start - 1]!)) start = text.indexOf(word, start + 1);
    if (start >= 0 && (!first || start < first.start)) first = { start, end: start + word.length };
  }
  return first;
}

const hasWords = (text: string) =>
  (text.match(/[\p{L}\p{M}]+/gu)?.length ?? 0) >= fewestWords || /[\u3040-\u9fff]{6}/.test(text);
