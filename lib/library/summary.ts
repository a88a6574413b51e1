/** What a list shows of an article. */
import { isOfPage, withCorrections } from './with-corrections.ts';
import type { ArticleSummary, CorrectionRecord, RevisionRecord } from './records.ts';

/** The line for a list: what the revision says, as the reader corrected it. */
export function summarize(revision: RevisionRecord, corrections: CorrectionRecord[]): ArticleSummary {
  const { article, dates } = withCorrections(revision, revision.dates, corrections.filter(isOfPage));
  return {
    headline: article.headline,
    authors: article.authors,
    siteName: article.siteName,
    lang: article.lang,
    dir: article.dir,
    datePublished: dates.published?.value,
    dateModified: dates.modified?.value,
  };
}
