/** Copies of boxes of a page that were read: the page is not walked again. */
import { copyElement, maxDepth } from '../copy-page.ts';
import type { Box } from './read-blocks.ts';

export interface CopyBoxesOptions {
  /** Which boxes are copied, with all in them that is copied too. */
  keepBox(box: Box): boolean;
  /** Which texts are; all by default. */
  keepText?(text: Text): boolean;
}

/**
 * A `div` with a copy of what stands in a box.
 *
 * @param document where it is made; an empty copy of the page, since nothing loads in that
 */
export function copyBoxes(document: Document, root: Box, { keepBox, keepText }: CopyBoxesOptions): Element {
  const top = document.createElement('div');
  const stack: { box: Box; next: number; into: Element }[] = [{ box: root, next: 0, into: top }];
  while (stack.length > 0) {
    const step = stack.at(-1)!;
    const item = step.box.content[step.next];
    step.next += 1;
    if (!item) {
      stack.pop();
    } else if ('data' in item) {
      if (!keepText || keepText(item)) step.into.appendChild(document.createTextNode(item.data));
    } else if (keepBox(item)) {
      const copied = plain.has(item.name)
        ? plainElement(document, item)
        : copyElement(document, item.element, item.name);
      if (item.source !== undefined) copied.setAttribute('data-src', item.source);
      step.into.appendChild(copied);
      stack.push({ box: item, next: 0, into: stack.length >= maxDepth ? step.into : copied });
    }
  }
  return top;
}

/** Of these nothing is kept but what they are called, and how they run. */
const plain = new Set(
  'article b blockquote div em figcaption figure h1 h2 h3 h4 h5 h6 header i li main p section span strong ul'.split(
    ' ',
  ),
);

function plainElement(document: Document, { name, classes, element }: Box): Element {
  const copied = document.createElement(name);
  if (classes !== '') copied.setAttribute('class', classes);
  for (const attribute of ['lang', 'dir']) {
    const value = element.getAttribute(attribute);
    if (value !== null) copied.setAttribute(attribute, value);
  }
  return copied;
}
