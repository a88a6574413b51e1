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
  const encoded = (words: string) => encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D');
  const parts = [
    ...(prefix === undefined ? [] : [`${encoded(prefix)}-`]),
    encoded(start),
    ...(end === undefined ? [] : [encoded(end)]),
    ...(suffix === undefined ? [] : [`-${encoded(suffix)}`]),
  ];
  const [page] = url.split(':~:', 1);
  return `${page}${page!.includes('#') ? '' : '#'}:~:text=${parts.join(',')}`;
}

/** What else is known of the page than the text with the words. */
interface PageKnown {
  /** So many words around them are always in the directive, where they stand in its line: the page has more words than the text. */
  leastContext?: number;
  /** Other texts of the page, which stand before or behind; words that are also there need more around them. */
  elsewhere?: readonly string[];
}

/** The shortest directive that leads to a span of a text, and to no other words; nothing where none does. */
export function describeTextFragment(
  text: string,
  span: Span,
  { leastContext = 0, elsewhere = [] }: PageKnown = {},
): TextDirective | undefined {
  const match = withoutContext(text.slice(span.start, span.end));
  if (!match) return undefined;
  const page = searchable([text, ...elsewhere].join('\n'));
  let first: TextDirective | undefined;
  for (const context of contexts(text, span, leastContext)) {
    const directive = { ...match, ...context };
    const found = matchIn(page, directive);
    const place = found && original(page, found);
    if (place?.start !== span.start || place.end !== span.end) continue;
    const other = matchIn(page, directive, found!.start + 1);
    if (!other) return directive;
    // Browsers go to the first.
    if (original(page, other).start < text.length) first ??= directive;
  }
  return first;
}

function withoutContext(exact: string): TextDirective | undefined {
  if (exact.length <= longestExact && !exact.includes('\n')) return { start: exact };
  const edge = Math.min(edgeWords, Math.floor(wordsOf(exact).length / 2));
  // No part of a directive runs over blocks.
  const lastLine = exact.lastIndexOf('\n') + 1;
  const head = wordsOf(exact.split('\n', 1)[0]!).slice(0, edge).at(-1);
  const tail = wordsOf(exact.slice(lastLine)).slice(-edge)[0];
  if (edge === 0 || !head || !tail) return undefined;
  return { start: exact.slice(0, head.end), end: exact.slice(lastLine + tail.start) };
}

type Context = Pick<TextDirective, 'prefix' | 'suffix'>;

/** Word by word more of what stands around a span: in its line, then also of the blocks beside it where it fills its own. */
function* contexts(text: string, { start, end }: Span, least: number): Generator<Context> {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const after = text.slice(end).split('\n', 1)[0]!;
  for (let count = least; count <= mostContextWords; count += 1) yield context(before, after, count);
  const above = before.trim() === '' ? text.slice(0, start).trimEnd().split('\n').at(-1)! : before;
  const below = after.trim() === '' ? text.slice(end).trimStart().split('\n', 1)[0]! : after;
  if (above === before && below === after) return;
  for (let count = 1; count <= mostContextWords; count += 1) yield context(above, below, count);
}

function context(before: string, after: string, count: number): Context {
  if (count === 0) return {};
  const prefix = before.slice(wordsOf(before).at(-count)?.start ?? 0).trim();
  const suffix = after.slice(0, (wordsOf(after)[count - 1] ?? { end: after.length }).end).trim();
  return { ...(prefix && { prefix }), ...(suffix && { suffix }) };
}

/** Where a directive leads in a text. */
export function matchTextFragment(text: string, directive: TextDirective): Span | undefined {
  const page = searchable(text);
  const found = matchIn(page, directive);
  return found && original(page, found);
}

/** In the text that is searched, from a place on. */
function matchIn(page: Searchable, { start, end, prefix, suffix }: TextDirective, first = 0): Span | undefined {
  let from = first;
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
      if (suffix === undefined) return match;
      const next = skipSpace(page.text, match.end);
      const found = findString(page, suffix, next, false, true);
      if (!found) return undefined;
      if (found.start === next) return match;
      if (end === undefined) break;
      endFrom = match.end;
    }
  }
}

let segmenter: Intl.Segmenter | undefined;

/** Words as the Unicode standard parts them (UAX 29): browsers find no part of one, also where words have no blanks between. */
const segmentsOf = (text: string) =>
  (segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' })).segment(text);

function wordsOf(text: string): Span[] {
  return [...segmentsOf(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

/** A text as it is searched: without case and accents, white space collapsed but for the ends of blocks. */
interface Searchable {
  text: string;
  /** Where each of its units begins and ends in the text as it stands. */
  starts: number[];
  ends: number[];
  isBoundary(at: number): boolean;
}

function searchable(text: string): Searchable {
  const segments = segmentsOf(text);
  const isBoundary = (at: number) => (segments.containing(at)?.index ?? at) === at;
  const made: Searchable = { text: '', starts: [], ends: [], isBoundary };
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

/** Two characters are the same to a browser when only case and accents differ (the primary level of UTS 10), or the kind of quotation mark. */
const baseOf = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}|[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟]/g, '"')
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
    if ((!startBound || page.isBoundary(page.starts[at]!)) && (!endBound || page.isBoundary(page.ends[end - 1]!)))
      return { start: at, end };
  }
  return undefined;
}

function skipSpace(text: string, at: number): number {
  let next = at;
  while (/\s/.test(text.charAt(next))) next += 1;
  return next;
}

function original({ starts, ends }: Searchable, { start, end }: Span): Span {
  return { start: starts[start]!, end: ends[end - 1]! };
}
