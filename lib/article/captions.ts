/** Captions and credits leave the text and stay with their image. */
import { creditClass } from './article-html.ts';
import { bareCredit, splitCredit } from './image-credit.ts';
import { lineText } from './plain-text.ts';
import { similarity } from './similarity.ts';

const captionNames =
  /(?:^|[\s_-])(?:caption|captions|caption-?text|image-?caption|wp-caption-text|legend|bildunterschrift|bu|image-?(?:description|text)|media-?(?:caption|description)|photo-?(?:caption|desc))(?:$|[\s_-])/i;
const creditNames =
  /(?:^|[\s_-])(?:credits?|copyright|photographer|photo-?credit|image-?(?:credit|source|copyright)|media-?credit|attribution|source|quelle)(?:$|[\s_-])/i;

/** Boxes around a picture and its caption on pages that do not say `figure`. */
const imageBoxNames =
  /(?:^|[\s_-])(?:image|img|photo|picture|foto|bild|inline-?image|image-?(?:ct|embed|wrapper|container|block|box)|photo-?(?:embed|wrapper|container|block|box)|wp-block-image)(?:$|[\s_-])/i;

/** Longer words beside an image are text. A gallery prints its caption more than once. */
const longestCaption = 600;
const longestNamedCaption = 1500;

/**
 * Makes a figure of every image that has words of its own, with caption and credit apart. Answers with the captions
 * whose image is not there, which were taken out.
 *
 * @param mostCharacters what holds more is the body, whatever it is called.
 */
export function keepCaptionsWithImages(content: Element, mostCharacters: number): string[] {
  const lost: string[] = [];
  const takeOut = (element: Element): void => {
    lost.push(lineText(element));
    element.remove();
  };
  for (const element of content.querySelectorAll('[class]')) {
    if (/^(?:img|figure|figcaption|picture|body|article)$/.test(element.localName) || element.closest('figure'))
      continue;
    const names = classWords(element);
    const isCredit = creditNames.test(names);
    const isCaption = isCredit || captionNames.test(names);
    if ((!isCaption && !imageBoxNames.test(names)) || !content.contains(element)) continue;
    const { length } = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (length === 0 || length > Math.min(isCaption ? longestNamedCaption : longestCaption, mostCharacters)) continue;
    const hasImage = element.querySelector('img') !== null;
    if (isCaption && !hasImage) {
      if (!moveToCaption(element, isCredit ? 'credit' : 'caption')) takeOut(element);
    } else if (!isCaption && !element.querySelector('h1,h2,h3,h4,ul,ol,table,blockquote,pre,p + p + p')) {
      if (hasImage) makeFigure(element);
      else if (element.localName === 'div') takeOut(element);
    }
  }
  for (const image of content.querySelectorAll('img')) captionThatRepeatsAlt(image, content);
  for (const figure of content.querySelectorAll('figure')) {
    captionLooseWords(figure);
    for (const caption of figure.querySelectorAll('figcaption')) partCredit(caption);
  }
  return lost;
}

function makeFigure(box: Element): void {
  const figure = box.ownerDocument.createElement('figure');
  box.replaceWith(figure);
  figure.append(...box.childNodes);
}

/** Words right after an image that are its alternative text are its caption. */
function captionThatRepeatsAlt(image: Element, content: Element): void {
  const alt = (image.getAttribute('alt') ?? '').trim();
  if (alt.length < 30 || image.closest('figure')) return;
  let at: Element = image;
  for (let level = 0; level < 3 && at !== content; level += 1) {
    const next = at.nextElementSibling;
    if (next && (next.textContent ?? '').trim().length < longestCaption && similarity(lineText(next), alt) > 0.9) {
      moveToCaption(next, 'caption');
      return;
    }
    if (!at.parentElement) return;
    at = at.parentElement;
  }
}

/** Moves the words of an element to the image before it; false where there is none. */
export function moveToCaption(element: Element, as: 'caption' | 'credit'): boolean {
  const image = imageBefore(element);
  if (!image) return false;
  const document = element.ownerDocument;
  let figure = image.closest('figure');
  if (!figure) {
    figure = document.createElement('figure');
    image.replaceWith(figure);
    figure.append(image);
  }
  let caption = figure.querySelector('figcaption');
  if (!caption) figure.append((caption = document.createElement('figcaption')));
  const words = lineText(element);
  element.remove();
  // Galleries print a caption in full, cut short and for small screens.
  if ((caption.textContent ?? '').includes(words)) return true;
  if (as === 'credit') caption.append(' ', creditElement(document, bareCredit(words)));
  else {
    caption.prepend(words, ' ');
    partCredit(caption);
  }
  return true;
}

function classWords(element: Element): string {
  return (element.getAttribute('class') ?? '').replace(/([a-z])([A-Z])/g, '$1-$2');
}

function creditElement(document: Document, credit: string): Element {
  const cite = document.createElement('cite');
  cite.className = creditClass;
  cite.textContent = credit;
  return cite;
}

/** Parts a figcaption into what the picture shows and its credit. */
function partCredit(caption: Element): void {
  if (caption.querySelector(`.${creditClass}`)) return;
  const marked = [...caption.querySelectorAll('[class],small,cite')].find(
    (element) =>
      element.localName !== 'p' &&
      (/^(?:small|cite)$/.test(element.localName) || creditNames.test(classWords(element))),
  );
  const { caption: shown, credit } = splitCredit(lineText(caption), marked && lineText(marked));
  if (!credit) return;
  while (caption.lastChild) caption.lastChild.remove();
  caption.append(...(shown ? [`${shown} `] : []), creditElement(caption.ownerDocument, credit));
}

/** Words beside the picture of a figure without figcaption. A figure may also hold a quote, a table or code. */
function captionLooseWords(figure: Element): void {
  if (figure.querySelector('figcaption,blockquote,table,pre,ul') || !figure.querySelector('img,video')) return;
  const words = lineText(figure);
  if (words === '' || words.length > longestCaption) return;
  for (const child of [...figure.childNodes]) {
    const holdsImage =
      child.nodeType === 1 && ((child as Element).localName === 'img' || (child as Element).querySelector('img'));
    if (!holdsImage) child.remove();
  }
  const caption = figure.ownerDocument.createElement('figcaption');
  caption.append(words);
  figure.append(caption);
}

/** The image that stands right before an element, or before what it stands in. */
function imageBefore(element: Element): Element | undefined {
  let at: Element | null = element;
  for (let level = 0; at && level < 3; level += 1, at = at.parentElement) {
    const before: Element | null = at.previousElementSibling;
    if (!before) continue;
    if (before.localName === 'img') return before;
    const image = [...before.querySelectorAll('img')].at(-1);
    return image && (before.textContent ?? '').length < longestCaption ? image : undefined;
  }
  return undefined;
}
