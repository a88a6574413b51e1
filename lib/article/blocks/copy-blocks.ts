/** A copy of the chosen blocks of a page, with the boxes, images and captions between them. */
import { kindOf } from './block-features.ts';
import { copyBoxes } from './copy-boxes.ts';
import { commonBox, type Block, type Box, type PageBlocks } from './read-blocks.ts';

/** A figure with more words than this is text. */
const longestCaption = 1500;

/** Boxes around a picture and its caption on pages that do not say `figure`. */
const imageBoxNames =
  /(?:^|[\s_-])(?:image|img|photo|picture|foto|bild|media|inline-?image|wp-(?:block-image|caption)|image-?(?:ct|embed|wrapper|container|block|box)|photo-?(?:embed|wrapper|container|block|box))(?:$|[\s_-])/i;

/** Copies what is chosen, and nothing of the page's frame. */
export function copyBlocks(document: Document, { blocks }: PageBlocks, chosen: ReadonlySet<Block>): Element {
  const chosenUpTo = [0];
  for (const block of blocks) chosenUpTo.push(chosenUpTo.at(-1)! + Number(chosen.has(block)));
  const texts = new Set<Text>();
  for (const block of chosen) for (const node of block.nodes) texts.add(node);
  const first = chosenUpTo.findIndex((count) => count > 0) - 1;
  const last = chosenUpTo.indexOf(chosen.size) - 1;

  const root = [...chosen].map(({ box }) => box).reduce(commonBox);
  return copyBoxes(document, root.parent ?? root, {
    keepBox(box) {
      if (chosenUpTo[box.end]! > chosenUpTo[box.first]!) return true;
      // Above the first words only what stands right there, such as a picture.
      if (box.end < first - blocksAbove || box.first > last + 1) return false;
      if (box.first === box.end) return true;
      if (!isWithImage(box)) return false;
      for (let at = box.first; at < box.end; at += 1) for (const node of blocks[at]!.nodes) texts.add(node);
      return true;
    },
    keepText: (text) => texts.has(text),
  });
}

/** Between a picture and the first words stand a byline and dates, no more. */
const blocksAbove = 6;

/** A picture with its words, or such words beside it. */
function isWithImage(box: Box): boolean {
  if (box.characters > longestCaption) return false;
  if (box.images === 0) return kindOf(box) === 'caption' || box.name === 'figcaption';
  return box.name === 'figure' || imageBoxNames.test(box.classes.replace(/([a-z])([A-Z])/g, '$1-$2'));
}
