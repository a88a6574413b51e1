/**
 * What a reader writes into the search box:
 *
 *     flood damage   "state of emergency"   evacuat*   -sports   flood OR storm
 *     said:lavrov    about:israel   outlet:"The Post"   author:   tag:
 *     published:2017-05..2017-06    updated:>2021   saved:2024-03-01
 *     has:highlight|note|conflict|correction|changed    is:unread|reading|read|archived|pinned
 *
 * All parts must hold; OR binds its two neighbours. What cannot be understood is told and left out, the rest is found.
 */
import type { WordKey } from '../words.ts';
import { indexWords } from './fold-text.ts';

/** Where words may be asked for alone. */
export const textFields = ['said', 'about', 'outlet', 'author', 'tag'] as const;
export type TextField = (typeof textFields)[number];

export const dateFields = ['published', 'updated', 'saved'] as const;
export type DateField = (typeof dateFields)[number];

/** What an article may have. `conflict`: its dates disagree; `correction`: the publisher's; `changed`: more than one revision. */
export const havings = ['highlight', 'note', 'conflict', 'correction', 'changed'] as const;
export type Having = (typeof havings)[number];

export const states = ['unread', 'reading', 'read', 'archived', 'pinned'] as const;
export type State = (typeof states)[number];

/** One thing that holds for an article or not. */
export type Term = { not: boolean } & (
  | {
      kind: 'text';
      /** As `indexWords` gives them, never empty; several stand beside each other. */
      words: string[];
      /** The last word may go on. */
      prefix: boolean;
      /** Absent: anywhere. */
      in?: TextField;
    }
  /** ISO 8601 of any precision, compared as text; `before` itself is excluded. */
  | { kind: 'date'; of: DateField; from?: string; before?: string }
  | { kind: 'has'; what: Having }
  | { kind: 'is'; state: State }
);

/** A part that was not understood: the sentence that says so, and the part in the reader's words. */
export interface QueryProblem {
  key: WordKey;
  part: string;
}

export interface Query {
  /** Each must hold: one of its terms at least. */
  clauses: Term[][];
  problems: QueryProblem[];
}

/** `-`, a field with its colon, and a phrase or what stands up to the next space. */
const part = /(-?)(?:(\p{L}+):)?(?:["“”„«»]([^"“”„«»]*)(["“”„«»]?)(\*?)|(\S+|(?<=:)))/gu;

/** Never throws: whatever is written, something is looked for or told. */
export function parseQuery(text: string): Query {
  const clauses: Term[][] = [];
  const problems: QueryProblem[] = [];
  let joins = false;
  for (const found of text.matchAll(part)) {
    const whole = found[0];
    if (whole === '') continue;
    if (whole === 'OR') {
      if (clauses.length === 0 || joins) problems.push({ key: 'search_problem_or', part: whole });
      joins = clauses.length > 0;
      continue;
    }
    // While one types, the last word is not yet whole.
    const typing = found.index + whole.length === text.length && found[3] === undefined;
    const read = readPart(found, typing);
    if ('key' in read) problems.push(read);
    if (found[3] !== undefined && !found[4]) problems.push({ key: 'search_problem_quote', part: whole });
    if ('kind' in read) {
      if (joins) clauses.at(-1)!.push(read);
      else clauses.push([read]);
      joins = false;
    }
  }
  if (joins) problems.push({ key: 'search_problem_or', part: 'OR' });
  return { clauses, problems };
}

/** Shorter beginnings would match half the library while one types. */
const shortestBeginning = 3;

function readPart(found: RegExpMatchArray, typing: boolean): Term | QueryProblem {
  const [whole, minus, name, phrase, , star, rest] = found;
  const not = minus === '-';
  const field = name?.toLowerCase() ?? '';
  const value = phrase ?? rest!;
  if (isOneOf(dateFields, field)) {
    const span = readDates(value);
    return span ? { not, kind: 'date', of: field, ...span } : { key: 'search_problem_date', part: whole };
  }
  if (field === 'has') {
    const what = value.toLowerCase();
    return isOneOf(havings, what) ? { not, kind: 'has', what } : { key: 'search_problem_has', part: whole };
  }
  if (field === 'is') {
    const state = value.toLowerCase();
    return isOneOf(states, state) ? { not, kind: 'is', state } : { key: 'search_problem_is', part: whole };
  }
  const known = isOneOf(textFields, field);
  // A name that is no field of ours belongs to the words: "note:" or an address.
  const words = indexWords(known || !name ? value : `${name} ${value}`);
  if (words.length === 0) return { key: 'search_problem_empty', part: whole };
  const prefix =
    star === '*' ||
    (phrase === undefined && (value.endsWith('*') || (typing && words.at(-1)!.length >= shortestBeginning)));
  return { not, kind: 'text', words, prefix, ...(known && { in: field }) };
}

function isOneOf<T extends string>(among: readonly T[], name: string): name is T {
  return (among as readonly string[]).includes(name);
}

/** `2017`, `2017-05..2017-06`, `>2021`, `<=2021-03-01`, `..2020`. */
function readDates(value: string): { from?: string; before?: string } | undefined {
  const range = /^(.*?)\.\.(.*)$/.exec(value);
  if (range) {
    const [, first = '', last = ''] = range;
    if ((first && !isDate(first)) || (last && !isDate(last)) || !(first || last)) return undefined;
    return { ...(first && { from: first }), ...(last && { before: following(last) }) };
  }
  const [, sign = '', date = ''] = /^([<>]=?|)(.*)$/.exec(value) ?? [];
  if (!isDate(date)) return undefined;
  switch (sign) {
    case '>':
      return { from: following(date) };
    case '>=':
      return { from: date };
    case '<':
      return { before: date };
    case '<=':
      return { before: following(date) };
    default:
      return { from: date, before: following(date) };
  }
}

function isDate(text: string): boolean {
  return /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text);
}

/** The year, month or day after this one. */
function following(date: string): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (day !== undefined) return new Date(Date.UTC(year, month! - 1, day + 1)).toISOString().slice(0, date.length);
  if (month !== undefined) return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, date.length);
  return String(year + 1).padStart(4, '0');
}
