/** The popup's card beside the page. It belongs to the tab it was opened from and follows only a click on our button. */
import { browser } from 'wxt/browser';
import { readFactsInTab } from '../../lib/browser/capture.ts';
import { watchPanelTab, watchTabs, type PanelTab } from '../../lib/browser/panel.ts';
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

function update(): void {
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
    update();
  },
  onNavigated(tabId, url) {
    if (tabId !== tab?.tabId) return;
    const isSamePage = isOtherPlaceOn(address, url);
    address = url ?? address;
    if (isSamePage) return;
    navigated = true;
    update();
  },
});

/** `undefined` as well when it has been closed. */
async function findAddress(opened: PanelTab | undefined): Promise<string | undefined> {
  if (!opened) return undefined;
  const open = await browser.tabs.query({ windowId: opened.windowId });
  return open.find(({ id }) => id === opened.tabId)?.url;
}

/** A click on a footnote, say. */
function isOtherPlaceOn(page: string | undefined, url: string | undefined): boolean {
  return url !== undefined && url !== page && url.split('#')[0] === page?.split('#')[0];
}
