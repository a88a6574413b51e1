/** Citations of words on a live page. */
import { citedArticle, quoting } from '../citation/cite.ts';
import { citationFormats, type CitationStyle } from '../citation/index.ts';
import { dayIn } from '../citation/stated-day.ts';
import { readFactsInTab } from './capture.ts';
import type { WordsOnPage } from './messages.ts';
import { readSettings } from './settings.ts';

/**
 * What the page in a tab says of itself now, and words of it, in the reader's style.
 *
 * @throws ReaderFacingError when the page cannot be read
 */
export async function citeInTab(
  tabId: number,
  { words, directive }: WordsOnPage,
): Promise<{ citation: string; style: CitationStyle }> {
  const [{ metadata, dates }, { citationStyle: style }] = await Promise.all([readFactsInTab(tabId), readSettings()]);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const article = citedArticle(metadata, dates, dayIn(timeZone, new Date().toISOString()));
  return { citation: citationFormats[style](quoting(article, words, directive)), style };
}
