/** Reading and writing the tagger's file: numbers in little-endian order, ascending lists as the steps between them. */

export class ByteWriter {
  readonly #bytes: number[] = [];

  /** Seven bits a byte, the last one without its high bit (LEB128). */
  number(value: number): void {
    while (value > 127) {
      this.#bytes.push((value & 127) | 128);
      value = Math.floor(value / 128);
    }
    this.#bytes.push(value);
  }

  bytes(values: Iterable<number>): void {
    for (const value of values) this.#bytes.push(value & 255);
  }

  /** The last 16 bits of each. */
  shorts(values: Iterable<number>): void {
    for (const value of values) this.bytes([value, value >> 8]);
  }

  float(value: number): void {
    this.bytes(new Uint8Array(Float32Array.of(value).buffer));
  }

  ascending(values: ArrayLike<number>): void {
    let before = 0;
    for (let i = 0; i < values.length; i++) {
      this.number(values[i]! - before);
      before = values[i]!;
    }
  }

  finish(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    // A Buffer of Node’s is a Uint8Array whose slice() copies nothing.
    this.#bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  get ended(): boolean {
    return this.#at === this.#bytes.length;
  }

  number(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new RangeError('The tagger’s file ends too early.');
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  }

  /** The next bytes, not copied. */
  bytes(length: number): Uint8Array {
    const found = this.#bytes.subarray(this.#at, this.#at + length);
    if (found.length < length) throw new RangeError('The tagger’s file ends too early.');
    this.#at += length;
    return found;
  }

  shorts(length: number): Uint16Array {
    return new Uint16Array(this.bytes(2 * length).slice().buffer);
  }

  float(): number {
    return new Float32Array(this.bytes(4).slice().buffer)[0]!;
  }

  ascending(length: number): Uint32Array {
    const values = new Uint32Array(length);
    const bytes = this.#bytes;
    let value = 0;
    for (let i = 0; i < length; i++) {
      // Nearly all steps are a byte long, and there are hundreds of thousands.
      const byte = bytes[this.#at]!;
      if (byte < 128) this.#at += 1;
      values[i] = value += byte < 128 ? byte : this.number();
    }
    return values;
  }
}
