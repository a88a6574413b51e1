/** A trained classifier: boosted decision trees over rows of numbers. `scripts/train/gradient-boosting.ts` grows them. */

/**
 * All trees of a forest, their nodes in one list. A node splits where `features` holds the number of one: values up to
 * `values` lead to the node after it, others to `others`. It is a leaf where `features` holds -1: `values` is what it adds.
 */
export interface Forest {
  /** Log-odds before any tree. */
  base: number;
  /** Where each tree begins. */
  roots: readonly number[];
  features: readonly number[];
  values: readonly number[];
  others: readonly number[];
}

/** How probable it is, 0 to 1, that a row is one of those that were labelled so in training. */
export function probability({ base, roots, features, values, others }: Forest, row: ArrayLike<number>): number {
  let logOdds = base;
  for (const root of roots) {
    let at = root;
    for (let feature = features[at]!; feature >= 0; feature = features[at]!)
      at = row[feature]! <= values[at]! ? at + 1 : others[at]!;
    logOdds += values[at]!;
  }
  return 1 / (1 + Math.exp(-logOdds));
}
