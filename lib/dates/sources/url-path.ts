import { parseDate } from '../parse-date.ts';
import type { DateSource } from '../types.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `/2017/06/12/`, `/2017-06-12-`, `/20170612`, `/2017/jun/12/`; a year and month alone only as folders. */
const shapes = [
  /(?<=[/_-])(?<year>(?:19|20)\d\d)[/_-](?<month>\d{1,2})[/_-](?<day>\d{1,2})(?=[/_.-]|$)/,
  /(?<=[/_-])(?<year>(?:19|20)\d\d)(?<month>[01]\d)(?<day>[0-3]\d)(?=[/_.-]|$)/,
  /(?<=[/_-])(?<day>[0-3]\d)[/_.-](?<month>[01]\d)[/_.-](?<year>(?:19|20)\d\d)(?=[/_.-]|$)/,
  /\/(?<year>(?:19|20)\d\d)\/(?<month>[a-z]{3})[a-z]*\/(?<day>\d{1,2})(?=\/|$)/,
  /\/(?<year>(?:19|20)\d\d)[/-](?<month>[01]?\d)\//,
];

export const urlPath: DateSource = {
  name: 'url-path',
  find: ({ page }) => {
    const path = page.url.replace(/^\w+:\/\/[^/]*|\?.*$/g, '').toLowerCase();
    for (const shape of shapes) {
      const match = shape.exec(path);
      if (!match?.groups) continue;
      const { year = '', month = '', day } = match.groups;
      const number = /\d/.test(month) ? month : String(months.indexOf(month.slice(0, 3)) + 1);
      const full = `${year}-${number.padStart(2, '0')}-${(day ?? '1').padStart(2, '0')}`;
      const date = parseDate(full);
      if (!date) continue;
      return [
        {
          property: 'datePublished',
          value: day === undefined ? date.value.slice(0, 7) : date.value,
          precision: day === undefined ? 'month' : 'day',
          evidence: { source: 'url-path', where: page.url, text: match[0].replace(/^\/|\/$/g, '') },
        },
      ];
    }
    return [];
  },
};
