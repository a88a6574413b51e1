/** How much room the library takes, and whether the browser keeps it when the disk is full. */
import { browser } from 'wxt/browser';

export interface StorageFacts {
  bytes: number;
  isProtected: boolean;
}

export async function storageFacts(): Promise<StorageFacts> {
  const { usage = 0 } = await navigator.storage.estimate();
  // Asked for without a prompt, which `unlimitedStorage` spares. Chromium says no to extensions, and exempts them from
  // eviction by the permission alone.
  const isProtected =
    (await navigator.storage.persisted()) ||
    (await navigator.storage.persist()) ||
    (await browser.permissions.contains({ permissions: ['unlimitedStorage'] }));
  return { bytes: usage, isProtected };
}
