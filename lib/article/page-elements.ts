/** Finding elements in a page that may be hostile, or built of web components. */
import { attributeOf, unclobbered } from '../page-data/unclobbered.ts';
import { lineText } from './plain-text.ts';

/** The document's root element and all open shadow roots, in document order of their hosts. */
export type PageRoots = (Element | ShadowRoot)[];

export function pageRoots(document: Document): PageRoots {
  const root = unclobbered(document, 'documentElement') as Element | null;
  const roots: PageRoots = root ? [root] : [];
  for (let index = 0; index < roots.length; index += 1) {
    const elements = roots[index]!.querySelectorAll('*');
    // By index: the list's iterator takes several times as long, and these are all elements of the page.
    for (let at = 0; at < elements.length; at += 1) {
      const shadow = elements[at]!.shadowRoot;
      if (shadow?.nodeType === 11) roots.push(shadow);
    }
  }
  return roots;
}

/**
 * Finds the nearest element around one, or that itself, of which something is true. It remembers what it asked: elements
 * of a page share what is around them.
 */
export function nearest(is: (element: Element) => boolean): (element: Element) => Element | undefined {
  const known = new Map<Element, Element | undefined>();
  return (element) => {
    const asked: Element[] = [];
    let found: Element | undefined;
    for (let at: Element | null = element; at; at = unclobbered(at, 'parentElement')) {
      if (known.has(at)) {
        found = known.get(at);
        break;
      }
      asked.push(at);
      if (is(at)) {
        found = at;
        break;
      }
    }
    for (const at of asked) known.set(at, found);
    return found;
  };
}

/** All elements of the page that match, those in open shadow roots after those in the document. */
export function findElements(roots: PageRoots, selector: string): Element[] {
  return roots.flatMap((root) => [...root.querySelectorAll(selector)]);
}

/** The words of an element of the page as one line. */
export function elementText(element: Element): string {
  // A form whose controls are named `nextSibling` would send a walk in circles.
  return element.querySelector('form') ? (element.textContent ?? '').replace(/\s+/g, ' ').trim() : lineText(element);
}

const hiddenInline = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

const withVisibility = { visibilityProperty: true };

/** What the reader cannot see: computed where there is a layout, else by attribute and inline style. */
export type Hidden = (element: Element) => boolean;

/**
 * Whether this element itself is taken out of sight (`display: none`, `visibility: hidden`, `hidden`); not transparent,
 * off-screen or folded ("read more") ones, whose words are part of the article.
 */
export function hiddenIn(document: Document): Hidden {
  const view = unclobbered(document, 'defaultView');
  const hasLayout = view && typeof view.getComputedStyle === 'function';
  const body = unclobbered(document, 'body') as Element | null;
  // A page that hides all of itself until its script has run (AMP does) says nothing about its parts.
  const computed = hasLayout && body && view.getComputedStyle(body).visibility !== 'hidden' ? view : undefined;
  return (element) => {
    const attribute = attributeOf(element, 'hidden');
    // React streams a page as hidden parts which its script puts in place; where it did not run, they are the page.
    if (attribute !== null && /^S:/.test(element.id)) return false;
    if (attribute !== null && attribute !== 'until-found') return true;
    if (!computed) return hiddenInline.test(attributeOf(element, 'style') ?? '');
    // Twice as fast, but "no" also of what has no box of its own or is folded away.
    if (unclobbered(element, 'checkVisibility')?.call(element, withVisibility) === true) return false;
    const style = computed.getComputedStyle(element);
    return style.display === 'none' || style.visibility === 'hidden' || style.visibility === 'collapse';
  };
}

/** Whether an element or anything around it is hidden. */
export function hiddenAround(document: Document): Hidden {
  const around = nearest(hiddenIn(document));
  return (element) => around(element) !== undefined;
}
