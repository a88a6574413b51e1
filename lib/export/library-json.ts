/** Writes the library as the JSON of `library-json/format.ts`, a piece at a time. */
import type { WholeArticle } from '../library/add.ts';
import { canonicalJson } from '../library/canonical-json.ts';
import type { TagRecord } from '../library/records.ts';
import type { Library } from '../library/schema.ts';
import { wholeArticle } from '../library/whole-article.ts';
import { instant, type World } from '../library/world.ts';
import { encodeBase64 } from '../text/base64.ts';
import {
  libraryFileVersion,
  libraryFormat,
  type ExportedBlob,
  type LibraryFileHead,
  type LibraryFileSections,
} from './library-json/format.ts';
import { streamOf } from './library-json/stream-of.ts';
import type { Exporter, ExportOptions } from './types.ts';

/** Where the bytes of the images are: in the file itself, or in files beside it, by their hash. */
export type ImageFiles = ReadonlyMap<string, { type: string; file: string }>;

/**
 * The file in pieces, one record at most in memory. Each article is read in one transaction; what is saved meanwhile may
 * be missing. To stop, stop asking.
 *
 * @param imageFiles absent: the bytes are written into the file
 */
export async function* exportLibrary(
  library: Library,
  world: World,
  { only, onProgress = () => {} }: ExportOptions = {},
  imageFiles?: ImageFiles,
): AsyncGenerator<string, void> {
  const head: LibraryFileHead = {
    ...{ format: libraryFormat, version: libraryFileVersion },
    ...{ exportedAt: instant(world), device: world.deviceId },
  };
  yield `${canonicalJson(head).slice(0, -1)},\n`;
  yield* section('tags', await tagsOf(library, only));
  yield ',\n';
  const corrections = only ? [] : await library.corrections.where('scope').equals('library').sortBy('id');
  yield* section('corrections', corrections);
  yield ',\n';
  yield* section('blobs', blobs(library, only, imageFiles));
  yield ',\n';
  yield* section('articles', articles(library, { only, onProgress }));
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

/** All tags, or those that the chosen articles and their highlights name. */
async function tagsOf(library: Library, only: ReadonlySet<string> | undefined): Promise<TagRecord[]> {
  const tags = await library.tags.orderBy('id').toArray();
  if (!only) return tags;
  const ids = [...only];
  const articles = await library.articles.where('id').anyOf(ids).toArray();
  const highlights = await library.highlights.where('articleId').anyOf(ids).toArray();
  const named = new Set([...articles, ...highlights].flatMap(({ tagIds }) => tagIds));
  return tags.filter(({ id }) => named.has(id));
}

/** The hashes of all images kept, or of those that the chosen articles show; sorted. */
export async function exportedHashes(library: Library, only: ReadonlySet<string> | undefined): Promise<string[]> {
  const hashes = await library.blobs.orderBy('hash').primaryKeys();
  if (!only) return hashes;
  const images = await library.images
    .where('articleId')
    .anyOf([...only])
    .toArray();
  const shown = new Set(images.flatMap((image) => (image.state === 'stored' ? [image.hash] : [])));
  return hashes.filter((hash) => shown.has(hash));
}

/** The ids of the articles to be written, sorted. */
export async function exportedArticles(library: Library, only: ReadonlySet<string> | undefined): Promise<string[]> {
  const ids = await library.articles.orderBy('id').primaryKeys();
  return only ? ids.filter((id) => only.has(id)) : ids;
}

async function* blobs(
  library: Library,
  only: ReadonlySet<string> | undefined,
  imageFiles: ImageFiles | undefined,
): AsyncGenerator<ExportedBlob> {
  if (imageFiles) {
    for (const [hash, file] of imageFiles) yield { hash, ...file };
    return;
  }
  for (const hash of await exportedHashes(library, only)) {
    const blob = await library.blobs.get(hash);
    if (blob) yield { hash, type: blob.type, base64: encodeBase64(new Uint8Array(blob.bytes)) };
  }
}

async function* articles(
  library: Library,
  { only, onProgress }: Required<Pick<ExportOptions, 'onProgress'>> & Pick<ExportOptions, 'only'>,
): AsyncGenerator<WholeArticle> {
  const ids = await exportedArticles(library, only);
  for (const [done, id] of ids.entries()) {
    onProgress({ done, count: ids.length });
    const article = await wholeArticle(library, id);
    if (article) yield article;
  }
  onProgress({ done: ids.length, count: ids.length });
}

/** Everything in one file of text, to be read back. */
export const libraryJson: Exporter = {
  ...{ name: 'library-json', type: 'application/json', extension: 'json' },
  write: (library, world, options) => streamOf(exportLibrary(library, world, options)),
};
