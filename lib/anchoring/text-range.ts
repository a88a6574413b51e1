/** The one place where spans of a text become ranges of a document, and ranges spans. */
import { readText, TextWriter, type ReadText, type TextRun } from '../article/plain-text.ts';
import { finish, type Steps } from '../article/steps.ts';
import { walkPageInSteps } from '../article/walk-page.ts';
import { isForm, unclobbered } from '../page-data/unclobbered.ts';
import { textNamed, type Span, type TextName, type Texts } from '../text/span.ts';

/** The texts of a document as it stands there now, with the way back. A document that changes needs a new one. */
export interface TextMap {
  /** Written by the same walk as an article's texts. Headline and dek are empty: on a page they stand in the body. */
  texts: Texts;
  /** In the order of each text; a stretch stands unbroken in one text node. */
  runs: ReadonlyMap<TextName, readonly TextRun[]>;
  runsIn: ReadonlyMap<Node, readonly TextRun[]>;
}

/** Where a selection begins or ends, as DOM ranges say it. */
export type Selected = Pick<AbstractRange, 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'>;

/** The texts below a node, for documents of our own making, such as the reader's. */
export function textOf(root: Node): TextMap {
  return textMap(readText(root));
}

/** The texts of a live page: what is visible, with open shadow trees in their place, exactly as an article is read from it. */
export function textOfPage(page: Document): TextMap {
  return finish(textOfPageInSteps(page));
}

/** The same a step at a time. Where the page changes meanwhile, ranges of this map may hold other words than its texts. */
export function* textOfPageInSteps(page: Document): Steps<TextMap> {
  const writer = new TextWriter();
  const body = unclobbered(page, 'body') as Element | null;
  if (body) {
    yield* walkPageInSteps(page, body, {
      enter: (_, name) => writer.enter(name),
      leave: (element) => writer.leave(isForm(element) ? 'form' : element.localName),
      text: (node) => writer.text(node),
    });
  }
  return textMap(writer.read());
}

function textMap({ body, captions, runs }: ReadText): TextMap {
  const byText = new Map<TextName, TextRun[]>();
  const byNode = new Map<Node, TextRun[]>();
  for (const run of runs) {
    append(byText, nameOf(run), run);
    append(byNode, run.node, run);
  }
  return { texts: { headline: '', dek: '', body, captions }, runs: byText, runsIn: byNode };
}

function append<K>(lists: Map<K, TextRun[]>, key: K, run: TextRun): void {
  const list = lists.get(key);
  if (list) list.push(run);
  else lists.set(key, [run]);
}

function nameOf({ caption }: TextRun): TextName {
  return caption === undefined ? 'body' : `caption-${caption}`;
}

/**
 * The words of a span in the document: one range for each text node, in order, so that what stands between them (a
 * caption, a hidden element, the edge of a shadow tree) is not in it. Empty when the span holds no words.
 */
export function rangesFor(map: TextMap, span: Span): Range[] {
  const runs = map.runs.get(span.in ?? 'body') ?? [];
  const ranges: Range[] = [];
  for (let index = firstEndingAfter(runs, span.start); index < runs.length; index += 1) {
    const { node, offset, start, length } = runs[index]!;
    if (start >= span.end) break;
    const from = offset + Math.max(0, span.start - start);
    const to = offset + Math.min(length, span.end - start);
    const last = ranges.at(-1);
    if (last?.endContainer === node) last.setEnd(node, Math.min(to, node.length));
    else ranges.push(rangeIn(node, from, to));
  }
  return ranges;
}

function rangeIn(node: Text, from: number, to: number): Range {
  const range = node.ownerDocument.createRange();
  // The page may have shortened it since.
  range.setStart(node, Math.min(from, node.length));
  range.setEnd(node, Math.min(to, node.length));
  return range;
}

function firstEndingAfter(runs: readonly TextRun[], start: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.start + runs[middle]!.length <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The span of a range or a selection, without white space at its edges. Of a selection that runs over captions it is
 * what it holds of the body. `undefined` when it holds no words of these texts.
 */
export function spanFor(map: TextMap, selected: Selected): Span | undefined {
  const first = firstWords(map, selected);
  const last = lastWords(map, selected);
  if (!first || !last) return undefined;
  return first.name === last.name
    ? trimmed(map, first.name, first.at, last.at)
    : trimmed(map, 'body', firstWords(map, selected, 'body')?.at, lastWords(map, selected, 'body')?.at);
}

function trimmed({ texts }: TextMap, name: TextName, start = 0, end = 0): Span | undefined {
  const selected = textNamed(texts, name).slice(start, Math.max(start, end));
  const words = selected.trim();
  if (words === '') return undefined;
  const from = start + selected.indexOf(words);
  return { ...(name !== 'body' && { in: name }), start: from, end: from + words.length };
}

/** Where a selection begins or ends in a text. */
interface TextPlace {
  name: TextName;
  at: number;
}

/** The beginning of the first words at or after the start of a selection; with a name, of those of that text. */
function firstWords(map: TextMap, { startContainer, startOffset }: Selected, name?: TextName): TextPlace | undefined {
  for (const node of textNodes(startContainer, startOffset, 'nextNode')) {
    const skipped = node === startContainer ? startOffset : 0;
    const run = map.runsIn.get(node)?.find(({ offset, length }) => offset + length > skipped);
    if (run && (name ?? nameOf(run)) === nameOf(run))
      return { name: nameOf(run), at: run.start + Math.max(0, skipped - run.offset) };
  }
  return undefined;
}

/** The end of the last words before the end of a selection. */
function lastWords(map: TextMap, { endContainer, endOffset }: Selected, name?: TextName): TextPlace | undefined {
  for (const node of textNodes(endContainer, endOffset, 'previousNode')) {
    const kept = node === endContainer ? endOffset : Infinity;
    const run = map.runsIn.get(node)?.findLast(({ offset }) => offset < kept);
    if (run && (name ?? nameOf(run)) === nameOf(run))
      return { name: nameOf(run), at: run.start + Math.min(run.length, kept - run.offset) };
  }
  return undefined;
}

/** The text nodes of a tree from a place on, in one direction; first the one in which that place is. */
function* textNodes(container: Node, offset: number, direction: 'nextNode' | 'previousNode'): Generator<Node> {
  const document = (container.ownerDocument ?? container) as Document;
  const walker = document.createTreeWalker(container.getRootNode(), 4 /* text nodes */);
  const child = container.childNodes[offset];
  walker.currentNode = child ?? lastWithin(container);
  // Before a child is not in it; behind the last child, and in a text node, is.
  const isPassed = child ? direction === 'previousNode' : direction === 'nextNode' && container.nodeType !== 3;
  if (walker.currentNode.nodeType === 3 && !isPassed) yield walker.currentNode;
  while (walker[direction]()) yield walker.currentNode;
}

function lastWithin(node: Node): Node {
  let last = node;
  while (last.lastChild) last = last.lastChild;
  return last;
}
