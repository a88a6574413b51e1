/** The picture an article opens with, its caption and its credit. */
import { classOf } from '../page-data/unclobbered.ts';
import type { PageData } from '../page-data/page-data.ts';
import { imageSource, absoluteUrl } from './article-html.ts';
import { cssPath } from './css-path.ts';
import { splitCredit } from './image-credit.ts';
import { elementText, nearest, type Hidden } from './page-elements.ts';
import { similarity } from './similarity.ts';
import { articleNodes, metaClaims } from './stated.ts';
import type { LeadImage } from './types.ts';
import type { Evidence } from '../evidence.ts';

export interface LeadImageFound {
  image: LeadImage;
  evidence: Evidence;
}

const captionNames = /caption|legend|bildunterschrift/i;
const creditNames = /credit|copyright|photographer|image-source|attribution/i;
const notLead = /related|avatar|author|logo|advert|sidebar|teaser|comment|share|social|recommend/i;

/** A part of the page whose pictures are of something else than the article. */
function isNotLead(element: Element): boolean {
  const name = element.localName;
  if (name === 'body' || name === 'html') return false;
  return /^(?:nav|aside|footer)$/.test(name) || notLead.test(classOf(element));
}

/** The image of the page that its metadata names, else the first large one beside the headline; else what metadata names. */
export function findLeadImage(page: PageData, hidden: Hidden, headline?: Element): LeadImageFound | undefined {
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
  const isBeside = besideHeadline(page, headline);
  let match: ShownImage | undefined;
  let beside: ShownImage | undefined;
  for (const shown of shownImages(page, headline)) {
    if (names.has(fileName(shown.src))) {
      match = shown;
      break;
    }
    if (!beside && !isOfSite(shown.src) && looksLarge(shown.image) && isBeside(shown.image)) beside = shown;
  }
  match ??= beside;
  if (match && !hidden(match.image)) {
    const printed = captionOf(match.image);
    const alt = (match.image.getAttribute('alt') ?? '').trim();
    // Some write the headline there, some the name of the file.
    const isOwn = /\s/.test(alt) && similarity(alt, headline ? elementText(headline) : '') < 0.9;
    const said = isOwn && printed.caption === undefined ? splitCredit(alt) : {};
    const caption = printed.caption ?? said.caption;
    const credit = printed.credit ?? said.credit;
    return {
      image: { src: match.src, alt, ...(caption && { caption }), ...(credit && { credit }) },
      evidence: { source: 'visible-text', where: cssPath(match.image), text: printed.text ?? alt, visible: true },
    };
  }
  for (const { value, evidence } of named) {
    const src = absoluteUrl(value, page.url);
    if (src && !isOfSite(src)) return { image: { src, alt: '' }, evidence };
  }
  return undefined;
}

/** A picture that stands for the site on every page of it, or nowhere. */
function isOfSite(src: string): boolean {
  const { hostname, pathname } = new URL(src);
  return (
    /\/logos?\/|(?:logo|default|placeholder|fallback)[^/]*$|\.svg$/i.test(pathname) ||
    (hostname !== '' && !/[.:]/.test(hostname))
  );
}

interface ShownImage {
  image: Element;
  src: string;
}

/** No article opens with a picture that comes after so many. */
const mostImages = 60;

/** The images of a page that may be its article's, in document order. */
function* shownImages(page: PageData, headline: Element | undefined): Generator<ShownImage> {
  const aside = nearest((element) => isNotLead(element) && !(headline !== undefined && element.contains(headline)));
  let count = 0;
  for (const image of page.elements.named('img')) {
    if (aside(image)) continue;
    if ((count += 1) > mostImages) return;
    const src = imageSource(image, page.url);
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
  return image.hasAttribute('srcset') || image.hasAttribute('data-srcset') || nearest(isPicture)(image) !== undefined;
}

const isPicture = ({ localName }: Element): boolean => localName === 'figure' || localName === 'picture';

/** Tells of an image whether it stands in the headline's article, before its third paragraph. */
function besideHeadline(page: PageData, headline: Element | undefined): (image: Element) => boolean {
  const scope = headline && nearest(({ localName }) => localName === 'article' || localName === 'main')(headline);
  if (!scope) return () => false;
  let third: Element | undefined;
  let isCounted = false;
  return (image) => {
    if (!scope.contains(image)) return false;
    if (!isCounted) {
      const isText = (element: Element) => (element.textContent ?? '').length > 80 && scope.contains(element);
      let paragraphs = 0;
      third = page.elements.named('p').find((element) => isText(element) && (paragraphs += 1) === 3);
      isCounted = true;
    }
    return third === undefined || page.elements.all.indexOf(image) < page.elements.all.indexOf(third);
  };
}

/** Longer boxes hold more than a picture and its caption. */
const longestFigure = 1500;
const figureNames = /image|media|photo|picture|wp-caption/i;

/** What is printed with a picture: its figure's caption, or a caption beside it. */
function captionOf(image: Element): { caption?: string; credit?: string; text?: string } {
  const box = nearest((element) => element.localName === 'figure' || figureNames.test(classOf(element)))(image);
  if (!box || (box.textContent ?? '').length > longestFigure) return {};
  const outer = nearest(({ localName }) => localName === 'figure')(box) ?? box;
  const inside = [...outer.querySelectorAll('*')];
  const element =
    inside.find(isCaption) ??
    [...(outer.parentElement?.children ?? [])].find(({ localName }) => localName === 'figcaption');
  const credit = inside
    .filter((part) => part !== element && isCredit(part) && !part.querySelector('img'))
    .map(elementText)
    .find((text) => text.length > 1 && text.length < 120);
  if (!element) return credit ? { ...splitCredit('', credit), text: credit } : {};
  const text = elementText(element);
  return { ...splitCredit(text, credit), text };
}

const isCaption = (element: Element): boolean =>
  element.localName === 'figcaption' ||
  captionNames.test(classOf(element)) ||
  /\bcaption\b/.test(element.getAttribute('itemprop') ?? '');

const isCredit = (element: Element): boolean =>
  /^(?:small|cite)$/.test(element.localName) ||
  creditNames.test(classOf(element)) ||
  /\bcopyrightHolder\b/.test(element.getAttribute('itemprop') ?? '');

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
