/**
 * Reads a DOM property past what the page put in its place: a form field named `nextSibling` or an image named
 * `querySelector` otherwise answers for its form or document (https://html.spec.whatwg.org/#dom-document-nameditem).
 */
export function unclobbered<Target extends object, Key extends keyof Target>(target: Target, key: Key): Target[Key] {
  const prototype = Object.getPrototypeOf(target);
  return key in prototype ? Reflect.get(prototype, key, target) : target[key];
}

/** An attribute of an element, which may be a form. */
export function attributeOf(element: Element, name: string): string | null {
  const isForm = element.localName === 'form' || typeof element.localName !== 'string';
  return isForm ? unclobbered(element, 'getAttribute').call(element, name) : element.getAttribute(name);
}

/** All elements of a document that match, in document order. */
export function elementsOf(document: Document, selector: string): Element[] {
  return [...unclobbered(document, 'querySelectorAll').call(document, selector)];
}
