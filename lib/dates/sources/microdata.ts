import { cssPath } from '../../article/css-path.ts';
import { elementsOf } from '../../page-data/unclobbered.ts';
import { dateClaim } from '../date-claim.ts';
import { parseDate } from '../parse-date.ts';
import type { DateClaim, DateProperty, DateSource } from '../types.ts';

/** https://html.spec.whatwg.org/multipage/microdata.html, and the same names in RDFa. */
const properties: Readonly<Record<string, DateProperty>> = {
  datepublished: 'datePublished',
  datecreated: 'datePublished',
  datemodified: 'dateModified',
  'dc:date': 'datePublished',
  'schema:datepublished': 'datePublished',
  'schema:datemodified': 'dateModified',
};

/** `property` of a meta tag is Open Graph, and read as such. */
const isMeta = (element: Element) => element.localName === 'meta';

const articleType =
  /(?:Article|BlogPosting|Posting|NewsArticle|WebPage|CreativeWork|Review|Recipe|Blog|Report|Episode)$/;

export const microdata: DateSource = {
  name: 'microdata',
  find: ({ document, lines, reading }) =>
    elementsOf(document, '[itemprop],[property]').flatMap((element): DateClaim[] => {
      const named = [element.getAttribute('itemprop'), isMeta(element) ? null : element.getAttribute('property')].join(
        ' ',
      );
      const name = named
        .toLowerCase()
        .split(/\s+/)
        .find((word) => Object.hasOwn(properties, word));
      if (!name) return [];
      const stated = element.getAttribute('content') ?? element.getAttribute('datetime');
      const text = (stated ?? element.textContent ?? '').trim();
      const date = text.length < 200 ? parseDate(text, reading) : undefined;
      if (!date) return [];
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
