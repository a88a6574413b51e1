/**
 * Readability chooses one container and its siblings. A body that a page cuts into several (around ads, for a layout) it
 * finds in part; the rest looks the same and is put back.
 */

const mark = 'data-reading-companion-block';
const blockNames = 'p,h2,h3,h4,ul,ol,blockquote,pre';
const longestPath = 3;

/** Words below this may be anything. */
const leastCharacters = 40;
/** Paragraphs that look like this share of the body's text are how the body looks. */
const leastShare = 0.25;

interface Block {
  element: Element;
  /** How it and what is around it are built: element names and classes. */
  look: string;
  /** The same without itself. */
  surroundings: string;
  characters: number;
  article: Element | null;
}

/** Numbers the blocks of a document, so that they are known again in what Readability makes of it. */
export function markBlocks(document: Document): Block[] {
  const blocks: Block[] = [];
  for (const element of document.querySelectorAll(blockNames)) {
    if (element.parentElement?.closest(blockNames)) continue;
    element.setAttribute(mark, String(blocks.length));
    const surroundings = path(element.parentElement);
    blocks.push({
      element,
      look: `${nameOf(element)} ${surroundings}`,
      surroundings,
      characters: (element.textContent ?? '').length,
      article: element.closest('article'),
    });
  }
  return blocks;
}

function nameOf(element: Element): string {
  return `${element.localName}.${(element.getAttribute('class') ?? '').replace(/\d+/g, '')}`;
}

/** Empty when nothing around it has a class: then every part of the page looks like it. */
function path(element: Element | null): string {
  const names: string[] = [];
  for (let at = element; at && names.length < longestPath; at = at.parentElement) names.push(nameOf(at));
  return names.some((name) => !name.endsWith('.')) ? names.join('<') : '';
}

/** Puts back into `content` the marked blocks that look as most of it does, each at its place. Takes the marks off. */
export function restoreMissed(content: Element, blocks: Block[]): void {
  const kept = new Map<number, Element>();
  for (const element of content.querySelectorAll(`[${mark}]`)) {
    kept.set(Number(element.getAttribute(mark)), element);
    element.removeAttribute(mark);
  }
  const looks = new Map<string, { characters: number; count: number }>();
  let all = 0;
  for (const index of kept.keys()) {
    const block = blocks[index]!;
    all += block.characters;
    const look = looks.get(block.look) ?? { characters: 0, count: 0 };
    looks.set(block.look, { characters: look.characters + block.characters, count: look.count + 1 });
  }
  const articles = new Set([...kept.keys()].map((index) => blocks[index]!.article));
  const isBodyLike = ({ look, surroundings, article }: Block): boolean => {
    const known = looks.get(look);
    return (
      surroundings !== '' &&
      known !== undefined &&
      known.count >= 2 &&
      known.characters >= all * leastShare &&
      articles.has(article)
    );
  };
  const bodySurroundings = new Set(
    [...kept.keys()]
      .map((index) => blocks[index]!)
      .filter(isBodyLike)
      .map(({ surroundings }) => surroundings),
  );
  if (bodySurroundings.size === 0) return;

  let last: Element | undefined;
  const first = kept.get(Math.min(...kept.keys()));
  blocks.forEach((block, index) => {
    const present = kept.get(index);
    if (present) {
      if (content.contains(present)) last = present;
      return;
    }
    const isHeading = /^h[2-4]$/.test(block.element.localName);
    const isMissed =
      (block.characters >= leastCharacters && isBodyLike(block)) ||
      // A heading or a list between paragraphs of the body.
      (isHeading && block.characters > 2 && bodySurroundings.has(block.surroundings) && articles.has(block.article));
    if (!isMissed || linkShare(block.element) > 0.5) return;
    const copy = content.ownerDocument.importNode(block.element, true);
    copy.removeAttribute(mark);
    if (last) last.after(copy);
    else first?.before(copy);
    last = copy;
  });
}

function linkShare(element: Element): number {
  let inLinks = 0;
  for (const link of element.querySelectorAll('a')) inLinks += (link.textContent ?? '').length;
  return inLinks / Math.max(1, (element.textContent ?? '').length);
}
