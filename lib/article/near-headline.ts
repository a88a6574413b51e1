/** What stands around a headline: bylines and deks are believed there, and mean other articles elsewhere. */

/** Elements that follow the headline are looked at up to this many, and up to the second paragraph. */
const mostAfter = 150;
const mostBefore = 40;
const paragraphLength = 200;

/** The elements after a headline in document order, up to the second paragraph of the body. */
export function* elementsAfter(headline: Element): Generator<Element> {
  let paragraphs = 0;
  let at = next(headline, false);
  for (let count = 0; at && count < mostAfter && paragraphs < 2; count += 1, at = next(at, true)) {
    yield at;
    if (at.localName === 'p' && (at.textContent ?? '').length > paragraphLength) paragraphs += 1;
  }
}

/** The elements before a headline, those beside it first. */
export function* elementsBefore(headline: Element): Generator<Element> {
  let count = 0;
  let at: Element | null = headline;
  for (let level = 0; at && level < 3; level += 1, at = at.parentElement)
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling)
      for (const element of [before, ...before.querySelectorAll('*')]) {
        if ((count += 1) > mostBefore) return;
        yield element;
      }
}

function next(element: Element, into: boolean): Element | null {
  if (into && element.firstElementChild) return element.firstElementChild;
  for (let at: Element | null = element; at; at = at.parentElement)
    if (at.nextElementSibling) return at.nextElementSibling;
  return null;
}
