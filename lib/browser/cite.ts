/** Citations of words on a live page. */
import { ANALYSIS_VERSION } from '../analysis-version.ts';
import type { Analysis } from '../analysis.ts';
import { matchInTexts } from '../anchoring/match-in-texts.ts';
import type { QuoteSelectors } from '../anchoring/selectors.ts';
import type { Metadata } from '../article/types.ts';
import { citedArticle, quoting } from '../citation/cite.ts';
import { citationFormats, type CitationStyle } from '../citation/index.ts';
import { dayIn } from '../citation/stated-day.ts';
import { ReaderFacingError } from '../errors.ts';
import { findAnalysis } from '../library/analyses.ts';
import { findArticle, findByPage } from '../library/find-article.ts';
import { speakerOf } from '../quotations/speaker-of.ts';
import { readFactsInTab } from './capture.ts';
import { openLibrary } from './library.ts';
import type { WordsOnPage } from './messages.ts';
import { readSettings } from './settings.ts';

/**
 * What the page in a tab says of itself now, and words of it with who said them where that is known, in the reader's style.
 *
 * @throws ReaderFacingError when the page cannot be read
 */
export async function citeInTab(
  tabId: number,
  { words, selector, directive }: WordsOnPage,
): Promise<{ citation: string; style: CitationStyle }> {
  const [{ metadata, dates }, { citationStyle: style }] = await Promise.all([readFactsInTab(tabId), readSettings()]);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const article = citedArticle(metadata, dates, dayIn(timeZone, new Date().toISOString()));
  const speaker = await savedSpeaker(metadata, selector);
  return { citation: citationFormats[style](quoting(article, words, directive, speaker)), style };
}

/** Who says the words, where the article is saved and was analysed: to do so now would take longer than a click may. */
async function savedSpeaker(metadata: Metadata, selector: QuoteSelectors): Promise<string | undefined> {
  const library = await openLibrary().then(
    (opened) => opened.library,
    (error: unknown) => {
      // A citation can do without the library; what is wrong with it is told where it is needed.
      if (error instanceof ReaderFacingError) return undefined;
      throw error;
    },
  );
  if (!library) return undefined;
  const saved = await findByPage(library, metadata);
  const opened = saved && (await findArticle(library, saved.id));
  if (!opened) return undefined;
  const analysis = await findAnalysis<Analysis>(library, opened.revision.id, ANALYSIS_VERSION);
  const { span } = analysis ? matchInTexts(opened.body.texts, selector) : {};
  return span && speakerOf(analysis!.quotations, opened.body.texts, span);
}
