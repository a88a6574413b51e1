/** Writes the whole library as the JSON of `library-json/format.ts`, a piece at a time. */
import type { WholeArticle, WholeRevision } from '../library/add.ts';
import { canonicalJson } from '../library/canonical-json.ts';
import type { ArticleRecord } from '../library/records.ts';
import type { Library } from '../library/schema.ts';
import { instant, type World } from '../library/world.ts';
import { encodeBase64 } from '../text/base64.ts';
import {
  libraryFileVersion,
  libraryFormat,
  type ExportedBlob,
  type LibraryFileHead,
  type LibraryFileSections,
} from './library-json/format.ts';
import type { Exporter, OnExportProgress } from './types.ts';

/**
 * The file in pieces, one record at most in memory: put them into a `Blob` or a stream. Each article is read in one
 * transaction; what is saved meanwhile may be missing. To cancel, stop asking.
 */
export async function* exportLibrary(
  library: Library,
  world: World,
  onProgress: OnExportProgress = () => {},
): AsyncGenerator<string, void> {
  const head: LibraryFileHead = {
    ...{ format: libraryFormat, version: libraryFileVersion },
    ...{ exportedAt: instant(world), device: world.deviceId },
  };
  yield `${canonicalJson(head).slice(0, -1)},\n`;
  yield* section('tags', await library.tags.orderBy('id').toArray());
  yield ',\n';
  yield* section('corrections', await library.corrections.where('scope').equals('library').sortBy('id'));
  yield ',\n';
  yield* section('blobs', blobs(library));
  yield ',\n';
  yield* section('articles', articles(library, onProgress));
  yield '}\n';
}

type Records<Name extends keyof LibraryFileSections> =
  Iterable<LibraryFileSections[Name]> | AsyncIterable<LibraryFileSections[Name]>;

async function* section<Name extends keyof LibraryFileSections>(
  name: Name,
  records: Records<Name>,
): AsyncGenerator<string> {
  yield `"${name}":[`;
  let separator = '\n';
  for await (const record of records) {
    yield separator + canonicalJson(record);
    separator = ',\n';
  }
  yield '\n]';
}

async function* blobs(library: Library): AsyncGenerator<ExportedBlob> {
  for (const hash of await library.blobs.orderBy('hash').primaryKeys()) {
    const blob = await library.blobs.get(hash);
    if (blob) yield { hash, type: blob.type, base64: encodeBase64(new Uint8Array(blob.bytes)) };
  }
}

async function* articles(library: Library, onProgress: OnExportProgress): AsyncGenerator<WholeArticle> {
  const ids = await library.articles.orderBy('id').primaryKeys();
  for (const [done, id] of ids.entries()) {
    onProgress({ done, count: ids.length });
    const article = await gather(library, id);
    if (article) yield article;
  }
  onProgress({ done: ids.length, count: ids.length });
}

/** An article with all that belongs to it, as it is at one moment. */
function gather(library: Library, id: string): Promise<WholeArticle | undefined> {
  const { articles, revisions, bodies, captures, images, highlights, notes, corrections } = library;
  const tables = [articles, revisions, bodies, captures, images, highlights, notes, corrections];
  return library.transaction('r', tables, async () => {
    const article: ArticleRecord | undefined = await articles.get(id);
    if (!article) return undefined;
    const exported: WholeRevision[] = [];
    for (const revision of await revisions.where('articleId').equals(id).sortBy('id')) {
      const body = await bodies.get(revision.id);
      if (body) exported.push({ ...revision, body: { html: body.html, texts: body.texts } });
    }
    const byKey = (a: { revisionId: string; url: string }, b: { revisionId: string; url: string }) =>
      `${a.revisionId} ${a.url}` < `${b.revisionId} ${b.url}` ? -1 : 1;
    return {
      article,
      revisions: exported,
      captures: await captures.where('articleId').equals(id).sortBy('id'),
      images: (await images.where('articleId').equals(id).toArray()).sort(byKey),
      highlights: await highlights.where('articleId').equals(id).sortBy('id'),
      notes: await notes.where('articleId').equals(id).sortBy('id'),
      corrections: await corrections.where('scope').equals(id).sortBy('id'),
    };
  });
}

/** Everything, to be read back: backup and move. */
export const libraryJson: Exporter = { name: 'library-json', type: 'application/json', write: exportLibrary };
