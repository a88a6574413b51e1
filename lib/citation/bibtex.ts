/** An entry as http://tug.org/bibtex has them, with `url` and `urldate` as https://ctan.org/pkg/biblatex reads them. */
import { authorName } from './author-names.ts';
import { onOneLine, withoutMarks } from './sentence.ts';
import { statedDay, type StatedDay } from './stated-day.ts';
import type { Cited } from './types.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

export function bibtex(cited: Cited): string {
  const { headline, authors, siteName, published, updated, accessed, url, lang, quote } = cited;
  const stated = published ?? updated;
  const { year, month, day }: Partial<StatedDay> = (stated && statedDay(stated)) || {};
  const note = [
    updated && `Updated ${updated.slice(0, 10)}.`,
    quote && `\`\`${escaped(withoutMarks(quote.text))}''${quote.speaker ? ` --- ${escaped(quote.speaker)}` : ''}`,
  ];
  const fields: [string, string | undefined][] = [
    ['author', authors.length > 0 ? braced(authors.map(authorOf).join(' and ')) : undefined],
    // A second pair keeps the capitals.
    ['title', braced(braced(escaped(headline)))],
    ['journal', siteName && braced(escaped(siteName))],
    ['year', year && braced(year)],
    ['month', month ? months[month - 1] : undefined],
    ['day', day ? braced(String(day)) : undefined],
    ['url', braced(url.replace(/[{}\\]/g, encodeURIComponent))],
    ['urldate', braced(accessed)],
    ['language', lang && braced(escaped(lang))],
    ['note', note.some(Boolean) ? braced(note.filter(Boolean).join(' ')) : undefined],
  ];
  const written = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},`] : []));
  return [`@article{${keyOf(cited)},`, ...written, '}'].join('\n');
}

const braced = (value: string) => `{${value}}`;

function authorOf(name: string): string {
  const { family, given, suffix } = authorName(onOneLine(name));
  if (given === undefined) return braced(escaped(family));
  return [family, suffix, given].flatMap((part) => (part ? [escaped(part)] : [])).join(', ');
}

const escapes: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escaped(text: string): string {
  return onOneLine(text).replace(/[\\{}$&%#_~^]/g, (mark) => escapes[mark] ?? `\\${mark}`);
}

/** "lumley2017harbour": family, year, first word of some length, in letters that every program takes. */
function keyOf({ authors, siteName, published, updated, headline }: Cited): string {
  const plain = (text: string) =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9 ]/g, '');
  const who = plain(authors[0] ? authorName(authors[0]).family : (siteName ?? '')).replaceAll(' ', '');
  const word = plain(headline)
    .split(' ')
    .find(({ length }) => length > 3);
  return `${who}${(published ?? updated)?.slice(0, 4) ?? ''}${word ?? ''}` || 'article';
}
