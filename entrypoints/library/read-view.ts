/** What the library page shows, read from the database in one go. */
import { shelves, type LibraryRow, type Shelf, type View } from '../../components/library/view.ts';
import type { CountedTag } from '../../components/library/TagsDialog.tsx';
import { countHighlights } from '../../lib/library/count-highlights.ts';
import { listArticles, type ListQuery } from '../../lib/library/list.ts';
import type { ArticleRecord } from '../../lib/library/records.ts';
import type { Library } from '../../lib/library/schema.ts';
import { listTags } from '../../lib/library/tags.ts';

export interface LibraryView {
  rows: LibraryRow[];
  counts: Record<Shelf, number>;
  /** The most used first. */
  tags: CountedTag[];
}

const onShelf: Record<Shelf, Pick<ListQuery, 'readStates' | 'trash'>> = {
  inbox: { readStates: ['unread', 'reading', 'read'] },
  unread: { readStates: ['unread'] },
  archive: { readStates: ['archived'] },
  trash: { trash: true },
};

export async function readView(
  library: Library,
  { shelf, sorting, reversed, words, tagId }: View,
): Promise<LibraryView> {
  const [names, highlightCounts] = [await listTags(library), await countHighlights(library)];
  const { articles } = await listArticles(library, { ...onShelf[shelf], sort: sorting, reversed, text: words, tagId });
  const byId = new Map(names.map((tag) => [tag.id, tag]));
  const counts: Record<Shelf, number> = { inbox: 0, unread: 0, archive: 0, trash: 0 };
  const tagged = new Map<string, number>();
  for (const name of shelves) {
    const all = await listArticles(library, { ...onShelf[name], sort: 'saved' });
    counts[name] = all.count;
    if (name === 'unread' || name === 'trash') continue;
    for (const id of all.articles.flatMap((article) => article.tagIds)) tagged.set(id, (tagged.get(id) ?? 0) + 1);
  }
  return {
    rows: articles.map((article) => rowOf(article, byId, highlightCounts)),
    counts,
    tags: names
      .map(({ id, name }) => ({ id, name, count: tagged.get(id) ?? 0 }))
      .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name)),
  };
}

function rowOf(
  article: ArticleRecord,
  tags: Map<string, { id: string; name: string }>,
  highlightCounts: Map<string, number>,
): LibraryRow {
  const { id, headline, siteName, lang, dir, datePublished, dateModified, savedAt, readState } = article;
  return {
    ...{ id, headline, lang, dir, datePublished, dateModified, savedAt, readState },
    outlet: siteName,
    tags: article.tagIds.flatMap((tagId) => {
      const tag = tags.get(tagId);
      return tag ? [{ id: tagId, name: tag.name }] : [];
    }),
    highlightCount: highlightCounts.get(id) ?? 0,
    progress: article.position?.progress ?? 0,
    inTrash: article.deletedAt !== undefined,
  };
}
