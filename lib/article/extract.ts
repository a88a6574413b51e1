/** The body of a page's article. The only file that knows Readability. */
import { Readability } from '@mozilla/readability';
import { ReaderFacingError } from '../errors.ts';
import { elementsOf, unclobbered } from '../page-data/unclobbered.ts';
import { imageSource, writeArticleHtml } from './article-html.ts';
import { copyPage } from './copy-page.ts';
import { removeLeadImage } from './lead-image.ts';
import { isFurniture } from './furniture.ts';
import { markBlocks, restoreMissed } from './missed-parts.ts';
import { plainText } from './plain-text.ts';
import { prune } from './prune.ts';
import { findPartsBeside } from './publisher-rules.ts';
import type { Publisher } from './publishers/types.ts';
import { fold } from './similarity.ts';
import type { ArticleImage, ExtractedArticle, LeadImage, Metadata } from './types.ts';

/** Fewer characters than this are a headline or a notice, not an article. */
const leastCharacters = 60;

export interface ExtractOptions {
  /** Whose rules are known. */
  publishers: readonly Publisher[];
}

/**
 * The article of a page: Readability's choice of the body, pruned of what is not the article.
 *
 * @throws ReaderFacingError when the page is empty, too large, or holds no article.
 */
export function extractArticle(page: Document, metadata: Metadata, { publishers }: ExtractOptions): ExtractedArticle {
  const beside = findPartsBeside(page, metadata.url, publishers);
  // Without the site around it Readability has half to read; pages whose article is in what looks like that are read whole.
  const found = findBody(page, metadata, beside, isFurniture) ?? findBody(page, metadata, beside);
  if (!found) throw new ReaderFacingError(isEmpty(page) ? whyEmpty(page) : 'error_no_article');
  const removed = prune(found, metadata);
  if (metadata.leadImage) removeLeadImage(found, metadata.leadImage, metadata.url);
  const article = articleFrom(found, metadata, 'article', removed);
  if (article.texts.body.length < leastCharacters) throw new ReaderFacingError('error_no_article');
  return article;
}

/** A body of fewer characters may be a part of it. */
const shortBody = 500;

/** Readability's choice, completed. With parts of the page left out, nothing when it is short: then the rest may be there. */
function findBody(
  page: Document,
  metadata: Metadata,
  beside: ReadonlySet<Element>,
  leaveOut?: (element: Element) => boolean,
): Element | undefined {
  const document = copyPage(page, metadata.headline, {
    leaveOut: (element) => beside.has(element) || leaveOut?.(element) === true,
  });
  // Readability takes out images whose address only a lazy loader knows. Nothing loads in the copy.
  for (const image of document.querySelectorAll('img')) {
    const src = imageSource(image, metadata.url);
    if (src !== undefined) image.setAttribute('src', src);
  }
  const blocks = markBlocks(document);
  const content = new Readability<Element>(document, {
    keepClasses: true,
    disableJSONLD: true,
    serializer: (element) => element as Element,
  }).parse()?.content;
  if (!content || (leaveOut && (content.textContent ?? '').trim().length < shortBody)) return undefined;
  restoreMissed(content, blocks);
  return content;
}

/**
 * "Looks wrong?": what the reader has selected is the article. Nothing is cloned in the page's own document, where that
 * would load images and run constructors.
 */
export function articleFromSelection(page: Document, range: Range, metadata: Metadata): ExtractedArticle {
  const copy = copyPage(page, metadata.headline, { range });
  const article = articleFrom(copy.body, metadata, 'selection', []);
  if (article.texts.body === '') throw new ReaderFacingError('error_nothing_selected');
  return article;
}

/** "Looks wrong?": all that is visible on the page is the article. */
export function articleFromWholePage(page: Document, metadata: Metadata): ExtractedArticle {
  const article = articleFrom(copyPage(page, metadata.headline).body, metadata, 'whole-page', []);
  if (article.texts.body === '') throw new ReaderFacingError(whyEmpty(page));
  return article;
}

function articleFrom(
  content: Element,
  metadata: Metadata,
  bodyFrom: ExtractedArticle['bodyFrom'],
  removed: string[],
): ExtractedArticle {
  const document = content.ownerDocument;
  const body = document.createElement('div');
  writeArticleHtml(content, body, metadata.url);
  if (bodyFrom === 'article' && metadata.leadImage) body.prepend(leadFigure(document, metadata.leadImage));
  const { body: text, captions } = plainText(body);
  const { dek, ...known } = metadata;
  const shownDek = dek !== undefined && !opensWith(text, dek) ? dek : undefined;
  return {
    ...known,
    ...(shownDek !== undefined && { dek: shownDek }),
    html: body.innerHTML,
    texts: { headline: metadata.headline, dek: shownDek ?? '', body: text, captions },
    images: imagesIn(body),
    removed,
    bodyFrom,
  };
}

/** Some sites describe an article by its first sentences: no dek, and shown above the body it would stand there twice. */
function opensWith(text: string, dek: string): boolean {
  const words = fold(dek.replace(/(?:…|\.{3}|\[…\])\s*$/, ''));
  return words !== '' && fold(text.slice(0, dek.length * 2 + 200)).includes(words);
}

function leadFigure(document: Document, image: LeadImage): Element {
  const figure = document.createElement('figure');
  const picture = document.createElement('img');
  picture.setAttribute('src', image.src);
  picture.setAttribute('alt', image.alt);
  figure.append(picture);
  if (image.caption ?? image.credit) {
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

/** A frame of this height in pixels shows words, a lower one counts its visitors. */
const readableFrame = 200;

function whyEmpty(page: Document): 'error_frames' | 'error_empty_page' {
  const shows = (frame: Element) => frame.localName === 'frame' || frame.clientHeight >= readableFrame;
  return elementsOf(page, 'frame, iframe').some(shows) ? 'error_frames' : 'error_empty_page';
}

function isEmpty(page: Document): boolean {
  const body = unclobbered(page, 'body') as Element | null;
  return !body || plainText(body).body === '';
}
