/** The classifiers that were each trained without the domains of one fold: for measuring on pages nobody learned from. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Forest } from '../../lib/article/blocks/forest.ts';

export const forestsFolder = join(import.meta.dirname, '../../.output/forests');

export const forestFile = (fold: number): string => join(forestsFolder, `forest-${fold}.json`);

const read = new Map<number, Forest>();

/** @throws Error when it has not been trained yet */
export function forestWithout(fold: number): Forest {
  const known = read.get(fold);
  if (known) return known;
  const file = forestFile(fold);
  if (!existsSync(file)) throw new Error(`${file} is not there. Run "npm run train -- blocks --folds 5" first.`);
  const forest = JSON.parse(readFileSync(file, 'utf8')) as Forest;
  read.set(fold, forest);
  return forest;
}
