/** The context menus: one entry on a page, one on a selection, two on the toolbar button. */
import { browser, type Browser } from 'wxt/browser';
import { say, type WordKey } from '../words.ts';
import { openLibraryPage } from './pages.ts';
import { openPanel } from './panel.ts';

type MenuId = 'save' | 'highlight' | 'library' | 'panel';

const entries: { id: MenuId; title: WordKey; contexts: `${Browser.contextMenus.ContextType}`[] }[] = [
  { id: 'save', title: 'menu_save', contexts: ['page'] },
  { id: 'highlight', title: 'menu_highlight', contexts: ['selection'] },
  { id: 'library', title: 'menu_library', contexts: ['action'] },
  { id: 'panel', title: 'menu_panel', contexts: ['action'] },
];

/** Browsers keep menus over restarts, so they are made once at install and update. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, title, contexts } of entries) {
    browser.contextMenus.create({ id, title: say(title), contexts: contexts as [Browser.contextMenus.ContextType] });
  }
}

export function onMenu(acts: Record<'save' | 'highlight', (tabId: number) => Promise<void>>): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === 'library') void openLibraryPage();
    if (tab?.id === undefined) return;
    if (menuItemId === 'panel') void openPanel({ tabId: tab.id, windowId: tab.windowId });
    if (menuItemId === 'save' || menuItemId === 'highlight') void acts[menuItemId](tab.id);
  });
}
