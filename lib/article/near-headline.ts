/** What stands around a headline: bylines and deks are believed there, and mean other articles elsewhere. */

import { unclobbered } from '../page-data/unclobbered.ts';

/** Elements that follow the headline are looked at up to this many, and up to the second paragraph. */
const mostAfter = 150;
const mostBefore = 40;
const paragraphLength = 200;

/** An element with its words, which are gathered once: more than one asks for them. */
export interface NearElement {
  element: Element;
  /** In one line; nothing when they are too many for a byline or a dek, or in an element that is neither. */
  line: string | undefined;
}

/** Characters. */
const longestLine = 1400;
/** With blanks; what is longer need not be looked at. */
const longestText = 20 * longestLine;

export interface NearHeadline {
  headline: Element;
  /** What follows it in document order, up to the second paragraph of the body. No forms, only what is in them. */
  after: NearElement[];
  /** What stands before it, nearest first. */
  before: NearElement[];
}

export function nearHeadline(headline: Element): NearHeadline {
  return {
    headline,
    after: withWords([...elementsAfter(headline)]),
    before: withWords([...elementsBefore(headline)]),
  };
}

/** Elements without words, or with those of others that are looked at themselves. */
const withoutLine =
  /^(?:img|svg|path|g|use|circle|rect|symbol|defs|button|input|script|style|ul|ol|main|article|h1|time|source|picture|figure|figcaption|iframe|video|br|hr|noscript|template|nav)$/;

function withWords(elements: Element[]): NearElement[] {
  const long = new Set<Element>();
  const near: NearElement[] = [];
  // From the end: what holds something long is long itself, and need not be read.
  for (const element of elements.toReversed()) {
    const isRead = !withoutLine.test(unclobbered(element, 'localName'));
    const line = !isRead || long.has(element) ? undefined : lineOf(element);
    const parent = unclobbered(element, 'parentElement');
    if (isRead && line === undefined && parent) long.add(parent);
    near.push({ element, line });
  }
  return near.reverse();
}

/** The words of an element in one line; nothing when they are too many. */
export function lineOf(element: Element): NearElement['line'] {
  const text = unclobbered(element, 'textContent') ?? '';
  if (text.length > longestText) return undefined;
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longestLine ? undefined : line;
}

function* elementsAfter(headline: Element): Generator<Element> {
  let paragraphs = 0;
  let at = next(headline, false);
  for (let count = 0; at && count < mostAfter && paragraphs < 2; count += 1, at = next(at, true)) {
    const name = unclobbered(at, 'localName');
    if (name === 'form') continue;
    yield at;
    if (name === 'p' && (at.textContent ?? '').length > paragraphLength) paragraphs += 1;
  }
}

function* elementsBefore(headline: Element): Generator<Element> {
  let count = 0;
  let at: Element | null = headline;
  for (let level = 0; at && level < 3; level += 1, at = unclobbered(at, 'parentElement'))
    for (let before = earlier(at); before; before = earlier(before))
      for (const element of [before, ...unclobbered(before, 'querySelectorAll').call(before, '*')]) {
        if ((count += 1) > mostBefore) return;
        if (unclobbered(element, 'localName') !== 'form') yield element;
      }
}

const earlier = (element: Element): Element | null => unclobbered(element, 'previousElementSibling');

function next(element: Element, into: boolean): Element | null {
  const inside = into ? unclobbered(element, 'firstElementChild') : null;
  if (inside) return inside;
  for (let at: Element | null = element; at; at = unclobbered(at, 'parentElement')) {
    const later = unclobbered(at, 'nextElementSibling');
    if (later) return later;
  }
  return null;
}
