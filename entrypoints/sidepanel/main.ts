/** The popup's card beside the page. It belongs to the tab it was opened from and follows only a click on our button. */
import { browser } from 'wxt/browser';
import { readFactsInTab } from '../../lib/browser/capture.ts';
import { watchPanelTab, watchTabs, type PanelTab, type TabUpdate } from '../../lib/browser/panel.ts';
import { say } from '../../lib/words.ts';
import { cardOfTab, type CardOfTab } from '../popup/card-of-tab.ts';
import { drawCard } from '../popup/draw-card.tsx';

const { id: windowId } = await browser.windows.getCurrent();

let tab: PanelTab | undefined;
let card: CardOfTab | undefined;
let front: number | undefined;
/** What the card shows has gone from its tab. */
let navigated = false;
/** Where that tab is; absent until the browser has said. */
let address: string | undefined;

function setAway(): void {
  card?.setAway(front !== undefined && front !== tab?.tabId ? 'other-tab' : navigated ? 'navigated' : undefined);
}

watchPanelTab(windowId!, (opened) => {
  // Clicked again on the page that is here already.
  if (card && opened?.tabId === tab?.tabId && !navigated) return;
  card?.stop();
  tab = opened;
  navigated = false;
  front = opened?.tabId;
  void findAddress(opened).then((url) => {
    if (tab === opened) address = url;
  });
  card = opened && cardOfTab(opened, readFactsInTab(opened.tabId), 'panel', drawCard);
  if (!opened) drawCard({ kind: 'none', why: say('card_panel_empty') });
});

watchTabs(windowId!, {
  onFront(tabId) {
    front = tabId;
    setAway();
  },
  onUpdate(tabId, update) {
    if (tabId !== tab?.tabId) return;
    navigated ||= goesOn(update);
    address = update.url ?? address;
    setAway();
  },
});

/** To another place on the page is not to another page. A page that navigates itself shows an address without loading it. */
function goesOn({ loads, url }: TabUpdate): boolean {
  const isSamePage = url !== undefined && withoutFragment(url) === withoutFragment(address);
  return loads ? !isSamePage || url === address : url !== undefined && address !== undefined && !isSamePage;
}

function withoutFragment(url: string | undefined): string | undefined {
  return url?.split('#')[0];
}

/** `undefined` as well when it has been closed. */
async function findAddress(opened: PanelTab | undefined): Promise<string | undefined> {
  if (!opened) return undefined;
  const open = await browser.tabs.query({ windowId: opened.windowId });
  return open.find(({ id }) => id === opened.tabId)?.url;
}
