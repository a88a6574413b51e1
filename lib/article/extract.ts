/** The body of a page's article: the blocks that a classifier chooses, with Readability's choice as its chief witness. */
import { ReaderFacingError } from '../errors.ts';
import { elementsOf, unclobbered } from '../page-data/unclobbered.ts';
import { writeArticleHtml } from './article-html.ts';
import { findCandidate } from './candidate.ts';
import { keepCaptionsWithImages } from './captions.ts';
import { chooseBlocks } from './blocks/choose-blocks.ts';
import { copyBlocks } from './blocks/copy-blocks.ts';
import type { Forest } from './blocks/forest.ts';
import { proseRegion, readBlocks } from './blocks/read-blocks.ts';
import forestOfBlocks from './blocks/forest.json' with { type: 'json' };
import { copyPage, emptyCopy } from './copy-page.ts';
import { removeLeadImage } from './lead-image.ts';
import { plainText } from './plain-text.ts';
import { findPartsBeside } from './publisher-rules.ts';
import { publishers as allPublishers } from './publishers/index.ts';
import type { Publisher } from './publishers/types.ts';
import { removedWords } from './removed.ts';
import { fold } from './similarity.ts';
import type { ArticleImage, ExtractedArticle, LeadImage, Metadata } from './types.ts';

/** Fewer characters than this are a headline or a notice, not an article. */
const leastCharacters = 60;

export interface ExtractOptions {
  /** The text of the article as metadata states it, where it does. */
  statedBody?: string | undefined;
  /** Whose rules are known: all, unless it is to be seen how we do without. */
  publishers?: readonly Publisher[] | undefined;
  /** Another classifier than the one that ships: for measuring. */
  forest?: Forest | undefined;
}

/**
 * The article of a page.
 *
 * @throws ReaderFacingError when the page is empty, too large, or holds no article.
 */
export function extractArticle(
  page: Document,
  metadata: Metadata,
  { statedBody, publishers = allPublishers, forest = forestOfBlocks }: ExtractOptions = {},
): ExtractedArticle {
  const blocks = readBlocks(page, findPartsBeside(page, metadata.url, publishers));
  if (!blocks || blocks.blocks.length === 0)
    throw new ReaderFacingError(isEmpty(page) ? whyEmpty(page) : 'error_no_article');
  const region = proseRegion(blocks);
  const work = emptyCopy(page, metadata.headline);
  const candidate = findCandidate(work, blocks, region);
  const chosen = chooseBlocks({ page: blocks, region, candidate, metadata, statedBody }, forest);
  if (chosen.size === 0) throw new ReaderFacingError('error_no_article');
  const content = copyBlocks(work, blocks, chosen);
  const lost = keepCaptionsWithImages(content, (content.textContent ?? '').length * largestCaption);
  if (metadata.leadImage) removeLeadImage(content, metadata.leadImage, metadata.url);
  const article = articleFrom(content, metadata, 'article');
  if (article.texts.body.length < leastCharacters) throw new ReaderFacingError('error_no_article');
  const others = blocks.blocks.filter((block) => !chosen.has(block)).map(({ text }) => text);
  return {
    ...article,
    removed: removedWords(candidate, article.texts, metadata, lost),
    leftOut: others.join('\n').slice(0, mostLeftOut),
  };
}

/** Of what a page says besides its article this many UTF-16 code units are kept: comments under it may be endless. */
const mostLeftOut = 100_000;

/** What holds more of the body than this is no caption, whatever it is called. */
const largestCaption = 0.3;

/**
 * "Looks wrong?": what the reader has selected is the article. Nothing is cloned in the page's own document, where that
 * would load images and run constructors.
 */
export function articleFromSelection(page: Document, range: Range, metadata: Metadata): ExtractedArticle {
  const copy = copyPage(page, metadata.headline, range);
  const article = articleFrom(copy.body, metadata, 'selection');
  if (article.texts.body === '') throw new ReaderFacingError('error_nothing_selected');
  return article;
}

/** "Looks wrong?": all that is visible on the page is the article. */
export function articleFromWholePage(page: Document, metadata: Metadata): ExtractedArticle {
  const article = articleFrom(copyPage(page, metadata.headline).body, metadata, 'whole-page');
  if (article.texts.body === '') throw new ReaderFacingError(whyEmpty(page));
  return article;
}

function articleFrom(content: Element, metadata: Metadata, bodyFrom: ExtractedArticle['bodyFrom']): ExtractedArticle {
  const document = content.ownerDocument;
  const body = document.createElement('div');
  writeArticleHtml(content, body, metadata.url);
  const figure = bodyFrom === 'article' && metadata.leadImage ? leadFigure(document, metadata.leadImage) : undefined;
  if (figure) body.prepend(figure);
  const { body: text, captions } = plainText(body);
  const { dek, ...known } = metadata;
  const opensWithDek = dek !== undefined && opensWith(text, dek);
  // The picture stands below the lines beneath the headline, where these are part of the text.
  if (figure && opensWithDek) firstThatSays(dek, figure.nextElementSibling)?.after(figure);
  const isPrinted = metadata.claims.some(({ property, evidence }) => property === 'dek' && evidence.visible);
  return {
    ...known,
    // Some sites describe an article by its first sentences: that is no dek.
    ...(dek !== undefined && (isPrinted || !opensWithDek) && { dek }),
    html: body.innerHTML,
    texts: { headline: metadata.headline, dek: opensWithDek ? '' : (dek ?? ''), body: text, captions },
    images: imagesIn(body),
    removed: [],
    bodyFrom,
  };
}

/** The element itself, or the first in it, or the first in that, whose words these are. */
function firstThatSays(words: string, element: Element | null): Element | undefined {
  const wanted = fold(words);
  for (let at = element; at; at = at.firstElementChild) if (fold(at.textContent ?? '') === wanted) return at;
  return undefined;
}

/** Shown above the body too, a dek that it opens with would stand there twice. */
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
