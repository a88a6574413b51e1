import { factsFrom } from '../../lib/browser/capture.ts';
import { cardOfTab } from './card-of-tab.ts';
import { drawCard } from './draw-card.tsx';

const { id: tabId, windowId } = await globalThis.frontTab.tab;
cardOfTab({ tabId: tabId!, windowId }, factsFrom(globalThis.frontTab.injection), 'popup', drawCard);
