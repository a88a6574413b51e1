/** Which blocks of a page are its article. */
import { isDateLine, lineKind } from '../not-the-article.ts';
import { blockFeatures, type FeatureContext } from './block-features.ts';
import { probability, type Forest } from './forest.ts';
import type { Block, Box } from './read-blocks.ts';

/** A block of this size says, by its probability, how sure we can be on a page at all. */
const tellingSize = 40;

/** What is less probable everywhere is a page without an article. */
const leastProbability = 0.05;

/** From this size on, a block that stands there twice was printed twice: for another screen, or as a pull quote. */
const repeatedSize = 80;

/** The blocks of the article, in the order of the page; none where it seems to have no article. */
export function chooseBlocks(context: FeatureContext, forest: Forest): Set<Block> {
  const { page, region } = context;
  const blocks = page.blocks.slice(region.first, region.end);
  const probabilities = blockFeatures(context).map((row) => probability(forest, row));
  const best = probabilities.reduce(
    (most, own, at) => (blocks[at]!.size >= tellingSize ? Math.max(most, own) : most),
    0,
  );
  // Pages unlike those of the training make it doubt everything alike.
  const least = Math.max(leastProbability, Math.min(0.5, best / 2));
  const chosen = blocks.filter((block, at) => probabilities[at]! > least && !isNever(block));
  return new Set(withoutTrailingHeadings(withoutRepeats(withoutDateLine(chosen))));
}

/** Lines up to this size are tried by patterns. */
const longestLine = 90;
const paragraphSize = 80;

/** Labels of advertising and buttons to share, whatever stands around them. */
function isNever({ text, size }: Block): boolean {
  if (size > longestLine) return false;
  const kind = lineKind(text);
  return kind === 'advert' || kind === 'share';
}

/** When it appeared is told apart from the text; dates further down may be part of it. */
function withoutDateLine(blocks: Block[]): Block[] {
  const isDate = ({ text, size }: Block) => size <= longestLine && (isDateLine(text) || lineKind(text) === 'date');
  const first = blocks.findIndex((block) => block.size >= paragraphSize && !isDate(block));
  return blocks.filter((block, at) => at > first || !isDate(block));
}

function withoutRepeats(blocks: Block[]): Block[] {
  const seen = new Set<string>();
  return blocks.filter(({ text, size }) => {
    if (size < repeatedSize) return true;
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

/** A heading at the end is that of something else. */
function withoutTrailingHeadings(blocks: Block[]): Block[] {
  let { length } = blocks;
  while (length > 1 && isHeading(blocks[length - 1]!.box)) length -= 1;
  return blocks.slice(0, length);
}

function isHeading(box: Box): boolean {
  for (let at: Box | undefined = box; at; at = at.parent) if (/^h[1-6]$/.test(at.name)) return true;
  return false;
}
