/** For letters and chats: the words, who said them, and where they stand, in the language of the reader. */
import { say } from '../words.ts';
import { ended, onOneLine, quoted, withoutMarks } from './sentence.ts';
import { dayFirst } from './stated-day.ts';
import type { Cited } from './types.ts';

export function plain(cited: Cited): string {
  const { quote, url } = cited;
  const said = quote && `${quoted(withoutMarks(quote.text))}${quote.speaker ? ` — ${onOneLine(quote.speaker)}` : ''}`;
  return [...(said ? [said] : []), sourceOf(cited), url].join('\n');
}

function sourceOf({ headline, authors, siteName, published, updated, accessed }: Cited): string {
  const parts = [
    authors.map(onOneLine).join(', '),
    quoted(headline),
    siteName && onOneLine(siteName),
    published && dayFirst(published),
    updated && say('citation_updated', { date: dayFirst(updated)! }),
    say('citation_accessed', { date: dayFirst(accessed)! }),
  ];
  return ended(parts.filter(Boolean).join(', '));
}
