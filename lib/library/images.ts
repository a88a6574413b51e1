/** The images of an article: which are kept, which wait, and why the others are not here. */
import type { ImageRecord, RevisionRecord } from './records.ts';
import type { Library } from './schema.ts';

/** An article with more pictures is a gallery; its first ones are kept and the rest is said to be missing. */
export const mostImages = 200;

/** Bytes of one image. */
export const largestImage = 10 * 1024 * 1024;

/**
 * The rows for the images of a new revision. An image this article has already is not fetched again: the same address
 * in the same article shows the same picture.
 */
export async function imagesToKeep(library: Library, revision: RevisionRecord): Promise<ImageRecord[]> {
  const { articleId, id: revisionId } = revision;
  const kept = new Map<string, string>();
  await library.images
    .where('articleId')
    .equals(articleId)
    .each((image) => {
      if (image.state === 'stored') kept.set(image.url, image.hash);
    });
  const shown = [revision.leadImage?.src, ...revision.images.map((image) => image.src)];
  const urls = [
    ...new Set(shown.filter((src) => src !== undefined && /^https?:/i.test(src) && URL.canParse(src))),
  ] as string[];
  return urls.map((url, index): ImageRecord => {
    const row = { revisionId, url, articleId, host: new URL(url).host };
    const hash = kept.get(url);
    if (hash !== undefined) return { ...row, state: 'stored', hash };
    if (index >= mostImages) return { ...row, state: 'failed', reason: 'too-many' };
    return { ...row, state: 'pending' };
  });
}
