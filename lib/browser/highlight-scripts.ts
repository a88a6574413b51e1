/** Our scripts in a tab that paint highlights, offer them and lead to places. */
import { browser } from 'wxt/browser';
import { RestrictedPageError } from './capture.ts';
import { askTab, type PlaceOnPage, type ToHighlighterScript, type ToPainterScript } from './messages.ts';

/** Leads the reader to a place in the tab; `false` when it is not there, or not any more. */
export async function showOnPage(tabId: number, place: PlaceOnPage): Promise<boolean> {
  await injectHighlighter(tabId);
  return askTab<ToHighlighterScript, 'flash'>(tabId, 'flash', place);
}

/** Puts the script into the tab that leads to places and offers to highlight what is selected, unless it is there. */
export async function injectHighlighter(tabId: number): Promise<void> {
  const isThere = await answersYes(askTab<ToHighlighterScript, 'is-there'>(tabId, 'is-there', undefined));
  if (!isThere) await inject(tabId, 'highlighter');
}

/** Puts the script into the tab that paints, unless it is there: a second one would take the paint of the first away. */
export async function injectPainter(tabId: number): Promise<void> {
  const isThere = await answersYes(askTab<ToPainterScript, 'is-painting'>(tabId, 'is-painting', undefined));
  if (!isThere) await inject(tabId, 'painter');
}

/** Nobody there is what most tabs answer. */
function answersYes(answer: Promise<true>): Promise<boolean> {
  return answer.catch(() => false);
}

async function inject(tabId: number, script: 'highlighter' | 'painter'): Promise<void> {
  await browser.scripting
    .executeScript({ target: { tabId }, files: [`/content-scripts/${script}.js`] })
    .catch((cause: unknown) => {
      throw new RestrictedPageError('error_restricted', {}, { cause });
    });
}
