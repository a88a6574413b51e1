/** Readability's opinion of what the article is. The only file that knows it. */
import { Readability } from '@mozilla/readability';
import type { Block, Box, PageBlocks } from './blocks/read-blocks.ts';
import { maxDepth } from './copy-page.ts';

/** Elements that mean something to it without text too. */
const withoutText = new Set(['br', 'hr', 'img']);

/** Elements that mean nothing to it. */
const inline = new Set(
  'abbr b bdi bdo cite code del dfn em font i ins kbd mark q s small span strong sub sup time u var wbr'.split(' '),
);

/** The attributes it looks at. */
const attributes = ['id', 'role', 'href', 'itemprop'];

/** Names that every parser writes and `createElement` takes. */
const plainName = /^[a-z][a-z0-9-]*$/;

/**
 * The blocks of a region of the page of which Readability takes something for the article.
 *
 * @param document an empty copy of the page, which is used up
 */
export function findCandidate(document: Document, { blocks }: PageBlocks, region: Box): Set<Block> {
  const origins = outline(document, region);
  const content = new Readability<Element>(document, {
    keepClasses: true,
    disableJSONLD: true,
    // One attempt: what it leaves out we look at ourselves.
    charThreshold: 1,
    serializer: (element) => element as Element,
  }).parse()?.content;
  if (!content) return new Set();
  const texts = new Set([...origins].flatMap(([text, own]) => (content.contains(text) ? own : [])));
  return new Set(blocks.filter(({ nodes }) => nodes.some((node) => texts.has(node))));
}

/** Lists of links never win, and there are many. */
function mayMatter({ name, first, end, characters, linked, prose }: Box): boolean {
  if (first === end) return withoutText.has(name);
  return prose > 0 || end - first < fewBlocks || linked <= characters * mostlyLinks;
}

const fewBlocks = 4;
const mostlyLinks = 0.7;

/** Copies no more than Readability looks at: its time goes with the number of nodes. Answers which texts each stands for. */
function outline(document: Document, region: Box): Map<Text, Text[]> {
  const origins = new Map<Text, Text[]>();
  const stack: { box: Box; next: number; into: Element }[] = [{ box: region, next: 0, into: document.body }];
  while (stack.length > 0) {
    const step = stack.at(-1)!;
    const item = step.box.content[step.next];
    step.next += 1;
    if (!item) stack.pop();
    else if ('data' in item) {
      const last = step.into.lastChild;
      if (last?.nodeType === 3) {
        (last as Text).data += item.data;
        origins.get(last as Text)!.push(item);
      } else {
        const text = document.createTextNode(item.data);
        step.into.appendChild(text);
        origins.set(text, [item]);
      }
    } else if (mayMatter(item)) {
      const isOutlined = !inline.has(item.name) && stack.length < maxDepth;
      stack.push({
        box: item,
        next: 0,
        into: isOutlined ? step.into.appendChild(outlined(document, item)) : step.into,
      });
    }
  }
  return origins;
}

function outlined(document: Document, { name, classes, element }: Box): Element {
  const copied = document.createElement(plainName.test(name) ? name : 'div');
  if (name === 'form') return copied;
  if (classes !== '') copied.setAttribute('class', classes);
  for (const attribute of attributes) {
    const value = element.getAttribute(attribute);
    if (value !== null) copied.setAttribute(attribute, value);
  }
  return copied;
}
