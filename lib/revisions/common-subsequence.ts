/**
 * What two lists have in common, in order: pairs of places. Patience diff: lines that stand once in each are anchors, of
 * which the longest rising run holds; equal neighbours of anchors join them. In n log n, however long the article.
 */
export function commonSubsequence(before: string[], after: string[]): (readonly [number, number])[] {
  const anchors = longestRising(uniquePairs(before, after));
  const pairs: (readonly [number, number])[] = [];
  let [at, to] = [0, 0];
  for (const [i, j] of [...anchors, [before.length, after.length] as const]) {
    if (i < at || j < to) continue;
    while (at < i && to < j && before[at] === after[to]) pairs.push([at++, to++]);
    const backwards: [number, number][] = [];
    let [b, a] = [i - 1, j - 1];
    while (b >= at && a >= to && before[b] === after[a]) backwards.push([b--, a--]);
    pairs.push(...backwards.reverse());
    if (i < before.length) pairs.push([i, j]);
    [at, to] = [i + 1, j + 1];
  }
  return pairs;
}

function uniquePairs(before: string[], after: string[]): (readonly [number, number])[] {
  const places = uniquePlaces(after);
  return [...uniquePlaces(before)].flatMap(([key, i]) => {
    const j = places.get(key);
    return j === undefined ? [] : [[i, j] as const];
  });
}

function uniquePlaces(list: string[]): Map<string, number> {
  const places = new Map<string, number>();
  const again = new Set<string>();
  list.forEach((key, at) => (places.has(key) ? again.add(key) : places.set(key, at)));
  for (const key of again) places.delete(key);
  return places;
}

/** Of pairs that rise on the left the longest run that rises on the right too (patience sorting). */
function longestRising(pairs: (readonly [number, number])[]): (readonly [number, number])[] {
  const ends: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, right], index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]!]![1] < right) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = index;
  });
  const run: (readonly [number, number])[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index]!) run.push(pairs[index]!);
  return run.reverse();
}
