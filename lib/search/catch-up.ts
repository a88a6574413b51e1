/** Brings the index to where the library is, by the changes since it was there last. */
import { lastChange } from '../library/catalog.ts';
import { changesSince } from '../library/changes.ts';
import { wholeLibrary } from '../library/entity-corrections.ts';
import type { ChangeRecord, ChangingTable } from '../library/records.ts';
import type { Library } from '../library/schema.ts';
import type { ArticleIndex } from './article-index.ts';
import { readSearchedArticles, walkSearchedArticles } from './searched-article.ts';

/** What has been taken over, of how many changes. */
export interface IndexProgress {
  done: number;
  total: number;
}

/** Changes looked at in one step: the index answers between two of them. */
const step = 100;
/** Articles read at once: their texts are in memory together. */
const batch = 50;
/** The same where all are read. Their commit costs as much as that of a few. */
const walkedAtOnce = 200;

/**
 * Until nothing is left to take over. `progress` is told after every step; after the one in which `signal` is aborted, it ends,
 * and the next call goes on from there.
 */
export async function catchUp(
  library: Library,
  index: ArticleIndex,
  progress: (progress: IndexProgress) => void,
  signal?: AbortSignal,
): Promise<void> {
  if (index.seq === 0) await takeOverAll(library, index, progress, signal);
  if (signal?.aborted) return;
  const total = await library.changes.where('seq').above(index.seq).count();
  let done = 0;
  for (;;) {
    const changes = await changesSince(library, index.seq, step);
    if (changes.length === 0) return;
    const ids = [...(await articlesOf(library, changes))];
    // An article is taken over whole: when this ends midway, the changes are looked at again.
    for (let at = 0; at < ids.length; at += batch) await takeOver(library, index, ids.slice(at, at + batch), index.seq);
    index.update([], [], changes.at(-1)!.seq);
    done += changes.length;
    progress({ done, total: Math.max(done, total) });
    if (signal?.aborted) return;
  }
}

/** Every article, in the order in which they are read fastest; goes on where it was when the page was closed. */
async function takeOverAll(
  library: Library,
  index: ArticleIndex,
  progress: (progress: IndexProgress) => void,
  signal?: AbortSignal,
): Promise<void> {
  const total = await library.articles.count();
  const begun = index.walked ?? { lastId: '', seq: await lastChange(library) };
  let done = await library.articles.where('id').belowOrEqual(begun.lastId).count();
  for await (const { searched, last } of walkSearchedArticles(library, begun.lastId, walkedAtOnce)) {
    index.walk(searched, { ...begun, lastId: last });
    done = Math.min(total, done + walkedAtOnce);
    progress({ done, total });
    if (signal?.aborted) return;
  }
  while (index.tidy()) await new Promise((resolve) => setTimeout(resolve));
  index.endWalk(begun);
}

/** Takes over what these articles are now. */
export async function takeOver(library: Library, index: ArticleIndex, ids: string[], seq = index.seq): Promise<void> {
  index.update(ids, await readSearchedArticles(library, ids), seq);
}

async function articlesOf(library: Library, changes: ChangeRecord[]): Promise<Set<string>> {
  const ids = new Set<string>();
  const changed = (table: ChangingTable) => changes.filter((change) => change.table === table).map(({ id }) => id);
  for (const id of changed('articles')) ids.add(id);
  for (const id of changed('tags')) {
    for (const article of await library.articles.where('tagIds').equals(id).primaryKeys()) ids.add(article);
    const marked = await library.highlights.filter((highlight) => highlight.tagIds.includes(id)).toArray();
    for (const { articleId } of marked) ids.add(articleId);
  }
  for (const correction of await library.corrections.bulkGet(changed('corrections'))) {
    if (correction?.scope === wholeLibrary)
      for (const article of await library.articles.toCollection().primaryKeys()) ids.add(article);
    else if (correction) ids.add(correction.scope);
  }
  // A visit changes no text, and images have none: captures and images are left out.
  for (const table of ['revisions', 'highlights', 'notes'] as const) {
    const records = await library.table<{ articleId: string }, string>(table).bulkGet(changed(table));
    for (const record of records) if (record) ids.add(record.articleId);
  }
  return ids;
}
