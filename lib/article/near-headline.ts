/** What stands around a headline: bylines and deks are believed there, and mean other articles elsewhere. */

import { unclobbered } from '../page-data/unclobbered.ts';

/** Elements that follow the headline are looked at up to this many, and up to the second paragraph. */
const mostAfter = 150;
const mostBefore = 40;
const paragraphLength = 200;

/** The elements after a headline in document order, up to the second paragraph of the body. No forms, only what is in them. */
export function* elementsAfter(headline: Element): Generator<Element> {
  let paragraphs = 0;
  let at = next(headline, false);
  for (let count = 0; at && count < mostAfter && paragraphs < 2; count += 1, at = next(at, true)) {
    const name = unclobbered(at, 'localName');
    if (name === 'form') continue;
    yield at;
    if (name === 'p' && (at.textContent ?? '').length > paragraphLength) paragraphs += 1;
  }
}

/** The elements before a headline, those beside it first. */
export function* elementsBefore(headline: Element): Generator<Element> {
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
