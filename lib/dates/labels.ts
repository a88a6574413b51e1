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

const label = new RegExp(
  String.raw`(?<!${letter}|\d)(?:(?<updated>${updatedWords})|(?<published>${publishedWords}))(?!${letter})|(?<updatedInside>最終更新日?|最后更新|最後更新|更新|수정|อัปเดต)|(?<publishedInside>公開日?|掲載|配信|发布|發布|發佈|입력|เผยแพร่)`,
  'giu',
);
const asOf = new RegExp(String.raw`^(?:${asOfWords})(?!${letter})`, 'iu');
const filler = new RegExp(
  String.raw`^(?:[\s:：.,;|•·\-–—(\[/*«»"“”>@]|日時|日|時間|时间|于|於|(?:${betweenWords})(?!${letter}))*$`,
  'iu',
);
/** How articles speak of themselves; the noun alone, since demonstratives bend too many ways. */
const thisArticle =
  /\b(?:article|story|post|piece|page|report|column|interview|guide|blog|review|document|artikel|beitrag|text|seite|artículo|articulo|nota|noticia|artigo|notícia|matéria|articolo|artykuł|artikkel|artikkeli)\b|記事|本文|기사/iu;

const words = /\p{L}[\p{L}\p{M}]*/gu;

/** How far back a label is looked for. */
const longestSearch = 160;
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
  const all = [...before.matchAll(label)];
  const last = all.at(-1);
  if (!last) return undefined;
  // "Date updated", "Updated: Date": one label in several words.
  let first = all.length - 1;
  while (first > 0 && filler.test(before.slice(endOf(all[first - 1]!), all[first]!.index))) first--;
  const cluster = all.slice(first);
  const start = cluster[0]!.index;
  // "We updated this article on".
  const gap = before
    .slice(endOf(last))
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
  const [first] = after.matchAll(label);
  if (!first || !/^[\s(\[,|•·\-–—:]{0,3}$/.test(after.slice(0, first.index))) return undefined;
  // "12 June 2017 Updated: 13 June 2017" labels the second, "12 June 2017 Posted in News" neither.
  if (/^[\s:]*[\p{L}\d]/u.test(after.slice(endOf(first)))) return undefined;
  return { property: propertyOf([first]), words: first[0], end: offset + endOf(first) };
}

/** The label a short line consists of. */
function labelAlone(line: string): DateLabel | undefined {
  if (line === '' || line.length > 40) return undefined;
  const all = [...line.matchAll(label)];
  const others = all.reduceRight((rest, match) => rest.slice(0, match.index) + rest.slice(endOf(match)), line);
  return all.length > 0 && filler.test(others) ? { property: propertyOf(all), words: line } : undefined;
}

function propertyOf(cluster: readonly RegExpMatchArray[]): DateProperty {
  return cluster.some(({ groups }) => groups?.updated ?? groups?.updatedInside) ? 'dateModified' : 'datePublished';
}

const endOf = (match: RegExpMatchArray) => (match.index ?? 0) + match[0].length;

/** Whether a label says publication and update in one. */
export function isAsOf(label: string): boolean {
  return asOf.test(label);
}

/** Whether the words in front of a label are about the article itself: "This story was originally". */
export function saysThisArticle(opening: string): boolean {
  return thisArticle.test(opening);
}
