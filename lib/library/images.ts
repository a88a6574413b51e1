/** The images of an article: which are kept, which wait, and why the others are not here. */
import { sha256 } from './ids.ts';
import { imageType } from './image-type.ts';
import type { BlobRecord, ImageFailure, ImageRecord, RevisionRecord } from './records.ts';
import { act, type Library } from './schema.ts';

/** An article with more pictures is a gallery; its first ones are kept and the rest is said to be missing. */
export const mostImages = 200;

/** Bytes of one image. */
export const largestImage = 10 * 1024 * 1024;

/** Which image of which revision. */
export type ImageKey = Pick<ImageRecord, 'revisionId' | 'url'>;

/**
 * The rows for the images of a new revision; to be called inside its act. An image this article has already is not
 * fetched again: the same address in the same article shows the same picture.
 */
export async function imagesToKeep(library: Library, revision: RevisionRecord): Promise<ImageRecord[]> {
  const { articleId, id: revisionId } = revision;
  const kept = new Map<string, string>();
  const known = await library.images.where('articleId').equals(articleId).toArray();
  for (const image of known) if (image.state === 'stored') kept.set(image.url, image.hash);
  const shown = [revision.leadImage?.src ?? '', ...revision.images.map((image) => image.src)];
  const urls = new Set(shown.filter((src) => /^https?:/i.test(src) && URL.canParse(src)));
  return [...urls].map((url, index): ImageRecord => {
    const row = { revisionId, url, articleId, host: new URL(url).hostname };
    const hash = kept.get(url);
    if (hash !== undefined) return { ...row, state: 'stored', hash };
    if (index >= mostImages) return { ...row, state: 'failed', reason: 'too-many' };
    return { ...row, state: 'pending' };
  });
}

/** The images that wait to be fetched: of one revision in the order of the page, or of the whole library. */
export async function findPendingImages(library: Library, revisionId?: string): Promise<ImageRecord[]> {
  if (revisionId === undefined) return library.images.where('state').equals('pending').toArray();
  const [images, revision] = await Promise.all([
    library.images.where('revisionId').equals(revisionId).toArray(),
    library.revisions.get(revisionId),
  ]);
  const place = new Map(revision?.images.map((image, index) => [image.src, index]));
  return images
    .filter((image) => image.state === 'pending')
    .sort((a, b) => (place.get(a.url) ?? -1) - (place.get(b.url) ?? -1));
}

/**
 * Keeps the bytes of an image, once for all articles that show the same; what is too large or no image is written down
 * as failed. Returns what became of it; `undefined` when the image is not asked for any more.
 */
export async function storeImage(
  library: Library,
  key: ImageKey,
  bytes: ArrayBuffer,
): Promise<ImageRecord | undefined> {
  const type = imageType(new Uint8Array(bytes));
  if (bytes.byteLength > largestImage) return failImage(library, key, 'too-large');
  if (type === undefined) return failImage(library, key, 'not-an-image');
  const hash = await sha256(bytes);
  return act(library, ['images', 'blobs'], async ({ put }) => {
    const known = await library.images.get([key.revisionId, key.url]);
    if (!known) return undefined;
    if (!(await library.blobs.get(hash))) await library.blobs.put({ hash, bytes, type });
    const stored: ImageRecord = { ...placeOf(known), state: 'stored', hash };
    await put('images', stored);
    return stored;
  });
}

/** Writes down why an image is not kept. An image that is kept stays kept. */
export function failImage(library: Library, key: ImageKey, reason: ImageFailure): Promise<ImageRecord | undefined> {
  return act(library, ['images'], async ({ put }) => {
    const known = await library.images.get([key.revisionId, key.url]);
    if (!known || known.state === 'stored') return known;
    const failed: ImageRecord = { ...placeOf(known), state: 'failed', reason };
    await put('images', failed);
    return failed;
  });
}

function placeOf({ revisionId, url, articleId, host }: ImageRecord) {
  return { revisionId, url, articleId, host };
}

/** Worth another try: what the host or the page refused, not what is too large or no image. */
const passing: ReadonlySet<ImageFailure> = new Set<ImageFailure>(['needs-host', 'gone', 'unreachable']);

/** A host is allowed whatever its port. */
const withoutPort = (host: string) => host.replace(/:\d+$/, '');

/** Lets the failed images of a host (`*`: of all) wait again, now that it is allowed or within reach. Returns how many. */
export function retryHost(library: Library, host: string): Promise<number> {
  return act(library, ['images'], async ({ put }) => {
    const failed = await library.images.where('state').equals('failed').toArray();
    const again = failed.filter(
      (image) =>
        image.state === 'failed' &&
        (host === '*' || withoutPort(image.host) === withoutPort(host)) &&
        passing.has(image.reason),
    );
    for (const image of again) await put('images', { ...placeOf(image), state: 'pending' });
    return again.length;
  });
}

/** How many images of a revision are in which state. */
export interface ImageCounts {
  stored: number;
  pending: number;
  /** By host and reason, most images first. */
  failed: { host: string; reason: ImageFailure; count: number }[];
}

/** What became of the images of a revision. */
export async function countImages(library: Library, revisionId: string): Promise<ImageCounts> {
  const images = await library.images.where('revisionId').equals(revisionId).toArray();
  const failed = new Map<string, ImageCounts['failed'][number]>();
  for (const image of images) {
    if (image.state !== 'failed') continue;
    const key = `${image.host} ${image.reason}`;
    const count = (failed.get(key)?.count ?? 0) + 1;
    failed.set(key, { host: image.host, reason: image.reason, count });
  }
  const inState = (state: ImageRecord['state']) => images.filter((image) => image.state === state).length;
  return {
    stored: inState('stored'),
    pending: inState('pending'),
    failed: [...failed.values()].sort((a, b) => b.count - a.count),
  };
}

/** The kept images of a revision by their address. */
export function findImages(library: Library, revisionId: string): Promise<Map<string, BlobRecord>> {
  return library.transaction('r', [library.images, library.blobs], async () => {
    const images = await library.images.where('revisionId').equals(revisionId).toArray();
    const found = new Map<string, BlobRecord>();
    for (const image of images) {
      const blob = image.state === 'stored' ? await library.blobs.get(image.hash) : undefined;
      if (blob) found.set(image.url, blob);
    }
    return found;
  });
}
