/**
 * Reads a library file (`lib/export/library-json/format.ts`) into a library. What is there stays: revisions are added, fields
 * that were changed on both sides keep the later change. Reading a file twice is reading it once.
 */
import type { LibraryFileSections } from '../export/library-json/format.ts';
import {
  addArticle,
  addBlob,
  addCorrection,
  addTag,
  type Added,
  type WholeArticle,
  type WholeRevision,
} from '../library/add.ts';
import { hashOfShown, revisionIdOf, sha256 } from '../library/ids.ts';
import { imageType } from '../library/image-type.ts';
import type { Library } from '../library/schema.ts';
import type { World } from '../library/world.ts';
import { decodeBase64 } from '../text/base64.ts';
import type { Importer, ImportOptions, ImportPreview, ImportReport, OnProgress, Refused } from './types.ts';
import { readRecords, type FileRecord } from './library-json/read-records.ts';
import { libraryShapes } from './library-json/shapes.ts';
import { ShapeError } from './library-json/shape.ts';

/**
 * Looks a file through from end to end and writes nothing.
 *
 * @throws NotALibraryError, NewerFileError, DamagedFileError
 */
export async function previewImport(
  library: Library,
  file: Blob,
  onProgress: OnProgress = () => {},
): Promise<ImportPreview> {
  const preview: ImportPreview = { articles: 0, newArticles: 0, images: 0, refused: [] };
  for await (const entry of readRecords(file)) {
    onProgress(entry.read / file.size);
    const record = await checked(entry, preview.refused);
    if (record?.section === 'blobs') preview.images += 1;
    if (record?.section !== 'articles') continue;
    preview.articles += 1;
    const known = await library.articles.get(record.record.article.id);
    if (!known || known.stripped) preview.newArticles += 1;
  }
  return preview;
}

/**
 * Reads a file into the library, one transaction for each article. The whole file is looked through first, so that one
 * that is cut off or not ours writes nothing; records that are not what they should be are left out and reported.
 * Aborting stops between two articles; what was read until then stays, and reading the file again goes on.
 *
 * @throws NotALibraryError, NewerFileError, DamagedFileError, NotSavedError, or the signal's reason
 */
export async function importLibrary(
  library: Library,
  file: Blob,
  world: World,
  { onProgress = () => {}, signal }: ImportOptions = {},
): Promise<ImportReport> {
  const { refused } = await previewImport(library, file, (done) => {
    signal?.throwIfAborted();
    onProgress(done / 2);
  });
  const report: ImportReport = { added: 0, merged: 0, unchanged: 0, refused };
  for await (const entry of readRecords(file)) {
    signal?.throwIfAborted();
    onProgress(0.5 + entry.read / file.size / 2);
    // Refused ones were reported at the first look.
    const checkedRecord = await checked(entry, []);
    if (!checkedRecord) continue;
    const added = await addRecord(library, checkedRecord, world);
    if (checkedRecord.section === 'articles') report[added] += 1;
  }
  return report;
}

type Checked = {
  [Name in keyof LibraryFileSections]: { section: Name; record: LibraryFileSections[Name] };
}[keyof LibraryFileSections];

async function addRecord(library: Library, { section, record }: Checked, world: World): Promise<Added> {
  switch (section) {
    case 'tags':
      return addTag(library, record);
    case 'corrections':
      return addCorrection(library, record);
    case 'blobs':
      return addBlob(library, { hash: record.hash, type: record.type, bytes: decodeBase64(record.base64)!.buffer });
    case 'articles':
      return addArticle(library, record, world);
  }
}

/** The record if it is what it should be; otherwise the reason goes into the report. */
async function checked({ section, record }: FileRecord, refused: Refused[]): Promise<Checked | undefined> {
  try {
    const shaped = { section, record: libraryShapes[section](record, '') } as Checked;
    if (shaped.section === 'articles') await checkArticle(shaped.record);
    if (shaped.section === 'blobs') await checkBlob(shaped.record);
    if (shaped.section === 'corrections') demand(shaped.record.scope === 'library', 'scope', '"library"');
    return shaped;
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    refused.push({ what: nameOf(record) ?? section, why: error.message });
    return undefined;
  }
}

function demand(condition: boolean, path: string, expected: string): void {
  if (!condition) throw new ShapeError(path, expected);
}

/** What belongs to an article names it, and revisions say what their ids say. */
async function checkArticle({ article, revisions, ...belongings }: WholeArticle): Promise<void> {
  const revisionIds = new Set(revisions.map((revision) => revision.id));
  for (const revision of revisions) {
    demand(revision.articleId === article.id, 'revisions', 'this article');
    demand(
      revision.id === revisionIdOf(article.id, await hashOfRevision(revision)),
      'revisions',
      'the words its hash was made of',
    );
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
  demand(article.stripped || article.urls.length > 0, 'article.urls', 'an address');
}

function hashOfRevision({ body, ...revision }: WholeRevision): Promise<string> {
  return hashOfShown({ ...revision, ...body });
}

async function checkBlob({ hash, base64 }: LibraryFileSections['blobs']): Promise<void> {
  const bytes = decodeBase64(base64);
  if (!bytes || imageType(bytes) === undefined) throw new ShapeError('base64', 'an image');
  demand((await sha256(bytes)) === hash, 'hash', 'the hash of these bytes');
}

/** How a record calls itself, in case it is one: for the report. */
function nameOf(record: unknown): string | undefined {
  const { article, name } = (record ?? {}) as { article?: { headline?: unknown }; name?: unknown };
  const stated = article?.headline ?? name;
  return typeof stated === 'string' && stated !== '' ? stated.slice(0, 200) : undefined;
}

/** What our own export wrote. */
export const libraryJson: Importer = { name: 'library-json', preview: previewImport, read: importLibrary };
