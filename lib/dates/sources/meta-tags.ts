import type { MetaTag } from '../../page-data/page-data.ts';
import { dateClaim } from '../date-claim.ts';
import { parseDate } from '../parse-date.ts';
import type { DateClaim, DateProperty, DateSource } from '../types.ts';

interface Kind {
  /** Matches a name without what parts its words: `articlepublishedtime`. */
  names: RegExp;
  property: DateProperty;
  /** Set by content systems whenever the page is saved or drawn anew. */
  about?: 'page';
}

/** What names of a publication end in, without what parts their words: `firstpublicationdate`. */
export const publicationName = /(?<!last)(?:pub(?:lish(?:ed)?|lication)?(?:date|time|on|at|day)?|datepub(?:lished)?)$/;

/**
 * Open Graph's article namespace (https://ogp.me/#type_article), Dublin Core, and the many names that newsrooms'
 * analytics and search engines ask for ("parsely-pub-date", "gsa_publish_date", "published_on"). The order is that of trust.
 */
const kinds: readonly Kind[] = [
  { names: /^(?:og)?article(?:published)(?:time)?$/, property: 'datePublished' },
  { names: publicationName, property: 'datePublished' },
  {
    names: /(?<=^(?:sailthru|search|display|doc|citation|citationonline))date$|articledateoriginal$|firstpublished$/,
    property: 'datePublished',
  },
  { names: /(?:issued|(?<!^)created|createddate)$/, property: 'datePublished' },
  { names: /^(?:(?:dc|dcterms)?date|timestamp|created)$/, property: 'datePublished', about: 'page' },
  { names: /^(?:ogupdatedtime|lastmod(?:ified)?|revised)$/, property: 'dateModified', about: 'page' },
  {
    names: /(?:mod(?:ified)?(?:date|time|on|at)?|datemodified|updated?(?:date|time|on|at)?)$/,
    property: 'dateModified',
  },
];

export const metaTags: DateSource = {
  name: 'meta-tags',
  find: ({ page, reading }) =>
    page.meta
      .filter(({ content, attribute }) => attribute !== 'itemprop' && /\d{4}/.test(content))
      .map((tag) => ({ tag, trust: kinds.findIndex(({ names }) => names.test(bare(tag))) }))
      .filter(({ trust }) => trust >= 0)
      .sort((a, b) => a.trust - b.trust)
      .flatMap(({ tag: { name, content }, trust }): DateClaim[] => {
        const date = parseDate(content, reading);
        if (!date) return [];
        const { property, about } = kinds[trust]!;
        return [dateClaim(property, date, { source: 'meta-tags', where: name, text: content }, { about })];
      }),
};

const bare = ({ name }: MetaTag) => name.replace(/[^a-z0-9]+/g, '');
