/** A set of 32-bit hashes, each with its number in ascending order. Hashes are spread evenly, so their first bits lead close to their place. */
export class SortedKeys {
  readonly #keys: Uint32Array;
  readonly #shift: number;
  /** Where the keys with these first bits begin. */
  readonly #starts: Uint32Array;

  /** `keys` in ascending order, none twice. */
  constructor(keys: Uint32Array) {
    this.#keys = keys;
    const bits = Math.max(1, Math.min(20, Math.floor(Math.log2(keys.length + 1))));
    this.#shift = 32 - bits;
    this.#starts = new Uint32Array(2 ** bits + 1);
    let at = 0;
    for (let bucket = 0; bucket < this.#starts.length; bucket++) {
      while (at < keys.length && keys[at]! >>> this.#shift < bucket) at++;
      this.#starts[bucket] = at;
    }
  }

  /** The key's number, or -1. */
  indexOf(key: number): number {
    const bucket = key >>> this.#shift;
    const end = this.#starts[bucket + 1]!;
    for (let at = this.#starts[bucket]!; at < end; at++) if (this.#keys[at] === key) return at;
    return -1;
  }
}
