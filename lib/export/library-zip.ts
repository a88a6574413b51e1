/**
 * Writes the library as a ZIP that can be read without us: Markdown and HTML of each article, images, marked quotes, and
 * `library.json`, from which all of it can be restored. One article at most is in memory.
 */
import { ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { kindNames } from '../highlights/kind-names.ts';
import type { Library } from '../library/schema.ts';
import { say } from '../words.ts';
import { exportedArticles, exportedHashes, exportLibrary } from './library-json.ts';
import { streamOf } from './library-json/stream-of.ts';
import { annotationPage } from './library-zip/annotations.ts';
import { articleMarkdown } from './library-zip/article-markdown.ts';
import { articlePage } from './library-zip/article-page.ts';
import { articleFileName, imageFileName } from './library-zip/file-names.ts';
import { quotesCsv } from './library-zip/quotes-csv.ts';
import { readableArticle, type ReadableArticle } from './library-zip/readable-article.ts';
import type { Exporter, ExportOptions, ExportWorld } from './types.ts';

/** Where what is in the ZIP. */
export const zipPaths = { json: 'library.json', annotations: 'highlights.jsonld', quotes: 'quotes.csv' } as const;

interface ZipOptions extends ExportOptions {
  /** Only what a restore needs: `library.json` and the images. */
  lean?: boolean;
}

/** The ZIP as it is made. A failure breaks the stream off; cancelling it ends the making. */
export function zipLibrary(
  library: Library,
  world: ExportWorld,
  options: ZipOptions = {},
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
  writeZip(library, world, options, writable).catch((error: unknown) => {
    // Whoever reads the stream is told; when it was cancelled, that is the error.
    void writable.abort(error).catch(() => undefined);
  });
  return readable;
}

async function writeZip(
  library: Library,
  world: ExportWorld,
  { only, lean = false, kindNames: given, onProgress = () => {} }: ZipOptions,
  writable: WritableStream<Uint8Array<ArrayBuffer>>,
): Promise<void> {
  const zip = new ZipWriter(writable, { useWebWorkers: false, lastModDate: new Date(world.now()) });
  const hashes = await exportedHashes(library, only);
  const articleIds = await exportedArticles(library, only);
  const count = hashes.length + articleIds.length * (lean ? 1 : 2);
  let done = 0;
  const step = () => onProgress({ done: done++, count });

  const images = new Map<string, { type: string; file: string }>();
  for (const hash of hashes) {
    const blob = await library.blobs.get(hash);
    if (blob) images.set(hash, { type: blob.type, file: imageFileName(blob) });
  }
  // First of all, so that a file that was cut off has lost as little as possible of what cannot be had again.
  const json = exportLibrary(library, world, { only, onProgress: (progress) => progress.done > 0 && step() }, images);
  await zip.add(zipPaths.json, streamOf(json));
  for (const [hash, { file }] of images) {
    step();
    const blob = await library.blobs.get(hash);
    // Pictures are compressed already.
    if (blob) await zip.add(file, new Blob([blob.bytes]).stream(), { level: 0 });
  }
  if (!lean) {
    const marked = new Set(await library.highlights.orderBy('articleId').uniqueKeys());
    const markedArticles = () =>
      readableArticles(
        library,
        articleIds.filter((id) => marked.has(id)),
      );
    await zip.add('README.txt', streamOf(oneText(say('backup_readme'))));
    await zip.add(zipPaths.annotations, streamOf(annotationPage(markedArticles())));
    await zip.add(zipPaths.quotes, streamOf(quotesCsv(markedArticles(), kindNames(given))));
    const taken = new Set<string>();
    for (const id of articleIds) {
      step();
      const article = await readableArticle(library, id);
      if (!article) continue;
      const name = `articles/${articleFileName(article, taken)}`;
      const bytesOf = (hash: string) => library.blobs.get(hash);
      await zip.add(`${name}.md`, streamOf(oneText(articleMarkdown(article, images, world.window))));
      await zip.add(`${name}.html`, streamOf(articlePage(article, bytesOf, world.window)));
    }
  }
  await zip.close();
  onProgress({ done: count, count });
}

async function* readableArticles(library: Library, ids: string[]): AsyncGenerator<ReadableArticle> {
  for (const id of ids) {
    const article = await readableArticle(library, id);
    if (article) yield article;
  }
}

async function* oneText(text: string): AsyncGenerator<string> {
  yield text;
}

/** A backup that can be read without us and restored by us. */
export const libraryZip: Exporter = {
  ...{ name: 'library-zip', type: 'application/zip', extension: 'zip' },
  write: zipLibrary,
};
