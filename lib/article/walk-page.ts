/** One walk over what is visible of a page, for all who copy it or read its text. The page is never changed. */
import { ReaderFacingError } from '../errors.ts';
import { classOf, isForm, unclobbered } from '../page-data/unclobbered.ts';
import { hiddenIn, nearest } from './page-elements.ts';
import { finish, nodesInStep, type Steps } from './steps.ts';

/** Beyond this a page is no article, and reading it would hold up the tab. */
const maxElements = 150_000;

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

export interface PageVisitor {
  /**
   * Answers whether to go on with what stands in the element; `leave` follows only then.
   *
   * @param classes its class names; empty for forms, whose properties may be their fields
   */
  enter(element: Element, name: string, classes: string): boolean;
  leave(element: Element): void;
  text(node: Text): void;
  /** Holds text only, where scripts run: often an image that a script shows. */
  noscript?(element: Element): void;
}

interface Step {
  node: Node | null;
  /** The element whose content this is; a slot's content has none. */
  element?: Element;
  /** The host whose shadow tree this is, for its slots. */
  host?: Element;
  /** A slotted node, whose siblings belong elsewhere. */
  alone?: boolean;
}

/** Whether the walk passes by an element of the page and all that is in it; `name` and `classes` as for `enter`. */
function passingIn(page: Document): (element: Element, name: string, classes: string) => boolean {
  const hidden = hiddenIn(page);
  /** Pages repeat a few class names thousands of times. */
  const knownNotices = new Map<string, boolean>();
  const isCalledNotice = (words: string): boolean => {
    let known = knownNotices.get(words);
    if (known === undefined) knownNotices.set(words, (known = notices.test(words)));
    return known;
  };
  const isNotice = (element: Element, classes: string): boolean => {
    const id = element.getAttribute('id');
    return (
      (id !== null && notices.test(id)) ||
      (classes !== '' && isCalledNotice(classes)) ||
      (element.getAttribute('role') === 'dialog' && element.getAttribute('aria-modal') === 'true')
    );
  };
  return (element, name, classes) =>
    leftOut.has(name) || hidden(element) || (name !== 'form' && isNotice(element, classes));
}

/** Whether a walk comes by what stands in an element: nothing around it is left out, hidden or a notice. */
export function readIn(page: Document): (element: Element) => boolean {
  const passes = passingIn(page);
  const passedAround = nearest((element) => {
    const name = isForm(element) ? 'form' : element.localName;
    return name === 'noscript' || passes(element, name, classOf(element));
  });
  return (element) => passedAround(element) === undefined;
}

/**
 * Visits what is visible below an element, in document order. Open shadow trees stand where they are shown, with what is
 * slotted into them.
 *
 * @param range visits only what stands at least partly in it.
 * @throws ReaderFacingError when the page is too large
 */
export function walkPage(page: Document, root: Element, visitor: PageVisitor, range?: Range): void {
  finish(walkPageInSteps(page, root, visitor, range));
}

/** The same a step at a time. What is changed on the page meanwhile may be missed, or be visited as it was. */
export function* walkPageInSteps(page: Document, root: Element, visitor: PageVisitor, range?: Range): Steps<void> {
  const passes = passingIn(page);
  let elements = 0;
  let nodes = 0;

  const contentOf = (element: Element, form: boolean, host?: Element): Step => {
    const shadow = form ? null : element.shadowRoot;
    if (shadow?.nodeType === 11) return { node: shadow.firstChild, element, host: element };
    const node = form ? unclobbered(element, 'firstChild') : element.firstChild;
    return { node, element, ...(host && { host }) };
  };

  const tree = root.getRootNode();
  const stack: Step[] = [contentOf(root, isForm(root), 'host' in tree ? (tree as ShadowRoot).host : undefined)];
  while (stack.length > 0) {
    const step = stack.at(-1)!;
    const node = step.node;
    if (!node) {
      stack.pop();
      if (step.element && step.element !== root) visitor.leave(step.element);
      continue;
    }
    if ((nodes += 1) % nodesInStep === 0) yield;
    const form = isForm(node);
    step.node = step.alone ? null : form ? unclobbered(node, 'nextSibling') : node.nextSibling;
    if (range && !range.intersectsNode(node)) continue;
    if (!form && node.nodeType === 3) {
      visitor.text(node as Text);
      continue;
    }
    if (!form && node.nodeType !== 1) continue;
    const element = node as Element;
    const name = form ? 'form' : element.localName;
    if (name === 'noscript') {
      visitor.noscript?.(element);
      continue;
    }
    const classes = form ? '' : classOf(element);
    if (passes(element, name, classes)) continue;
    if ((elements += 1) > maxElements) throw new ReaderFacingError('error_page_too_large');
    if (name === 'slot' && step.host) {
      for (const slotted of slottedInto(element, step.host).reverse()) stack.push({ node: slotted, alone: true });
      continue;
    }
    if (visitor.enter(element, name, classes)) stack.push(contentOf(element, form, step.host));
  }
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
