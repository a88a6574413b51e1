/** Tags: of articles and of highlights. Two tags with one name are one tag. */
import { newId } from './ids.ts';
import { keptArticle } from './kept-article.ts';
import type { ArticleRecord, HighlightRecord, TagRecord } from './records.ts';
import { act, type Act, type Library } from './schema.ts';
import { change, changeMember } from './stamp.ts';
import { instant, type World } from './world.ts';

/** All tags by name. Of two with the same name, made on two devices, the older. */
export async function listTags(library: Library): Promise<TagRecord[]> {
  const tags = await library.tags.toArray();
  const byName = new Map<string, TagRecord>();
  for (const tag of tags.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (tag.deletedAt === undefined && !byName.has(folded(tag.name))) byName.set(folded(tag.name), tag);
  }
  return [...byName.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/**
 * Gives an article exactly these tags, making those that do not exist. Names that differ in case only are one.
 *
 * @throws ArticleGoneError
 */
export async function setArticleTags(
  library: Library,
  articleId: string,
  names: string[],
  world: World,
): Promise<void> {
  await act(library, ['articles', 'tags'], async ({ put }) => {
    const article = await keptArticle(library, articleId);
    await put('articles', await tagged(library, put, article, names, world));
  });
}

/** The record with exactly these tags; to be called inside an act over `tags`. */
export async function tagged<R extends ArticleRecord | HighlightRecord>(
  library: Library,
  put: Act['put'],
  record: R,
  names: string[],
  world: World,
): Promise<R> {
  const wanted = new Set<string>();
  for (const name of names) {
    const id = await tagNamed(library, put, name, world);
    if (id !== undefined) wanted.add(id);
  }
  const added = [...wanted].filter((id) => !record.tagIds.includes(id));
  const removed = record.tagIds.filter((id) => !wanted.has(id));
  let next: ArticleRecord | HighlightRecord = record;
  for (const id of added) next = changeMember(next, 'tagIds', id, true, world);
  for (const id of removed) next = changeMember(next, 'tagIds', id, false, world);
  return next as R;
}

/** The id of the tag with this name, which is made if need be; `undefined` for an empty name. To be called inside an act over `tags`. */
export async function tagNamed(
  library: Library,
  put: Act['put'],
  name: string,
  world: World,
): Promise<string | undefined> {
  const clean = tidy(name);
  if (clean === '') return undefined;
  const known = (await listTags(library)).find((tag) => folded(tag.name) === folded(clean));
  if (known) return known.id;
  const made = change<TagRecord>({ id: newId(world), name: clean, stamps: {} }, { name: clean }, world);
  await put('tags', made);
  return made.id;
}

/** Renames a tag. If another has that name, what was tagged gets the other and this one goes. */
export async function renameTag(library: Library, tagId: string, name: string, world: World): Promise<void> {
  const clean = tidy(name);
  if (clean === '') return;
  await act(library, ['articles', 'highlights', 'tags'], async ({ put }) => {
    const tag = await library.tags.get(tagId);
    if (!tag) return;
    const same = (await listTags(library)).find((other) => other.id !== tagId && folded(other.name) === folded(clean));
    if (!same) return put('tags', change(tag, { name: clean }, world));
    await untag(library, put, tagId, world, same.id);
    await put('tags', change(tag, { deletedAt: instant(world) }, world));
  });
}

/** Takes a tag off everything and deletes it. */
export async function deleteTag(library: Library, tagId: string, world: World): Promise<void> {
  await act(library, ['articles', 'highlights', 'tags'], async ({ put }) => {
    const tag = await library.tags.get(tagId);
    if (!tag) return;
    await untag(library, put, tagId, world);
    await put('tags', change(tag, { deletedAt: instant(world) }, world));
  });
}

/** Deletes a tag unless something has it. */
export async function deleteUnusedTag(library: Library, tagId: string, world: World): Promise<void> {
  await act(library, ['articles', 'highlights', 'tags'], async ({ put }) => {
    const tag = await library.tags.get(tagId);
    const isUsed =
      (await library.articles.where('tagIds').equals(tagId).count()) +
        (await library.highlights.filter(({ tagIds }) => tagIds.includes(tagId)).count()) >
      0;
    if (tag && !isUsed) await put('tags', change(tag, { deletedAt: instant(world) }, world));
  });
}

async function untag(library: Library, put: Act['put'], tagId: string, world: World, instead?: string): Promise<void> {
  const retag = <R extends ArticleRecord | HighlightRecord>(record: R): R => {
    const without = changeMember<ArticleRecord | HighlightRecord>(record, 'tagIds', tagId, false, world);
    return (instead === undefined ? without : changeMember(without, 'tagIds', instead, true, world)) as R;
  };
  for (const article of await library.articles.where('tagIds').equals(tagId).toArray()) {
    await put('articles', retag(article));
  }
  const highlights = await library.highlights.filter((highlight) => highlight.tagIds.includes(tagId)).toArray();
  for (const highlight of highlights) await put('highlights', retag(highlight));
}

function tidy(name: string): string {
  return name.trim().replace(/\s+/g, ' ');
}

/** Names that are equal like this are one. */
function folded(name: string): string {
  return tidy(name.normalize('NFKC')).toLowerCase();
}
