/** From a page to what we know of it: the content script and the command line both come in here. */
import { extractArticle } from './article/extract.ts';
import { readMetadata } from './article/metadata.ts';
import type { Article, Metadata } from './article/types.ts';
import { findDates } from './dates/find-dates.ts';
import type { ArticleDates } from './dates/types.ts';
import { readPageData } from './page-data/read-page-data.ts';

/** What is known at once, before the body has been worked out. */
export interface PageFacts {
  metadata: Metadata;
  dates: ArticleDates;
}

/**
 * Reads headline, byline, dek, lead image and dates from a page as it stands.
 *
 * @param url the address in the tab.
 * @param now the time of reading, ISO 8601: nothing after it is an update.
 */
export function readFacts(document: Document, url: string, now: string): PageFacts {
  const page = readPageData(document, url);
  const metadata = readMetadata(document, page);
  return { metadata, dates: findDates(document, page, { now }) };
}

/** The article of a page. A `ReaderFacingError` says why there is none. */
export function readArticle(document: Document, { metadata }: PageFacts): Article {
  return extractArticle(document, metadata);
}

/** All of it. */
export function readPage(document: Document, url: string, now: string): { article: Article; dates: ArticleDates } {
  const facts = readFacts(document, url, now);
  return { article: readArticle(document, facts), dates: facts.dates };
}
