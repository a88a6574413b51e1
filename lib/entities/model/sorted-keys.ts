/**
 * A set of 32-bit hashes, each with its number in ascending order. Hashes are spread evenly, so their first 16 bits lead
 * close to their place; the file holds the other 16, which are used as they lie there.
 */
import type { ByteReader, ByteWriter } from './bytes.ts';

const buckets = 2 ** 16;

export class SortedKeys {
  /** Where the keys with these first bits begin. */
  readonly #starts: Uint32Array;
  readonly #lastBits: Uint16Array;

  constructor(reader: ByteReader) {
    this.#starts = reader.ascending(buckets + 1);
    this.#lastBits = reader.shorts(this.count);
  }

  get count(): number {
    return this.#starts[buckets]!;
  }

  /** The key's number, or -1. */
  indexOf(key: number): number {
    const bucket = key >>> 16;
    const lastBits = key & 0xffff;
    const end = this.#starts[bucket + 1]!;
    for (let at = this.#starts[bucket]!; at < end; at++) if (this.#lastBits[at] === lastBits) return at;
    return -1;
  }
}

/** `keys` in ascending order, none twice. */
export function writeSortedKeys(writer: ByteWriter, keys: readonly number[]): void {
  const starts: number[] = [];
  for (let bucket = 0, at = 0; bucket <= buckets; bucket++) {
    while (at < keys.length && keys[at]! >>> 16 < bucket) at++;
    starts.push(at);
  }
  writer.ascending(starts);
  writer.shorts(keys);
}
