/** Taggers that have not learned from one share of our own articles each, to measure on that share. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTagger, type Tagger } from '../../../lib/entities/model/tagger.ts';
import { foldOf } from '../../bench/folds.ts';

const folder = join(import.meta.dirname, '../../../.output/taggers');

export const taggerFileOfFold = (fold: number): string => join(folder, `without-${fold}.bin`);

/** The tagger for an article. @throws Error when `npm run train -- names --folds N` has not been run */
export function taggersWithout(folds: number): (id: string) => Tagger {
  const taggers = new Map<number, Tagger>();
  return (id) => {
    const fold = foldOf(id, folds);
    let tagger = taggers.get(fold);
    if (!tagger) {
      const file = taggerFileOfFold(fold);
      if (!existsSync(file)) throw new Error(`Run "npm run train -- names --folds ${folds}" first.`);
      taggers.set(fold, (tagger = readTagger(readFileSync(file))));
    }
    return tagger;
  };
}
