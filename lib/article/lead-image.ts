/** The picture an article opens with, its caption and its credit. */
import type { PageData } from '../page-data/page-data.ts';
import { imageSource, absoluteUrl } from './article-html.ts';
import { cssPath } from './css-path.ts';
import { splitCredit } from './image-credit.ts';
import { elementText, findElements, isHidden, type Hidden, type PageRoots } from './page-elements.ts';
import { similarity } from './similarity.ts';
import { articleNodes, metaClaims } from './stated.ts';
import type { LeadImage } from './types.ts';
import type { Evidence } from '../evidence.ts';

export interface LeadImageFound {
  image: LeadImage;
  evidence: Evidence;
}

const captionNames =
  'figcaption,[class*="caption" i],[itemprop~="caption"],[class*="legend" i],[class*="bildunterschrift" i]';
const creditNames =
  '[class*="credit" i],[class*="copyright" i],[class*="photographer" i],[itemprop~="copyrightHolder"],[class*="image-source" i],[class*="attribution" i],small,cite';
const notLead =
  'nav,aside,footer,[class*="related" i],[class*="avatar" i],[class*="author" i],[class*="logo" i],[class*="advert" i],[class*="sidebar" i],[class*="teaser" i],[class*="comment" i],[class*="share" i],[class*="social" i],[class*="recommend" i]';

/** The image of the page that its metadata names, else the first large one beside the headline; else what metadata names. */
export function findLeadImage(
  roots: PageRoots,
  page: PageData,
  hidden: Hidden,
  headline?: Element,
): LeadImageFound | undefined {
  const named = [
    ...metaClaims(page, ['og:image', 'og:image:url', 'twitter:image', 'twitter:image:src']),
    ...articleNodes(page).flatMap((node) =>
      jsonLdImages(node.node['image']).map((value) => ({
        value,
        evidence: { source: 'json-ld', where: `${node.path}.image`, text: value },
      })),
    ),
  ];
  const names = new Set(named.map(({ value }) => fileName(value)).filter((name) => name.length > 4));
  const scope = headline?.closest('article,main') ?? undefined;
  let match: ShownImage | undefined;
  let beside: ShownImage | undefined;
  for (const shown of shownImages(roots, page.url, headline)) {
    if (names.has(fileName(shown.src))) {
      match = shown;
      break;
    }
    if (!beside && looksLarge(shown.image) && isBesideHeadline(shown.image, headline, scope)) beside = shown;
  }
  match ??= beside;
  if (match && !isHidden(match.image, hidden)) {
    const printed = captionOf(match.image);
    const alt = (match.image.getAttribute('alt') ?? '').trim();
    const caption =
      printed.caption ?? (alt && similarity(alt, headline ? elementText(headline) : '') < 0.9 ? alt : undefined);
    return {
      image: { src: match.src, alt, ...(caption && { caption }), ...(printed.credit && { credit: printed.credit }) },
      evidence: { source: 'visible-text', where: cssPath(match.image), text: printed.text ?? alt, visible: true },
    };
  }
  for (const { value, evidence } of named) {
    const src = absoluteUrl(value, page.url);
    if (src && !/logo|default|placeholder|fallback/i.test(src)) return { image: { src, alt: '' }, evidence };
  }
  return undefined;
}

interface ShownImage {
  image: Element;
  src: string;
}

/** No article opens with a picture that comes after so many. */
const mostImages = 60;

/** The images of a page that may be its article's, in document order. */
function* shownImages(roots: PageRoots, url: string, headline: Element | undefined): Generator<ShownImage> {
  let count = 0;
  for (const image of findElements(roots, 'img')) {
    const part = image.closest(notLead);
    if (part && !/^(?:html|body)$/.test(part.localName) && !(headline !== undefined && part.contains(headline)))
      continue;
    if ((count += 1) > mostImages) return;
    const src = imageSource(image, url);
    if (src !== undefined) yield { image, src };
  }
}

function jsonLdImages(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(jsonLdImages);
  if (typeof value === 'object' && value !== null) return jsonLdImages((value as { url?: unknown }).url);
  return [];
}

/** The same picture is served in many sizes; its file name stays. */
function fileName(address: string): string {
  if (address.startsWith('data:')) return '';
  const path = address.replace(/[?#].*$/, '').replace(/\/+$/, '');
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/(?:[-_](?:\d{2,4}x\d{2,4}|scaled|large|\d{3,4}w?))?(?:\.\w{3,4})?$/i, '')
    .toLowerCase();
}

function looksLarge(image: Element): boolean {
  const width = Number(image.getAttribute('width'));
  if (width) return width >= 300;
  return image.closest('figure,picture') !== null || image.hasAttribute('srcset') || image.hasAttribute('data-srcset');
}

/** In the headline's article, before its third paragraph. */
function isBesideHeadline(image: Element, headline: Element | undefined, scope: Element | undefined): boolean {
  if (!headline || !scope?.contains(image)) return false;
  let paragraphs = 0;
  for (const element of scope.querySelectorAll('p,img')) {
    if (element === image) return true;
    if (element.localName === 'p' && (element.textContent ?? '').length > 80 && (paragraphs += 1) === 3) return false;
  }
  return false;
}

/** What is printed with a picture: its figure's caption, or a caption beside it. */
function captionOf(image: Element): { caption?: string; credit?: string; text?: string } {
  const figure = image.closest(
    'figure,[class*="image" i],[class*="media" i],[class*="photo" i],[class*="picture" i],[class*="wp-caption" i]',
  );
  if (!figure || (figure.textContent ?? '').length > 1500) return {};
  const outer = figure.localName === 'figure' ? figure : (figure.closest('figure') ?? figure);
  const element =
    outer.querySelector(captionNames) ?? outer.parentElement?.querySelector(':scope > figcaption') ?? undefined;
  const credits = [...outer.querySelectorAll(creditNames)].filter(
    (credit) => credit !== element && !credit.querySelector('img'),
  );
  const credit = credits.map(elementText).find((text) => text.length > 1 && text.length < 120);
  if (!element) return credit ? { ...splitCredit('', credit), text: credit } : {};
  const text = elementText(element);
  return { ...splitCredit(text, credit), text };
}

/** Takes the lead image out of a body it also stands in: it is shown above. */
export function removeLeadImage(content: Element, lead: LeadImage, base: string): void {
  const name = fileName(lead.src);
  for (const image of content.querySelectorAll('img')) {
    const src = imageSource(image, base);
    if (src === undefined || (src !== lead.src && (name === '' || fileName(src) !== name))) continue;
    const figure = image.closest('figure');
    if (figure && figure.querySelectorAll('img').length === 1) figure.remove();
    else image.remove();
  }
}
