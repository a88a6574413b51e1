/** How much room the library takes, and whether the browser keeps it when the disk is full. */
import { browser } from 'wxt/browser';

export interface StorageFacts {
  bytes: number;
  isProtected: boolean;
}

export async function storageFacts(): Promise<StorageFacts> {
  const { usage = 0 } = await navigator.storage.estimate();
  // `unlimitedStorage` exempts from eviction, in both browsers, without a prompt.
  const isProtected =
    (await navigator.storage.persisted()) ||
    (await browser.permissions.contains({ permissions: ['unlimitedStorage'] }));
  return { bytes: usage, isProtected };
}
