/** Takes out of the body that Readability found what is not the article. */
import { say } from '../words.ts';
import { bareCredit, splitCredit } from './image-credit.ts';
import { creditClass } from './article-html.ts';
import { boxKind, isDateLine, lineKind, type Kind } from './not-the-article.ts';
import { lineText } from './plain-text.ts';
import { fold, similarity } from './similarity.ts';
import type { Metadata } from './types.ts';

/** A box that holds more of the body than this is the body, whatever it is called. */
const largestBox = 0.3;
/** As long as a short paragraph; a line of more words is tried by no pattern. */
const longestLine = 240;
/** From this length on, a block without links is a paragraph of the article. */
const paragraphLength = 80;
const shownWords = 60;

const lineElements =
  'p,h1,h2,h3,h4,h5,h6,li,div,section,span,figcaption,dt,dd,td,aside,header,footer,ul,ol,button,a,label,strong,em,small,time';
const blockInside = 'p,div,section,ul,ol,table,blockquote,h1,h2,h3,h4,h5,h6,figure,article,header,footer,aside,pre,dl';

interface Work {
  content: Element;
  metadata: Metadata;
  /** Characters of the whole body. */
  total: number;
  removed: string[];
}

/** Removes from `content`, and answers with what was removed, in words. */
export function prune(content: Element, metadata: Metadata): string[] {
  const work: Work = { content, metadata, total: lengthOf(content), removed: [] };
  removeBoxes(work);
  keepCaptionsWithImages(work);
  removeLines(work);
  removeLinkLists(work);
  trimStart(work);
  trimEnd(work);
  removeHeadingsOfNothing(work);
  return work.removed;
}

function lengthOf(node: Node): number {
  return (node.textContent ?? '').replace(/\s+/g, ' ').trim().length;
}

function remove({ removed }: Work, element: Element, kind: Kind): void {
  const words = lineText(element);
  element.remove();
  if (words === '') return;
  const text = words.length > shownWords ? `${words.slice(0, shownWords).trimEnd()}…` : words;
  removed.push(say(`removed_${kind}`, { text }));
}

function linkShare(element: Element): number {
  const whole = lengthOf(element);
  if (whole === 0) return 0;
  let inLinks = 0;
  for (const link of element.querySelectorAll('a')) inLinks += lengthOf(link);
  return inLinks / whole;
}

function isIn(element: Element, root: Element): boolean {
  return root.contains(element);
}

/** Boxes that are called what they are. */
function removeBoxes(work: Work): void {
  for (const element of [
    ...work.content.querySelectorAll(
      '[class],[id],[role],[data-testid],[data-component],[aria-label],aside,nav,footer,form,button',
    ),
  ]) {
    if (!isIn(element, work.content) || element.localName === 'figure' || element.localName === 'img') continue;
    const tag = element.localName;
    const kind =
      tag === 'nav'
        ? 'navigation'
        : tag === 'form' || tag === 'button'
          ? 'prompt'
          : tag === 'aside'
            ? (boxKind(element) ?? 'related')
            : boxKind(element);
    if (!kind) continue;
    const length = lengthOf(element);
    if (length === 0) continue;
    if (isProse(element, kind, length, work)) continue;
    remove(work, element, kind);
  }
}

/** Whether a box, for all its name, holds part of the article. */
function isProse(element: Element, kind: Kind, length: number, { total }: Work): boolean {
  if (length > total * largestBox) return linkShare(element) < 0.6 || length > total * 0.6;
  // These stand in the middle of paragraphs, around words of the article.
  if (/^(?:p|h[1-6]|a|span|em|strong|b|i|li|td|blockquote|time)$/.test(element.localName)) {
    if (kind === 'consent' || kind === 'comments' || kind === 'author') return length > 100;
    return element.localName === 'blockquote' || (length > 60 && linkShare(element) < 0.8) || isInsideSentence(element);
  }
  let prose = 0;
  for (const paragraph of element.querySelectorAll('p')) {
    const words = lengthOf(paragraph);
    if (words > paragraphLength && linkShare(paragraph) < 0.4) prose += words;
  }
  const most =
    kind === 'author' || kind === 'consent' || kind === 'comments' || kind === 'prompt'
      ? 1500
      : kind === 'advert'
        ? 1200
        : 700;
  return prose > most;
}

/** An inline element with words before or after it in the same block. */
function isInsideSentence(element: Element): boolean {
  if (!/^(?:a|span|em|strong|b|i|time)$/.test(element.localName)) return false;
  const parent = element.parentElement;
  return parent !== null && lengthOf(parent) > lengthOf(element) + 20;
}

const captionNames =
  /(?:^|[\s_-])(?:caption|captions|caption-?text|image-?caption|wp-caption-text|legend|bildunterschrift|bu|image-?(?:description|text)|media-?(?:caption|description)|photo-?(?:caption|desc))(?:$|[\s_-])/i;
const creditNames =
  /(?:^|[\s_-])(?:credits?|copyright|photographer|photo-?credit|image-?(?:credit|source|copyright)|media-?credit|attribution|source|quelle)(?:$|[\s_-])/i;

/** Captions leave the text and stay with their image; credits are marked as such. */
function keepCaptionsWithImages(work: Work): void {
  const document = work.content.ownerDocument;
  for (const element of [...work.content.querySelectorAll('[class]')]) {
    if (!isIn(element, work.content) || element.closest('figure') || element.localName === 'img') continue;
    const names = (element.getAttribute('class') ?? '').replace(/([a-z])([A-Z])/g, '$1-$2');
    const isCredit = creditNames.test(names);
    if (!isCredit && !captionNames.test(names)) continue;
    const length = lengthOf(element);
    if (length === 0 || length > 600 || length > work.total * largestBox || element.querySelector('img')) continue;
    attachCaption(work, element, isCredit);
  }
  for (const figure of [...work.content.querySelectorAll('figure')]) {
    if (!isIn(figure, work.content)) continue;
    const captions = [...figure.querySelectorAll('figcaption')];
    if (captions.length === 0) {
      const loose = lineText(figure);
      // A figure may hold a quote, a table or code: then its words are text.
      if (
        loose &&
        figure.querySelector('img,video,picture') &&
        loose.length < 600 &&
        !figure.querySelector('blockquote,table,pre,ul')
      ) {
        const caption = document.createElement('figcaption');
        caption.append(loose);
        for (const child of [...figure.childNodes])
          if (!(
            child.nodeType === 1 &&
            ((child as Element).localName === 'img' || (child as Element).querySelector('img'))
          ))
            child.remove();
        figure.append(caption);
        captions.push(caption);
      }
    }
    for (const caption of captions) writeCaption(caption);
  }
}

/** Parts a figcaption into what it shows and its credit. */
function writeCaption(caption: Element): void {
  const marked = [...caption.querySelectorAll('[class],small,cite')].find(
    (element) =>
      element.localName !== 'p' &&
      (creditNames.test((element.getAttribute('class') ?? '').replace(/([a-z])([A-Z])/g, '$1-$2')) ||
        /^(?:small|cite)$/.test(element.localName)),
  );
  const { caption: shown, credit } = splitCredit(lineText(caption), marked ? lineText(marked) : undefined);
  if (!credit) return;
  const cite = caption.ownerDocument.createElement('cite');
  cite.className = creditClass;
  cite.textContent = credit;
  while (caption.firstChild) caption.firstChild.remove();
  caption.append(...(shown ? [`${shown} `] : []), cite);
}

/** Moves words that belong to the image before them into its figure; takes them out where there is none. */
function attachCaption(work: Work, element: Element, isCredit: boolean): void {
  const document = work.content.ownerDocument;
  const image = imageBefore(element);
  if (!image) return remove(work, element, 'caption');
  let figure = image.closest('figure');
  if (!figure) {
    figure = document.createElement('figure');
    image.replaceWith(figure);
    figure.append(image);
  }
  let caption = figure.querySelector('figcaption');
  if (!caption) figure.append((caption = document.createElement('figcaption')));
  const words = lineText(element);
  if (isCredit) {
    const cite = document.createElement('cite');
    cite.className = creditClass;
    cite.textContent = bareCredit(words);
    caption.append(' ', cite);
  } else caption.prepend(words, ' ');
  element.remove();
}

function imageBefore(element: Element): Element | undefined {
  for (let at: Element | null = element, level = 0; at && level < 3; at = at.parentElement, level += 1) {
    const before = at.previousElementSibling;
    if (!before) continue;
    const image = before.localName === 'img' ? before : [...before.querySelectorAll('img')].at(-1);
    return image && lengthOf(before) < 600 ? image : undefined;
  }
  return undefined;
}

/** Elements that hold a line and no blocks of their own, in document order. */
function* lines({ content }: Work): Generator<[Element, string]> {
  for (const element of [...content.querySelectorAll(lineElements)]) {
    if (!isIn(element, content) || element.closest('figcaption,blockquote,pre')) continue;
    if (/^(?:a|span|strong|em|small|time|label|button)$/.test(element.localName) && isInsideSentence(element)) continue;
    if (element.querySelector(blockInside) || element.querySelector('img')) continue;
    const line = lineText(element);
    if (line !== '' && line.length <= longestLine) yield [element, line];
  }
}

function removeLines(work: Work): void {
  for (const [element, line] of lines(work)) {
    const kind = lineKind(line);
    if (!kind) continue;
    if (kind === 'caption') {
      const image = imageBefore(element);
      if (image) attachCaption(work, element, true);
      else remove(work, element, kind);
      continue;
    }
    // Such words also begin sentences; those end like sentences and hold no link, or a link among other words.
    const isSentence = line.length > 70 && /[.!?]["”’»)]?$/.test(line) && linkShare(element) < 0.5;
    if (isSentence && kind !== 'prompt' && kind !== 'consent' && kind !== 'date' && !/^[^.]{1,25}:/.test(line))
      continue;
    if (kind === 'date' && (isSentence || line.length > 110) && !/^\W*(?:this|first published|originally)/i.test(line))
      continue;
    if (kind === 'prompt' && isSentence && line.length > 200) continue;
    if (/^h[1-6]$/.test(element.localName) && kind === 'navigation') continue;
    remove(work, element, kind);
  }
}

/** Lists and lines of nothing but links lead elsewhere. */
function removeLinkLists(work: Work): void {
  for (const list of [...work.content.querySelectorAll('ul,ol')]) {
    if (!isIn(list, work.content)) continue;
    const links = list.querySelectorAll('a').length;
    if (links >= 2 && linkShare(list) > 0.75 && lengthOf(list) < work.total * largestBox) remove(work, list, 'related');
  }
  for (const element of [...work.content.querySelectorAll('p,div,h2,h3,h4,h5')]) {
    if (!isIn(element, work.content) || element.querySelector(blockInside) || element.querySelector('img')) continue;
    const line = lineText(element);
    if (line.length < 20 || line.length > longestLine || linkShare(element) < 0.95) continue;
    const link = element.querySelector('a');
    if (link?.getAttribute('href')?.startsWith('#')) continue;
    if (!/[.!?:,;]["”’»)]?$/.test(line) || line === line.toUpperCase()) remove(work, element, 'related');
  }
}

/** The text elements of the body: leaves only, in document order. */
function leaves({ content }: Work): Element[] {
  return [
    ...content.querySelectorAll('p,h1,h2,h3,h4,h5,h6,li,div,section,span,a,time,pre,blockquote,td,dt,dd,header,footer'),
  ].filter(
    (element) =>
      !element.querySelector(blockInside) &&
      !element.closest('figure') &&
      lengthOf(element) > 0 &&
      !isInsideSentence(element),
  );
}

/** What stands above the first paragraph and repeats what is said elsewhere: headline, dek, byline, dates. */
function trimStart(work: Work): void {
  const { metadata } = work;
  let tried = 0;
  for (const element of leaves(work)) {
    if (!isIn(element, work.content)) continue;
    const line = lineText(element);
    if (line === '') continue;
    if (isRepeated(line, metadata)) remove(work, element, 'repeated');
    else if (isByline(line, metadata)) remove(work, element, 'author');
    else if (isDateLine(line)) remove(work, element, 'date');
    else if (line.length >= paragraphLength || (tried += 1) > 6) return;
  }
}

/** The dek only where it is printed as one: a description in metadata often is the first paragraph. */
function isRepeated(line: string, { headline, dek, claims }: Metadata): boolean {
  if (similarity(line, headline) > 0.9) return true;
  const printed = claims.find(({ property }) => property === 'dek')?.evidence.visible === true;
  return printed && dek !== undefined && similarity(line, dek) > 0.95;
}

/** A line of who wrote it and little else. */
function isByline(line: string, { authors, siteName }: Metadata): boolean {
  if (line.length > 120) return false;
  const folded = fold(line);
  if (siteName && folded === fold(siteName)) return true;
  if (/^(?:by|von|par|por|di|door|av|af)\s+\p{Lu}/u.test(line) && line.length < 80 && !/[.!?]$/.test(line)) return true;
  return authors.some((author) => folded.includes(fold(author)) && folded.length < fold(author).length + 45);
}

/** What stands below the last paragraph: who wrote it, where to follow them, tags, rights. */
function trimEnd(work: Work): void {
  const { metadata } = work;
  let tried = 0;
  for (const element of leaves(work).reverse()) {
    if (!isIn(element, work.content)) continue;
    const line = lineText(element);
    if (line === '') continue;
    if (isByline(line, metadata) || isBiography(line, metadata)) remove(work, element, 'author');
    else if (isDateLine(line)) remove(work, element, 'date');
    else if (line.length >= paragraphLength || (tried += 1) > 3) return;
  }
}

/** "Ann Lee is a reporter in Rome." */
function isBiography(line: string, { authors }: Metadata): boolean {
  if (line.length > 600) return false;
  const opening = fold(line.slice(0, 80));
  return authors.some((author) => {
    const name = fold(author);
    const first = name.split(' ')[0] ?? '';
    return (
      (opening.startsWith(name) || (first.length > 2 && opening.startsWith(`${first} `))) &&
      /\b(?:is|was|has been|covers|covered|writes|joined|reports|works|lives|hosts|ist|schreibt|arbeitet|est|es|è)\b/.test(
        line.slice(0, 140),
      ) &&
      /\b(?:report|editor|writ|journalis|cover|correspondent|author|column|freelanc|producer|contribut|redakteur|autor|graduate|degree|follow|based in|staff|covers|news)\w*/i.test(
        line,
      )
    );
  });
}

/** A heading whose section is gone. */
function removeHeadingsOfNothing(work: Work): void {
  const found = [...work.content.querySelectorAll('h1,h2,h3,h4,h5,h6,p,li,blockquote,table,pre,img,figure,div')].filter(
    (element) =>
      /^h[1-6]$/.test(element.localName) ||
      element.localName === 'img' ||
      (!element.querySelector(blockInside) && lengthOf(element) > 0),
  );
  for (const element of found.reverse()) {
    if (!/^h[1-6]$/.test(element.localName)) return;
    if (isIn(element, work.content)) remove(work, element, 'related');
  }
}
