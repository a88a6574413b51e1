/** Highlights on the live page: made from a selection, painted when the reader comes back and clicks. */
import { quoteDescriber } from '../anchoring/describe-quote.ts';
import { matchInTexts } from '../anchoring/match-in-texts.ts';
import type { QuoteSelectors } from '../anchoring/selectors.ts';
import type { Article } from '../article/types.ts';
import { ReaderFacingError } from '../errors.ts';
import type { Highlight, HighlightColor } from '../highlights/types.ts';
import { findByUrl } from '../library/find-article.ts';
import {
  addHighlight,
  findHighlight,
  listHighlights,
  removeHighlight,
  restoreHighlight,
  updateHighlight,
  type HighlightChanges,
} from '../library/highlights.ts';
import { listTags } from '../library/tags.ts';
import { textNamed, type Span } from '../text/span.ts';
import { injectHighlighter, injectPainter } from './highlight-scripts.ts';
import { openLibrary } from './library.ts';
import { askTab, type ReadArticle, type ToHighlighterScript, type ToPainterScript } from './messages.ts';
import { save, saveTab } from './save.ts';

/** What a highlight made by shortcut or menu is called until the reader says otherwise. */
const defaultColor: HighlightColor = 'quote';

/**
 * Keeps what is selected in a tab as a highlight, and with it the article.
 *
 * @throws ReaderFacingError when no words are selected, or the article cannot be read or saved
 */
export async function highlightSelection(tabId: number, color = defaultColor): Promise<Highlight> {
  await injectHighlighter(tabId);
  // First of all: what is selected now may not be so when the article has been saved.
  const selected = await askTab<ToHighlighterScript, 'describe-selection'>(tabId, 'describe-selection', undefined);
  if (!selected) throw new ReaderFacingError('error_nothing_selected');
  return keepHighlight(tabId, selected, color);
}

/**
 * Keeps words of the page in a tab as a highlight, and with it the article.
 *
 * @throws ReaderFacingError when the article cannot be read or saved
 */
export async function keepHighlight(
  tabId: number,
  selected: QuoteSelectors,
  color: HighlightColor,
): Promise<Highlight> {
  const { articleId, revisionId, article } = await saveTab(tabId);
  const { library, world } = await openLibrary();
  const target = { source: article.url, selector: inArticle(article, selected) };
  const highlight = await addHighlight(library, { articleId, revisionId, target, color }, world);
  await paintHighlights(tabId, articleId);
  return highlight;
}

/**
 * Keeps a quotation that was found in an article as a highlight, with its speaker, and with it the article as it was shown.
 *
 * @throws NotSavedError, PageChangedError
 */
export async function keepQuotation({
  tabId,
  span,
  speaker,
  ...read
}: ReadArticle & { tabId: number; span: Span; speaker?: string }): Promise<void> {
  const { articleId, revisionId } = await save(read, tabId);
  const { library, world } = await openLibrary();
  const { texts, url } = read.article;
  const target = { source: url, selector: quoteDescriber(textNamed(texts, span.in))(span) };
  await addHighlight(library, { articleId, revisionId, target, color: 'quote', speaker }, world);
  await paintHighlights(tabId, articleId);
}

/** One highlight as it is kept; nothing when it is not there any more. */
export async function highlightWithId(id: string): Promise<Highlight | undefined> {
  const { library } = await openLibrary();
  return findHighlight(library, id);
}

/** The names of all tags, to choose from. */
export async function tagNames(): Promise<string[]> {
  const { library } = await openLibrary();
  return (await listTags(library)).map(({ name }) => name);
}

/** Gives a highlight another colour, note or tags, in the library and in its tab. */
export async function changeHighlight(
  tabId: number,
  id: string,
  changes: HighlightChanges,
): Promise<Highlight | undefined> {
  const { library, world } = await openLibrary();
  const changed = await updateHighlight(library, id, changes, world);
  if (changed) await paintHighlights(tabId, changed.articleId);
  return changed;
}

/** Takes a highlight away, or brings it back, in the library and in its tab. */
export async function setHighlightRemoved(tabId: number, id: string, removed: boolean): Promise<void> {
  const { library, world } = await openLibrary();
  const before = await findHighlight(library, id);
  await (removed ? removeHighlight : restoreHighlight)(library, id, world);
  const highlight = before ?? (await findHighlight(library, id));
  if (highlight) await paintHighlights(tabId, highlight.articleId);
}

/** Paints all highlights of a saved article in its tab, and answers what became of each there, by its id. */
export async function paintHighlights(
  tabId: number,
  articleId: string,
): Promise<ToPainterScript['paint-highlights']['reply']> {
  const { library } = await openLibrary();
  const highlights = await listHighlights(library, articleId);
  await injectPainter(tabId);
  return askTab<ToPainterScript, 'paint-highlights'>(tabId, 'paint-highlights', { highlights });
}

/**
 * Paints the highlights of the saved article that a tab shows, in place of those before. A page without highlights gets
 * nothing, unless our script is there from another one.
 */
export async function paintShownPage(tabId: number, urls: string[]): Promise<void> {
  const { library } = await openLibrary();
  const article = await findByUrl(library, ...urls);
  const highlights = article ? await listHighlights(library, article.id) : [];
  if (highlights.length > 0) await injectPainter(tabId);
  await askTab<ToPainterScript, 'paint-highlights'>(tabId, 'paint-highlights', { highlights }).catch(
    (error: unknown) => {
      // Nobody there is what pages without highlights answer.
      if (highlights.length > 0) throw error;
    },
  );
}

/** Lets the reader highlight on the page in a tab, and paints what is highlighted there, if its article is saved. */
export async function offerHighlighting(tabId: number, articleId: string | undefined): Promise<void> {
  await injectHighlighter(tabId);
  if (articleId === undefined) return;
  const { library } = await openLibrary();
  if ((await listHighlights(library, articleId)).length > 0) await paintHighlights(tabId, articleId);
}

/** The quote as the article's own texts describe it, so that advertisements around it on the page do not matter. */
function inArticle({ texts }: Article, selected: QuoteSelectors): QuoteSelectors {
  const { span } = matchInTexts(texts, selected);
  return span ? quoteDescriber(textNamed(texts, span.in))(span) : selected;
}
