/** Reads the article in a tab: the one way from a page to us. */
import { ReaderFacingError } from '../errors.ts';
import type { PageFacts } from '../read-page.ts';
import { injectArticle } from './inject-article.ts';
import { askTab, unwrap, type Answer, type ArticleScope, type ReadArticle, type ToArticleScript } from './messages.ts';

/** The browser keeps extensions off its own pages, stores and PDF viewers; or nobody clicked our button on this page. */
export class RestrictedPageError extends ReaderFacingError {
  override name = 'RestrictedPageError';
}

/** Puts our script into the tab and answers with metadata and dates, without waiting for the article. */
export function readFactsInTab(tabId: number): Promise<PageFacts> {
  return factsFrom(injectArticle(tabId));
}

/** The answer of an injection that was begun elsewhere. */
export async function factsFrom(injection: ReturnType<typeof injectArticle>): Promise<PageFacts> {
  const [injected] = await injection.catch((cause: unknown) => {
    throw new RestrictedPageError('error_restricted', {}, { cause });
  });
  // So says Firefox of its own pages.
  if (!injected) throw new RestrictedPageError('error_restricted');
  // A page that navigates while it is read takes our script with it.
  if (!injected.result) throw new ReaderFacingError('error_page_gone');
  return unwrap(injected.result as Answer<PageFacts>);
}

/** The article of a tab in which `readFactsInTab` has run. */
export function readArticleInTab(tabId: number, scope: ArticleScope = 'article'): Promise<ReadArticle> {
  return askTab<ToArticleScript, 'read-article'>(tabId, 'read-article', { scope });
}
