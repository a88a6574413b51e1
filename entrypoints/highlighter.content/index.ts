import { defineContentScript } from 'wxt/utils/define-content-script';
import { quoteDescriber } from '../../lib/anchoring/describe-quote.ts';
import { findWords } from '../../lib/anchoring/find-words.ts';
import { matchInTexts } from '../../lib/anchoring/match-in-texts.ts';
import type { QuoteSelectors } from '../../lib/anchoring/selectors.ts';
import { rangesFor, spanFor, textOfPage, type Selected } from '../../lib/anchoring/text-range.ts';
import { imageSource } from '../../lib/article/article-html.ts';
import { findElements, pageRoots, type PageRoots } from '../../lib/article/page-elements.ts';
import { answer, type PlaceOnPage, type ToHighlighterScript, type WordsOnPage } from '../../lib/browser/messages.ts';
import { followAddress } from '../../lib/browser/follow-address.ts';
import { pageWorld, takeOver } from '../../lib/browser/page-world.ts';
import { directiveOnPage } from '../../lib/citation/cite.ts';
import { flash, flashElement } from '../../lib/highlights/paint.ts';
import { textAt, textNamed } from '../../lib/text/span.ts';
import { startPageTools } from './page-tools.tsx';

/**
 * Runs in a tab when the reader asks: leads to places, offers to highlight what is selected and to change what is painted.
 * The page is changed by nothing but the tools beside a selection or a highlight, while they are there.
 */
export default defineContentScript({ registration: 'runtime', matches: [], main: startHighlighter });

function startHighlighter(): void {
  takeOver(document, 'highlighter', () => {
    tools.stop();
    stopFlashing();
    delete pageWorld.editHighlight;
    stopAnswering();
  });
  followAddress();
  let stopFlashing = () => {};
  const tools = startPageTools(document, { describeSelection, wordsIn });

  const stopAnswering = answer<ToHighlighterScript>({
    'is-there': () => true,
    'describe-selection': () => describeSelection(),
    flash: (place) => {
      stopFlashing();
      const found = findPlace(place);
      stopFlashing = found ? (Array.isArray(found) ? flash(document, found) : flashElement(found)) : () => {};
      return found !== undefined;
    },
  });
  pageWorld.editHighlight = tools.edit;
}

function describeSelection(): QuoteSelectors | undefined {
  const selected = selection();
  if (!selected) return undefined;
  const page = textOfPage(document);
  const span = spanFor(page, selected);
  return span && quoteDescriber(textNamed(page.texts, span.in))(span);
}

/** Words of the page as a citation has them. */
function wordsIn(range: Range): WordsOnPage | undefined {
  const page = textOfPage(document);
  const span = spanFor(page, range);
  if (!span) return undefined;
  const directive = directiveOnPage(page.texts, span);
  const selector = quoteDescriber(textNamed(page.texts, span.in))(span);
  return { words: textAt(page.texts, span), selector, ...(directive && { directive }) };
}

/** What is selected, also inside open shadow trees, where the browser can say so. */
function selection(): Selected | undefined {
  const selected = document.getSelection();
  if (!selected || selected.rangeCount === 0) return undefined;
  const shadowRoots = pageRoots(document).filter((root) => root instanceof ShadowRoot);
  const composed = shadowRoots.length > 0 ? selected.getComposedRanges?.({ shadowRoots })[0] : undefined;
  return composed ?? selected.getRangeAt(0);
}

/**
 * The words of a place, or the element that stands for them. Evidence is looked for in its element only: the same words
 * elsewhere may belong to another story.
 */
function findPlace(place: PlaceOnPage): Range[] | Element | undefined {
  const page = textOfPage(document);
  const roots = pageRoots(document);
  if ('selector' in place) {
    const { span } = matchInTexts(page.texts, place.selector);
    return span ? rangesFor(page, span) : findImage(roots, place.image);
  }
  const elements = findElements(roots, place.where);
  for (const element of elements) {
    const all = document.createRange();
    all.selectNodeContents(element);
    const within = spanFor(page, all);
    const words = within && findWords(page.texts, within, place.text);
    if (words) return rangesFor(page, words);
  }
  // Said in another way than it is printed, or drawn by a style sheet: the element is there all the same.
  return elements[0];
}

function findImage(roots: PageRoots, src: string | undefined): Element | undefined {
  return src === undefined
    ? undefined
    : findElements(roots, 'img').find((image) => imageSource(image, document.baseURI) === src);
}
