import { unclobbered } from './unclobbered.ts';

/** The elements of a page. One walk finds them all; each further one would take as long, whatever it looks for. */
export interface PageElements {
  /** In document order; those in open shadow roots after those in the document. */
  all: Element[];
  /** Those that are called so, in the same order. */
  named(name: string): Element[];
}

export function readElements(document: Document): PageElements {
  const all: Element[] = [];
  const byName = new Map<string, Element[]>();
  const found = [unclobbered(document, 'querySelectorAll').call(document, '*')];
  for (const elements of found) {
    // By index: the list's iterator takes several times as long, and these are all elements of the page.
    for (let at = 0; at < elements.length; at += 1) {
      const element = elements[at]!;
      all.push(element);
      const same = byName.get(element.localName);
      if (same) same.push(element);
      else byName.set(element.localName, [element]);
      const shadow = element.shadowRoot;
      if (shadow?.nodeType === 11) found.push(shadow.querySelectorAll('*'));
    }
  }
  return { all, named: (name) => byName.get(name) ?? [] };
}
