/** https://en.wikipedia.org/wiki/Template:Cite_news */
import { authorName } from './author-names.ts';
import { onOneLine, withoutMarks } from './sentence.ts';
import { dayFirst, statedDay } from './stated-day.ts';
import type { Cited } from './types.ts';

export function wikipedia(cited: Cited): string {
  const { headline, siteName, published, updated, accessed, url, lang, quote } = cited;
  const stated = published ?? updated;
  const names = cited.authors.flatMap((name, index): [string, string | undefined][] => {
    const { family, given, suffix } = authorName(onOneLine(name));
    const number = cited.authors.length > 1 ? index + 1 : '';
    if (given === undefined) return [[`author${number}`, family]];
    return [
      [`last${number}`, family],
      [`first${number}`, [given, suffix].filter(Boolean).join(' ')],
    ];
  });
  const language = lang?.split('-')[0]!.toLowerCase();
  const fields: [string, string | undefined][] = [
    ...names,
    ['title', onOneLine(headline)],
    ['work', siteName && onOneLine(siteName)],
    ['date', stated && dateOf(stated)],
    ['access-date', accessed],
    ['language', language === 'en' ? undefined : language],
    ['quote', quote && withoutMarks(quote.text)],
  ];
  const written = fields.flatMap(([name, value]) => (value ? [`|${name}=${escaped(value)}`] : []));
  return `{{cite news ${written.join(' ')} |url=${escapedUrl(url)}}}`;
}

/** In digits only whole days; `2017-06` might be a span of years. */
function dateOf(stated: string): string | undefined {
  return statedDay(stated)?.day ? stated.slice(0, 10) : dayFirst(stated);
}

/** Marks that would end the field, open a link or template, or set type. */
function escaped(value: string): string {
  return value
    .replace(/[[\]{}<>|=]/g, (mark) => (mark === '|' ? '{{!}}' : mark === '=' ? '{{=}}' : `&#${mark.charCodeAt(0)};`))
    .replace(/'{2,}/g, (marks) => '&#39;'.repeat(marks.length))
    .replaceAll('~~~', '&#126;&#126;&#126;');
}

function escapedUrl(url: string): string {
  return url.replace(/[\s|[\]{}<>"']/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
