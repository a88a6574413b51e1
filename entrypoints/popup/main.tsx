import { frontFacts, frontTab } from './read-front-tab.ts';
import { cardOfTab } from './card-of-tab.ts';
import { drawCard } from './draw-card.tsx';

const { tabId, windowId } = await frontTab;
cardOfTab({ tabId, windowId }, frontFacts, 'popup', drawCard);
