/** What a citation says of an article, and of words of it. */
import type { Metadata } from '../article/types.ts';
import type { ArticleDates } from '../dates/types.ts';
import type { Span } from '../text/span.ts';
import { describeTextFragment, linkToText, type TextDirective } from './text-fragment.ts';
import type { Cited } from './types.ts';

/** `accessed` is the reader's day. An update of the same day says nothing that the publication does not. */
export function citedArticle(metadata: Metadata, { published, modified }: ArticleDates, accessed: string): Cited {
  const { headline, authors, siteName, lang, url, canonicalUrl } = metadata;
  const day = (value: string | undefined) => value?.slice(0, 10);
  const updated = day(modified?.value) === day(published?.value) ? undefined : modified?.value;
  return {
    headline,
    authors,
    ...(siteName && { siteName }),
    ...(published && { published: published.value }),
    ...(updated && { updated }),
    accessed,
    url: canonicalUrl ?? url,
    ...(lang && { lang }),
  };
}

/** Fewer words may also stand in a menu or a teaser, which are no part of the article's texts. */
const enoughWords = 6;
const contextWords = 3;

/** Words of a text of the article, with a link that leads to them where one can. `speaker` is who said them. */
export function citedWords(cited: Cited, text: string, span: Span, speaker?: string): Cited {
  const words = text.slice(span.start, span.end);
  const isShort = words.trim().split(/\s+/).length < enoughWords;
  const directive = describeTextFragment(text, span, isShort ? contextWords : 0);
  return { ...quoting(cited, words, directive), quote: { text: words, ...(speaker && { speaker }) } };
}

/** Words of the page, which need no more than the directive that leads to them there. */
export function quoting(cited: Cited, words: string, directive: TextDirective | undefined): Cited {
  return { ...cited, ...(directive && { url: linkToText(cited.url, directive) }), quote: { text: words } };
}
