/** What the library page shows of articles and tags. */
import type { CountedTag } from '../../components/library/TagsDialog.tsx';
import type { LibraryRow, Shelf } from '../../components/library/view.ts';
import type { CatalogCounts } from '../../lib/library/catalog.ts';
import { countHighlights } from '../../lib/library/count-highlights.ts';
import type { Shelf as ListedShelf } from '../../lib/library/list.ts';
import type { TagRecord } from '../../lib/library/records.ts';
import type { Library } from '../../lib/library/schema.ts';
import { listTags } from '../../lib/library/tags.ts';

export const shelfOf: Record<Shelf, ListedShelf> = {
  inbox: { readStates: ['unread', 'reading', 'read'] },
  unread: { readStates: ['unread'] },
  archive: { readStates: ['archived'] },
  trash: { trash: true },
};

/** Who looks for something saved looks on the reading list, also for what was put away. */
export const searchedShelf: Record<Shelf, ListedShelf> = { ...shelfOf, inbox: {} };

/** How many articles stand on each shelf. */
export function countShelves({ states, trash }: Pick<CatalogCounts, 'states' | 'trash'>): Record<Shelf, number> {
  const { unread, reading, read, archived } = states;
  return { inbox: unread + reading + read, unread, archive: archived, trash };
}

/** The most used first. */
export function countTags(tags: TagRecord[], { tagged }: CatalogCounts): CountedTag[] {
  return tags
    .map(({ id, name }) => ({ id, name, count: tagged.get(id) ?? 0 }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}

/** By the article's id; those that are gone are not in it. */
export async function readRows(library: Library, ids: readonly string[]): Promise<Map<string, LibraryRow>> {
  const [articles, tags, highlightCounts] = await Promise.all([
    library.articles.bulkGet([...ids]),
    listTags(library),
    countHighlights(library, [...ids]),
  ]);
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  return new Map(
    articles.flatMap((article): [string, LibraryRow][] => {
      if (!article) return [];
      const { id, headline, siteName, lang, dir, datePublished, dateModified, savedAt, readState } = article;
      const row = {
        ...{ id, headline, lang, dir, datePublished, dateModified, savedAt, readState },
        outlet: siteName,
        tags: article.tagIds.flatMap((tagId) => byId.get(tagId) ?? []),
        highlightCount: highlightCounts.get(id) ?? 0,
        progress: article.position?.progress ?? 0,
        inTrash: article.deletedAt !== undefined,
      };
      return [[id, row]];
    }),
  );
}
