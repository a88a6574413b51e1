/** What the tagger knows of single words beforehand: classes of words used alike, and how frequent they are. */
import type { ByteReader, ByteWriter } from './bytes.ts';
import { SortedKeys } from './sorted-keys.ts';

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
  readonly #classes: Uint16Array;
  readonly #ranks: Uint8Array;
  /** For each of the finest classes the larger ones it is part of. */
  readonly #larger: Uint16Array;

  constructor(reader: ByteReader) {
    const words = reader.number();
    this.#words = new SortedKeys(reader.ascending(words));
    const [low, high] = [reader.bytes(words), reader.bytes(words)];
    this.#classes = new Uint16Array(words);
    this.#ranks = new Uint8Array(words);
    // A class has ten bits, a rank the six above them.
    for (let i = 0; i < words; i++) {
      this.#classes[i] = ((high[i]! & 3) << 8) | low[i]!;
      this.#ranks[i] = high[i]! >> 2;
    }
    this.#larger = Uint16Array.from({ length: 2 * reader.number() }, () => reader.number());
  }

  /** The number by which the others know a word, or -1. */
  indexOf(word: number): number {
    return this.#words.indexOf(word);
  }

  rank(index: number): number {
    return this.#ranks[index]!;
  }

  /** The class of a word: 0 the finest, 2 the largest. */
  wordClass(index: number, size: 0 | 1 | 2): number {
    const finest = this.#classes[index]!;
    return size === 0 ? finest : this.#larger[2 * finest + size - 1]!;
  }
}

/** `words` in ascending order of their keys; `larger` has two numbers for each of the finest classes. */
export function writeLexicon(writer: ByteWriter, words: readonly LexiconEntry[], larger: readonly number[]): void {
  writer.number(words.length);
  writer.ascending(words.map(({ key }) => key));
  writer.bytes(words.map(({ wordClass }) => wordClass & 255));
  writer.bytes(words.map(({ wordClass, rank }) => (wordClass >> 8) | (rank << 2)));
  writer.number(larger.length / 2);
  for (const value of larger) writer.number(value);
}
