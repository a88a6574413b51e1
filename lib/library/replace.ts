/**
 * Makes the library what a backup says: for a restore that replaces, and for undoing one. Each article is one
 * transaction, so that whenever the browser stops, every article is whole, as it was or as it shall be.
 */
import { addWithin, articleTables, type Added, type WholeArticle } from './add.ts';
import { canonicalJson } from './canonical-json.ts';
import type { ChangingRecords } from './records.ts';
import { act, type Act, type Library } from './schema.ts';
import { wholeArticle } from './whole-article.ts';
import type { World } from './world.ts';

/** Puts an article in place of what is here of it. What was derived from it goes, too. */
export async function replaceArticle(library: Library, whole: WholeArticle, world: World): Promise<Added> {
  const known = await wholeArticle(library, whole.article.id);
  if (known && canonicalJson(known) === canonicalJson(whole)) return 'unchanged';
  await act(library, [...articleTables, 'analyses'], async ({ put, remove }) => {
    await removeWithin(library, remove, whole.article.id);
    await addWithin(library, put, whole, world);
  });
  return known ? 'merged' : 'added';
}

/** Puts a tag, or a correction that holds everywhere, in place of the one under its id. */
export async function replaceRecord<T extends 'tags' | 'corrections'>(
  library: Library,
  table: T,
  record: ChangingRecords[T],
): Promise<Added> {
  return act(library, [table], async ({ put }) => {
    const known: unknown = await library.table(table).get(record.id);
    if (known !== undefined && canonicalJson(known) === canonicalJson(record)) return 'unchanged';
    await put(table, record);
    return known === undefined ? 'added' : 'merged';
  });
}

/** What is to stay: ids, and the hashes of images. */
export type KeptIds = Record<'tags' | 'corrections' | 'blobs' | 'articles', Set<string>>;

/** Removes everything else, not into the trash. Returns how many articles that were. */
export async function keepOnly(library: Library, kept: KeptIds, signal?: AbortSignal): Promise<number> {
  let removed = 0;
  for (const id of await library.articles.toCollection().primaryKeys()) {
    if (kept.articles.has(id)) continue;
    signal?.throwIfAborted();
    await act(library, [...articleTables, 'analyses'], ({ remove }) => removeWithin(library, remove, id));
    removed += 1;
  }
  await act(library, ['tags', 'corrections', 'blobs'], async ({ remove }) => {
    for (const tag of await library.tags.toArray()) if (!kept.tags.has(tag.id)) await remove('tags', tag);
    for (const correction of await library.corrections.where('scope').equals('library').toArray())
      if (!kept.corrections.has(correction.id)) await remove('corrections', correction);
    const hashes = await library.blobs.toCollection().primaryKeys();
    await library.blobs.bulkDelete(hashes.filter((hash) => !kept.blobs.has(hash)));
  });
  return removed;
}

async function removeWithin(library: Library, remove: Act['remove'], id: string): Promise<void> {
  const article = await library.articles.get(id);
  if (!article) return;
  const revisionIds = await library.revisions.where('articleId').equals(id).primaryKeys();
  await library.bodies.bulkDelete(revisionIds);
  await library.analyses.bulkDelete(revisionIds);
  for (const table of ['revisions', 'captures', 'images', 'highlights', 'notes'] as const) {
    for (const record of await library[table].where('articleId').equals(id).toArray()) await remove(table, record);
  }
  for (const correction of await library.corrections.where('scope').equals(id).toArray())
    await remove('corrections', correction);
  await remove('articles', article);
}
