/** A copy of the page to work in: the page itself is never changed, and nothing in the copy loads or runs. */
import { unclobbered } from '../page-data/unclobbered.ts';
import { walkPage } from './walk-page.ts';

/** Deeper elements are put beside each other: no article needs them, and Readability walks down recursively. */
export const maxDepth = 300;

/** By these names controls and images would stand in front of the properties of their form or document. */
const namedOnDocument = new Set('form img button fieldset output a'.split(' '));

/**
 * Copies what is visible. Open shadow trees stand where they are shown, with what is slotted into them. The head holds
 * the title and nothing else.
 *
 * @param range copies only what stands in it.
 */
export function copyPage(page: Document, title: string, range?: Range): Document {
  const document = emptyCopy(page, title);
  const body = unclobbered(page, 'body') as Element | null;
  if (!body) return document;
  const into: Element[] = [document.body];
  walkPage(
    page,
    body,
    {
      enter(element, name) {
        const parent = into.at(-1)!;
        const copied = copyElement(document, element, name);
        parent.appendChild(copied);
        into.push(into.length >= maxDepth ? parent : copied);
        return true;
      },
      leave() {
        into.pop();
      },
      text(node) {
        const text = document.importNode(node, false);
        if (range) text.data = textWithin(node, range);
        into.at(-1)!.appendChild(text);
      },
      noscript(element) {
        const source = imageInNoscript(element);
        const last = into.at(-1)!.lastElementChild;
        if (source !== undefined && last?.localName === 'img') last.setAttribute('data-src', source);
      },
    },
    range,
  );
  return document;
}

/** A document at the page's address, with its language and direction, and nothing in its body. */
export function emptyCopy(page: Document, title: string): Document {
  // Not `implementation.createHTMLDocument`: an empty clone keeps the address, and every DOM has it.
  const document = (unclobbered(page, 'cloneNode') as Document['cloneNode']).call(page, false) as Document;
  const html = document.createElement('html');
  const head = document.createElement('head');
  const body = document.createElement('body');
  const titleElement = document.createElement('title');
  titleElement.textContent = title;
  document.appendChild(html);
  html.append(head, body);
  head.append(titleElement);
  const original = unclobbered(page, 'documentElement') as Element | null;
  for (const name of ['lang', 'dir']) {
    const value = original?.getAttribute(name);
    if (value) html.setAttribute(name, value);
  }
  body.className = (unclobbered(page, 'body') as Element | null)?.getAttribute('class') ?? '';
  return document;
}

/** An element without what stands in it. */
export function copyElement(document: Document, element: Element, name: string): Element {
  const copied = document.importNode(element, false);
  if (namedOnDocument.has(name)) {
    copied.removeAttribute('name');
    if (name !== 'a') copied.removeAttribute('id');
  }
  return copied;
}

const imageTag = /<img\b[^>]*?\bsrc\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s>]+))/i;

/** An image that a page shows only once its script has run stands ready in a `noscript`: its address, if it does. */
export function imageInNoscript(noscript: Element): string | undefined {
  const match = imageTag.exec(noscript.textContent ?? '');
  return (match?.[1] ?? match?.[2] ?? match?.[3])?.replaceAll('&amp;', '&');
}

function textWithin(node: Text, range: Range): string {
  const end = node === range.endContainer ? range.endOffset : undefined;
  return node.data.slice(node === range.startContainer ? range.startOffset : 0, end);
}
