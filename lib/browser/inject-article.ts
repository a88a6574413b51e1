/** The first thing the popup does, so this imports nothing that takes time to load. */
import { browser } from 'wxt/browser';

/** Puts the content script `article` into a tab. What it answers is for `factsFrom` (`capture.ts`) to read. */
export function injectArticle(tabId: number) {
  return browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/article.js'] });
}
