/** A note in Chicago style, 18th edition: https://www.chicagomanualofstyle.org/tools_citationguide/citation-guide-1.html */
import { onOneLine, quoted } from './sentence.ts';
import { monthFirst } from './stated-day.ts';
import type { Cited } from './types.ts';
import { withQuote } from './with-quote.ts';

export function chicago(cited: Cited): string {
  const { headline, siteName, published, updated, accessed, url } = cited;
  const dates = [
    published && monthFirst(published),
    updated && `updated ${monthFirst(updated)}`,
    // Asked for only where the page states no day.
    !published && !updated && `accessed ${monthFirst(accessed)}`,
  ];
  const title = quoted(headline).slice(1, -1);
  const comma = /[!?]$/.test(title) ? '' : ',';
  const rest = [siteName && onOneLine(siteName), ...dates, url].filter(Boolean).join(', ');
  const authors = authorsOf(cited.authors.map(onOneLine));
  return withQuote(cited, `${authors && `${authors}, `}“${title}${comma}” ${rest}.`);
}

/** To two names; of more the first. */
function authorsOf(names: string[]): string {
  return names.length > 2 ? `${names[0]} et al.` : names.join(' and ');
}
