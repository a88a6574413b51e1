/** What the tagger knows of single words beforehand: classes of words used alike, and how frequent they are. */
import type { ByteReader, ByteWriter } from './bytes.ts';
import { SortedKeys, writeSortedKeys } from './sorted-keys.ts';

/** A word's row; words that are not there have none. */
export interface LexiconEntry {
  /** The hash of the word in small letters, digits as zeros. */
  key: number;
  /** One of the finest classes, counted from 0. */
  wordClass: number;
  /** The binary logarithm of its place among the most frequent words. */
  rank: number;
}

export class Lexicon {
  readonly #words: SortedKeys;
  /** A class has ten bits, a rank the six above them. */
  readonly #classesAndRanks: Uint16Array;
  /** For each of the finest classes the larger ones it is part of. */
  readonly #larger: Uint16Array;

  constructor(reader: ByteReader) {
    this.#words = new SortedKeys(reader);
    this.#classesAndRanks = reader.shorts(this.#words.count);
    this.#larger = Uint16Array.from({ length: 2 * reader.number() }, () => reader.number());
  }

  /** The number by which the others know a word, or -1. */
  indexOf(word: number): number {
    return this.#words.indexOf(word);
  }

  rank(index: number): number {
    return this.#classesAndRanks[index]! >> 10;
  }

  /** The class of a word: 0 the finest, 2 the largest. */
  wordClass(index: number, size: 0 | 1 | 2): number {
    const finest = this.#classesAndRanks[index]! & 1023;
    return size === 0 ? finest : this.#larger[2 * finest + size - 1]!;
  }
}

/** `words` in ascending order of their keys; `larger` has two numbers for each of the finest classes. */
export function writeLexicon(writer: ByteWriter, words: readonly LexiconEntry[], larger: readonly number[]): void {
  writeSortedKeys(
    writer,
    words.map(({ key }) => key),
  );
  writer.shorts(words.map(({ wordClass, rank }) => wordClass | (rank << 10)));
  writer.number(larger.length / 2);
  for (const value of larger) writer.number(value);
}
