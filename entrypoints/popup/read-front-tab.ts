/**
 * Asks the tab in front for its facts. Imported before everything else, so that the tab reads while the popup is still
 * loading the code that draws them.
 */
import { browser } from 'wxt/browser';
import { readFactsInTab } from '../../lib/browser/capture.ts';
import type { PanelTab } from '../../lib/browser/panel.ts';

export const frontTab: Promise<PanelTab> = browser.tabs
  .query({ active: true, currentWindow: true })
  .then(([tab]) => ({ tabId: tab!.id!, windowId: tab!.windowId }));

export const frontFacts = frontTab.then(({ tabId }) => readFactsInTab(tabId));
