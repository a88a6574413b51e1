import type { ArticleLine } from '../../lib/across/article-line.ts';
import { say } from '../../lib/words.ts';
import { formatDate } from '../format-date.ts';
import { readerAddress } from './address.ts';

/** Which article something is from: its headline, which leads there, its outlet and its day. */
export function Source({ article }: { article: ArticleLine }) {
  const { id, headline, outlet, lang, dir, datePublished } = article;
  return (
    <p class="about-source dotted">
      <span>
        <a href={readerAddress(id)} lang={lang} dir={dir}>
          {headline || say('library_no_headline')}
        </a>
      </span>
      {outlet && (
        <span class="muted">
          <bdi>{outlet}</bdi>
        </span>
      )}
      {datePublished ? (
        <time class="muted" dateTime={datePublished}>
          {formatDate(datePublished.slice(0, 'yyyy-mm-dd'.length))}
        </time>
      ) : (
        <span class="muted">{say('library_not_dated')}</span>
      )}
    </p>
  );
}
