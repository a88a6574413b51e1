/**
 * Reads a DOM property past what the page put in its place: a form field named `nextSibling` or an image named
 * `querySelector` otherwise answers for its form or document (https://html.spec.whatwg.org/#dom-document-nameditem).
 */
export function unclobbered<Target extends object, Key extends keyof Target>(target: Target, key: Key): Target[Key] {
  const prototype = Object.getPrototypeOf(target);
  return key in prototype ? Reflect.get(prototype, key, target) : target[key];
}

/** Only a form lets what stands in it take the place of its own properties, its name among them. */
export function isForm(node: Node): boolean {
  const name: unknown = (node as Element).localName;
  return name === 'form' || (name !== undefined && typeof name !== 'string');
}

/** An attribute of an element, which may be a form. */
export function attributeOf(element: Element, name: string): string | null {
  return isForm(element) ? unclobbered(element, 'getAttribute').call(element, name) : element.getAttribute(name);
}

/** The names the page gives an element, which may be a form. As a node, which not every DOM splits into its words first. */
export function classOf(element: Element): string {
  const own = isForm(element)
    ? unclobbered(element, 'getAttributeNode').call(element, 'class')
    : element.getAttributeNode('class');
  return own?.value ?? '';
}

/** All elements of a document that match, in document order. */
export function elementsOf(document: Document, selector: string): Element[] {
  return [...unclobbered(document, 'querySelectorAll').call(document, selector)];
}
