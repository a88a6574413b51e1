/** How much alike two short texts are, whatever their language. */

/** The letters and digits of a text in one case and form: what is left when typography is put aside. */
export function fold(text: string): string {
  // Most texts are ASCII, which needs a tenth of the time.
  if (/^[\x00-\x7f]*$/.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** 1 for the same letters in the same order, 0 for none in common: the Dice coefficient of letter pairs. */
export function similarity(a: string, b: string): number {
  return foldedSimilarity(fold(a), fold(b));
}

/** The same for texts that are folded. */
export function foldedSimilarity(first: string, second: string): number {
  if (first === second) return first === '' ? 0 : 1;
  const pairs = new Map<number, number>();
  const pairAt = (words: string, index: number) => words.charCodeAt(index) * 0x10000 + words.charCodeAt(index + 1);
  for (let index = 0; index < first.length - 1; index += 1) {
    const pair = pairAt(first, index);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let index = 0; index < second.length - 1; index += 1) {
    const pair = pairAt(second, index);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      shared += 1;
      pairs.set(pair, left - 1);
    }
  }
  return (2 * shared) / Math.max(1, first.length + second.length - 2);
}
