/**
 * Links that lead to words on a page (`#:~:text=`), and where browsers find them: "find a range from a text directive" of
 * https://wicg.github.io/scroll-to-text-fragment/#find-a-range-from-a-text-directive over a plain text, whose lines are the blocks.
 */
import type { Span } from '../text/span.ts';

/** `prefix-,start,end,-suffix` */
export interface TextDirective {
  start: string;
  end?: string;
  prefix?: string;
  suffix?: string;
}

/** Longer quotes, and those that run over blocks, are named by their first and last words, as Chromium does. */
const longestExact = 300;
const edgeWords = 4;
const mostContextWords = 10;

/**
 * The address with a directive behind its fragment, if it has one; a directive that it had is replaced. A hyphen, comma or
 * ampersand would be read as a part of the directive, and so is written as its code.
 */
export function linkToText(url: string, { start, end, prefix, suffix }: TextDirective): string {
  const encoded = (words: string) => encodeURIComponent(words).replaceAll('-', '%2D');
  const parts = [
    ...(prefix === undefined ? [] : [`${encoded(prefix)}-`]),
    encoded(start),
    ...(end === undefined ? [] : [encoded(end)]),
    ...(suffix === undefined ? [] : [`-${encoded(suffix)}`]),
  ];
  const [page] = url.split(':~:', 1);
  return `${page}${page!.includes('#') ? '' : '#'}:~:text=${parts.join(',')}`;
}

/**
 * The shortest directive that leads to a span in its own text; nothing where none does. With `leastContext`, so many words
 * around it are always in the directive, where they stand in its line: the page has more words than the text.
 */
export function describeTextFragment(text: string, span: Span, leastContext = 0): TextDirective | undefined {
  const page = searchable(text);
  const exact = text.slice(span.start, span.end);
  const words = wordsOf(exact);
  const ranged = exact.length > longestExact || exact.includes('\n');
  if (ranged && words.length < 2) return undefined;
  const edge = Math.min(edgeWords, Math.floor(words.length / 2));
  const match: TextDirective = ranged
    ? { start: exact.slice(0, words[edge - 1]!.end), end: exact.slice(words.at(-edge)!.start) }
    : { start: exact };
  const before = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start);
  const lineEnd = text.indexOf('\n', span.end);
  const after = text.slice(span.end, lineEnd === -1 ? text.length : lineEnd);
  for (let count = leastContext; count <= mostContextWords; count += 1) {
    const directive = { ...match, ...context(before, after, count) };
    const found = matchIn(page, directive);
    if (found && found.start === span.start && found.end === span.end) return directive;
  }
  return undefined;
}

function context(before: string, after: string, count: number): Pick<TextDirective, 'prefix' | 'suffix'> {
  if (count === 0) return {};
  const prefix = before.slice(wordsOf(before).at(-count)?.start ?? 0).trim();
  const suffix = after.slice(0, (wordsOf(after)[count - 1] ?? { end: after.length }).end).trim();
  return { ...(prefix && { prefix }), ...(suffix && { suffix }) };
}

/** Where a directive leads in a text. */
export function matchTextFragment(text: string, directive: TextDirective): Span | undefined {
  return matchIn(searchable(text), directive);
}

function matchIn(page: Searchable, { start, end, prefix, suffix }: TextDirective): Span | undefined {
  let from = 0;
  for (;;) {
    let match: Span | undefined;
    if (prefix !== undefined) {
      const found = findString(page, prefix, from, true, false);
      if (!found) return undefined;
      from = found.start + 1;
      const next = skipSpace(page.text, found.end);
      match = findString(page, start, next, false, end !== undefined || suffix === undefined);
      if (!match) return undefined;
      if (match.start !== next) continue;
    } else {
      match = findString(page, start, from, true, end !== undefined || suffix === undefined);
      if (!match) return undefined;
      from = match.start + 1;
    }
    for (let endFrom = match.end; ;) {
      if (end !== undefined) {
        const last = findString(page, end, endFrom, true, suffix === undefined);
        if (!last) return undefined;
        match = { start: match.start, end: last.end };
      }
      if (suffix === undefined) return original(page, match);
      const next = skipSpace(page.text, match.end);
      const found = findString(page, suffix, next, false, true);
      if (!found) return undefined;
      if (found.start === next) return original(page, match);
      if (end === undefined) break;
      endFrom = match.end;
    }
  }
}

let segmenter: Intl.Segmenter | undefined;

function wordsOf(text: string): Span[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

/** A text as it is searched: without case and accents, white space collapsed but for the ends of blocks. */
interface Searchable {
  text: string;
  starts: number[];
  ends: number[];
}

function searchable(text: string): Searchable {
  const made: Searchable = { text: '', starts: [], ends: [] };
  const parts: string[] = [];
  for (const { index, 0: piece } of text.matchAll(/\n|[^\S\n]+|[^\s]\p{M}*/gu)) {
    const base = piece === '\n' ? piece : piece.trim() === '' ? ' ' : baseOf(piece);
    parts.push(base);
    for (let unit = 0; unit < base.length; unit += 1) {
      made.starts.push(index);
      made.ends.push(index + piece.length);
    }
  }
  made.text = parts.join('');
  return made;
}

/** Two characters are the same to a browser when only case and accents differ (the primary level of UTS 10). */
const baseOf = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}|[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .toLowerCase();

function findString(
  page: Searchable,
  words: string,
  from: number,
  startBound: boolean,
  endBound: boolean,
): Span | undefined {
  const sought = baseOf(words).replace(/\s+/g, ' ').trim();
  if (sought === '') return undefined;
  for (let at = page.text.indexOf(sought, from); at !== -1; at = page.text.indexOf(sought, at + 1)) {
    const end = at + sought.length;
    if ((!startBound || isBoundary(page.text, at)) && (!endBound || isBoundary(page.text, end)))
      return { start: at, end };
  }
  return undefined;
}

const letter = /[\p{L}\p{N}_]/u;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Between two letters of a script without blanks a word may always end. */
function isBoundary(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at)];
  return !(letter.test(before) && letter.test(after)) || (unspaced.test(before) && unspaced.test(after));
}

function skipSpace(text: string, at: number): number {
  let next = at;
  while (/\s/.test(text.charAt(next))) next += 1;
  return next;
}

function original({ starts, ends }: Searchable, { start, end }: Span): Span {
  return { start: starts[start]!, end: ends[end - 1]! };
}
