/** The library's list: sorted and filtered, bodies untouched. */
import { uiLanguage } from '../words.ts';
import type { ArticleRecord, ReadState, TagRecord } from './records.ts';
import type { Library } from './schema.ts';

/** What a list can be sorted by. */
export type SortKey = 'saved' | 'published' | 'updated' | 'headline' | 'outlet';

/** What of the library a list shows. */
export interface ListQuery {
  /** Newest or `A` first unless `reversed`; articles that lack what is sorted by come last either way. */
  sort: SortKey;
  reversed?: boolean;
  /** Any of these. Left out: everything but archived. */
  readStates?: ReadState[];
  /** Only articles with this tag. */
  tagId?: string;
  /** Words that all must begin a word of the headline, outlet, byline or a tag; case and accents do not count. */
  text?: string;
  /** What was deleted, instead of what was not. */
  trash?: boolean;
  offset?: number;
  limit?: number;
}

/** A page of a list. */
export interface ArticleList {
  articles: ArticleRecord[];
  /** How many there are without `offset` and `limit`. */
  count: number;
}

/** The articles of a query. */
export async function listArticles(library: Library, query: ListQuery): Promise<ArticleList> {
  return arrangeArticles(await library.articles.toArray(), await library.tags.toArray(), query);
}

/** The articles of a query among all there are: for a list that is filtered while one types, without asking the database again. */
export function arrangeArticles(
  all: ArticleRecord[],
  tags: Pick<TagRecord, 'id' | 'name'>[],
  query: ListQuery,
): ArticleList {
  const { offset = 0, limit = Infinity } = query;
  const tagNames = new Map(tags.map((tag) => [tag.id, tag.name]));
  const found = all.filter(matches(query, tagNames)).sort(byKey(query.sort, query.reversed ?? false));
  return { articles: found.slice(offset, offset + limit), count: found.length };
}

function matches(query: ListQuery, tagNames: Map<string, string>): (article: ArticleRecord) => boolean {
  const states: ReadState[] = query.readStates ?? ['unread', 'reading', 'read'];
  const wanted = wordsOf(query.text ?? '');
  return (article) => {
    if (article.stripped || (article.deletedAt !== undefined) !== (query.trash ?? false)) return false;
    if (!query.trash && !states.includes(article.readState)) return false;
    if (query.tagId !== undefined && !article.tagIds.includes(query.tagId)) return false;
    if (wanted.length === 0) return true;
    const tags = article.tagIds.map((id) => tagNames.get(id) ?? '');
    const words = wordsOf([article.headline, article.siteName, ...article.authors, ...tags].join(' '));
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  };
}

const folding = new Intl.Collator(uiLanguage, { numeric: true });

const keys: Record<SortKey, (article: ArticleRecord) => string | undefined> = {
  saved: (article) => article.savedAt,
  published: (article) => article.datePublished,
  updated: (article) => article.dateModified,
  headline: (article) => article.headline || undefined,
  outlet: (article) => article.siteName,
};

const isDate: Record<SortKey, boolean> = {
  saved: true,
  published: true,
  updated: true,
  headline: false,
  outlet: false,
};

function byKey(sort: SortKey, reversed: boolean): (a: ArticleRecord, b: ArticleRecord) => number {
  const key = keys[sort];
  const direction = isDate[sort] === reversed ? 1 : -1;
  return (a, b) => {
    const [left, right] = [key(a), key(b)];
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
    const order = isDate[sort] ? compareDates(left, right) : folding.compare(left, right);
    return direction * order || (a.savedAt < b.savedAt ? 1 : -1);
  };
}

/** ISO 8601 dates of any precision. A time without an offset is taken as UTC, so that the order is the same on every machine. */
function compareDates(a: string, b: string): number {
  return Date.parse(inUtc(a)) - Date.parse(inUtc(b)) || (a < b ? -1 : Number(a > b));
}

function inUtc(value: string): string {
  return /T[\d:.]+$/.test(value) ? `${value}Z` : value;
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
