/** The small HTML an article is kept in: text, its structure, images with captions, links. */

/** Kept as they are. Any other element gives way to its content; blocks among them become a `p` or `div`. */
export const allowedElements = (
  'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr ' +
  'i img ins kbd li mark ol p pre q rp rt ruby s samp small strong sub sup table tbody td tfoot th thead time tr u ul var wbr'
).split(' ');
export const allowedAttributes =
  'alt colspan datetime dir height href lang reversed rowspan scope src start title width'.split(' ');

const allowed = new Set(allowedElements);
const attributesOf: Record<string, string[]> = {
  a: ['href', 'title'],
  abbr: ['title'],
  bdo: ['dir'],
  img: ['src', 'alt', 'width', 'height'],
  ol: ['start', 'reversed'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  time: ['datetime'],
};
const everywhere = ['lang', 'dir'];

/** Elements that cannot stand in a paragraph. A `p` that holds one is written as a `div`. */
const blocks = new Set(
  'address article aside blockquote details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul'.split(
    ' ',
  ),
);

const renamed: Record<string, string> = { h1: 'h2', strike: 's', tt: 'code' };

/** An http(s) address made absolute; nothing where it is none. */
export function absoluteUrl(address: string | null | undefined, base: string): string | undefined {
  if (!address || !URL.canParse(address.trim(), base)) return undefined;
  const url = new URL(address.trim(), base);
  return (url.protocol === 'http:' || url.protocol === 'https:') && !url.username ? url.href : undefined;
}

/** Pictures written out in the page itself. SVG is a document and stays outside. */
const pictureData = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[a-z0-9+/=\s]+$/i;
/** Transparent dots stand where a script will put the picture. */
const placeholderLength = 400;
const placeholderName =
  /(?:^|[/_-])(?:blank|spacer|pixel|transparent|placeholder|lazy|loading|1x1|grey|gray)[\w-]*\.(?:gif|png|svg|jpe?g|webp)(?:$|\?)/i;

/** The largest picture of a `srcset`. */
function largestOf(srcset: string): string | undefined {
  let best: string | undefined;
  let bestSize = -1;
  for (const match of srcset.matchAll(/(\S*[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)/g)) {
    const size = Number(match[2] ?? 1) * (match[3] === 'w' ? 1 : 1000);
    if (size > bestSize) [best, bestSize] = [match[1], size];
  }
  return best;
}

const lazyAttributes =
  'data-src data-original data-lazy-src data-lazy data-hi-res-src data-full-src data-image data-url data-img-src'.split(
    ' ',
  );
const lazySets = ['srcset', 'data-srcset', 'data-lazy-srcset'];

/** The address of a picture wherever the page keeps it: `src`, `srcset`, `picture`, or what its lazy loader reads. */
export function imageSource(image: Element, base: string): string | undefined {
  const src = image.getAttribute('src');
  const direct = absoluteUrl(src, base);
  if (direct && !placeholderName.test(direct)) return direct;
  for (const name of lazyAttributes) {
    const lazy = absoluteUrl(image.getAttribute(name), base);
    if (lazy && !placeholderName.test(lazy)) return lazy;
  }
  const picture = image.closest('picture');
  for (const holder of [image, ...(picture ? picture.querySelectorAll('source') : [])])
    for (const name of lazySets) {
      const set = holder.getAttribute(name);
      const largest = set && absoluteUrl(largestOf(set), base);
      if (largest && !placeholderName.test(largest)) return largest;
    }
  if (src && pictureData.test(src) && (src.length > placeholderLength || statedLarge(image)))
    return src.replace(/\s/g, '');
  return undefined;
}

function statedLarge(image: Element): boolean {
  return Number(image.getAttribute('width')) >= 100 && Number(image.getAttribute('height')) >= 60;
}

/**
 * Writes what stands in `from` into `target` (an empty element of the same document): allowed elements only, addresses
 * absolute, paragraphs without blocks in them, nothing empty. Iterative, for any depth.
 */
export function writeArticleHtml(from: Element, target: Element, base: string): void {
  const document = target.ownerDocument;
  const stack: { node: Node | null; into: Element; closes?: boolean; isFilled?: boolean }[] = [
    { node: from.firstChild, into: target },
  ];
  while (stack.length > 0) {
    const step = stack.at(-1)!;
    const node = step.node;
    if (!node) {
      stack.pop();
      const around = stack.at(-1);
      if (step.isFilled && around) around.isFilled = true;
      if (step.closes) closeUp(step.into, step.isFilled === true);
      continue;
    }
    step.node = node.nextSibling;
    if (node.nodeType === 3) {
      const { data } = node as Text;
      step.into.appendChild(document.createTextNode(data));
      if (/\S/.test(data)) step.isFilled = true;
    }
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    const name = elementName(element);
    if (!name) {
      stack.push({ node: element.firstChild, into: step.into });
      continue;
    }
    const written = document.createElement(name);
    if (!copyAttributes(element, written, base)) {
      if (name === 'a') stack.push({ node: element.firstChild, into: step.into });
      continue;
    }
    step.into.appendChild(written);
    const isFilled = name === 'img' || name === 'hr';
    stack.push({ node: element.firstChild, into: written, closes: true, isFilled });
  }
}

function holdsBlock(element: Element): boolean {
  for (let at = element.firstElementChild; at; at = at.nextElementSibling)
    if (blocks.has(at.localName) || (at.firstElementChild && holdsBlock(at))) return true;
  return false;
}

/** The element to write; nothing where only its content is kept. */
function elementName(element: Element): string | undefined {
  const name = renamed[element.localName] ?? element.localName;
  if (name === 'p') return holdsBlock(element) ? 'div' : 'p';
  if (name === 'cite' && !element.classList.contains(creditClass))
    return element.closest('figcaption') ? undefined : 'cite';
  if (name === 'picture' || name === 'span' || name === 'font') return undefined;
  if (allowed.has(name)) return name;
  return blocks.has(name) ? 'div' : undefined;
}

/** Marks the `cite` of a figcaption that we wrote: there it says whose picture it is, and nothing else does. */
export const creditClass = 'reading-companion-credit';

/** False when the element is nothing without an attribute that it lacks. */
function copyAttributes(from: Element, to: Element, base: string): boolean {
  for (const name of [...(attributesOf[to.localName] ?? []), ...everywhere]) {
    let value = from.getAttribute(name);
    if (name === 'href') value = absoluteUrl(value, base) ?? null;
    if (name === 'src') value = imageSource(from, base) ?? null;
    if (value !== null) to.setAttribute(name, value);
  }
  if (to.localName === 'a') return to.hasAttribute('href');
  if (to.localName === 'img') {
    if (!to.hasAttribute('alt')) to.setAttribute('alt', '');
    return to.hasAttribute('src');
  }
  return true;
}

const mayBeEmpty = new Set('br hr img td th wbr col'.split(' '));

/** Takes an element out again when nothing came into it, and a `div` when all it did was hold one block. */
function closeUp(element: Element, isFilled: boolean): void {
  if (!isFilled && !mayBeEmpty.has(element.localName)) {
    element.replaceWith(' ');
    return;
  }
  if (element.localName !== 'div') return;
  const content = [...element.childNodes].filter((child) => child.nodeType !== 3 || /\S/.test((child as Text).data));
  const only = content[0];
  if (content.length === 1 && only?.nodeType === 1 && blocks.has((only as Element).localName))
    element.replaceWith(only);
}
