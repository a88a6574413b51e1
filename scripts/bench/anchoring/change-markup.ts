/**
 * Another markup for the same words: what a redesign, another template or a content system does to a page. The quotes
 * are marked by characters nobody writes, which go through every change with the text: so it is known where they are.
 */
import { textOfPage } from '../../../lib/anchoring/text-range.ts';
import { chooseQuote, linesOf } from './choose-quote.ts';
import type { Random } from './random.ts';
import type { Marked, SourcePage } from './types.ts';

const quotesPerPage = 3;
const firstMark = 0xe000;
const marks = /[\ue000-\ue0ff]/g;

/** Changes the document. `first` and `last` are the lines of its text in which the article stands. */
export function changeMarkup(document: Document, first: number, last: number, random: Random): SourcePage['markup'] {
  const { texts } = textOfPage(document);
  // Icons of the page's own font.
  if (marks.test(document.documentElement.textContent)) return [];
  const lines = linesOf(texts.body);
  const [start, end] = [lines[first]!.start, lines[last]!.end];
  const quotes = Array.from({ length: quotesPerPage }, () =>
    chooseQuote(texts.body.slice(start, end), { least: 4, most: 120 }, random),
  ).filter((quote) => quote !== undefined);
  quotes.forEach((quote, index) => {
    mark(document, start + quote.start, firstMark + 2 * index, index);
    mark(document, start + quote.end, firstMark + 2 * index + 1, index);
  });

  const before = textsOf(document);
  const done = new Set<string>();
  for (const node of textNodesOf(document, before.text, first, last)) {
    const [name, change] = random.one(changes);
    if (random.chance(0.7) && change(node, random)) done.add(name);
  }
  const after = textsOf(document);
  return quotes.map((_, index) => ({
    change: [...done].join(', '),
    before: markedBy(index, before.text),
    after: markedBy(index, after.text),
    textContent: { before: markedBy(index, before.textContent), after: markedBy(index, after.textContent) },
  }));
}

/** Puts a mark into the document at an index of its text; the marks before it are not counted. */
function mark(document: Document, at: number, code: number, quote: number): void {
  const map = textOfPage(document);
  const isEnd = code % 2 === 1;
  let index = at;
  for (const found of map.texts.body.matchAll(marks))
    if (found.index < index || (isEnd && found.index === index)) index += 1;
  const run = map.runs
    .get('body')!
    .find(({ start, length }) =>
      isEnd ? start < index && index <= start + length : start <= index && index < start + length,
    );
  if (!run) throw new Error(`Quote ${quote} has an edge at ${at}, where no words stand.`);
  const { node } = run;
  const offset = run.offset + index - run.start;
  node.data = node.data.slice(0, offset) + String.fromCharCode(code) + node.data.slice(offset);
}

function textsOf(document: Document): { text: string; textContent: string } {
  return { text: textOfPage(document).texts.body, textContent: document.body.textContent };
}

/** The place between the marks of a quote, and the text without any marks. */
function markedBy(quote: number, text: string): Required<Marked> {
  const without = (part: string) => part.replace(marks, '').length;
  const place = (code: number) => {
    const at = text.indexOf(String.fromCharCode(code));
    if (at === -1) throw new Error(`The mark of quote ${quote} got lost.`);
    return without(text.slice(0, at));
  };
  const [start, end] = [place(firstMark + 2 * quote), place(firstMark + 2 * quote + 1)];
  return { text: text.replace(marks, ''), quote: { start, end } };
}

/** The text nodes of the article that stand in the document still. */
function* textNodesOf(document: Document, text: string, first: number, last: number): Generator<Text> {
  const lines = linesOf(text);
  const [from, to] = [lines[first]!.start, lines[last]!.end];
  const runs = textOfPage(document)
    .runs.get('body')!
    .filter(({ start }) => start >= from && start < to);
  for (const node of new Set(runs.map((run) => run.node))) if (node.parentNode) yield node;
}

/** Each row: its name, and the change of a text node or of the element it stands in; false where it cannot be made. */
const changes: [string, (node: Text, random: Random) => boolean][] = [
  ['words in inline elements', (node, random) => between(node, random, (rest) => wrap(rest, random))],
  [
    'comments and scripts in sentences',
    (node, random) => between(node, random, (rest) => putBefore(rest, random.one(silent))),
  ],
  ['hidden words in sentences', (node, random) => between(node, random, (rest) => putBefore(rest, random.one(hidden)))],
  ['places to break a word', breakWord],
  ['line breaks in sentences', (node, random) => between(node, random, (rest) => putBefore(rest, '<br>'))],
  ['paragraphs as other elements', rename],
  ['paragraphs in wrappers', wrapBlock],
  ['inline elements taken out', unwrap],
  ['paragraphs split', split],
  ['paragraphs joined', join],
  [
    'figures between paragraphs',
    (node, random) =>
      putBehindBlock(
        node,
        `<figure><img alt=""><figcaption>${node.data.slice(0, random.whole(5, 40))}</figcaption></figure>`,
      ),
  ],
];

const silent = [
  '<!-- teaser -->',
  '<script>var slot = "article-1";</script>',
  '<style>.slot { color: red }</style>',
  '<span></span>',
];
const hidden = ['<span hidden>Advertisement</span>', '<span style="display:none">Open in the app</span>'];
const inline = ['a', 'b', 'em', 'span', 'mark', 'strong'];

/** Cuts a text node at a blank and hands over what stands behind it. */
function between(node: Text, random: Random, change: (rest: Text) => void): boolean {
  const blanks = [...node.data.matchAll(/(?<=\S)\s(?=\S)/g)];
  if (blanks.length === 0) return false;
  const at = random.one(blanks).index + 1;
  const rest = node.ownerDocument.createTextNode(node.data.slice(at));
  node.data = node.data.slice(0, at);
  node.parentNode!.insertBefore(rest, node.nextSibling);
  change(rest);
  return true;
}

function wrap(rest: Text, random: Random): void {
  const element = rest.ownerDocument.createElement(random.one(inline));
  rest.parentNode!.insertBefore(element, rest);
  element.append(rest);
}

function putBefore(node: Node, html: string): void {
  const holder = node.ownerDocument!.createElement('div');
  holder.innerHTML = html;
  for (const made of [...holder.childNodes]) node.parentNode!.insertBefore(made, node);
}

function breakWord(node: Text, random: Random): boolean {
  const words = [...node.data.matchAll(/(?<=\p{L}\p{L})(?=\p{L}\p{L})/gu)];
  if (words.length === 0) return false;
  const at = random.one(words).index;
  node.data = `${node.data.slice(0, at)}${random.one(['\u00ad', '\u200b'])}${node.data.slice(at)}`;
  return true;
}

/** The paragraph a text node stands in. */
function blockOf(node: Text): Element | undefined {
  return node.parentElement?.closest('p') ?? undefined;
}

function replace(element: Element, name: string): Element {
  const other = element.ownerDocument.createElement(name);
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}

function rename(node: Text, random: Random): boolean {
  const block = blockOf(node);
  if (block) replace(block, random.one(['div', 'blockquote', 'li', 'h3', 'section']));
  return block !== undefined;
}

function wrapBlock(node: Text, random: Random): boolean {
  const block = blockOf(node);
  if (!block) return false;
  const wrapper = block.ownerDocument.createElement(random.one(['div', 'section', 'main']));
  block.replaceWith(wrapper);
  wrapper.append(block);
  return true;
}

function unwrap(node: Text): boolean {
  const parent = node.parentElement;
  if (!parent || !/^(?:a|b|i|em|strong|span)$/.test(parent.localName) || !parent.parentNode) return false;
  parent.replaceWith(...parent.childNodes);
  return true;
}

/** What stands behind a blank of a paragraph's own text becomes a paragraph of its own. */
function split(node: Text, random: Random): boolean {
  const block = blockOf(node);
  if (!block || node.parentNode !== block) return false;
  return between(node, random, (rest) => {
    const other = block.ownerDocument.createElement('p');
    for (let moved: Node | null = rest; moved;) {
      const next: Node | null = moved.nextSibling;
      other.append(moved);
      moved = next;
    }
    block.after(other);
  });
}

function join(node: Text): boolean {
  const block = blockOf(node);
  const next = block?.nextElementSibling;
  if (!block || next?.localName !== 'p') return false;
  block.append(block.ownerDocument.createTextNode(' '), ...next.childNodes);
  next.remove();
  return true;
}

function putBehindBlock(node: Text, html: string): boolean {
  const block = blockOf(node);
  if (block?.nextSibling) putBefore(block.nextSibling, html);
  return Boolean(block?.nextSibling);
}
