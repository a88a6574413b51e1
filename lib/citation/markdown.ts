/** A quotation and a link, for notes in Markdown: https://spec.commonmark.org/ */
import { say } from '../words.ts';
import { onOneLine } from './sentence.ts';
import { dayFirst } from './stated-day.ts';
import type { Cited } from './types.ts';

export function markdown(cited: Cited): string {
  const { headline, authors, siteName, published, updated, accessed, url, quote } = cited;
  const link = `[${escaped(onOneLine(headline))}](<${url.replace(/[<>\s\\]/g, encodeURIComponent)}>)`;
  const parts = [
    authors.map((name) => escaped(onOneLine(name))).join(', '),
    link,
    siteName && escaped(onOneLine(siteName)),
    published && dayFirst(published),
    updated && say('citation_updated', { date: dayFirst(updated)! }),
    say('citation_accessed', { date: dayFirst(accessed)! }),
  ];
  const source = parts.filter(Boolean).join(', ');
  if (!quote) return source;
  const lines = quote.text
    .trim()
    .split(/\s*\n\s*/)
    .map((line) => `> ${escaped(line)}`);
  const by = quote.speaker ? `${escaped(onOneLine(quote.speaker))}, ` : '';
  return [...lines.flatMap((line, at) => (at === 0 ? [line] : ['>', line])), '>', `> — ${by}${source}`].join('\n');
}

/** Marks that Markdown or HTML in it would read as its own. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~#]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^(\d+)([.)])|^([-+=])/, (_, digits: string, mark: string, line: string) =>
      line === undefined ? `${digits}\\${mark}` : `\\${line}`,
    );
}
