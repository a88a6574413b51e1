/** Gives a ZIP that lost it a directory of what is whole in it, so that it can be read, and held to its word, as any other. */
import type { WholeEntry } from './find-entries.ts';

/** The field of 64-bit sizes: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.5.3. */
const zip64Field = { id: 1, length: 24 };
/** "Look there for the number." */
const elsewhere = 0xffffffff;
const version = 45;

/** The file and behind it the directory; nothing is copied. */
export function withDirectory(file: Blob, entries: readonly WholeEntry[]): Blob {
  const headers = entries.map(centralHeader);
  const size = headers.reduce((sum, parts) => sum + parts.reduce((length, part) => length + part.byteLength, 0), 0);
  return new Blob([file, ...headers.flat(), endOfDirectory(file.size, size, entries.length)]);
}

/** 4.3.12 */
function centralHeader(entry: WholeEntry): [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>] {
  const { name, flags, method, modified, crc } = entry;
  const header = new DataView(new ArrayBuffer(46));
  header.setUint32(0, 0x02014b50, true);
  header.setUint16(4, version, true);
  header.setUint16(6, version, true);
  header.setUint16(8, flags, true);
  header.setUint16(10, method, true);
  header.setUint32(12, modified, true);
  header.setUint32(16, crc, true);
  header.setUint32(20, elsewhere, true);
  header.setUint32(24, elsewhere, true);
  header.setUint16(28, name.byteLength, true);
  header.setUint16(30, 4 + zip64Field.length, true);
  header.setUint32(42, elsewhere, true);
  const field = new DataView(new ArrayBuffer(4 + zip64Field.length));
  field.setUint16(0, zip64Field.id, true);
  field.setUint16(2, zip64Field.length, true);
  field.setBigUint64(4, BigInt(entry.uncompressedSize), true);
  field.setBigUint64(12, BigInt(entry.compressedSize), true);
  field.setBigUint64(20, BigInt(entry.start), true);
  return [new Uint8Array(header.buffer), name, new Uint8Array(field.buffer)];
}

/** 4.3.14 to 4.3.16 */
function endOfDirectory(start: number, size: number, count: number): ArrayBuffer {
  const end = new DataView(new ArrayBuffer(56 + 20 + 22));
  end.setUint32(0, 0x06064b50, true);
  end.setBigUint64(4, 44n, true);
  end.setUint16(12, version, true);
  end.setUint16(14, version, true);
  end.setBigUint64(24, BigInt(count), true);
  end.setBigUint64(32, BigInt(count), true);
  end.setBigUint64(40, BigInt(size), true);
  end.setBigUint64(48, BigInt(start), true);
  end.setUint32(56, 0x07064b50, true);
  end.setBigUint64(64, BigInt(start + size), true);
  end.setUint32(72, 1, true);
  end.setUint32(76, 0x06054b50, true);
  end.setUint16(84, 0xffff, true);
  end.setUint16(86, 0xffff, true);
  end.setUint32(88, elsewhere, true);
  end.setUint32(92, elsewhere, true);
  return end.buffer;
}
