/** The words beside a date that say what the date is of: "Posted on", "zuletzt aktualisiert am", "更新日". */
import { betweenWords, isWeekday, publishedWords, updatedWords } from './date-words.ts';
import type { DateProperty } from './types.ts';

export interface DateLabel {
  property: DateProperty;
  /** Verbatim: "Posted on". */
  words: string;
  /** Where it begins in the date's line, when it stands in front there. */
  start?: number;
  /** Where it ends, when it stands behind. */
  end?: number;
}

const label = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}])(?:(?<updated>${updatedWords})|(?<published>${publishedWords}))(?![\p{L}\p{M}])|(?<updatedInside>最終更新日?|最后更新|最後更新|更新|수정|อัปเดต)|(?<publishedInside>公開日?|掲載|配信|发布|發布|發佈|입력|เผยแพร่)`,
  'giu',
);
const filler = new RegExp(
  String.raw`^(?:[\s:：.,;|•·\-–—(\[/*«»"“”>@]|日時|日|時間|时间|于|於|(?:${betweenWords})(?![\p{L}\p{M}]))*$`,
  'iu',
);
/** How articles speak of themselves; the noun alone, since demonstratives bend too many ways. */
const thisArticle =
  /\b(?:article|story|post|piece|page|report|column|interview|guide|blog|review|document|artikel|beitrag|text|seite|artículo|articulo|nota|noticia|artigo|notícia|matéria|articolo|artykuł|artikkel|artikkeli)\b|記事|本文|기사/iu;

const words = /\p{L}[\p{L}\p{M}]*/gu;

/** How far a label may stand from its date when only a name or a section parts them: "Posted by Ann Onymous on". */
const farthest = 48;

/**
 * What a date is labelled with: in front of it, right behind it, or alone in the line above.
 *
 * @param from where the words begin that may label it: the line's beginning, or the end of the date before.
 */
export function labelOf(line: string, from: number, start: number, end: number, lineAbove = ''): DateLabel | undefined {
  const before = labelBefore(line.slice(from, start), from);
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
  const gap = before.slice(endOf(last)).replace(words, (word) => (isWeekday(word) ? '' : word));
  const isTied =
    filler.test(gap) ||
    (gap.length <= farthest && !/[.!?;]\s|[,;]\s+\p{Ll}/u.test(gap) && before.slice(0, start).trim().length <= 24);
  if (!isTied) return undefined;
  return { property: propertyOf(cluster), words: before.slice(start).trim(), start: offset + start };
}

function labelAfter(after: string, offset: number): DateLabel | undefined {
  const [first] = after.matchAll(label);
  if (!first || !/^[\s(\[,|•·\-–—:]{0,3}$/.test(after.slice(0, first.index))) return undefined;
  // "12 June 2017 Updated: 13 June 2017" labels the second.
  if (/^[\s:]*(?:\p{L}+\s){0,2}[^\p{L}]*\d/u.test(after.slice(endOf(first)))) return undefined;
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

/** Whether the words in front of a label are about the article itself: "This story was originally". */
export function saysThisArticle(opening: string): boolean {
  return thisArticle.test(opening);
}
