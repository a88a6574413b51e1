/** From a page to what we know of it: the content script and the command line both come in here. */
import { findCorrections } from './article/corrections.ts';
import { articleFromSelection, articleFromWholePage, extractArticle, type ExtractOptions } from './article/extract.ts';
import { findStatedBody } from './article/stated-body.ts';
import { readMetadata } from './article/metadata.ts';
import { findPartial } from './article/partial.ts';
import type { Article, ExtractedArticle, Metadata } from './article/types.ts';
import { findDates } from './dates/find-dates.ts';
import { findDatesIn } from './dates/parse-date.ts';
import type { ArticleDates, DateClaim } from './dates/types.ts';
import { ReaderFacingError } from './errors.ts';
import { unclobbered } from './page-data/unclobbered.ts';
import { readPageData } from './page-data/read-page-data.ts';

/** What is known at once, before the body has been worked out. */
export interface PageFacts {
  metadata: Metadata;
  dates: ArticleDates;
  /** The text of the article as JSON-LD states it, where it does. */
  statedBody?: string;
}

/**
 * Reads headline, byline, dek, lead image and dates from a page as it stands.
 *
 * @param url the address in the tab.
 * @param now the time of reading, ISO 8601: nothing after it is an update.
 * @throws ReaderFacingError when the document is a PDF, around which Chromium puts a page of its own
 */
export function readFacts(document: Document, url: string, now: string): PageFacts {
  if (document.contentType === 'application/pdf') throw new ReaderFacingError('error_restricted');
  const page = readPageData(document, url);
  const metadata = readMetadata(document, page);
  const statedBody = findStatedBody(page);
  return {
    metadata,
    dates: findDates(document, page, { now, isStale: isStale(metadata) }),
    ...(statedBody !== undefined && { statedBody }),
  };
}

/** Dates that stand with a headline which a client-side navigation left behind: in its JSON-LD node, or among meta tags. */
function isStale({ stale }: Metadata): (claim: DateClaim) => boolean {
  const nodes = stale.flatMap(({ claim }) =>
    claim.evidence.source === 'json-ld' ? [claim.evidence.where.replace(/headline$/, '')] : [],
  );
  const meta = stale.some(({ claim }) => claim.evidence.source === 'meta-tags');
  return ({ evidence }) =>
    (evidence.source === 'json-ld' && nodes.some((node) => evidence.where.startsWith(node))) ||
    (evidence.source === 'meta-tags' && meta);
}

/**
 * The article of a page, or what the reader takes for it. A `ReaderFacingError` says why there is none.
 *
 * @param options for measuring: without the rules for single publishers, or with another classifier
 */
export function readArticle(
  document: Document,
  facts: PageFacts,
  from: Article['bodyFrom'] = 'article',
  options: Pick<ExtractOptions, 'publishers' | 'forest'> = {},
): Article {
  const article = extract(document, facts, from, options);
  const { lang, texts } = article;
  const corrections = findCorrections(texts.body, lang, (words) => findDatesIn(words, { ...(lang && { lang }) }));
  // What the reader chose is what they want.
  const partial = from === 'article' ? findPartial(document, article) : undefined;
  return { ...article, corrections, ...(partial && { partial }) };
}

function extract(
  document: Document,
  { metadata, statedBody }: PageFacts,
  from: Article['bodyFrom'],
  options: ExtractOptions,
): ExtractedArticle {
  if (from === 'whole-page') return articleFromWholePage(document, metadata);
  if (from === 'article') return extractArticle(document, metadata, { ...options, statedBody });
  const selection = unclobbered(document, 'getSelection').call(document);
  if (!selection || selection.isCollapsed) throw new ReaderFacingError('error_nothing_selected');
  return articleFromSelection(document, selection.getRangeAt(0), metadata);
}

/** All of it. */
export function readPage(document: Document, url: string, now: string): { article: Article; dates: ArticleDates } {
  const facts = readFacts(document, url, now);
  return { article: readArticle(document, facts), dates: facts.dates };
}
