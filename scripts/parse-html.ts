/** Saved HTML as the document a browser with scripting makes of it, for the command line. */
import { parseHTML as linkedom } from 'linkedom';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/**
 * The tree is the standard's (parse5), the DOM linkedom's, built node by node: linkedom's own parser closes elements
 * differently. `noscript` holds text, open declarative shadow roots are attached, templates stay empty.
 */
export function parseHtml(html: string): Document {
  const { document } = linkedom('') as unknown as { document: Document };
  const root = parse(html, { scriptingEnabled: true });
  const stack: { nodes: Tree.ChildNode[]; index: number; into: Node }[] = [
    { nodes: root.childNodes, index: 0, into: document },
  ];
  while (stack.length > 0) {
    const step = stack.at(-1)!;
    const node = step.nodes[step.index++];
    if (!node) {
      stack.pop();
      continue;
    }
    if (node.nodeName === '#text') {
      step.into.appendChild(document.createTextNode((node as Tree.TextNode).value));
      continue;
    }
    if (!('tagName' in node)) continue;
    const svg = node.namespaceURI !== 'http://www.w3.org/1999/xhtml';
    const shadow =
      node.tagName === 'template' && node.attrs.find(({ name }) => name === 'shadowrootmode')?.value === 'open';
    if (shadow && step.into.nodeType === 1 && !(step.into as Element).shadowRoot) {
      const content = (node as Tree.Template).content;
      stack.push({ nodes: content.childNodes, index: 0, into: (step.into as Element).attachShadow({ mode: 'open' }) });
      continue;
    }
    const element = svg
      ? document.createElementNS('http://www.w3.org/2000/svg', node.tagName)
      : document.createElement(node.tagName);
    for (const { name, value } of node.attrs) element.setAttribute(name, value);
    step.into.appendChild(element);
    if (node.tagName !== 'template') stack.push({ nodes: node.childNodes, index: 0, into: element });
  }
  return document;
}
