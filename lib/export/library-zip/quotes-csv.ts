/** The quotes the reader marked as a table: RFC 4180, with what a spreadsheet would take for a formula made harmless. */
import type { KindNames } from '../../highlights/kind-names.ts';
import { notesOf, tagsOf, type ReadableArticle } from './readable-article.ts';

const columns = 'Quote,Speaker,Note,Tags,Kind,Title,Authors,Outlet,Published,Source,Marked'.split(',');

/** A line for each highlight. Begins with a byte order mark: without it Excel takes UTF-8 for something else. */
export async function* quotesCsv(articles: AsyncIterable<ReadableArticle>, kinds: KindNames): AsyncGenerator<string> {
  yield `\ufeff${row(columns)}`;
  for await (const { shown, dates, source, highlights } of articles) {
    for (const highlight of highlights) {
      yield row([
        highlight.target.selector[0].exact,
        highlight.speaker ?? '',
        notesOf(highlight).join('\n'),
        tagsOf(highlight).join(', '),
        kinds[highlight.color],
        shown.headline,
        shown.authors.join(', '),
        shown.siteName ?? '',
        dates.published?.value ?? '',
        source,
        highlight.created,
      ]);
    }
  }
}

function row(cells: string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** https://owasp.org/www-community/attacks/CSV_Injection */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
