import { cssPath } from '../../article/css-path.ts';
import { elementsOf } from '../../page-data/unclobbered.ts';
import { dateClaim } from '../date-claim.ts';
import { parseDate } from '../parse-date.ts';
import type { DateClaim, DateProperty, DateSource } from '../types.ts';

/** https://html.spec.whatwg.org/multipage/microdata.html, and the same names in RDFa. Meta tags are read as such. */
const properties: Readonly<Record<string, DateProperty>> = {
  datepublished: 'datePublished',
  datecreated: 'datePublished',
  datemodified: 'dateModified',
  'dc:date': 'datePublished',
  'schema:datepublished': 'datePublished',
  'schema:datemodified': 'dateModified',
};

const selector = [
  'datePublished',
  'dateCreated',
  'dateModified',
  'dc:date',
  'schema:datePublished',
  'schema:dateModified',
]
  .flatMap((name) => [`[itemprop~="${name}"]`, `[property~="${name}"]`])
  .join(',');

const articleType =
  /(?:Article|BlogPosting|Posting|NewsArticle|WebPage|CreativeWork|Review|Recipe|Blog|Report|Episode)$/;

export const microdata: DateSource = {
  name: 'microdata',
  find: ({ document, lines, reading }) =>
    elementsOf(document, selector).flatMap((element): DateClaim[] => {
      const names = `${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('property') ?? ''}`;
      const name = names
        .toLowerCase()
        .split(/\s+/)
        .find((word) => Object.hasOwn(properties, word));
      const stated = element.getAttribute('content') ?? element.getAttribute('datetime');
      const text = (stated ?? element.textContent ?? '').trim();
      const date = name && text.length < 200 ? parseDate(text, reading) : undefined;
      if (!name || !date) return [];
      const item = element.closest('[itemscope][itemtype],[typeof]');
      const type = item?.getAttribute('itemtype') ?? item?.getAttribute('typeof') ?? '';
      const nested = item?.getAttribute('itemprop') ?? '';
      const isOther =
        (type !== '' && !articleType.test(type)) ||
        /comment|review|related|hasPart|citation/i.test(nested) ||
        lines.isForeign(element);
      const evidence = { source: 'microdata', where: cssPath(element), text };
      return [dateClaim(properties[name]!, date, evidence, { about: isOther ? 'other' : undefined })];
    }),
};
