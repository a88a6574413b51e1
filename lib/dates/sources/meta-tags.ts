import { dateClaim } from '../date-claim.ts';
import { parseDate } from '../parse-date.ts';
import type { DateClaim, DateProperty, DateSource } from '../types.ts';

/**
 * Open Graph's article namespace (https://ogp.me/#type_article), Dublin Core, and what newsrooms' analytics and
 * search engines ask for. The order is that of trust.
 */
const properties: Readonly<Record<string, DateProperty>> = {
  'article:published_time': 'datePublished',
  'og:article:published_time': 'datePublished',
  'article:published': 'datePublished',
  'og:published_time': 'datePublished',
  datepublished: 'datePublished',
  'parsely-pub-date': 'datePublished',
  'sailthru.date': 'datePublished',
  'cxenseparse:recs:publishtime': 'datePublished',
  'cxenseparse:publishtime': 'datePublished',
  publishdate: 'datePublished',
  'publish-date': 'datePublished',
  publish_date: 'datePublished',
  'published-date': 'datePublished',
  published_date: 'datePublished',
  published_time: 'datePublished',
  published_at: 'datePublished',
  publicationdate: 'datePublished',
  publication_date: 'datePublished',
  pubdate: 'datePublished',
  article_date_original: 'datePublished',
  'article.published': 'datePublished',
  'article.created': 'datePublished',
  originalpublicationdate: 'datePublished',
  'dc.date.issued': 'datePublished',
  'dcterms.issued': 'datePublished',
  'dcterms.created': 'datePublished',
  'dc.date.created': 'datePublished',
  'dcterms.date': 'datePublished',
  'dc.date': 'datePublished',
  'dcsext.articlefirstpublished': 'datePublished',
  citation_publication_date: 'datePublished',
  citation_date: 'datePublished',
  'bt:pubdate': 'datePublished',
  displaydate: 'datePublished',
  doc_date: 'datePublished',
  'search.date': 'datePublished',
  'iso-8601-publish-date': 'datePublished',
  timestamp: 'datePublished',
  created: 'datePublished',
  datecreated: 'datePublished',
  date: 'datePublished',
  'article:modified_time': 'dateModified',
  'og:article:modified_time': 'dateModified',
  'article:modified': 'dateModified',
  datemodified: 'dateModified',
  'article.updated': 'dateModified',
  'bt:moddate': 'dateModified',
  'dcterms.modified': 'dateModified',
  'dc.date.modified': 'dateModified',
  'last-modified': 'dateModified',
  lastmod: 'dateModified',
  modified_time: 'dateModified',
  'og:updated_time': 'dateModified',
  revised: 'dateModified',
};

/** Set by content systems whenever the page is saved or drawn anew. */
const aboutPage = new Set([
  'og:updated_time',
  'last-modified',
  'lastmod',
  'revised',
  'date',
  'timestamp',
  'created',
  'dcterms.date',
  'dc.date',
]);

export const metaTags: DateSource = {
  name: 'meta-tags',
  find: ({ page, reading }) =>
    Object.entries(properties).flatMap(([name, property]) =>
      page.meta
        .filter((tag) => tag.name === name && tag.attribute !== 'itemprop')
        .flatMap(({ content }): DateClaim[] => {
          const date = parseDate(content, reading);
          if (!date) return [];
          const evidence = { source: 'meta-tags', where: name, text: content };
          return [dateClaim(property, date, evidence, { about: aboutPage.has(name) ? 'page' : undefined })];
        }),
    ),
};
