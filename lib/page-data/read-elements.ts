import { elementsOf } from './unclobbered.ts';

/** The elements of a page. One walk finds them all; each further one would take as long, whatever it looks for. */
export interface PageElements {
  /** In document order; those in open shadow roots after those in the document. */
  all: Element[];
  /** Those that are called so, in the same order. */
  named(name: string): Element[];
}

export function readElements(document: Document): PageElements {
  const all = elementsOf(document, '*');
  const byName = new Map<string, Element[]>();
  for (let at = 0; at < all.length; at += 1) {
    const element = all[at]!;
    const same = byName.get(element.localName);
    if (same) same.push(element);
    else byName.set(element.localName, [element]);
    const shadow = element.shadowRoot;
    if (shadow?.nodeType === 11) for (const inside of shadow.querySelectorAll('*')) all.push(inside);
  }
  return { all, named: (name) => byName.get(name) ?? [] };
}
