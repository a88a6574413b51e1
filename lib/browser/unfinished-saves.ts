/** A save that was begun and did not end is told to the reader the next time the article is opened. */
import { storage } from 'wxt/utils/storage';
import { normalizeUrl } from '../article/canonical-url.ts';

const key = (url: string) => `local:saving:${normalizeUrl(url)}` as const;

/** Runs a save under its mark. One article is saved once at a time; the browser gives up our lock when it stops us. */
export async function markedWhileSaving<Result>(url: string, save: () => Promise<Result>): Promise<Result> {
  return await navigator.locks.request(key(url), async () => {
    await storage.setItem(key(url), true);
    try {
      return await save();
    } finally {
      // Said or done: only a browser that stopped us in between leaves the mark.
      await storage.removeItem(key(url));
    }
  });
}

/** True when the last save of this article neither succeeded nor said why not: the browser stopped it. */
export async function wasSaveCutOff(url: string): Promise<boolean> {
  if (!(await storage.getItem<boolean>(key(url)))) return false;
  const { held = [] } = await navigator.locks.query();
  return held.every(({ name }) => name !== key(url));
}

/** The save that was cut off had got as far as the library. */
export async function forgetCutOff(url: string): Promise<void> {
  await storage.removeItem(key(url));
}
