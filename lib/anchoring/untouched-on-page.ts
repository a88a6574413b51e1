/**
 * Quotes that nobody has edited, found in the letters of a page as they lie in its text nodes. To read the text of a page, as
 * its article is read, takes several times as long: each element is asked for its kind and whether it is seen. Here those
 * are that a quote stands in.
 */
import type { PageRoots } from '../article/page-elements.ts';
import { breakMarks } from '../article/plain-text.ts';
import { nodesInStep, type Steps } from '../article/steps.ts';
import { readIn } from '../article/walk-page.ts';
import type { QuoteSelectors, TextQuoteSelector } from './selectors.ts';
import { nearGap } from './surroundings.ts';
import { spanBetweenNeighbours } from './untouched.ts';

/** What most text nodes of a page have nothing of: white space that is more than one blank, and break marks. */
const uneven = /[^\S ]| {2}|[\u00ad\u200b\u2060]/;

const blank = /[\s\u00ad\u200b\u2060\ufeff]/;
const blanks = new RegExp(`${blank.source}+`, 'g');

/** Words that stand more often are told apart in the text of the page. */
const mostPlaces = 4;

/** Words as they are compared here. */
export function lettersOf(words: string): string {
  return words.replace(blanks, '');
}

/** The words of one tree in document order, whatever they are part of, with single blanks. */
interface TreeWords {
  words: string;
  nodes: Text[];
  /** Where the words of each node begin. */
  starts: number[];
}

/**
 * For each quote the range in which it stands, verbatim and beside its neighbours; `undefined` where that is not so, or
 * not plain enough: then the text of the page tells. In the order of the quotes.
 *
 * @param roots as `pageRoots` finds them: a quote that runs over the edge of a shadow tree is not found
 */
export function* untouchedOnPageInSteps(
  page: Document,
  roots: PageRoots,
  quotes: readonly QuoteSelectors[],
): Steps<(Range | undefined)[]> {
  const trees: TreeWords[] = [];
  for (const root of roots) trees.push(yield* readWords(page, root));
  const isRead = readIn(page);
  const ranges: (Range | undefined)[] = [];
  for (const [quote] of quotes) {
    const [found, ...others] = trees.flatMap((tree) => findIn(tree, quote));
    ranges.push(found && others.length === 0 && isOnPage(found, quote, isRead) ? found : undefined);
    yield;
  }
  return ranges;
}

function* readWords(page: Document, root: PageRoots[number]): Steps<TreeWords> {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  // What a page tells to programs often has the whole article in it once more.
  const code = new Set(Array.from(root.querySelectorAll('script, style, noscript'), ({ firstChild }) => firstChild));
  const walker = page.createTreeWalker(root, 4 /* text nodes */);
  for (let node = walker.nextNode(), count = 1; node; node = walker.nextNode(), count += 1) {
    if (!code.has(node as ChildNode)) {
      const part = evened((node as Text).data);
      nodes.push(node as Text);
      starts.push(length);
      parts.push(part);
      length += part.length;
    }
    if (count % nodesInStep === 0) yield;
  }
  return { words: parts.join(''), nodes, starts };
}

function evened(data: string): string {
  if (!uneven.test(data)) return data;
  return data.trim() === '' ? ' ' : data.replace(breakMarks, '').replace(/\s+/g, ' ');
}

/** Where the quote stands untouched: first its longest line is found, and then what stands around that. */
function findIn(tree: TreeWords, quote: TextQuoteSelector): Range[] {
  const { prefix, exact, suffix } = quote;
  const line = exact.split(/[\n\t]/).reduce((longest, one) => (one.length > longest.length ? one : longest));
  const places = placesOf(tree.words, line);
  if (places.length === mostPlaces) return [];
  const inQuote = exact.indexOf(line);
  return places.flatMap((place) => {
    // Most quotes stand right between their neighbours.
    for (const apart of [0, nearGap]) {
      const from = Math.max(0, place - Math.ceil(1.5 * (prefix.length + inQuote)) - apart);
      const to = place + Math.ceil(1.5 * (exact.length - inQuote + suffix.length)) + apart;
      const near = tree.words.slice(from, to);
      const span = spanBetweenNeighbours(lettersOf(near), quote, lettersOf);
      if (!span) continue;
      // Where it stands twice in here, it is found from both places, and so not told apart.
      return line === exact
        ? rangeIn(tree, place, place + line.length - 1)
        : rangeIn(tree, from + letterIn(near, span.start), from + letterIn(near, span.end - 1));
    }
    return [];
  });
}

/** `mostPlaces` where there are more. */
function placesOf(words: string, line: string): number[] {
  const places: number[] = [];
  for (let at = words.indexOf(line); at !== -1 && places.length < mostPlaces; at = words.indexOf(line, at + 1))
    places.push(at);
  return places;
}

/** Where the letter with this number stands. */
function letterIn(words: string, letter: number): number {
  let left = letter;
  for (let at = 0; ; at += 1) {
    if (blank.test(words[at]!)) continue;
    if (left === 0) return at;
    left -= 1;
  }
}

/** From one letter to another one, both included. */
function rangeIn(tree: TreeWords, first: number, last: number): Range {
  const range = tree.nodes[0]!.ownerDocument.createRange();
  range.setStart(...placeIn(tree, first));
  const [node, offset] = placeIn(tree, last);
  range.setEnd(node, offset + 1);
  return range;
}

function placeIn({ words, nodes, starts }: TreeWords, at: number): [node: Text, offset: number] {
  const index = lastAtMost(starts, at);
  const [node, start] = [nodes[index]!, starts[index]!];
  const isEven = (starts[index + 1] ?? words.length) - start === node.length;
  return [node, isEven ? at - start : letterIn(node.data, lettersOf(words.slice(start, at)).length)];
}

/** The index of the last of these rising numbers that is not above one. */
function lastAtMost(numbers: readonly number[], one: number): number {
  let low = 0;
  let high = numbers.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! <= one) low = middle;
    else high = middle;
  }
  return low;
}

/** The page may have changed since it was read, and what is found may be out of sight. */
function isOnPage(range: Range, { exact }: TextQuoteSelector, isRead: (element: Element) => boolean): boolean {
  const { startContainer, endContainer } = range;
  const around = [startContainer, endContainer].map(({ parentElement }) => parentElement);
  return (
    around.every((element) => element !== null && isRead(element)) && lettersOf(range.toString()) === lettersOf(exact)
  );
}
