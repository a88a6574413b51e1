/** The words beside a date that say what the date is of: "Posted on", "zuletzt aktualisiert am", "更新日". */
import { asOfWords, betweenWords, isWeekday, publishedWords, updatedWords } from './date-words.ts';
import { letter } from './letter.ts';
import type { DateProperty } from './types.ts';

export interface DateLabel {
  property: DateProperty;
  /** Verbatim: "Posted on". */
  words: string;
  /** Where it begins in the date's line, when it stands in front there. */
  start?: number;
  /** Other words stand between it and its date. */
  isLoose?: boolean;
  /** Where it ends, when it stands behind. */
  end?: number;
}

type LabelKind = 'published' | 'updated';

/** Phrases by their first word, the longest first: a pattern of all would try hundreds at every word. */
const phrases = new Map<string, { phrase: string; kind: LabelKind }[]>();
for (const [kind, list] of [
  ['updated', updatedWords],
  ['published', publishedWords],
] as const) {
  for (const phrase of list.map(plain)) {
    const first = firstWord(phrase);
    phrases.set(first, [...(phrases.get(first) ?? []), { phrase, kind }]);
  }
}
for (const some of phrases.values()) some.sort((a, b) => b.phrase.length - a.phrase.length);

/** Languages that write without blanks set their labels inside longer words. */
const inside =
  /(?<updated>最終更新日?|最后更新|最後更新|更新|수정|อัปเดต)|公開日?|掲載|配信|发布|發布|發佈|입력|เผยแพร่/gu;

const wordStart = new RegExp(String.raw`(?<!${letter}|\d)${letter}+`, 'gu');
const wordGoesOn = new RegExp(letter, 'uy');

interface FoundLabel {
  kind: LabelKind;
  start: number;
  end: number;
}

/** The labels in a text, in order; the longest of those that begin at one place. */
function labelsIn(text: string): FoundLabel[] {
  const lower = plain(text);
  const found: FoundLabel[] = [];
  for (const { 0: word, index } of lower.matchAll(wordStart)) {
    if (index < (found.at(-1)?.end ?? 0)) continue;
    const match = phrases
      .get(word)
      ?.find(({ phrase }) => lower.startsWith(phrase, index) && endsWord(lower, index + phrase.length));
    if (match) found.push({ kind: match.kind, start: index, end: index + match.phrase.length });
  }
  if (/^[\x00-\x7f]*$/.test(text)) return found;
  for (const { 0: word, index, groups } of lower.matchAll(inside)) {
    if (found.some(({ start, end }) => index < end && index + word.length > start)) continue;
    found.push({ kind: groups?.updated ? 'updated' : 'published', start: index, end: index + word.length });
  }
  return found.sort((a, b) => a.start - b.start);
}

function firstWord(phrase: string): string {
  return new RegExp(`${letter}+`, 'u').exec(phrase)?.[0] ?? phrase;
}

function endsWord(text: string, at: number): boolean {
  wordGoesOn.lastIndex = at;
  return !wordGoesOn.test(text);
}

/**
 * In lower case and without accents, each sign in its place: capitals are written without them ("ΤΕΛΕΥΤΑΙΑ ΕΝΗΜΕΡΩΣΗ"), and
 * no two languages have the same dots on an i.
 */
function plain(text: string): string {
  return /^[\x00-\x7f]*$/.test(text) ? text.toLowerCase() : Array.from(text, plainSign).join('');
}

function plainSign(sign: string): string {
  // From here on signs are no letters with accents: syllables of Korean would lose their vowels.
  const base = sign < '\u2000' ? sign.normalize('NFD').charAt(0).toLowerCase() : sign.toLowerCase();
  if (base === 'ı') return 'i';
  return base.length === sign.length ? base : sign;
}

const asOf = new Set(asOfWords.map(plain));
const filler = new RegExp(
  String.raw`^(?:[\s:：.,;|•·\-–—(\[/*«»"“”>@]|日時|日|時間|时间|于|於|(?:${betweenWords})(?!${letter}))*$`,
  'iu',
);
/** How articles speak of themselves; the noun alone, since demonstratives bend too many ways. */
const thisArticle =
  /\b(?:article|story|post|piece|page|report|column|interview|guide|blog|review|document|artikel|beitrag|text|seite|artículo|articulo|nota|noticia|artigo|notícia|matéria|articolo|artykuł|artikkel|artikkeli)\b|記事|本文|기사/iu;

const words = /\p{L}[\p{L}\p{M}]*/gu;

/** How far back a label is looked for. */
const longestSearch = 120;
/** How far a label may stand from its date when only a name or a section parts them: "Posted by Ann Onymous on". */
const farthest = 48;

/**
 * What a date is labelled with: in front of it, right behind it, or alone in the line above.
 *
 * @param from where the words begin that may label it: the line's beginning, or the end of the date before.
 */
export function labelOf(line: string, from: number, start: number, end: number, lineAbove = ''): DateLabel | undefined {
  const nearest = Math.max(from, start - longestSearch);
  const before = labelBefore(line.slice(nearest, start), nearest);
  if (before) return before;
  const after = labelAfter(line.slice(end, end + 40), end);
  if (after) return after;
  return /\p{L}/u.test(line.slice(from, start)) ? undefined : labelAlone(lineAbove);
}

function labelBefore(before: string, offset = 0): DateLabel | undefined {
  const all = labelsIn(before);
  const last = all.at(-1);
  if (!last) return undefined;
  // "Date updated", "Updated: Date": one label in several words.
  let first = all.length - 1;
  while (first > 0 && filler.test(before.slice(all[first - 1]!.end, all[first]!.start))) first--;
  const cluster = all.slice(first);
  const { start } = cluster[0]!;
  // "We updated this article on".
  const gap = before
    .slice(last.end)
    .replace(words, (word) => (isWeekday(word) || saysThisArticle(word) || /^(?:this|our)$/i.test(word) ? '' : word));
  const isTied = filler.test(gap);
  if (!isTied) {
    const isNear = gap.length <= farthest && /[\s,|•·(:]$/.test(before) && !/[.!?;]\s|[,;]\s+\p{Ll}/u.test(gap);
    if (!isNear || /[\p{L}\p{N}]/u.test(before.slice(0, start))) return undefined;
  }
  return {
    property: propertyOf(cluster),
    words: before.slice(start).trim(),
    start: offset + start,
    ...(!isTied && { isLoose: true }),
  };
}

function labelAfter(after: string, offset: number): DateLabel | undefined {
  const [first] = labelsIn(after);
  if (!first || !/^[\s(\[,|•·\-–—:]{0,3}$/.test(after.slice(0, first.start))) return undefined;
  // "12 June 2017 Updated: 13 June 2017" labels the second, "12 June 2017 Posted in News" neither.
  if (/^[\s:]*[\p{L}\d]/u.test(after.slice(first.end))) return undefined;
  return { property: propertyOf([first]), words: after.slice(first.start, first.end), end: offset + first.end };
}

/** The label a short line consists of. */
function labelAlone(line: string): DateLabel | undefined {
  if (line === '' || line.length > 40) return undefined;
  const all = labelsIn(line);
  const others = all.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), line);
  return all.length > 0 && filler.test(others) ? { property: propertyOf(all), words: line } : undefined;
}

function propertyOf(cluster: readonly FoundLabel[]): DateProperty {
  return cluster.some(({ kind }) => kind === 'updated') ? 'dateModified' : 'datePublished';
}

/** Whether a label says publication and update in one. */
export function isAsOf(label: string): boolean {
  return labelsIn(label).some(({ start, end }) => start === 0 && asOf.has(plain(label.slice(start, end))));
}

/** Whether the words in front of a label are about the article itself: "This story was originally". */
export function saysThisArticle(opening: string): boolean {
  return thisArticle.test(opening);
}
