/** What a citation says of an article, and of words of it. */
import type { Metadata } from '../article/types.ts';
import type { ArticleDates } from '../dates/types.ts';
import { textAt, textNamed, type Span, type TextName, type Texts } from '../text/span.ts';
import { withoutMarks } from './sentence.ts';
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

/** Words of an article, with a link that leads to them where one can. `speaker` is who said them. */
export function citedWords(cited: Cited, texts: Texts, span: Span, speaker?: string): Cited {
  const text = textNamed(texts, span.in);
  const words = textAt(texts, span);
  const isShort = words.trim().split(/\s+/).length < enoughWords;
  const directive = describeTextFragment(text, span, {
    leastContext: isShort ? contextWords : 0,
    elsewhere: otherTexts(texts, span.in),
  });
  return quoting(cited, words, directive, speaker);
}

/** Words that the article interrupts to say who speaks: `parts` of one of its texts, in their order. */
export function citedParts(cited: Cited, texts: Texts, parts: readonly [Span, ...Span[]], speaker?: string): Cited {
  const [first, ...others] = parts;
  const words = citedWords(cited, texts, { ...first, end: parts.at(-1)!.end }, speaker);
  if (others.length === 0) return words;
  const text = parts.map((part) => withoutMarks(textAt(texts, part))).join(' … ');
  return { ...words, quote: { ...words.quote!, text } };
}

/** The link to words of a page whose texts are all there. */
export function directiveOnPage(texts: Texts, span: Span): TextDirective | undefined {
  return describeTextFragment(textNamed(texts, span.in), span, { elsewhere: otherTexts(texts, span.in) });
}

function otherTexts({ headline, dek, body, captions }: Texts, name: TextName = 'body'): string[] {
  const all: [TextName, string][] = [
    ['headline', headline],
    ['dek', dek],
    ['body', body],
    ...captions.map((caption, index): [TextName, string] => [`caption-${index}`, caption]),
  ];
  return all.filter(([other]) => other !== name).map(([, text]) => text);
}

/** Words with the directive that leads to them; where there is none, the link leads to the article. */
export function quoting(cited: Cited, text: string, directive: TextDirective | undefined, speaker?: string): Cited {
  return {
    ...cited,
    ...(directive && { url: linkToText(cited.url, directive) }),
    quote: { text, ...(speaker && { speaker }) },
  };
}
