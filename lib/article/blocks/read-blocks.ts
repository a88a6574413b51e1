/**
 * A page as a list of blocks of text, each with the boxes it stands in: what tells the lines of an article from what
 * stands around and among them.
 */
import { unclobbered } from '../../page-data/unclobbered.ts';
import { imageInNoscript } from '../copy-page.ts';
import { isFurniture } from '../furniture.ts';
import { walkPage } from '../walk-page.ts';

/** An element of the page, with how much text stands in it. Characters count white space once. */
export interface Box {
  element: Element;
  name: string;
  /** Empty for forms, whose attributes may be their fields. */
  classes: string;
  parent: Box | undefined;
  depth: number;
  /** What stands right in it: its boxes, and the texts that belong to a block. */
  content: (Box | Text)[];
  /** Of an image that a script shows, where it is. */
  source?: string;
  characters: number;
  linked: number;
  /** Characters in blocks long enough to be paragraphs, and not in links. */
  prose: number;
  images: number;
  /** Whether an `h1` is in it. */
  hasHeadline: boolean;
  /** The numbers of the first block in it and of the one after its last. */
  first: number;
  end: number;
}

/** The words between two block edges. */
export interface Block {
  /** White space as one blank, none at the ends. */
  text: string;
  /** How much that is: its length in letters of an alphabet. Signs that stand for syllables or words count as several. */
  size: number;
  nodes: Text[];
  /** The smallest box around all of it. */
  box: Box;
  /** Of its characters, how many stand in links, in bold, in italics. */
  linked: number;
  bold: number;
  italic: number;
}

export interface PageBlocks {
  blocks: Block[];
  /** In document order. */
  boxes: Box[];
  /** Of the whole page. */
  root: Box;
}

const blockElements = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul br'.split(
    ' ',
  ),
);

const marks: Readonly<Record<string, 'linked' | 'bold' | 'italic'>> = {
  a: 'linked',
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
};

const syllables = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const allSyllables = new RegExp(syllables, 'g');

/** From this size on a block is prose; beyond the other, one paragraph weighs no more than the next. */
const proseSize = 80;
const mostProse = 2000;

/**
 * The blocks of all that is visible of a page; `undefined` where it has no body.
 *
 * @param leftOut elements that are not read
 */
export function readBlocks(page: Document, leftOut?: ReadonlySet<Element>): PageBlocks | undefined {
  const body = unclobbered(page, 'body') as Element | null;
  if (!body) return undefined;
  const blocks: Block[] = [];
  const boxes: Box[] = [];
  const open = { linked: 0, bold: 0, italic: 0 };
  let block: Block | undefined;
  let endsInBlank = false;

  const boxOf = (element: Element, name: string, classes: string, parent: Box | undefined): Box => {
    const box: Box = {
      element,
      name,
      classes,
      parent,
      depth: parent ? parent.depth + 1 : 0,
      content: [],
      characters: 0,
      linked: 0,
      prose: 0,
      images: 0,
      hasHeadline: name === 'h1',
      first: blocks.length,
      end: blocks.length,
    };
    parent?.content.push(box);
    boxes.push(box);
    return box;
  };

  const root = boxOf(body, 'body', body.getAttribute('class') ?? '', undefined);
  let box = root;
  walkPage(page, body, {
    enter(element, name, classes) {
      if (leftOut?.has(element)) return false;
      if (blockElements.has(name)) block = undefined;
      box = boxOf(element, name, classes, box);
      if (name === 'img') box.images = 1;
      const mark = marks[name];
      if (mark) open[mark] += 1;
      return true;
    },
    leave() {
      const mark = marks[box.name];
      if (mark) open[mark] -= 1;
      if (blockElements.has(box.name)) block = undefined;
      box.end = blocks.length;
      box = box.parent!;
    },
    text(node) {
      const words = node.data;
      if (!/\S/.test(words)) {
        if (!block || words === '') return;
        if (!endsInBlank) block.text += ' ';
        endsInBlank = true;
        block.nodes.push(node);
        box.content.push(node);
        return;
      }
      const spaced = words.replace(/\s+/g, ' ');
      if (!block) {
        block = { text: '', size: 0, nodes: [], box, linked: 0, bold: 0, italic: 0 };
        endsInBlank = true;
        blocks.push(block);
      } else if (block.box !== box) block.box = commonBox(block.box, box);
      block.text += endsInBlank ? spaced.trimStart() : spaced;
      endsInBlank = spaced.endsWith(' ');
      block.nodes.push(node);
      box.content.push(node);
      const characters = spaced.trim().length;
      if (open.linked > 0) block.linked += characters;
      if (open.bold > 0) block.bold += characters;
      if (open.italic > 0) block.italic += characters;
    },
    noscript(element) {
      const image = box.content.at(-1);
      const source = imageInNoscript(element);
      if (image && 'name' in image && image.name === 'img' && source !== undefined) image.source = source;
    },
  });
  root.end = blocks.length;
  addUp(blocks, boxes);
  return { blocks: withoutFurniture(blocks, boxes), boxes, root };
}

/** What belongs to the site is no question. */
function withoutFurniture(blocks: Block[], boxes: Box[]): Block[] {
  const isOut = new Uint8Array(blocks.length);
  let upTo = 0;
  for (const box of boxes) {
    // Boxes come in document order; what stands in one that is out is not asked again.
    if (box.first === box.end || box.end <= upTo || !isFurniture(box)) continue;
    isOut.fill(1, box.first, box.end);
    upTo = box.end;
  }
  const numbers = [0];
  for (const out of isOut) numbers.push(numbers.at(-1)! + 1 - out);
  for (const box of boxes) [box.first, box.end] = [numbers[box.first]!, numbers[box.end]!];
  return blocks.filter((_, at) => !isOut[at]);
}

function addUp(blocks: Block[], boxes: Box[]): void {
  for (const block of blocks) {
    block.text = block.text.trimEnd();
    const { length } = block.text;
    block.size = length + (syllables.test(block.text) ? (block.text.match(allSyllables)?.length ?? 0) * 1.5 : 0);
    block.box.characters += length;
    block.box.linked += block.linked;
    if (block.size >= proseSize) block.box.prose += Math.min(mostProse, Math.max(0, length - block.linked));
  }
  // Each box comes after the one it stands in.
  for (let at = boxes.length - 1; at >= 0; at -= 1) {
    const box = boxes[at]!;
    const { parent } = box;
    if (!parent) continue;
    parent.characters += box.characters;
    parent.linked += box.linked;
    parent.prose += box.prose;
    parent.images += box.images;
    parent.hasHeadline ||= box.hasHeadline;
  }
}

/** The smallest box around both. */
export function commonBox(a: Box, b: Box): Box {
  let [one, other] = [a, b];
  while (one !== other) {
    if (one.depth >= other.depth) one = one.parent!;
    else other = other.parent!;
  }
  return one;
}

/** So much of a page's prose stands in the part that holds its article. */
const regionShare = 0.97;

/** The smallest box with nearly all prose of the page. */
export function proseRegion({ boxes, root }: PageBlocks): Box {
  let region = root;
  // In document order: each fitting box stands in the one found before.
  for (const box of boxes)
    if (box.parent === region && box.prose > 0 && box.prose >= root.prose * regionShare) region = box;
  return region;
}
