/**
 * Tells the background which page a tab shows. It runs on every page of the sites on which the reader always wants to see
 * highlights, most of which have none, so this imports nothing that takes time to load.
 */
import { browser } from 'wxt/browser';
import type { FromTab } from './messages.ts';

/** Shared by all scripts of ours in this page: a second one replaces the first, also one of an older version. */
const world = globalThis as { stopFollowing?: () => void };

/** Not in every browser we run in: without it only steps back and forward are noticed. */
const { navigation } = globalThis as { navigation?: EventTarget };

/** Tells of every address that the page shows from now on without being loaded again. */
export function followAddress(): void {
  world.stopFollowing?.();
  const listening = new AbortController();
  const { signal } = listening;
  let shown = pageAddress();

  const look = () => {
    const now = pageAddress();
    if (now === shown) return;
    shown = now;
    void tellPage([now]);
  };
  if (navigation) navigation.addEventListener('currententrychange', look, { signal });
  else addEventListener('popstate', look, { signal });
  world.stopFollowing = () => {
    listening.abort();
    delete world.stopFollowing;
  };
}

/** Tells of the page that was just loaded: it goes by its address, and by the one it calls its own. */
export async function tellLoadedPage(): Promise<void> {
  const { href } = document.querySelector<HTMLLinkElement>('link[rel~="canonical"]') ?? {};
  await tellPage(href ? [pageAddress(), href] : [pageAddress()]);
}

async function tellPage(urls: string[]): Promise<void> {
  const request: FromTab['page-shown']['request'] = { urls };
  try {
    await browser.runtime.sendMessage({ type: 'page-shown', request });
  } catch {
    // Left behind by an update or a removal of ours: there is nobody to tell any more.
    world.stopFollowing?.();
  }
}

/** A place on the page is no other page; `#!` names one. */
function pageAddress(): string {
  return location.href.replace(/#(?!!).*$/, '');
}
