/** Takes out of the body that Readability found what is not the article. */
import { say } from '../words.ts';
import { keepCaptionsWithImages, moveToCaption } from './captions.ts';
import { measure, type Measure } from './measure.ts';
import { boxKind, isDateLine, lineKind, type Kind } from './not-the-article.ts';
import { lineText } from './plain-text.ts';
import { fold, similarity } from './similarity.ts';
import type { Metadata } from './types.ts';

/** A box that holds more of the body than this is the body, whatever it is called. */
const largestBox = 0.3;
/** A line of more characters is tried by no pattern. */
const longestLine = 240;
/** From this length on, a block is a paragraph of the article. */
const paragraphLength = 80;
/** So much of what was removed is shown. */
const shownLength = 60;

/** How much prose a box may hold and still be taken for what it is called. */
const mostProse: Partial<Record<Kind, number>> = {
  author: 1500,
  consent: 1500,
  comments: 1500,
  prompt: 1500,
  advert: 1200,
};
const mostProseElsewhere = 700;

interface Work {
  content: Element;
  metadata: Metadata;
  measures: Map<Element, Measure>;
  /** Characters of the whole body. */
  total: number;
  removed: string[];
}

/** Removes from `content`, and answers with what was removed, in words. */
export function prune(content: Element, metadata: Metadata): string[] {
  const measures = measure(content);
  const work: Work = { content, metadata, measures, total: measures.get(content)!.characters, removed: [] };
  removeBoxes(work);
  removeLinkLists(work);
  for (const words of keepCaptionsWithImages(content, work.total * largestBox)) note(work, 'caption', words);
  const lines = [...findLines(work)];
  removeLines(work, lines);
  removeRepeats(work, lines);
  trimStart(work, lines);
  trimEnd(work, lines);
  removeHeadingsOfNothing(work, lines);
  return work.removed;
}

function note({ removed }: Work, kind: Kind, words: string): void {
  const text = words.length > shownLength ? `${words.slice(0, shownLength).trimEnd()}…` : words;
  if (words !== '') removed.push(say(`removed_${kind}`, { text }));
}

function remove(work: Work, element: Element, kind: Kind): void {
  note(work, kind, lineText(element));
  element.remove();
}

const linkShare = ({ characters, inLinks }: Measure): number => inLinks / Math.max(1, characters);

const inline = new Set('a abbr b cite em i mark s small span strong sub sup time u'.split(' '));
const lineBlocks = new Set('p h1 h2 h3 h4 h5 h6 li td th dt dd blockquote'.split(' '));

/** Boxes that are called what they are. */
function removeBoxes(work: Work): void {
  for (const [element, size] of work.measures) {
    const name = element.localName;
    if (size.characters === 0 || name === 'figure' || name === 'figcaption' || element === work.content) continue;
    const kind = kindOf(element, name);
    if (!kind || holdsArticle(element, kind, size, work) || !work.content.contains(element)) continue;
    remove(work, element, kind);
  }
}

function kindOf(element: Element, name: string): Kind | undefined {
  if (name === 'nav') return 'navigation';
  if (name === 'form' || name === 'button') return 'prompt';
  return boxKind(element) ?? (name === 'aside' ? 'related' : undefined);
}

/** Whether a box, for all its name, holds part of the article. */
function holdsArticle(element: Element, kind: Kind, size: Measure, { total, measures }: Work): boolean {
  const { characters } = size;
  if (characters > total * largestBox) return linkShare(size) < 0.6 || characters > total * 0.6;
  if (inline.has(element.localName)) return isInSentence(element) || (characters > 60 && linkShare(size) < 0.8);
  if (lineBlocks.has(element.localName)) {
    // Sites mark each paragraph behind a paywall.
    if (kind === 'prompt') return !lineKind(lineText(element));
    if (kind === 'consent' || kind === 'comments' || kind === 'author') return characters > 100;
    return element.localName === 'blockquote' || (characters > 60 && linkShare(size) < 0.8);
  }
  let prose = 0;
  for (const paragraph of element.querySelectorAll('p')) {
    const own = measures.get(paragraph);
    if (own && own.characters > paragraphLength && linkShare(own) < 0.4) prose += own.characters;
  }
  return prose > (mostProse[kind] ?? mostProseElsewhere);
}

/** An inline element with words right before or after it. */
function isInSentence(element: Element): boolean {
  if (!inline.has(element.localName)) return false;
  for (const beside of [element.previousSibling, element.nextSibling]) {
    if (beside?.nodeType === 3 && /\S/.test((beside as Text).data)) return true;
    if (beside?.nodeType === 1 && inline.has((beside as Element).localName) && /\S/.test(beside.textContent ?? ''))
      return true;
  }
  const parent = element.parentElement;
  return parent !== null && inline.has(parent.localName) && isInSentence(parent);
}

/** Lists and lines of nothing but links lead elsewhere. */
function removeLinkLists(work: Work): void {
  for (const [element, size] of work.measures) {
    if (size.inLinks === 0 || size.characters > work.total * largestBox || !work.content.contains(element)) continue;
    const name = element.localName;
    if (name === 'ul' || name === 'ol') {
      if (linkShare(size) > 0.75 && element.querySelectorAll('a').length >= 2) remove(work, element, 'related');
    } else if (/^(?:p|div|h[2-5])$/.test(name) && !size.hasBlock && !size.hasImage) {
      if (size.characters < 20 || size.characters > longestLine || linkShare(size) < 0.95) continue;
      const line = lineText(element);
      const staysHere = element.querySelector('a')?.getAttribute('href')?.startsWith('#');
      if (!staysHere && (!/[.!?:,;]["”’»)]?$/.test(line) || line === line.toUpperCase()))
        remove(work, element, 'related');
    }
  }
}

interface Line {
  element: Element;
  text: string;
  size: Measure;
}

/** The largest elements that hold a line of text and no block, in document order. */
function* findLines({ content, measures }: Work): Generator<Line> {
  for (const [element, size] of measures) {
    if (size.hasBlock || size.characters === 0 || !content.contains(element)) continue;
    const parent = element.parentElement;
    if (element !== content && parent && parent !== content && measures.get(parent)?.hasBlock === false) continue;
    if (element.closest('figcaption,pre')) continue;
    const text = lineText(element);
    if (text !== '') yield { element, text, size };
  }
}

function removeLines(work: Work, lines: Line[]): void {
  for (const { element, text, size } of lines) {
    if (text.length > longestLine || size.hasImage || isInSentence(element) || element.closest('blockquote')) continue;
    const kind = lineKind(text);
    if (!kind || isSentenceAfterAll(element, text, kind, size)) continue;
    if (kind === 'caption' && moveToCaption(element, 'credit')) continue;
    remove(work, element, kind);
  }
}

/** A paragraph printed twice: for another size of screen, or as a pull quote. */
function removeRepeats(work: Work, lines: Line[]): void {
  const seen = new Set<string>();
  for (const { element, text } of lines) {
    if (text.length < paragraphLength || !work.content.contains(element)) continue;
    if (seen.has(text)) remove(work, element, 'repeated');
    seen.add(text);
  }
}

/** Such words begin sentences of articles too; these end like sentences and are not all link. */
function isSentenceAfterAll(element: Element, text: string, kind: Kind, size: Measure): boolean {
  const isHeading = /^h[1-6]$/.test(element.localName);
  if (isHeading && kind === 'navigation') return true;
  const isSentence = text.length > 70 && /[.!?]["”’»)]?$/.test(text) && linkShare(size) < 0.5;
  if (kind === 'date')
    return (isSentence || text.length > 110) && !/^\W*(?:this|first published|originally)/i.test(text);
  if (kind === 'prompt') return isSentence && text.length > 200;
  return isSentence && kind !== 'consent' && !/^[^.]{1,25}:/.test(text);
}

/** What stands above the first paragraph and repeats what is said elsewhere: headline, dek, byline, dates. */
function trimStart(work: Work, lines: Line[]): void {
  let others = 0;
  for (const { element, text } of lines) {
    if (!work.content.contains(element) || isInSentence(element)) continue;
    if (isRepeated(text, work.metadata)) remove(work, element, 'repeated');
    else if (isByline(text, work.metadata)) remove(work, element, 'author');
    else if (isDateLine(text)) remove(work, element, 'date');
    else if (text.length >= paragraphLength || (others += 1) > 6) return;
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

/** What stands below the last paragraph: who wrote it, where to follow them, dates. */
function trimEnd(work: Work, lines: Line[]): void {
  let others = 0;
  for (const { element, text } of lines.toReversed()) {
    if (!work.content.contains(element) || isInSentence(element)) continue;
    if (isByline(text, work.metadata) || isBiography(text, work.metadata)) remove(work, element, 'author');
    else if (isDateLine(text)) remove(work, element, 'date');
    else if (text.length >= paragraphLength || (others += 1) > 3) return;
  }
}

const livesBy =
  /\b(?:is|was|has been|covers|covered|writes|joined|reports|works|lives|hosts|ist|schreibt|arbeitet|est|es|è)\b/;
const trades =
  /\b(?:report|editor|writ|journalis|cover|correspondent|author|column|freelanc|producer|contribut|redakteur|autor|graduate|degree|follow|based in|staff|news)\w*/i;

/** "Ann Lee is a reporter in Rome." */
function isBiography(line: string, { authors }: Metadata): boolean {
  if (line.length > 600 || !livesBy.test(line.slice(0, 140)) || !trades.test(line)) return false;
  const opening = `${fold(line.slice(0, 80))} `;
  return authors.some((author) => {
    const name = fold(author);
    const first = name.split(' ')[0]!;
    return opening.startsWith(`${name} `) || (first.length > 2 && opening.startsWith(`${first} `));
  });
}

/** Headings at the end, whose section has gone. */
function removeHeadingsOfNothing(work: Work, lines: Line[]): void {
  for (const { element } of lines.toReversed()) {
    if (!work.content.contains(element)) continue;
    if (!/^h[1-6]$/.test(element.localName)) return;
    remove(work, element, 'related');
  }
}
