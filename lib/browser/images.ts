/**
 * Fetches the images of saved articles, in the background: first in the tab, with the page's own rights, then with ours
 * (hosts that send CORS headers, hosts the reader allowed). The library's rows are the queue, so a background that is
 * stopped goes on where it was; an alarm stands only while something waits.
 */
import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { failImage, findPendingImages, largestImage, retryHost, storeImage } from '../library/images.ts';
import type { ImageFailure, ImageRecord } from '../library/records.ts';
import type { Library } from '../library/schema.ts';
import { decodeBase64 } from '../text/base64.ts';
import { fetchImage, isPrivateHost } from './fetch-image.ts';
import { openLibrary } from './library.ts';
import { askTab, type FetchedImage, type FetchFailure, type ToArticleScript } from './messages.ts';
import { isHostAllowed } from './permissions.ts';

export const imageAlarm = 'images';

/** At once from one article; its host should not notice that it is being saved. */
const atOnce = 4;

/** The tab a revision was read in; it may show something else by now, then its own host's images need CORS too. */
const tabKey = (revisionId: string) => `session:imageTab:${revisionId}` as const;

/** Our next chance, should the browser stop us before all that waits is kept. Ask for it before anything waits. */
export async function expectImages(): Promise<void> {
  await browser.alarms.create(imageAlarm, { periodInMinutes: 0.5 });
}

/** Fetches what waits of a revision that was just saved from this tab. */
export async function keepImages(revisionId: string, tabId?: number): Promise<void> {
  if (tabId !== undefined) await storage.setItem(tabKey(revisionId), tabId);
  await keepWaitingImages();
}

/** The images of a host wait again, now that the reader allowed it; `*` stands for all hosts. */
export async function retryImages(hosts: string[]): Promise<void> {
  const { library } = await openLibrary();
  await expectImages();
  for (const host of hosts) await retryHost(library, host);
  await keepWaitingImages();
}

/** What is being fetched just now, by how many, and the revisions it was and is for. */
const inHand = new Set<string>();
let workers = 0;
const revisions = new Set<string>();

const nameOf = ({ revisionId, url }: ImageRecord) => `${revisionId} ${url}`;

/** Fetches what waits, until every image is kept or has a reason why not. */
export async function keepWaitingImages(): Promise<void> {
  const { library } = await openLibrary();
  // One at least: those at work may have looked for the last time before this began to wait.
  const more = Math.max(1, atOnce - workers);
  await Promise.all(Array.from({ length: more }, () => work(library)));
}

async function work(library: Library): Promise<void> {
  workers++;
  try {
    for (let image = await takeNext(library); image; image = await takeNext(library)) {
      revisions.add(image.revisionId);
      try {
        await expectImages();
        await keep(library, image);
      } finally {
        inHand.delete(nameOf(image));
      }
    }
  } finally {
    workers--;
  }
  if (workers === 0) await rest(library);
}

async function takeNext(library: Library): Promise<ImageRecord | undefined> {
  const waiting = await findPendingImages(library);
  const image = waiting.find((image) => !inHand.has(nameOf(image)));
  if (image) inHand.add(nameOf(image));
  return image;
}

/** The last to end. What still waits could not be written down: the alarm stays, and we try again. */
async function rest(library: Library): Promise<void> {
  if ((await findPendingImages(library)).length > 0) return;
  await browser.alarms.clear(imageAlarm);
  await storage.removeItems([...revisions].map(tabKey));
  revisions.clear();
}

async function keep(library: Library, image: ImageRecord): Promise<void> {
  const fetched = await fetchAnywhere(library, image);
  const bytes = 'base64' in fetched ? decodeBase64(fetched.base64) : undefined;
  if (bytes) await storeImage(library, image, bytes.buffer);
  else await failImage(library, image, 'failed' in fetched ? await reasonFor(image, fetched.failed) : 'not-an-image');
}

async function fetchAnywhere(library: Library, image: ImageRecord): Promise<FetchedImage> {
  const inTab = await fetchInTab(image);
  if (!('failed' in inTab) || inTab.failed !== 'refused') return inTab;
  const article = await library.articles.get(image.articleId);
  const articleHost = new URL(article?.urls[0] ?? image.url).hostname;
  if (isPrivateHost(new URL(image.url).hostname) && !isPrivateHost(articleHost)) return inTab;
  return fetchImage(image.url, largestImage);
}

async function fetchInTab(image: ImageRecord): Promise<FetchedImage> {
  const tabId = await storage.getItem<number>(tabKey(image.revisionId));
  if (tabId === null) return { failed: 'refused' };
  try {
    return await askTab<ToArticleScript, 'fetch-image'>(tabId, 'fetch-image', {
      src: image.url,
      maxBytes: largestImage,
    });
  } catch {
    // The tab was closed or went on to another page: there is nobody to ask, and the background tries instead.
    return { failed: 'refused' };
  }
}

async function reasonFor(image: ImageRecord, failed: FetchFailure): Promise<ImageFailure> {
  if (failed === 'no-answer') return 'unreachable';
  if (failed !== 'refused') return failed;
  return navigator.onLine && !(await isHostAllowed(image.host)) ? 'needs-host' : 'unreachable';
}
