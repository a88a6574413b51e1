/** What was deleted 30 days ago loses its content; what is left is a tombstone, so that no other device brings it back. */
import type { ArticleRecord, HighlightRecord } from './records.ts';
import { act, type Act, type Library } from './schema.ts';
import type { TableName } from './tables.ts';
import type { World } from './world.ts';

const keptFor = 30 * 24 * 60 * 60 * 1000;

const tables: TableName[] = [
  ...(['articles', 'revisions', 'bodies', 'captures', 'images', 'highlights', 'notes', 'corrections'] as const),
  'analyses',
];

/** Strips what was deleted more than 30 days ago. `deleted`: the articles in the trash. Returns how many articles that were. */
export async function emptyTrash(
  library: Library,
  deleted: readonly Pick<ArticleRecord, 'id' | 'deletedAt'>[],
  world: World,
): Promise<number> {
  const limit = new Date(world.now() - keptFor).toISOString();
  const old = (record: { deletedAt?: string }) => record.deletedAt !== undefined && record.deletedAt < limit;
  const articles = deleted.filter(old);
  for (const article of articles) await strip(library, article.id);
  await act(library, ['highlights', 'notes'], async ({ put }) => {
    const highlights = await library.highlights.filter((highlight) => old(highlight) && !isBare(highlight)).toArray();
    for (const highlight of highlights) await put('highlights', bare(highlight));
    const notes = await library.notes.filter((note) => old(note) && note.text !== '').toArray();
    for (const note of notes) await put('notes', { ...note, text: '' });
  });
  if (articles.length > 0) await dropUnusedBlobs(library);
  return articles.length;
}

/** Strips articles in the trash, however long they have been there: for a reader who says so. Returns how many. */
export async function emptyTrashNow(library: Library, deletedIds: readonly string[]): Promise<number> {
  for (const id of deletedIds) await strip(library, id);
  await dropUnusedBlobs(library);
  return deletedIds.length;
}

/** One article's content, in one transaction; unless it was taken out of the trash meanwhile. */
async function strip(library: Library, articleId: string): Promise<void> {
  const work = async ({ put }: Act) => {
    const article = await library.articles.get(articleId);
    if (article?.deletedAt === undefined) return;
    const revisionIds = await library.revisions.where('articleId').equals(articleId).primaryKeys();
    await library.bodies.bulkDelete(revisionIds);
    await library.analyses.bulkDelete(revisionIds);
    await library.revisions.bulkDelete(revisionIds);
    for (const table of [library.captures, library.images, library.highlights, library.notes] as const) {
      await table.where('articleId').equals(articleId).delete();
    }
    await library.corrections.where('scope').equals(articleId).delete();
    await put('articles', tombstone(article));
  };
  await act(library, tables, work, { removes: true });
}

function tombstone({ id, canonVersion, savedAt, deletedAt, stamps }: ArticleRecord): ArticleRecord {
  return {
    ...{ id, canonVersion, savedAt, deletedAt, stripped: true },
    stamps: { deletedAt: stamps['deletedAt'] ?? '' },
    ...{ urls: [], headline: '', authors: [], dir: 'ltr', latestRevisionId: '' },
    ...{ readState: 'unread', pinned: false, tagIds: [] },
  };
}

function isBare(highlight: HighlightRecord): boolean {
  return highlight.target.selector[0].exact === '';
}

function bare(highlight: HighlightRecord): HighlightRecord {
  const [quote, position] = highlight.target.selector;
  return {
    ...highlight,
    tagIds: [],
    target: {
      source: '',
      selector: [
        { ...quote, exact: '', prefix: '', suffix: '' },
        { ...position, start: 0, end: 0, textHash: '', repeats: 0 },
      ],
    },
  };
}

/** Bytes no image row names any more. */
async function dropUnusedBlobs(library: Library): Promise<void> {
  const work = async () => {
    const used = new Set(await library.images.orderBy('hash').uniqueKeys());
    const hashes = await library.blobs.toCollection().primaryKeys();
    await library.blobs.bulkDelete(hashes.filter((hash) => !used.has(hash)));
  };
  await act(library, ['images', 'blobs'], work, { removes: true });
}
