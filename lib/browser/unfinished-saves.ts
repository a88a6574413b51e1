/** A save that was begun and did not end is told to the reader the next time the article is opened. */
import { storage } from 'wxt/utils/storage';
import { normalizeUrl } from '../article/canonical-url.ts';

const key = (url: string) => `local:saving:${normalizeUrl(url)}` as const;

export async function beginSave(url: string): Promise<void> {
  await storage.setItem(key(url), true);
}

export async function endSave(url: string): Promise<void> {
  await storage.removeItem(key(url));
}

/** True when the last save of this article neither succeeded nor said why not: the browser stopped it. */
export async function wasSaveCutOff(url: string): Promise<boolean> {
  return (await storage.getItem<boolean>(key(url))) ?? false;
}
