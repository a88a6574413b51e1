/** The library's list: which articles, in which order. */
import { uiLanguage } from '../words.ts';
import { changedArticles, lastChange, walkArticles, type Catalog, type ListedArticle } from './catalog.ts';
import type { ArticleRecord, ReadState } from './records.ts';
import type { Library } from './schema.ts';
import { listTags } from './tags.ts';

/** What a list can be sorted by. */
export type SortKey = 'saved' | KeyedSort;
/** What is not in the catalog. */
export type KeyedSort = 'published' | 'updated' | 'headline' | 'outlet';

/** Which articles a list is of. */
export interface Shelf {
  /** What was deleted, instead of what was not. */
  trash?: boolean;
  /** Any of these. Absent: all. */
  readStates?: readonly ReadState[] | undefined;
  /** Only articles with this tag. */
  tagId?: string | undefined;
}

/**
 * The ids of the articles on a shelf, sorted by `keys`, or by when they were saved: the newest or `A` first unless `reversed`.
 * Those that lack what is sorted by come last either way.
 */
export function arrange({ articles }: Catalog, shelf: Shelf, reversed: boolean, keys?: SortKeys): string[] {
  const found = articles.filter((article) => isOnShelf(article, shelf));
  if (keys) found.sort(byKey(keys, reversed));
  else if (reversed) found.reverse();
  return found.map(({ id }) => id);
}

/** The ids of those saved last on a shelf, for the first screen while there is no catalog yet. */
export async function lastSaved(library: Library, shelf: Shelf, limit: number): Promise<string[]> {
  const newest = library.articles.orderBy('savedAt').reverse();
  const found = await newest
    .filter((article) => !article.stripped && isOnShelf(article, shelf))
    .limit(limit)
    .toArray();
  return found.map(({ id }) => id);
}

export function isOnShelf(article: ListedArticle, { trash = false, readStates, tagId }: Shelf): boolean {
  return (
    (article.deletedAt !== undefined) === trash &&
    (readStates === undefined || readStates.includes(article.readState)) &&
    (tagId === undefined || article.tagIds.includes(tagId))
  );
}

/** What articles are sorted by. */
export interface SortKeys {
  by: KeyedSort;
  /** The last of the library's `changes` that is in here. */
  seq: number;
  /** By the article's id; those that lack it are not in it. */
  keys: ReadonlyMap<string, string>;
}

/** Reads them of all articles or, where they are known already, of those that changed. */
export async function readSortKeys(library: Library, by: KeyedSort, known?: SortKeys): Promise<SortKeys> {
  const changed = known?.by === by ? await changedArticles(library, known.seq) : undefined;
  const seq = changed?.seq ?? (await lastChange(library));
  const keys = new Map(changed && known?.keys);
  const look = (article: ArticleRecord) => {
    const key = keyOf[by](article);
    if (key !== undefined) keys.set(article.id, key);
  };
  if (!changed) await walkArticles(library, look);
  for (const id of changed?.ids ?? []) keys.delete(id);
  for (const article of await library.articles.bulkGet([...(changed?.ids ?? [])])) if (article) look(article);
  return { by, seq, keys };
}

/**
 * Ids of articles whose headline, outlet, byline or tags have words that all begin like these; case and accents do not
 * count. For when there is no index.
 */
export async function findInLists(library: Library, text: string): Promise<Set<string>> {
  const wanted = wordsOf(text);
  const tagNames = new Map((await listTags(library)).map((tag) => [tag.id, tag.name]));
  const found = new Set<string>();
  await walkArticles(library, ({ id, headline, siteName, authors, tagIds }) => {
    const tags = tagIds.map((tagId) => tagNames.get(tagId) ?? '');
    const words = wordsOf([headline, siteName, ...authors, ...tags].join(' '));
    if (wanted.every((part) => words.some((word) => word.startsWith(part)))) found.add(id);
  });
  return found;
}

const keyOf: Record<KeyedSort, (article: ArticleRecord) => string | undefined> = {
  published: (article) => article.datePublished,
  updated: (article) => article.dateModified,
  headline: (article) => article.headline || undefined,
  outlet: (article) => article.siteName,
};

function byKey({ by, keys }: SortKeys, reversed: boolean): (a: ListedArticle, b: ListedArticle) => number {
  const isDate = by === 'published' || by === 'updated';
  const direction = isDate === reversed ? 1 : -1;
  const words = new Intl.Collator(uiLanguage, { numeric: true });
  // Where both are equal, the order they come in stays: the last saved first.
  return (a, b) => {
    const [left, right] = [keys.get(a.id), keys.get(b.id)];
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
    return direction * (isDate ? compareDates(left, right) : words.compare(left, right));
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
