import { cssPath } from '../../article/css-path.ts';
import { attributeOf } from '../../page-data/unclobbered.ts';
import { dateClaim } from '../date-claim.ts';
import { parseDate } from '../parse-date.ts';
import type { DateClaim, DateProperty, DateSource } from '../types.ts';

/** https://html.spec.whatwg.org/multipage/microdata.html. */
const properties: Readonly<Record<string, DateProperty>> = {
  datepublished: 'datePublished',
  datecreated: 'datePublished',
  datemodified: 'dateModified',
};

const articleType =
  /(?:Article|BlogPosting|Posting|NewsArticle|WebPage|CreativeWork|Review|Recipe|Blog|Report|Episode)$/;
/** Works that a page may be about; their dates are its own where nothing else is stated. */
const workType = /(?:Book|AudioObject|VideoObject|Product|Course|Dataset|HowTo)$/;

export const microdata: DateSource = {
  name: 'microdata',
  find: ({ page, lines, reading }) =>
    page.elements.all.flatMap((element): DateClaim[] => {
      const name = attributeOf(element, 'itemprop')
        ?.toLowerCase()
        .split(/\s+/)
        .find((word) => Object.hasOwn(properties, word));
      if (!name) return [];
      const stated = element.getAttribute('content') ?? element.getAttribute('datetime');
      const text = (stated ?? element.textContent ?? '').trim();
      const date = text.length < 200 ? parseDate(text, reading) : undefined;
      if (!date) return [];
      const item = element.closest('[itemscope][itemtype]');
      const type = item?.getAttribute('itemtype') ?? '';
      const nested = item?.getAttribute('itemprop') ?? '';
      const isWork = nested === '' && workType.test(type);
      const isOther =
        (type !== '' && !isWork && !articleType.test(type)) ||
        /comment|review|related|hasPart|citation/i.test(nested) ||
        lines.isForeign(element);
      const evidence = { source: 'microdata', where: cssPath(element), text };
      return [dateClaim(properties[name]!, date, evidence, { about: isOther ? 'other' : isWork ? 'page' : undefined })];
    }),
};
