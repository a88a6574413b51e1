/** Reads the article in a tab: the one way from a page to us. */
import { browser } from 'wxt/browser';
import { ReaderFacingError } from '../errors.ts';
import type { PageFacts } from '../read-page.ts';
import { askTab, unwrap, type Answer, type ArticleScope, type ReadArticle, type ToArticleScript } from './messages.ts';

/** The browser keeps extensions off its own pages, stores and PDF viewers; or nobody clicked our button on this page. */
export class RestrictedPageError extends ReaderFacingError {
  override name = 'RestrictedPageError';
}

/** Puts our script into the tab and answers with metadata and dates, without waiting for the article. */
export async function readFactsInTab(tabId: number): Promise<PageFacts> {
  const [injection] = await browser.scripting
    .executeScript({ target: { tabId }, files: ['/content-scripts/article.js'] })
    .catch((cause: unknown) => {
      throw new RestrictedPageError('error_restricted', {}, { cause });
    });
  // A page that navigates while it is read takes our script with it.
  if (!injection?.result) throw new ReaderFacingError('error_page_gone');
  return unwrap(injection.result as Answer<PageFacts>);
}

/** The article of a tab in which `readFactsInTab` has run. */
export function readArticleInTab(tabId: number, scope: ArticleScope = 'article'): Promise<ReadArticle> {
  return askTab<ToArticleScript, 'read-article'>(tabId, 'read-article', { scope });
}
