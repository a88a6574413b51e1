/** What the reader typed into a card that has not been saved: it outlives the popup, and ends with the browser. */
import { storage } from 'wxt/utils/storage';

const key = (url: string) => `session:draft:${url}` as const;

/** Keeps what was typed on the card of this address; written on every keystroke. `undefined` forgets it. */
export async function keepDraft<Draft>(url: string, draft: Draft | undefined): Promise<void> {
  if (draft === undefined) await storage.removeItem(key(url));
  else await storage.setItem(key(url), draft);
}

/** What was typed before, if anything. */
export async function findDraft<Draft>(url: string): Promise<Draft | undefined> {
  return (await storage.getItem<Draft>(key(url))) ?? undefined;
}
