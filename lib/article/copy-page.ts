/** A copy of the page to work in: the page itself is never changed, and nothing in the copy loads or runs. */
import { ReaderFacingError } from '../errors.ts';
import { hiddenIn } from './page-elements.ts';
import { unclobbered } from '../page-data/unclobbered.ts';

/** Beyond this a page is no article, and reading it would hold up the tab. */
const maxElements = 150_000;

/** Deeper elements are put beside each other: no article needs them, and Readability walks down recursively. */
const maxDepth = 300;

/** Nothing in these is read. Forms stay (whole pages stand in one), their controls go. */
const leftOut = new Set(
  (
    'script style template link meta base iframe frame frameset object embed applet svg canvas audio video map input ' +
    'select textarea datalist progress meter dialog portal fencedframe'
  ).split(' '),
);

/** Notices that lie over a page and would win as its longest text: consent to cookies, mostly. */
const notices =
  /onetrust|didomi|usercentrics|truste|sp_message|cmpbox|qc-cmp|fc-consent|cookie-?(?:banner|consent|notice|law|bar|policy|popup|wall|modal)|consent-?(?:banner|modal|popup|dialog)|gdpr-?(?:banner|notice|modal|popup)/i;

/** By these names controls and images would stand in front of the properties of their form or document. */
const namedOnDocument = new Set('form img button fieldset output a'.split(' '));

/** An image a page shows only once its script has run stands ready in a `noscript`. */
const imageInNoscript = /<img\b[^>]*?\bsrc\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s>]+))/i;

export interface CopyOptions {
  /** Copies only what stands in it. */
  range?: Range;
  /** What else is not copied, with all that stands in it. */
  leaveOut?: (element: Element) => boolean;
  /** Gets, for each text of the copy, the one of the page that it stands for. */
  origins?: Map<Text, Text>;
}

interface Step {
  node: Node | null;
  into: Element;
  depth: number;
  /** The host whose shadow tree this is, for its slots. */
  host?: Element;
  /** A slotted node, whose siblings belong elsewhere. */
  alone?: boolean;
}

/**
 * Copies what is visible. Open shadow trees stand where they are shown, with what is slotted into them. The head holds
 * the title and nothing else.
 */
export function copyPage(page: Document, title: string, { range, leaveOut, origins }: CopyOptions = {}): Document {
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
  const originalBody = unclobbered(page, 'body') as Element | null;
  for (const name of ['lang', 'dir']) {
    const value = original?.getAttribute(name);
    if (value) html.setAttribute(name, value);
  }
  if (!originalBody) return document;
  body.className = originalBody.className;
  copyBelow(originalBody, body);
  return document;

  function copyBelow(from: Element, target: Element): void {
    const hidden = hiddenIn(page);
    const formPrototype: unknown = Object.getPrototypeOf(document.createElement('form'));
    /** Only a form lets what stands in it take the place of its own properties. */
    const read = <K extends keyof Element>(element: Element, property: K): Element[K] =>
      Object.getPrototypeOf(element) === formPrototype ? unclobbered(element, property) : element[property];
    let elements = 0;

    const contentOf = (element: Element, into: Element, depth: number, host?: Element): Step => {
      const shadow = read(element, 'shadowRoot');
      if (shadow?.nodeType === 11) return { node: shadow.firstChild, into, depth, host: element };
      return { node: read(element, 'firstChild'), into, depth, ...(host && { host }) };
    };

    const stack: Step[] = [contentOf(from, target, 1)];
    while (stack.length > 0) {
      const step = stack.at(-1)!;
      const node = step.node;
      if (!node) {
        stack.pop();
        continue;
      }
      step.node = step.alone ? null : read(node as Element, 'nextSibling');
      if (range && !range.intersectsNode(node)) continue;
      if (node.nodeType === 3) {
        const text = document.importNode(node as Text, false);
        if (range) text.data = textWithin(node as Text, range);
        step.into.appendChild(text);
        origins?.set(text, node as Text);
        continue;
      }
      if (read(node as Element, 'nodeType') !== 1) continue;
      const element = node as Element;
      const name = read(element, 'localName');
      if (name === 'noscript') {
        copyNoscriptImage(element, step.into);
        continue;
      }
      if (leftOut.has(name) || hidden(element) || (name !== 'form' && (isNotice(element) || leaveOut?.(element))))
        continue;
      if ((elements += 1) > maxElements) throw new ReaderFacingError('error_page_too_large');
      if (name === 'slot' && step.host) {
        for (const slotted of slottedInto(element, step.host).reverse())
          stack.push({ node: slotted, into: step.into, depth: step.depth, alone: true });
        continue;
      }
      const copied = document.importNode(element, false);
      if (namedOnDocument.has(name)) {
        copied.removeAttribute('name');
        if (name !== 'a') copied.removeAttribute('id');
      }
      step.into.appendChild(copied);
      const tooDeep = step.depth >= maxDepth;
      stack.push(contentOf(element, tooDeep ? step.into : copied, step.depth + (tooDeep ? 0 : 1), step.host));
    }
  }

  function copyNoscriptImage(noscript: Element, into: Element): void {
    const match = imageInNoscript.exec(noscript.textContent ?? '');
    const src = match?.[1] ?? match?.[2] ?? match?.[3];
    const last = into.lastElementChild;
    if (!src || last?.localName !== 'img') return;
    last.setAttribute('data-src', src.replaceAll('&amp;', '&'));
  }
}

function textWithin(node: Text, range: Range): string {
  const end = node === range.endContainer ? range.endOffset : undefined;
  return node.data.slice(node === range.startContainer ? range.startOffset : 0, end);
}

function isNotice(element: Element): boolean {
  const id = element.getAttribute('id');
  const classes = element.getAttribute('class');
  return (
    (id !== null && notices.test(id)) ||
    (classes !== null && notices.test(classes) && element.localName !== 'html' && element.localName !== 'body') ||
    (element.getAttribute('aria-modal') === 'true' && element.getAttribute('role') === 'dialog')
  );
}

/** The children of a host that a slot shows; the slot's own content where there are none. */
function slottedInto(slot: Element, host: Element): Node[] {
  const name = slot.getAttribute('name') ?? '';
  const assigned = [...host.childNodes].filter((child) =>
    child.nodeType === 1
      ? ((child as Element).getAttribute('slot') ?? '') === name
      : child.nodeType === 3 && name === '',
  );
  return assigned.length > 0 ? assigned : [...slot.childNodes];
}
