/** The body of a page's article. The only file that knows Readability. */
import { Readability } from '@mozilla/readability';
import { ReaderFacingError } from '../errors.ts';
import { writeArticleHtml } from './article-html.ts';
import { copyPage } from './copy-page.ts';
import { markBlocks, restoreMissed } from './missed-parts.ts';
import { unclobbered } from '../page-data/unclobbered.ts';
import { plainText } from './plain-text.ts';
import { prune } from './prune.ts';
import type { Article, ArticleImage, Metadata } from './types.ts';

/** Fewer words than this are a headline or a notice, not an article. */
const leastCharacters = 60;

/** The article of a page: Readability's choice of the body, pruned of what is not the article. */
export function extractArticle(page: Document, metadata: Metadata): Article {
  const copy = copyPage(page, metadata.headline).document;
  const blocks = markBlocks(copy);
  const found = new Readability<Element>(copy, {
    keepClasses: true,
    disableJSONLD: true,
    serializer: (element) => element as Element,
  }).parse();
  if (!found?.content) throw new ReaderFacingError(isEmpty(page) ? 'error_empty_page' : 'error_no_article');
  restoreMissed(found.content, blocks);
  const removed = prune(found.content, metadata);
  const article = articleOf(found.content, metadata, 'article', removed);
  if (article.texts.body.length < leastCharacters) throw new ReaderFacingError('error_no_article');
  return article;
}

/** The article whose body stands in an element of a copy of the page. */
export function articleOf(
  content: Element,
  metadata: Metadata,
  bodyFrom: Article['bodyFrom'],
  removed: string[],
): Article {
  const document = content.ownerDocument;
  const body = document.createElement('div');
  if (metadata.leadImage) body.append(leadFigure(document, metadata.leadImage));
  const rest = document.createElement('div');
  writeArticleHtml(content, rest, metadata.url);
  body.append(...rest.childNodes);
  const { body: text, captions } = plainText(body);
  return {
    ...metadata,
    html: body.innerHTML,
    texts: { headline: metadata.headline, dek: metadata.dek ?? '', body: text, captions },
    images: imagesIn(body),
    removed,
    bodyFrom,
  };
}

function leadFigure(document: Document, image: NonNullable<Metadata['leadImage']>): Element {
  const figure = document.createElement('figure');
  const picture = document.createElement('img');
  picture.setAttribute('src', image.src);
  picture.setAttribute('alt', image.alt);
  figure.append(picture);
  if (image.caption || image.credit) {
    const caption = document.createElement('figcaption');
    if (image.caption) caption.append(image.caption);
    if (image.credit) {
      const credit = document.createElement('cite');
      credit.textContent = image.credit;
      caption.append(...(image.caption ? [' '] : []), credit);
    }
    figure.append(caption);
  }
  return figure;
}

function imagesIn(body: Element): ArticleImage[] {
  const images = new Map<string, ArticleImage>();
  for (const image of body.querySelectorAll('img')) {
    const src = image.getAttribute('src')!;
    if (!images.has(src)) images.set(src, { src, alt: image.getAttribute('alt') ?? '' });
  }
  return [...images.values()];
}

function isEmpty(page: Document): boolean {
  const body = unclobbered(page, 'body') as Element | null;
  return !body || plainText(body).body === '';
}
