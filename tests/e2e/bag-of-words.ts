/** How alike two texts are, whatever the order of their words: F1 over the words both have, 0 to 1. Two empty texts are alike. */
export function bagOfWordsF1(a: string, b: string): number {
  const left = counts(a);
  const right = counts(b);
  let shared = 0;
  for (const [word, count] of left) shared += Math.min(count, right.get(word) ?? 0);
  const total = sum(left) + sum(right);
  return total === 0 ? 1 : (2 * shared) / total;
}

function counts(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const [word] of text.matchAll(/\S+/g)) found.set(word, (found.get(word) ?? 0) + 1);
  return found;
}

const sum = (bag: Map<string, number>) => [...bag.values()].reduce((total, count) => total + count, 0);
