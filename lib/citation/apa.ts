/** APA style, 7th edition: https://apastyle.apa.org/style-grammar-guidelines/references/examples. Capitals stay as printed. */
import { authorName, initialsOf } from './author-names.ts';
import { ended, onOneLine } from './sentence.ts';
import { months, statedDay } from './stated-day.ts';
import type { Cited } from './types.ts';
import { withQuote } from './with-quote.ts';

export function apa(cited: Cited): string {
  const { headline, siteName, published, updated, url } = cited;
  const authors = authorsOf(cited.authors);
  const date = `(${dateOf(published ?? updated)}).`;
  const title = ended(onOneLine(headline));
  const parts = authors ? [ended(authors), date, title] : [title, date];
  return withQuote(cited, [...parts, ...(siteName ? [ended(onOneLine(siteName))] : []), url].join(' '));
}

/** "Lumley, A., & Brandvik, I.": to twenty names; of more the first nineteen and the last. */
function authorsOf(names: readonly string[]): string {
  const written = names.map((name) => {
    const { family, given, suffix } = authorName(onOneLine(name));
    return [family, given && initialsOf(given), suffix].filter(Boolean).join(', ');
  });
  if (written.length > 20) return `${written.slice(0, 19).join(', ')}, … ${written.at(-1)}`;
  const last = written.pop() ?? '';
  return written.length > 0 ? `${written.join(', ')}, & ${last}` : last;
}

function dateOf(value: string | undefined): string {
  const stated = value === undefined ? undefined : statedDay(value);
  if (!stated) return 'n.d.';
  const { year, month, day } = stated;
  if (!month) return year;
  return `${year}, ${months[month - 1]}${day ? ` ${day}` : ''}`;
}
