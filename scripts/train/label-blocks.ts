/** Which blocks of a page stand in the text that people say is its article. */

const shingle = 4;
/** Blocks of fewer words are labelled by where they stand. */
const leastWords = shingle + 2;
/** How far, in characters, the place of a short block may be from that of a neighbour. */
const nearby = 1200;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];

/**
 * For each block 0 to 1: how much of it stands in the gold text; `undefined` for blocks without a word. Long blocks are
 * found by their shingles, each used once (a second copy is not the article); short ones, which occur anywhere, only
 * between the places of their neighbours.
 */
export function labelBlocks(blocks: readonly string[], gold: string): (number | undefined)[] {
  const goldWords = wordsOf(gold);
  const left = new Map<string, number>();
  for (const words of shinglesOf(goldWords)) left.set(words, (left.get(words) ?? 0) + 1);
  const text = ` ${goldWords.join(' ')} `;
  const words = blocks.map(wordsOf);

  const labels = words.map((own): number | undefined => {
    if (own.length === 0) return undefined;
    if (own.length < leastWords) return 0;
    const shingles = shinglesOf(own);
    const found = shingles.filter((each) => (left.get(each) ?? 0) > 0);
    const share = found.length / shingles.length;
    if (share < 0.5) return 0;
    for (const each of found) left.set(each, left.get(each)! - 1);
    return share >= 0.95 ? 1 : share;
  });

  let reached = 0;
  const places = words.map((own, at) => {
    if (!labels[at] || own.length < leastWords) return undefined;
    const opening = ` ${own.slice(0, 12).join(' ')} `;
    const ending = ` ${own.slice(-6).join(' ')} `;
    const place = [text.indexOf(opening, reached), text.indexOf(opening), text.indexOf(ending, reached)].find(
      (found) => found >= 0,
    );
    if (place !== undefined) reached = place;
    return place;
  });

  let cursor = 0;
  words.forEach((own, at) => {
    const place = places[at];
    if (place !== undefined) cursor = place + own.join(' ').length;
    if (place !== undefined || own.length === 0 || own.length >= leastWords) return;
    const next = places.slice(at + 1, at + 400).find((other) => other !== undefined && other >= cursor - 1);
    const until = next === undefined ? text.length : next + 1;
    const line = ` ${own.join(' ')} `;
    const found = text.indexOf(line, Math.max(0, cursor - 1));
    if (found < 0 || found + line.length > until + 1) return;
    if (found - cursor >= nearby && until - found >= nearby) return;
    labels[at] = 1;
    cursor = found + line.length - 1;
  });
  return labels;
}

function shinglesOf(words: string[]): string[] {
  return Array.from({ length: Math.max(0, words.length - shingle + 1) }, (_, at) =>
    words.slice(at, at + shingle).join(' '),
  );
}
