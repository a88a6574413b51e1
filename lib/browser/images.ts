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

let running: Promise<void> | undefined;
let askedAgain = false;

/** Fetches all that waits, until every image is kept or has a reason why not. Called again meanwhile, it is one run. */
export function keepWaitingImages(): Promise<void> {
  askedAgain = true;
  return (running ??= fetchUntilNobodyAsks());
}

async function fetchUntilNobodyAsks(): Promise<void> {
  try {
    // A run that is about to end has looked for the last time: what is saved then needs another look.
    while (askedAgain) {
      askedAgain = false;
      await fetchAll();
    }
  } finally {
    running = undefined;
  }
}

async function fetchAll(): Promise<void> {
  const { library } = await openLibrary();
  const done = new Set<string>();
  for (let waiting = await findPendingImages(library); waiting.length > 0; waiting = await findPendingImages(library)) {
    await expectImages();
    const queue = waiting.values();
    const worker = async () => {
      for (const image of queue) await keep(library, image);
    };
    const ends = await Promise.allSettled(Array.from({ length: atOnce }, worker));
    // The library cannot be written to: the alarm stays, and we try again.
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    for (const { revisionId } of waiting) done.add(revisionId);
  }
  await browser.alarms.clear(imageAlarm);
  await storage.removeItems([...done].map(tabKey));
}

async function keep(library: Library, image: ImageRecord): Promise<void> {
  const fetched = await fetchAnywhere(library, image);
  if ('base64' in fetched) await storeImage(library, image, bytesOf(fetched.base64));
  else await failImage(library, image, await reasonFor(image, fetched.failed));
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

function bytesOf(base64: string): ArrayBuffer {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes.buffer;
}
