/** MLA style, 9th edition: https://style.mla.org/works-cited/citations-by-format/ */
import { authorName, familyFirst } from './author-names.ts';
import { ended, onOneLine, quoted } from './sentence.ts';
import { dayFirst } from './stated-day.ts';
import type { Cited } from './types.ts';
import { withQuote } from './with-quote.ts';

const shortMonths = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

export function mla(cited: Cited): string {
  const { headline, siteName, published, updated, accessed, url } = cited;
  const authors = authorsOf(cited.authors);
  const day = (value: string | undefined) => value && dayFirst(value, shortMonths);
  const container = [
    siteName && onOneLine(siteName),
    day(published),
    updated && `updated ${day(updated)}`,
    // A full stop belongs to the reference, not to the address.
    url,
  ].filter(Boolean);
  return withQuote(
    cited,
    [
      ...(authors ? [ended(authors)] : []),
      `“${ended(quoted(headline).slice(1, -1))}”`,
      ended(container.join(', ')),
      `Accessed ${ended(day(accessed)!)}`,
    ].join(' '),
  );
}

/** The first by the family's name, a second as it is spoken; of more "et al.". */
function authorsOf([first, second, ...others]: readonly string[]): string {
  if (first === undefined) return '';
  const leading = familyFirst(authorName(onOneLine(first)));
  if (second === undefined) return leading;
  return others.length > 0 ? `${leading}, et al.` : `${leading}, and ${onOneLine(second)}`;
}
