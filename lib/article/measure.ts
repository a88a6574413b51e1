/** How much text stands in each element, measured once: asking again at every level of a page is what takes long. */

export interface Measure {
  /** Characters of text, white space counted once. */
  characters: number;
  /** Of these, how many stand in links. */
  inLinks: number;
  /** Whether a block stands in it; if not, it is (part of) one line of text. */
  hasBlock: boolean;
  hasImage: boolean;
}

const blocks = new Set(
  'address article aside blockquote div dl dd dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td th tr ul'.split(
    ' ',
  ),
);

const nothing: Measure = { characters: 0, inLinks: 0, hasBlock: false, hasImage: false };

/** The measures of all elements in `root`, in document order. */
export function measure(root: Element): Map<Element, Measure> {
  const measures = new Map<Element, Measure>();
  const open: Measure[] = [];
  let links = 0;
  const enter = (node: Node): void => {
    if (node.nodeType === 3) {
      const characters = (node as Text).data.trim().replace(/\s{2,}/g, ' ').length;
      if (characters === 0) return;
      const top = open.at(-1)!;
      top.characters += characters;
      if (links > 0) top.inLinks += characters;
    } else if (node.nodeType === 1) {
      const own = { ...nothing };
      measures.set(node as Element, own);
      open.push(own);
      if ((node as Element).localName === 'a') links += 1;
      if ((node as Element).localName === 'img') own.hasImage = true;
    }
  };
  const leave = (node: Node): void => {
    if (node.nodeType !== 1) return;
    const own = open.pop()!;
    const name = (node as Element).localName;
    if (name === 'a') links -= 1;
    const around = open.at(-1);
    if (!around) return;
    around.characters += own.characters;
    around.inLinks += own.inLinks;
    around.hasImage ||= own.hasImage;
    around.hasBlock ||= own.hasBlock || blocks.has(name);
  };

  let node: Node = root;
  for (;;) {
    enter(node);
    if (node.firstChild) {
      node = node.firstChild;
      continue;
    }
    leave(node);
    while (node !== root && !node.nextSibling) {
      node = node.parentNode!;
      leave(node);
    }
    if (node === root) return measures;
    node = node.nextSibling!;
  }
}
