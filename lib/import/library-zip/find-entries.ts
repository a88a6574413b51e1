/**
 * The files of a ZIP, found by the headers that stand before each of them, when the directory at its end is cut off or
 * unreadable. Sections are those of https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */

/** A file in a ZIP. Places and sizes in bytes from the beginning of the ZIP. */
export interface FoundEntry {
  /** As it is written. */
  name: Uint8Array<ArrayBuffer>;
  flags: number;
  /** 0: as it is, 8: deflated. */
  method: number;
  /** MS-DOS date and time. */
  modified: number;
  /** Of the header. */
  start: number;
  /** Of what it holds. */
  dataStart: number;
}

/** A file of which everything is there. Whether it is what it was is for its reader to check. */
export interface WholeEntry extends FoundEntry, Sizes {}

/** A file that ends nobody knows where: at `end` something else begins, or the ZIP ends. */
export interface CutEntry extends FoundEntry {
  end: number;
}

interface Sizes {
  crc: number;
  compressedSize: number;
  uncompressedSize: number;
}

/** 4.3.7 and 4.3.9 */
const [localHeader, dataDescriptor] = [0x04034b50, 0x08074b50];
/** Where both begin: "P". */
const firstByte = 0x50;

const step = 1024 * 1024;
/** More than a header with the longest name and fields that we take for one. */
const longestHeader = 4096;
const longestField = 1024;

/** Encrypted, how hard it was packed, sizes that follow, names in UTF-8: 4.4.4. */
const knownFlags = 0x080f;
const sizesFollow = 0x0008;
const newestVersion = 63;

/**
 * Walks through the whole file once. Of all that may be the end of a file the last is taken: a picture with a ZIP behind it is
 * one file and not several.
 */
export async function findEntries(file: Blob): Promise<{ whole: WholeEntry[]; cut: CutEntry[] }> {
  const found: Header[] = [];
  /** By the beginning of their data, those whose sizes follow it: where in `found` they stand. */
  const waiting = new Map<number, number>();
  let next = 0;
  for await (const { at, bytes } of marks(file)) {
    if (bytes.getUint32(0, true) === dataDescriptor) {
      for (const zip64 of [true, false]) {
        const sizes = descriptorOf(bytes, zip64);
        const place = sizes && waiting.get(at - sizes.compressedSize);
        if (place === undefined || found[place]!.zip64 !== zip64) continue;
        found[place]!.sizes = sizes;
        for (const { entry } of found.splice(place + 1)) waiting.delete(entry.dataStart);
        next = at;
      }
    } else if (at >= next) {
      const header = headerOf(bytes, at);
      if (!header) continue;
      const { entry, sizes } = header;
      const end = entry.dataStart + (sizes?.compressedSize ?? 0);
      next = end <= file.size ? end : entry.dataStart;
      if (!sizes) waiting.set(entry.dataStart, found.length);
      found.push(end <= file.size ? header : { ...header, sizes: undefined });
    }
  }
  const endOf = (at: number) => found[at + 1]?.entry.start ?? file.size;
  return {
    whole: found.flatMap(({ entry, sizes }) => (sizes ? [{ ...entry, ...sizes }] : [])),
    cut: found.flatMap(({ entry, sizes }, at) => (sizes ? [] : [{ ...entry, end: endOf(at) }])),
  };
}

/** Every place where one of the two may stand, with what follows. */
async function* marks(file: Blob): AsyncGenerator<{ at: number; bytes: DataView<ArrayBuffer> }> {
  for (let from = 0; from < file.size; from += step) {
    const bytes = new Uint8Array(await file.slice(from, from + step + longestHeader).arrayBuffer());
    const view = new DataView(bytes.buffer);
    const last = Math.min(step - 1, bytes.length - 4);
    for (let at = bytes.indexOf(firstByte); at >= 0 && at <= last; at = bytes.indexOf(firstByte, at + 1)) {
      const signature = view.getUint32(at, true);
      if (signature !== localHeader && signature !== dataDescriptor) continue;
      yield { at: from + at, bytes: new DataView(bytes.buffer, at) };
    }
  }
}

interface Header {
  entry: FoundEntry;
  /** Whether the sizes after the data are 8 bytes long: 4.3.9.2. */
  zip64: boolean;
  /** Absent: they follow the data, or are more than there is. */
  sizes?: Sizes | undefined;
}

/** Absent: bytes that begin like a header by chance, or one that is not whole. */
function headerOf(bytes: DataView<ArrayBuffer>, start: number): Header | undefined {
  if (bytes.byteLength < 30) return undefined;
  const [flags, method] = [bytes.getUint16(6, true), bytes.getUint16(8, true)];
  const [nameLength, extraLength] = [bytes.getUint16(26, true), bytes.getUint16(28, true)];
  const dataAt = 30 + nameLength + extraLength;
  const isPlausible =
    bytes.getUint8(4) <= newestVersion &&
    (flags & ~knownFlags) === 0 &&
    (method === 0 || method === 8) &&
    nameLength > 0 &&
    nameLength <= longestField &&
    extraLength <= longestField &&
    dataAt <= bytes.byteLength;
  if (!isPlausible) return undefined;
  const name = new Uint8Array(bytes.buffer, bytes.byteOffset + 30, nameLength).slice();
  const entry = { name, flags, method, modified: bytes.getUint32(10, true), start, dataStart: start + dataAt };
  const zip64 = zip64FieldOf(new DataView(bytes.buffer, bytes.byteOffset + 30 + nameLength, extraLength));
  if (flags & sizesFollow) return { entry, zip64: !!zip64 };
  const stated = (at: number, place: number) =>
    bytes.getUint32(at, true) === 0xffffffff && zip64 ? sizeAt(zip64, place) : bytes.getUint32(at, true);
  const sizes = { crc: bytes.getUint32(14, true), compressedSize: stated(18, 8), uncompressedSize: stated(22, 0) };
  return { entry, zip64: !!zip64, sizes };
}

/** 4.5.3: both sizes, the unpacked one first. */
function zip64FieldOf(extra: DataView<ArrayBuffer>): DataView<ArrayBuffer> | undefined {
  for (let at = 0; at + 4 <= extra.byteLength;) {
    const length = extra.getUint16(at + 2, true);
    const isWhole = length >= 16 && at + 4 + length <= extra.byteLength;
    if (extra.getUint16(at, true) === 1 && isWhole) return new DataView(extra.buffer, extra.byteOffset + at + 4, 16);
    at += 4 + length;
  }
  return undefined;
}

/** Absent: cut off. */
function descriptorOf(bytes: DataView<ArrayBuffer>, zip64: boolean): Sizes | undefined {
  if (bytes.byteLength < (zip64 ? 24 : 16)) return undefined;
  return {
    crc: bytes.getUint32(4, true),
    compressedSize: zip64 ? sizeAt(bytes, 8) : bytes.getUint32(8, true),
    uncompressedSize: zip64 ? sizeAt(bytes, 16) : bytes.getUint32(12, true),
  };
}

function sizeAt(bytes: DataView<ArrayBuffer>, at: number): number {
  return Number(bytes.getBigUint64(at, true));
}
