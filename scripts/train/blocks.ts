/**
 * Trains the classifier of blocks from the pages beside the project, the same weights each time.
 *
 *     npm run train -- blocks               writes lib/article/blocks/forest.json
 *     npm run train -- blocks --folds 5     one without the domains of each fold, in .output/forests/, for the bench
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Forest } from '../../lib/article/blocks/forest.ts';
import { runInShares } from '../run-in-shares.ts';
import { hasSharedData, withoutSharedData } from '../shared-data.ts';
import { foldOf } from '../bench/folds.ts';
import { bodySets, trainingData, type LabelledPage } from './block-data.ts';
import { forestFile, forestsFolder } from './fold-forests.ts';
import { trainForest, type BoostingOptions, type Tree } from './gradient-boosting.ts';

/** Found by five-fold cross-validation: more or larger trees gain nothing on domains that were left out. */
const options: BoostingOptions = {
  trees: 140,
  leaves: 12,
  learningRate: 0.1,
  groups: 0.6,
  columns: 0.3,
  leastWeight: 0.2,
  lambda: 1,
  seed: 7,
};

const shipped = join(import.meta.dirname, '../../lib/article/blocks/forest.json');

export async function trainBlocks(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { folds: { type: 'string' } } });
  if (!hasSharedData) {
    console.error(withoutSharedData);
    process.exitCode = 1;
    return;
  }
  const pages = await readAllPages();
  console.log(`${pages.length} pages, ${pages.reduce((sum, { rows }) => sum + rows.length, 0)} blocks`);
  if (!values.folds) {
    write(shipped, train(pages));
    return;
  }
  const folds = Number(values.folds);
  mkdirSync(forestsFolder, { recursive: true });
  for (let fold = 0; fold < folds; fold += 1)
    write(forestFile(fold), train(pages.filter(({ domain }) => foldOf(domain, folds) !== fold)));
}

function train(pages: readonly LabelledPage[]): Forest {
  return packed(trainForest(trainingData(pages), options));
}

/** Each process reads its share of the pages; the order is that of one process. */
async function readAllPages(): Promise<LabelledPage[]> {
  const program = join(import.meta.dirname, 'print-block-data.ts');
  const pages = await runInShares<LabelledPage>(program, (share, shares) => [share, shares]);
  return pages.sort(
    (a, b) => bodySets.indexOf(a.set) - bodySets.indexOf(b.set) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

/** Rounded to what a number is worth, in one list of nodes. */
function packed({ base, trees }: { base: number; trees: Tree[] }): Forest {
  const forest = {
    base: rounded(base),
    roots: [] as number[],
    features: [] as number[],
    values: [] as number[],
    others: [] as number[],
  };
  const add = (tree: Tree): void => {
    const at = forest.features.push(-1) - 1;
    forest.values.push(rounded('value' in tree ? tree.value : tree.threshold));
    forest.others.push(0);
    if ('value' in tree) return;
    forest.features[at] = tree.feature;
    add(tree.left);
    forest.others[at] = forest.features.length;
    add(tree.right);
  };
  for (const tree of trees) {
    forest.roots.push(forest.features.length);
    add(tree);
  }
  return forest;
}

const rounded = (value: number): number => Number(value.toPrecision(4));

function write(file: string, forest: Forest): void {
  writeFileSync(file, `${JSON.stringify(forest)}\n`);
  console.log(`${file}: ${forest.roots.length} trees, ${forest.features.length} nodes`);
}
