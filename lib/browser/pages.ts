/** Opens our own pages, and hands an unsaved article over to the reader. */
import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import type { ReadArticle } from './messages.ts';

const unsaved = (tabId: number) => `session:unsaved:${tabId}` as const;

/** A saved article in the reader. */
export async function openReader(articleId: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/reader.html?article=${articleId}`) });
}

/** An article that is not saved, in the reader; it can be read there until the browser ends. */
export async function openUnsavedReader(tabId: number, read: ReadArticle): Promise<void> {
  await storage.setItem(unsaved(tabId), read);
  await browser.tabs.create({ url: browser.runtime.getURL(`/reader.html?tab=${tabId}`) });
}

/** What `openUnsavedReader` handed over; absent after the browser was restarted. */
export async function findUnsaved(tabId: number): Promise<ReadArticle | undefined> {
  return (await storage.getItem<ReadArticle>(unsaved(tabId))) ?? undefined;
}

export async function openLibraryPage(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
}

export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as '/') });
}
