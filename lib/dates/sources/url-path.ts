import { dateClaim } from '../date-claim.ts';
import { parseDate } from '../parse-date.ts';
import type { DateSource } from '../types.ts';

type Groups = Record<string, string | undefined>;

const yearFirst = ({ year, month, day }: Groups) => `${year}-${month}-${day}`;

/** Ways to write a day in an address, and in words that `parseDate` reads; a year and month alone only as folders. */
const shapes: readonly (readonly [RegExp, (groups: Groups) => string])[] = [
  // /2017/06/12/, /2017-06-12-
  [/(?<=[/_-])(?<year>(?:19|20)\d\d)[/_-](?<month>\d{1,2})[/_-](?<day>\d{1,2})(?=[/_.-]|$)/, yearFirst],
  // /20170612
  [/(?<=[/_-])(?<year>(?:19|20)\d\d)(?<month>[01]\d)(?<day>[0-3]\d)(?=[/_.-]|$)/, yearFirst],
  // /12-06-2017, read as such numbers are where the page is at home
  [
    /(?<=[/_-])(?<first>[0-3]\d)[/_.-](?<second>[0-3]\d)[/_.-](?<year>(?:19|20)\d\d)(?=[/_.-]|$)/,
    ({ first, second, year }) => `${first}/${second}/${year}`,
  ],
  // /2017/jun/12/
  [
    /(?<=\/)(?<year>(?:19|20)\d\d)\/(?<month>[a-z]{3})[a-z]*\/(?<day>\d{1,2})(?=\/|$)/i,
    ({ year, month, day }) => `${day} ${month} ${year}`,
  ],
  // /2017/06/
  [/(?<=\/)(?<year>(?:19|20)\d\d)[/-](?<month>[01]?\d)(?=\/)/, ({ year, month }) => `${year}年${month}月`],
];

export const urlPath: DateSource = {
  name: 'url-path',
  find: ({ page, reading }) => {
    const path = page.url.replace(/^\w+:\/\/[^/]*|\?.*$/g, '');
    for (const [shape, inWords] of shapes) {
      const match = shape.exec(path);
      const date = match?.groups && parseDate(inWords(match.groups), reading);
      if (date) return [dateClaim('datePublished', date, { source: 'url-path', where: page.url, text: match[0] })];
    }
    return [];
  },
};
