/**
 * Reads a library from wherever it is written down into the one that is here. The whole of it is looked through first, so
 * that what is cut off or not ours writes nothing; records that are not what they should be are left out and reported.
 * Reading twice is reading once. A damaged file is read as far as it is whole, adds what is not here, and replaces nothing.
 */
import type { ExportedBlob, LibraryFileSections } from '../../export/library-json/format.ts';
import { addArticle, addBlob, addCorrection, addTag, type WholeArticle } from '../../library/add.ts';
import { canonicalJson } from '../../library/canonical-json.ts';
import { hasItsAddress, hasItsWords } from '../../library/as-saved.ts';
import { sha256 } from '../../library/ids.ts';
import { imageType } from '../../library/image-type.ts';
import { keepOnly, replaceArticle, replaceRecord, type KeptIds } from '../../library/replace.ts';
import type { Library } from '../../library/schema.ts';
import { wholeArticle } from '../../library/whole-article.ts';
import type { World } from '../../library/world.ts';
import { say, sayCount } from '../../words.ts';
import type { Damage, ImportOptions, ImportPreview, ImportReport, Refused } from '../types.ts';
import { DamagedZipError } from './failures.ts';
import { readRecords, type FileRecord, type JsonFile } from './read-records.ts';
import { libraryShapes } from './shapes.ts';
import { ShapeError } from './shape.ts';

/** Where a library is written down. */
export interface LibrarySource {
  json: JsonFile;
  /** Bytes, the images included. */
  size: number;
  /** Absent: it is whole, or refused. */
  damage?: Damage;
  /** The bytes of an image; absent: not there, or more than they are said to be. */
  bytesOf(blob: ExportedBlob): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** More than a reader looks through; the rest is only counted by the articles that are missing. */
const mostRefused = 1000;

/**
 * Looks everything through and writes nothing.
 *
 * @throws NotALibraryError, NewerFileError, DamagedFileError, or the signal's reason
 */
export async function previewRestore(
  library: Library,
  source: LibrarySource,
  { onProgress = () => {}, signal }: Omit<ImportOptions, 'mode'> = {},
): Promise<ImportPreview> {
  const preview: ImportPreview = {
    ...{ exportedAt: '', articles: 0, newArticles: 0, changedArticles: 0, onlyHere: 0, images: 0, highlights: 0 },
    refused: [],
    ...(source.damage && { damage: source.damage }),
  };
  const ids = new Set<string>();
  const seen: Seen = { exportedAt: '', refused: [], lostImages: 0 };
  for await (const entry of readChecked(source, onProgress, signal, seen)) {
    if (entry.section === 'blobs') preview.images += 1;
    if (entry.section !== 'articles') continue;
    const { article, highlights } = entry.record;
    ids.add(article.id);
    if (article.stripped) continue;
    preview.articles += 1;
    preview.highlights += highlights.filter((highlight) => highlight.deletedAt === undefined).length;
    const known = await wholeArticle(library, article.id);
    if (!known || known.article.stripped) preview.newArticles += 1;
    else if (source.damage !== 'articles' && canonicalJson(known) !== canonicalJson(entry.record))
      preview.changedArticles += 1;
  }
  preview.exportedAt = seen.exportedAt;
  preview.refused = [...lossesOf(source, seen, ids.size), ...seen.refused];
  preview.onlyHere = await library.articles.filter(({ id, stripped }) => !stripped && !ids.has(id)).count();
  return preview;
}

/** What a damaged file says of itself, before what it says of single records. */
function lossesOf({ damage }: LibrarySource, { lostImages }: Seen, articles: number): Refused[] {
  const losses: Refused[] = [];
  if (damage === 'articles')
    losses.push({ what: say('restore_lost_articles'), why: sayCount('restore_lost_articles_why', articles) });
  if (lostImages > 0)
    losses.push({ what: sayCount('library_count_images', lostImages), why: say('restore_lost_images_why') });
  return losses;
}

/**
 * One transaction for each article. Stopped in the middle, what was written until then stays, and reading again goes on.
 *
 * @throws NotALibraryError, NewerFileError, DamagedFileError, NotSavedError, or the signal's reason; DamagedZipError when a
 *   damaged file is to replace
 */
export async function restore(
  library: Library,
  source: LibrarySource,
  world: World,
  { mode = 'merge', onProgress = () => {}, signal }: ImportOptions = {},
): Promise<ImportReport> {
  // What it has lost would be removed here, too.
  if (source.damage && mode === 'replace') throw new DamagedZipError();
  const { refused } = await previewRestore(library, source, { onProgress: (done) => onProgress(done / 2), signal });
  const report: ImportReport = { added: 0, merged: 0, unchanged: 0, removed: 0, refused };
  const kept: KeptIds = { tags: new Set(), corrections: new Set(), blobs: new Set(), articles: new Set() };
  const write = mode === 'replace' ? replaceWith : source.damage === 'articles' ? addMissing : mergeRecord;
  // Refused ones were reported at the first look.
  const seen: Seen = { exportedAt: '', refused: [], lostImages: 0, stated: kept };
  for await (const entry of readChecked(source, (done) => onProgress(0.5 + done / 2), signal, seen)) {
    const written = await write(library, entry, world);
    kept[entry.section].add(idOf(entry));
    if (entry.section === 'articles') report[written] += 1;
  }
  if (mode === 'replace') report.removed = await keepOnly(library, kept, signal);
  return report;
}

type Checked = {
  [Name in keyof LibraryFileSections]: {
    section: Name;
    record: LibraryFileSections[Name];
    /** Of an image that was read. */
    bytes?: Uint8Array<ArrayBuffer>;
  };
}[keyof LibraryFileSections];

type Written = 'added' | 'merged' | 'unchanged';

interface Seen {
  exportedAt: string;
  refused: Refused[];
  /** Of a damaged file: there may be too many to name each. */
  lostImages: number;
  /** Where the ids go that refused records state: they are in the file, so what is here of them stays. */
  stated?: KeptIds;
}

/** The records that are what they should be; what is said of the others, and of the file, goes into `seen`. */
async function* readChecked(
  source: LibrarySource,
  onProgress: (done: number) => void,
  signal: AbortSignal | undefined,
  seen: Seen,
): AsyncGenerator<Checked> {
  let imageBytes = 0;
  for await (const entry of readRecords(source.json, (head) => (seen.exportedAt = head.exportedAt))) {
    signal?.throwIfAborted();
    onProgress(Math.min(1, (entry.read + imageBytes) / source.size));
    const record = await checked(entry, source, seen);
    if (!record) continue;
    if (record.section === 'blobs' && record.record.file !== undefined) imageBytes += record.bytes!.byteLength;
    yield record;
  }
}

function idOf({ section, record }: Checked): string {
  if (section === 'blobs') return record.hash;
  return section === 'articles' ? record.article.id : record.id;
}

async function mergeRecord(library: Library, entry: Checked, world: World): Promise<Written> {
  switch (entry.section) {
    case 'tags':
      return addTag(library, entry.record);
    case 'corrections':
      return addCorrection(library, entry.record);
    case 'blobs':
      return addBlob(library, { hash: entry.record.hash, type: entry.record.type, bytes: entry.bytes!.buffer });
    case 'articles':
      return addArticle(library, entry.record, world);
  }
}

/** What is here stays as it is; emptied from the trash is not here. */
async function addMissing(library: Library, entry: Checked, world: World): Promise<Written> {
  const known =
    entry.section === 'articles'
      ? await library.articles.get(entry.record.article.id)
      : entry.section !== 'blobs' && (await library[entry.section].get(entry.record.id));
  const isHere = known && !('stripped' in known && known.stripped);
  return isHere ? 'unchanged' : mergeRecord(library, entry, world);
}

async function replaceWith(library: Library, entry: Checked, world: World): Promise<Written> {
  switch (entry.section) {
    case 'tags':
    case 'corrections':
      return replaceRecord(library, entry.section, entry.record);
    case 'blobs':
      return mergeRecord(library, entry, world);
    case 'articles':
      return replaceArticle(library, entry.record, world);
  }
}

/** The record if it is what it should be; otherwise the reason goes into the report. */
async function checked(
  { section, record }: FileRecord,
  source: LibrarySource,
  seen: Seen,
): Promise<Checked | undefined> {
  const { refused, stated } = seen;
  try {
    const shaped = { section, record: libraryShapes[section](record, '') } as Checked;
    if (shaped.section === 'articles') await checkArticle(shaped.record);
    if (shaped.section === 'blobs') return { ...shaped, bytes: await checkBlob(shaped.record, source) };
    if (shaped.section === 'corrections') demand(shaped.record.scope === 'library', 'scope', '"library"');
    return shaped;
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    if (source.damage && error instanceof NoBytesError) seen.lostImages += 1;
    else if (refused.length < mostRefused) refused.push({ what: nameOf(record) ?? section, why: error.message });
    stated?.[section].add(statedIdOf(record));
    return undefined;
  }
}

function demand(condition: boolean, path: string, expected: string): void {
  if (!condition) throw new ShapeError(path, expected);
}

/** What belongs to an article names it, and both are what their names are the hashes of. */
async function checkArticle({ article, revisions, ...belongings }: WholeArticle): Promise<void> {
  const revisionIds = new Set(revisions.map((revision) => revision.id));
  for (const revision of revisions) {
    demand(revision.articleId === article.id, 'revisions', 'this article');
    demand(await hasItsWords(revision, revision.body), 'revisions', 'the words its hash was made of');
  }
  for (const name of ['captures', 'images', 'highlights'] as const) {
    for (const record of belongings[name]) {
      demand(
        record.articleId === article.id && revisionIds.has(record.revisionId),
        name,
        'this article and one of its revisions',
      );
    }
  }
  // Permission is asked for by `host`, and given for what `url` leads to.
  demand(
    belongings.images.every(({ host, url }) => host === new URL(url).hostname),
    'images',
    'the host of its address',
  );
  demand(
    belongings.notes.every((note) => note.articleId === article.id),
    'notes',
    'this article',
  );
  demand(
    belongings.corrections.every((correction) => correction.scope === article.id),
    'corrections',
    'this article',
  );
  demand(
    article.stripped || revisionIds.has(article.latestRevisionId),
    'article.latestRevisionId',
    'one of its revisions',
  );
  demand(article.stripped || (await hasItsAddress(article)), 'article.urls', 'the address its id was made of');
}

class NoBytesError extends ShapeError {}

async function checkBlob(blob: ExportedBlob, source: LibrarySource): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await source.bytesOf(blob);
  if (!bytes) throw new NoBytesError(blob.file ?? 'base64', 'the bytes of an image');
  demand(imageType(bytes) === blob.type, 'type', 'what these bytes are');
  demand((await sha256(bytes)) === blob.hash, 'hash', 'the hash of these bytes');
  return bytes;
}

/** The id or hash under which a refused record says it stands; a text that is none does no harm. */
function statedIdOf(record: unknown): string {
  const { article, id, hash } = (record ?? {}) as { article?: { id?: unknown }; id?: unknown; hash?: unknown };
  return String(article?.id ?? id ?? hash);
}

/** How a record calls itself, in case it is one: for the report. */
function nameOf(record: unknown): string | undefined {
  const { article, name, file } = (record ?? {}) as {
    article?: { headline?: unknown };
    name?: unknown;
    file?: unknown;
  };
  const stated = article?.headline ?? name ?? file;
  return typeof stated === 'string' && stated !== '' ? stated.slice(0, 200) : undefined;
}
