/** The side panel, which belongs to the tab it was opened from. */
import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';

export interface PanelTab {
  tabId: number;
  windowId: number;
}

/** With the time of the click, so that a click on a tab that the panel belongs to already is told too. */
const item = (windowId: number) => storage.defineItem<PanelTab & { clickedAt: number }>(`session:panel:${windowId}`);

/** Which side panel this browser has: Chromium's and Firefox's open differently. */
interface SidePanels {
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** Opens the panel for this tab. Must be the first call in a click handler: an `await` before it loses the gesture. */
export function openPanel(tab: PanelTab): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as SidePanels;
  const opened = sidePanel ? sidePanel.open({ windowId: tab.windowId }) : sidebarAction!.open();
  return Promise.all([opened, bindPanel(tab)]).then(() => undefined);
}

/** The reader clicked our button on this tab: a panel that was opened before in this window reads it too. */
export async function turnPanelTo(tab: PanelTab): Promise<void> {
  if (await item(tab.windowId).getValue()) await bindPanel(tab);
}

function bindPanel({ tabId, windowId }: PanelTab): Promise<void> {
  return item(windowId).setValue({ tabId, windowId, clickedAt: Date.now() });
}

/** Calls back with the tab the panel of this window belongs to, now and whenever it is opened from another. */
export function watchPanelTab(windowId: number, onTab: (tab: PanelTab | undefined) => void): () => void {
  void item(windowId)
    .getValue()
    .then((tab) => onTab(tab ?? undefined));
  return item(windowId).watch((tab) => onTab(tab ?? undefined));
}

/** What a tab does: `loads` a document, or shows another address without. `url` is where it is, if we may know. */
export interface TabUpdate {
  loads: boolean;
  url?: string;
}

/** Calls back when the tab in front changes or something happens in a tab, until the returned function is called. */
export function watchTabs(
  windowId: number,
  handlers: { onFront(tabId: number): void; onUpdate(tabId: number, update: TabUpdate): void },
): () => void {
  const activated = (info: { tabId: number; windowId: number }) => {
    if (info.windowId === windowId) handlers.onFront(info.tabId);
  };
  const updated = (tabId: number, change: { status?: string }, { url }: { url?: string }) =>
    handlers.onUpdate(tabId, { loads: change.status === 'loading', url });
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  return () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  };
}
