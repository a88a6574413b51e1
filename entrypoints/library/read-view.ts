/** What the library page shows: read from the database once for each write, arranged in memory while the reader types. */
import type { CountedTag } from '../../components/library/TagsDialog.tsx';
import { shelves, type LibraryRow, type Shelf, type View } from '../../components/library/view.ts';
import { countHighlights } from '../../lib/library/count-highlights.ts';
import { arrangeArticles, type ListQuery } from '../../lib/library/list.ts';
import type { ArticleRecord, TagRecord } from '../../lib/library/records.ts';
import type { Library } from '../../lib/library/schema.ts';
import type { SearchAnswer } from '../../lib/search/answer-search.ts';
import { listTags } from '../../lib/library/tags.ts';

/** All that any view needs. */
export interface Shelved {
  articles: ArticleRecord[];
  tags: TagRecord[];
  highlightCounts: Map<string, number>;
  counts: Record<Shelf, number>;
  /** The most used first. */
  countedTags: CountedTag[];
}

const onShelf: Record<Shelf, Pick<ListQuery, 'readStates' | 'trash'>> = {
  inbox: { readStates: ['unread', 'reading', 'read'] },
  unread: { readStates: ['unread'] },
  archive: { readStates: ['archived'] },
  trash: { trash: true },
};

export async function readShelves(library: Library): Promise<Shelved> {
  const articles = await library.articles.toArray();
  const tags = await listTags(library);
  const highlightCounts = await countHighlights(library);
  const counts = Object.fromEntries(
    shelves.map((shelf) => [shelf, arrangeArticles(articles, tags, { ...onShelf[shelf], sort: 'saved' }).count]),
  ) as Record<Shelf, number>;
  const used = new Map<string, number>();
  for (const { tagIds, deletedAt } of articles)
    if (deletedAt === undefined) for (const id of tagIds) used.set(id, (used.get(id) ?? 0) + 1);
  const countedTags = tags
    .map(({ id, name }) => ({ id, name, count: used.get(id) ?? 0 }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
  return { articles, tags, highlightCounts, counts, countedTags };
}

/** In the order of the view; where an index has answered, what it found, the best first. */
export function rowsOf(shelved: Shelved, view: View, answer?: SearchAnswer): LibraryRow[] {
  const { tags, highlightCounts } = shelved;
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  const articles = answer ? foundArticles(shelved, view, answer) : listedArticles(shelved, view);
  return articles.map(
    ({ id, headline, siteName, lang, dir, datePublished, dateModified, savedAt, readState, ...article }) => ({
      ...{ id, headline, lang, dir, datePublished, dateModified, savedAt, readState },
      outlet: siteName,
      tags: article.tagIds.flatMap((tagId) => byId.get(tagId) ?? []),
      highlightCount: highlightCounts.get(id) ?? 0,
      progress: article.position?.progress ?? 0,
      inTrash: article.deletedAt !== undefined,
      ...(answer?.snippets[id] && { snippet: answer.snippets[id] }),
    }),
  );
}

function listedArticles({ articles, tags }: Shelved, view: View): ArticleRecord[] {
  const { shelf, sorting: sort, reversed, words: text, tagId } = view;
  return arrangeArticles(articles, tags, { ...onShelf[shelf], sort, reversed, text, tagId }).articles;
}

/** Who looks for something saved looks on the reading list, also for what was put away. */
function foundArticles({ articles }: Shelved, { shelf, tagId }: View, { ids }: SearchAnswer): ArticleRecord[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const { readStates } = shelf === 'inbox' ? {} : onShelf[shelf];
  return ids
    .flatMap((id) => byId.get(id) ?? [])
    .filter(
      (article) =>
        (article.deletedAt !== undefined) === (shelf === 'trash') &&
        (!readStates || readStates.includes(article.readState)) &&
        (tagId === undefined || article.tagIds.includes(tagId)),
    );
}
