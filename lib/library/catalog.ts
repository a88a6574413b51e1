/**
 * Which articles there are, as a list needs them: kept in memory, and followed by `changes`. An index of the database would say
 * the same, but takes seconds to be read from end to end where there are 100,000; this is read from a file in a tenth of one.
 */
import { changesSince } from './changes.ts';
import type { ArticleRecord, ReadState } from './records.ts';
import type { Library } from './schema.ts';

/** What a list is chosen by. What it shows is read a window at a time. */
export interface ListedArticle {
  id: string;
  savedAt: string;
  readState: ReadState;
  tagIds: readonly string[];
  /** In the trash since. */
  deletedAt?: string;
}

export interface Catalog {
  /** Of the library that it is of. */
  dbId: string;
  /** The last of the library's `changes` that is in here. */
  seq: number;
  /** The last saved first; the trash is among them, tombstones are not. */
  articles: ListedArticle[];
}

/** Records in memory at once. */
const readAtOnce = 2000;
/** Where so many changed, all are read: that is faster. */
const tooMany = 5000;

/** Brings a catalog to where the library is; without one, or with that of another library, reads all articles. */
export async function catchUpCatalog(library: Library, known: Catalog | undefined): Promise<Catalog> {
  const dbId = (await library.about.get('library'))?.dbId ?? '';
  const changed = known?.dbId === dbId ? await changedArticles(library, known.seq) : undefined;
  if (!known || !changed) {
    const seq = await lastChange(library);
    const all: ListedArticle[] = [];
    await walkArticles(library, (article) => all.push(...listed(article)));
    return { dbId, seq, articles: inOrder(all) };
  }
  const { seq, ids } = changed;
  if (ids.size === 0) return { ...known, seq };
  const now = (await library.articles.bulkGet([...ids])).flatMap(listed);
  return { dbId, seq, articles: inOrder([...known.articles.filter(({ id }) => !ids.has(id)), ...now]) };
}

/** Whether nothing has been written since a catalog was made. */
export async function isUpToDate(library: Library, { dbId, seq }: Pick<Catalog, 'dbId' | 'seq'>): Promise<boolean> {
  const [about, last] = await Promise.all([library.about.get('library'), lastChange(library)]);
  return about?.dbId === dbId && last === seq;
}

/** Articles whose records changed after a sequence number, and the number that this is true for. Absent: nearly all of them may have. */
export async function changedArticles(
  library: Library,
  since: number,
): Promise<{ seq: number; ids: Set<string> } | undefined> {
  const seq = await lastChange(library);
  // The library is an older one than it was.
  if (seq < since) return undefined;
  const changes = await changesSince(library, since, tooMany);
  if (changes.length === tooMany) return undefined;
  const ids = new Set(changes.filter(({ table }) => table === 'articles').map(({ id }) => id));
  return { seq: changes.at(-1)?.seq ?? since, ids };
}

/** The sequence number of what was written last; 0 when nothing ever was. */
export async function lastChange(library: Library): Promise<number> {
  return ((await library.changes.orderBy('seq').lastKey()) as number | undefined) ?? 0;
}

/** All articles, some at a time, so that other things are done in between. */
export async function walkArticles(library: Library, look: (article: ArticleRecord) => void): Promise<void> {
  for (let last = ''; ;) {
    const articles = await library.articles.where('id').above(last).limit(readAtOnce).toArray();
    for (const article of articles) look(article);
    if (articles.length < readAtOnce) return;
    last = articles.at(-1)!.id;
  }
}

function listed(article: ArticleRecord | undefined): ListedArticle[] {
  if (!article || article.stripped) return [];
  const { id, savedAt, readState, tagIds, deletedAt } = article;
  return [{ id, savedAt, readState, tagIds, ...(deletedAt !== undefined && { deletedAt }) }];
}

function inOrder(articles: ListedArticle[]): ListedArticle[] {
  return articles.sort((a, b) => (a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : a.id < b.id ? 1 : -1));
}

/** How many articles are in each state, and in the trash; by the tag's id how many have it, those in the trash aside. */
export interface CatalogCounts {
  states: Record<ReadState, number>;
  trash: number;
  tagged: Map<string, number>;
}

export function countCatalog({ articles }: Catalog): CatalogCounts {
  const states = { unread: 0, reading: 0, read: 0, archived: 0 };
  const tagged = new Map<string, number>();
  let trash = 0;
  for (const { readState, deletedAt, tagIds } of articles) {
    if (deletedAt !== undefined) {
      trash += 1;
      continue;
    }
    states[readState] += 1;
    for (const id of tagIds) tagged.set(id, (tagged.get(id) ?? 0) + 1);
  }
  return { states, trash, tagged };
}

/** Raise it when the text of a catalog is another one: an older one is not read. */
const format = 3;

/** The first line of the file, for what is shown before the rest is read. */
export interface CatalogHead extends Pick<CatalogCounts, 'states' | 'trash'> {
  dbId: string;
  seq: number;
  /** Ids of the articles saved last, archive and trash aside: more than fit on most screens. */
  latest: string[];
}

const latestCount = 24;

/** Characters that the first line is shorter than. */
export const headLength = 2000;

/** The rest, by columns: few long arrays are read faster than many short ones. What few articles have is by place. */
interface Columns {
  ids: string[];
  savedAt: string[];
  /** A digit each: the place in `states`. */
  readStates: string;
  tagIds: [place: number, tagIds: readonly string[]][];
  deletedAt: [place: number, deletedAt: string][];
}

const states: readonly ReadState[] = ['unread', 'reading', 'read', 'archived'];

/** As it is kept in a file. */
export function catalogToText(catalog: Catalog): string {
  const { dbId, seq, articles } = catalog;
  const { states: counted, trash } = countCatalog(catalog);
  const columns: Columns = {
    ids: articles.map(({ id }) => id),
    savedAt: articles.map(({ savedAt }) => savedAt),
    readStates: articles.map(({ readState }) => states.indexOf(readState)).join(''),
    tagIds: articles.flatMap(({ tagIds }, at) => (tagIds.length > 0 ? [[at, tagIds]] : [])),
    deletedAt: articles.flatMap(({ deletedAt }, at) => (deletedAt === undefined ? [] : [[at, deletedAt]])),
  };
  const latest: string[] = [];
  for (const { id, readState, deletedAt } of articles) {
    if (latest.length === latestCount) break;
    if (readState !== 'archived' && deletedAt === undefined) latest.push(id);
  }
  return `${JSON.stringify({ format, dbId, seq, states: counted, trash, latest })}\n${JSON.stringify(columns)}`;
}

/** The head of what `catalogToText` made, from its beginning. Absent: another version of us made it. */
export function catalogHeadFromText(text: string): CatalogHead | undefined {
  const kept = JSON.parse(text.slice(0, text.indexOf('\n'))) as CatalogHead & { format: number };
  if (kept.format !== format) return undefined;
  const { dbId, seq, states, trash, latest } = kept;
  return { dbId, seq, states, trash, latest };
}

/** What `catalogToText` made. Absent: another version of us did. */
export function catalogFromText(text: string): Catalog | undefined {
  const head = catalogHeadFromText(text);
  if (!head) return undefined;
  const { ids, savedAt, readStates, tagIds, deletedAt } = JSON.parse(text.slice(text.indexOf('\n'))) as Columns;
  const untagged: readonly string[] = [];
  const articles = ids.map((id, at): ListedArticle => {
    const readState = states[Number(readStates[at])]!;
    return { id, savedAt: savedAt[at]!, readState, tagIds: untagged };
  });
  for (const [at, tags] of tagIds) articles[at]!.tagIds = tags;
  for (const [at, since] of deletedAt) articles[at]!.deletedAt = since;
  return { dbId: head.dbId, seq: head.seq, articles };
}
