import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { textsMatcher } from '../lib/anchoring/match-in-texts.ts';
import {
  changeHighlight,
  highlightSelection,
  highlightWithId,
  keepHighlight,
  keepQuotation,
  offerHighlighting,
  paintShownPage,
  setHighlightRemoved,
  tagNames,
} from '../lib/browser/highlight.ts';
import { injectHighlighter } from '../lib/browser/highlight-scripts.ts';
import { citeInTab } from '../lib/browser/cite.ts';
import { onSiteAsked, removeSite, revisitOpenTabs, settleSites } from '../lib/browser/highlighted-sites.ts';
import { imageAlarm, keepWaitingImages, retryImages } from '../lib/browser/images.ts';
import { createMenus, onMenu } from '../lib/browser/menus.ts';
import { answer, fromOurPages, tabOf, type FromTab, type ToBackground } from '../lib/browser/messages.ts';
import { openUnsavedReader, openWelcome } from '../lib/browser/pages.ts';
import { readArticleInTab, readFactsInTab } from '../lib/browser/capture.ts';
import { save, saveTab } from '../lib/browser/save.ts';
import { showOutcome } from '../lib/browser/outcome.ts';

/** Writes what must outlive a popup. Listeners only: nothing runs until the reader does something. */
export default defineBackground(() => {
  answer<ToBackground>(
    {
      save: ({ tabId, ...read }) => save(read, tabId),
      'highlight-quotation': (quotation) => keepQuotation(quotation),
      'offer-highlighting': ({ tabId, articleId }) => offerHighlighting(tabId, articleId),
      'retry-images': ({ host }) => retryImages([host]),
      'settle-sites': () => settleSites(),
      'leave-site': ({ host }) => removeSite(host),
      'fetch-waiting-images': () => keepWaitingImages(),
    },
    fromOurPages,
  );
  answer<FromTab>({
    'page-shown': ({ urls }, sender) => paintShownPage(tabOf(sender), urls),
    'find-quotes': ({ texts, quotes }) => quotes.map(textsMatcher(texts)),
    'bring-tools': (_, sender) => injectHighlighter(tabOf(sender)),
    'add-highlight': ({ selector, color }, sender) => keepHighlight(tabOf(sender), selector, color),
    'find-highlight': ({ id }) => highlightWithId(id),
    'change-highlight': ({ id, ...changes }, sender) => changeHighlight(tabOf(sender), id, changes),
    cite: (words, sender) => citeInTab(tabOf(sender), words),
    'list-tags': () => tagNames(),
    'remove-highlight': ({ id, back }, sender) => setHighlightRemoved(tabOf(sender), id, !back),
  });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    createMenus();
    if (reason === 'install') void openWelcome();
    void keepWaitingImages();
    // An update forgets what is registered.
    void settleSites().then(revisitOpenTabs);
  });
  browser.runtime.onStartup.addListener(() => {
    void keepWaitingImages();
    void settleSites();
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === imageAlarm) void keepWaitingImages();
  });
  // Started again while images wait, whatever for: the browser had stopped us in the middle.
  void browser.alarms.get(imageAlarm).then((alarm) => alarm && keepWaitingImages());
  // The prompt can close the page that asked, so the work goes on from here.
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void retryImages(origins.map(hostOf));
    void settleSites();
  });
  onSiteAsked(() => void settleSites());
  // Taken back in our settings or in the browser's own.
  browser.permissions.onRemoved.addListener(() => void settleSites());

  onMenu({
    save: (tabId) => showOutcome(tabId, 'badge_saved', () => saveTab(tabId)),
    highlight: (tabId) => showOutcome(tabId, 'badge_highlighted', () => highlightSelection(tabId)),
  });

  browser.commands.onCommand.addListener((command, tab) => {
    const tabId = tab?.id;
    if (tabId === undefined) return;
    if (command === 'save-article') void showOutcome(tabId, 'badge_saved', () => saveTab(tabId));
    if (command === 'highlight-selection') {
      void showOutcome(tabId, 'badge_highlighted', () => highlightSelection(tabId));
    }
    if (command === 'open-reader') {
      void showOutcome(tabId, undefined, async () => {
        await readFactsInTab(tabId);
        await openUnsavedReader(tabId, await readArticleInTab(tabId));
      });
    }
  });
});

/** `*://cdn.example.com/*` → `cdn.example.com`; `*` for all hosts. */
function hostOf(pattern: string): string {
  return pattern.replace(/^[^:]*:\/\//, '').replace(/\/.*$/, '');
}
