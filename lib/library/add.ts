/**
 * Records that come from elsewhere (a backup, another device) are added to what is here. Immutable ones are put if they
 * are missing; of what the reader made each field keeps its later state. Adding twice is adding once.
 */
import { canonicalJson } from './canonical-json.ts';
import { mergeNotes } from './notes.ts';
import type {
  ArticleRecord,
  BlobRecord,
  BodyRecord,
  CaptureRecord,
  ChangingRecords,
  CorrectionRecord,
  HighlightRecord,
  ImageRecord,
  NoteRecord,
  RevisionRecord,
  TagRecord,
} from './records.ts';
import { act, type Act, type Library } from './schema.ts';
import { change, merge } from './stamp.ts';
import { summarize } from './summary.ts';
import type { TableName } from './tables.ts';
import { instant, type World } from './world.ts';

/** What became of a record: not here before, joined with the one here, or here already as it is. */
export type Added = 'added' | 'merged' | 'unchanged';

/** A revision with its body. */
export type WholeRevision = RevisionRecord & { body: Omit<BodyRecord, 'revisionId'> };

/** An article with all that belongs to it. */
export interface WholeArticle {
  article: ArticleRecord;
  revisions: WholeRevision[];
  captures: CaptureRecord[];
  images: ImageRecord[];
  highlights: HighlightRecord[];
  notes: NoteRecord[];
  corrections: CorrectionRecord[];
}

/** Adds a tag, or the later name of one that is here. */
export function addTag(library: Library, tag: TagRecord): Promise<Added> {
  return act(library, ['tags'], ({ put }) => putMerged(put, 'tags', library.tags.get(tag.id), tag));
}

/** Adds a correction that holds for the whole library; those of an article come with it. */
export function addCorrection(library: Library, correction: CorrectionRecord): Promise<Added> {
  return act(library, ['corrections'], ({ put }) =>
    putMerged(put, 'corrections', library.corrections.get(correction.id), correction),
  );
}

/** Keeps bytes under their hash, before the article whose images name them. */
export function addBlob(library: Library, blob: BlobRecord): Promise<Added> {
  return act(library, ['blobs'], async () => {
    if (await library.blobs.get(blob.hash)) return 'unchanged';
    await library.blobs.put(blob);
    return 'added';
  });
}

/** Every table that holds something of an article which was not derived. */
export const articleTables: TableName[] = [
  ...(['articles', 'revisions', 'bodies', 'captures', 'images', 'blobs', 'highlights', 'notes'] as const),
  'corrections',
];

/** Adds an article in one transaction; its images' bytes come before it, or the images wait to be fetched. */
export function addArticle(library: Library, whole: WholeArticle, world: World): Promise<Added> {
  return act(library, articleTables, ({ put }) => addWithin(library, put, whole, world));
}

/** The same inside an act over `articleTables`. */
export async function addWithin(library: Library, put: Act['put'], whole: WholeArticle, world: World): Promise<Added> {
  const known = await library.articles.get(whole.article.id);
  const results: Added[] = [];
  for (const { body, ...revision } of whole.revisions) {
    if (await library.bodies.get(revision.id)) continue;
    await put('revisions', revision);
    await library.bodies.put({ revisionId: revision.id, ...body });
    results.push('added');
  }
  for (const capture of whole.captures) {
    if (await library.captures.get(capture.id)) continue;
    await put('captures', capture);
    results.push('added');
  }
  for (const image of whole.images) results.push(await addImage(library, put, image));
  for (const highlight of whole.highlights) {
    results.push(await putMerged(put, 'highlights', library.highlights.get(highlight.id), highlight));
  }
  for (const note of whole.notes) results.push(await addNote(library, put, note));
  for (const correction of whole.corrections) {
    results.push(await putMerged(put, 'corrections', library.corrections.get(correction.id), correction));
  }
  const article = known
    ? await summarized(library, joined(known, whole.article, world), await lastCaptured(library, known.id))
    : await summarized(library, whole.article, whole.article.latestRevisionId);
  if (!known) {
    await put('articles', article);
    return 'added';
  }
  results.push(await putIfChanged(put, 'articles', known, article));
  return results.every((result) => result === 'unchanged') ? 'unchanged' : 'merged';
}

/** What is here with what comes: every address, the earlier save, of each field the later state. */
function joined(known: ArticleRecord, coming: ArticleRecord, world: World): ArticleRecord {
  if (known.stripped && !coming.stripped) {
    // Brought back from a backup after the trash was emptied: into the trash, for another 30 days.
    const back = merge(coming, known);
    return back.deletedAt === undefined ? back : change(back, { deletedAt: instant(world) }, world);
  }
  return {
    ...merge(known, coming),
    urls: [...new Set([...known.urls, ...coming.urls])],
    savedAt: known.savedAt < coming.savedAt ? known.savedAt : coming.savedAt,
  };
}

async function lastCaptured(library: Library, articleId: string): Promise<string | undefined> {
  const captures = await library.captures.where('articleId').equals(articleId).toArray();
  return captures.sort((a, b) => (`${a.capturedAt} ${a.id}` < `${b.capturedAt} ${b.id}` ? -1 : 1)).at(-1)?.revisionId;
}

/** The article showing this revision, as it is corrected. A tombstone has none. */
async function summarized(library: Library, article: ArticleRecord, revisionId = ''): Promise<ArticleRecord> {
  const revision = await library.revisions.get(revisionId);
  if (!revision) return article;
  const corrections = await library.corrections.where('scope').equals(article.id).toArray();
  return { ...article, ...summarize(revision, corrections), latestRevisionId: revision.id };
}

async function addImage(library: Library, put: Act['put'], image: ImageRecord): Promise<Added> {
  const known = await library.images.get([image.revisionId, image.url]);
  if (known && (known.state === 'stored' || image.state !== 'stored')) return 'unchanged';
  if (image.state === 'stored' && !(await library.blobs.get(image.hash))) {
    if (known) return 'unchanged';
    const { revisionId, url, articleId, host } = image;
    await put('images', { revisionId, url, articleId, host, state: 'pending' });
    return 'added';
  }
  await put('images', image);
  return known ? 'merged' : 'added';
}

async function addNote(library: Library, put: Act['put'], note: NoteRecord): Promise<Added> {
  const known = await library.notes.get(note.id);
  if (!known) return putIfChanged(put, 'notes', undefined, note);
  const [merged, ...parted] = mergeNotes(known, note);
  const results = [await putIfChanged(put, 'notes', known, merged)];
  for (const other of parted) {
    results.push(await putMerged(put, 'notes', library.notes.get(other.id), other));
  }
  return results.every((result) => result === 'unchanged') ? 'unchanged' : 'merged';
}

type Stamped = 'tags' | 'corrections' | 'highlights' | 'notes';

async function putMerged<T extends Stamped>(
  put: Act['put'],
  table: T,
  found: PromiseLike<ChangingRecords[T] | undefined>,
  coming: ChangingRecords[T],
): Promise<Added> {
  const known = await found;
  return putIfChanged(put, table, known, known ? merge(known, coming) : coming);
}

async function putIfChanged<T extends Stamped | 'articles'>(
  put: Act['put'],
  table: T,
  known: ChangingRecords[T] | undefined,
  record: ChangingRecords[T],
): Promise<Added> {
  if (known && canonicalJson(known) === canonicalJson(record)) return 'unchanged';
  await put(table, record);
  return known ? 'merged' : 'added';
}
