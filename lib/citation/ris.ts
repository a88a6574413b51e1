/** A record of RIS, type NEWS, with lines that end with CR and LF: https://en.wikipedia.org/wiki/RIS_(file_format) */
import { authorName, familyFirst } from './author-names.ts';
import { onOneLine, quoted, withoutMarks } from './sentence.ts';
import { statedDay } from './stated-day.ts';
import type { Cited } from './types.ts';

export function ris(cited: Cited): string {
  const { headline, authors, siteName, published, updated, accessed, url, lang, quote } = cited;
  const stated = published ?? updated;
  const date = stated && dateOf(stated);
  const fields: [string, string | undefined][] = [
    ['TY', 'NEWS'],
    ...authors.map((name): [string, string] => ['AU', familyFirst(authorName(onOneLine(name)))]),
    ['TI', onOneLine(headline)],
    ['T2', siteName && onOneLine(siteName)],
    ['PY', date?.slice(0, 4)],
    ['DA', date],
    ['Y2', dateOf(accessed)],
    ['UR', url],
    ['LA', lang],
    ['N1', updated && `Updated ${updated.slice(0, 10)}`],
    ['N1', quote && `${quoted(withoutMarks(quote.text))}${quote.speaker ? ` — ${onOneLine(quote.speaker)}` : ''}`],
  ];
  const written = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : []));
  return [...written, 'ER  - ', ''].join('\r\n');
}

/** `2017/06/12/`; what is not stated stays empty between its strokes. */
function dateOf(value: string): string | undefined {
  const stated = statedDay(value);
  if (!stated) return undefined;
  const two = (number: number | undefined) => (number === undefined ? '' : String(number).padStart(2, '0'));
  return `${stated.year}/${two(stated.month)}/${two(stated.day)}/`;
}
