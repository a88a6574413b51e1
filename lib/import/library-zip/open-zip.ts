/**
 * A ZIP as a place where a library is written down. It is held to what it says of itself: names that lead out of it or
 * stand twice, entries that overlap or are larger than stated, and wrong checksums are a damaged file. Nothing is unpacked
 * but `library.json`, piece by piece, and images one at a time.
 *
 * One whose directory is cut off or unreadable is given another one of what is whole in it, and held to the same. Is
 * `library.json` itself not whole, it is read until where it breaks off.
 */
import {
  BlobReader,
  ERR_BAD_FORMAT,
  ERR_CENTRAL_DIRECTORY_NOT_FOUND,
  ERR_EOCDR_LOCATOR_ZIP64_NOT_FOUND,
  ERR_EOCDR_NOT_FOUND,
  ZipReader,
  type FileEntry,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import { largestImage } from '../../library/images.ts';
import { zipPaths } from '../../export/library-zip.ts';
import { DamagedZipError, NotALibraryError } from '../library-json/failures.ts';
import type { JsonFile } from '../library-json/read-records.ts';
import type { LibrarySource } from '../library-json/restore.ts';
import { findEntries, type CutEntry } from './find-entries.ts';
import { inflateCut } from './inflate-cut.ts';
import { withDirectory } from './with-directory.ts';

/** Our text packs to a fifth, a library of equal pages to a hundredth; a bomb to a thousandth, which is all that deflate can. */
const mostPacked = 500;
/** Bytes that may be packed however well. */
const smallText = 64 * 1024 * 1024;

/** What is said where there is no directory to read; a directory that lies is refused. */
const noDirectory = [
  ...[ERR_BAD_FORMAT, ERR_EOCDR_NOT_FOUND],
  ...[ERR_EOCDR_LOCATOR_ZIP64_NOT_FOUND, ERR_CENTRAL_DIRECTORY_NOT_FOUND],
];

/** @throws NotALibraryError, DamagedZipError */
export async function openZip(file: Blob): Promise<LibrarySource> {
  let entries: Entries;
  try {
    entries = await entriesOf(file);
  } catch (error) {
    const { cause } = error as DamagedZipError;
    if (cause instanceof Error && noDirectory.includes(cause.message)) return openDamaged(file);
    throw error;
  }
  const json = nearestTop([...entries.values()], ({ filename }) => filename);
  if (!json) throw new NotALibraryError();
  return sourceOf(entries, json.filename, jsonOf(json));
}

/** @throws DamagedZipError where nothing can be read of it */
async function openDamaged(file: Blob): Promise<LibrarySource> {
  const { whole, cut } = await findEntries(file);
  const entries = await entriesOf(withDirectory(file, whole));
  const json = nearestTop([...entries.values()], ({ filename }) => filename);
  if (json) return { ...sourceOf(entries, json.filename, jsonOf(json)), damage: 'files' };
  const rest = nearestTop(cut, nameOf);
  if (!rest) throw new DamagedZipError();
  return { ...sourceOf(entries, nameOf(rest), cutJsonOf(file, rest)), damage: 'articles' };
}

type Entries = ReadonlyMap<string, FileEntry>;

/** @param jsonName packed again by somebody else, all of it may stand in a folder */
function sourceOf(entries: Entries, jsonName: string, json: JsonFile): LibrarySource {
  const folder = jsonName.slice(0, -zipPaths.json.length);
  const images = [...entries.values()].filter(({ filename }) => filename.startsWith(`${folder}images/`));
  return {
    json,
    size: images.reduce((sum, image) => sum + image.uncompressedSize, json.size),
    async bytesOf({ file: path }) {
      const entry = path === undefined ? undefined : entries.get(folder + path);
      if (!entry || entry.uncompressedSize > largestImage) return undefined;
      return new Response(contentOf(entry)).bytes().catch((error: unknown) => {
        // One broken picture is one picture less.
        if (error instanceof DamagedZipError) return undefined;
        throw error;
      });
    },
  };
}

function jsonOf(entry: FileEntry): JsonFile {
  const { uncompressedSize: size, compressedSize } = entry;
  if (size > mostUnpacked(compressedSize)) throw new DamagedZipError();
  return { size, stream: () => contentOf(entry) };
}

/** Of how many bytes unpacked we take these to be text. */
function mostUnpacked(packed: number): number {
  return Math.max(smallText, packed * mostPacked);
}

/** Our text packs to about a fifth; only to say how far the reading is. */
const usuallyPacked = 5;

function cutJsonOf(file: Blob, { dataStart, end, method, flags }: CutEntry): JsonFile {
  if (flags & encrypted) throw new DamagedZipError();
  const packed = file.slice(dataStart, end);
  return {
    ...{ isCut: true, size: packed.size * (method === deflated ? usuallyPacked : 1) },
    stream: () => (method === deflated ? inflatedOf(packed) : packed.stream()),
  };
}

const encrypted = 0x0001;
const deflated = 8;

function inflatedOf(packed: Blob): ReadableStream<Uint8Array<ArrayBuffer>> {
  const pieces = inflateCut(packed);
  let left = mostUnpacked(packed.size);
  return new ReadableStream({
    async pull(controller) {
      const piece = await pieces.next();
      if (piece.done) return controller.close();
      left -= piece.value.byteLength;
      if (left < 0) throw new DamagedZipError();
      controller.enqueue(piece.value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

function nameOf({ name }: CutEntry): string {
  return new TextDecoder().decode(name);
}

async function entriesOf(file: Blob): Promise<Map<string, FileEntry>> {
  const entries = new Map<string, FileEntry>();
  const reader = new ZipReader(new BlobReader(file), {
    ...{ useWebWorkers: false, checkSignature: true, checkOverlappingEntry: true, filenameValidation: 'strict' },
  });
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entry.directory) continue;
      if (entry.encrypted || entries.has(entry.filename)) throw new DamagedZipError();
      entries.set(entry.filename, entry);
    }
  } catch (cause) {
    throw cause instanceof DamagedZipError ? cause : new DamagedZipError({ cause });
  }
  return entries;
}

/** The `library.json` nearest to the top. */
function nearestTop<Entry>(entries: readonly Entry[], name: (entry: Entry) => string): Entry | undefined {
  const depth = (entry: Entry) => name(entry).split('/').length;
  return entries
    .filter((entry) => name(entry) === zipPaths.json || name(entry).endsWith(`/${zipPaths.json}`))
    .sort((a, b) => depth(a) - depth(b))[0];
}

/** What an entry holds; the stream breaks off with DamagedZipError where it is not what it should be. */
function contentOf(entry: FileEntry): ReadableStream<Uint8Array<ArrayBuffer>> {
  let left = entry.uncompressedSize;
  const held = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      left -= chunk.byteLength;
      if (left < 0) throw new DamagedZipError();
      controller.enqueue(chunk);
    },
  });
  const stopped = new AbortController();
  const unpacked = entry.getData(held.writable, { preventClose: true, signal: stopped.signal });
  const end = unpacked.then(
    () => held.writable.close(),
    (cause: unknown) => held.writable.abort(new DamagedZipError({ cause })),
  );
  // Told by the stream.
  end.catch(() => undefined);
  return held.readable;
}
