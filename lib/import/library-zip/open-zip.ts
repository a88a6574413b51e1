/**
 * A ZIP as a place where a library is written down. It is held to what it says of itself: names that lead out of it or
 * stand twice, entries that overlap or are larger than stated, and wrong checksums are a damaged file. Nothing is unpacked
 * but `library.json`, piece by piece, and images one at a time.
 */
import { BlobReader, ZipReader, type FileEntry } from '@zip.js/zip.js/lib/zip-core-native.js';
import { largestImage } from '../../library/images.ts';
import { zipPaths } from '../../export/library-zip.ts';
import { DamagedZipError, NotALibraryError } from '../library-json/failures.ts';
import type { LibrarySource } from '../library-json/restore.ts';

/** Our text packs to a fifth, a library of equal pages to a hundredth; a bomb to a thousandth, which is all that deflate can. */
const mostPacked = 500;
/** Bytes that may be packed however well. */
const smallText = 64 * 1024 * 1024;

/** @throws NotALibraryError, DamagedZipError */
export async function openZip(file: Blob): Promise<LibrarySource> {
  const entries = await entriesOf(file);
  const json = libraryJsonOf(entries);
  if (!json) throw new NotALibraryError();
  const { uncompressedSize: size, compressedSize } = json;
  if (size > smallText && size > compressedSize * mostPacked) throw new DamagedZipError();
  // Packed again by somebody else, all of it may stand in a folder.
  const folder = json.filename.slice(0, -zipPaths.json.length);
  const images = [...entries.values()].filter(({ filename }) => filename.startsWith(`${folder}images/`));
  return {
    json: { size, stream: () => contentOf(json) },
    size: images.reduce((sum, image) => sum + image.uncompressedSize, size),
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

/** The one nearest to the top. */
function libraryJsonOf(entries: ReadonlyMap<string, FileEntry>): FileEntry | undefined {
  const depth = (name: string) => name.split('/').length;
  return [...entries.values()]
    .filter(({ filename }) => filename === zipPaths.json || filename.endsWith(`/${zipPaths.json}`))
    .sort((a, b) => depth(a.filename) - depth(b.filename))[0];
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
