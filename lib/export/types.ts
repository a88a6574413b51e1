import type { WindowLike } from '../article/sanitize.ts';
import type { KindNames } from '../highlights/kind-names.ts';
import type { Library } from '../library/schema.ts';
import type { World } from '../library/world.ts';

/** Steps done so far, of how many. */
export type OnExportProgress = (progress: { done: number; count: number }) => void;

/** What of the library is written, and who wants to know how far it is. */
export interface ExportOptions {
  /** The articles with these ids, and what belongs to them. Absent: the whole library, the trash included. */
  only?: ReadonlySet<string>;
  /** What the reader calls the kinds of highlights. Absent: as we do. */
  kindNames?: Partial<KindNames>;
  onProgress?: OnExportProgress;
}

/** What writing needs besides the library. */
export interface ExportWorld extends World {
  /** In whose document article HTML is sanitized. */
  window: WindowLike;
}

/** One kind of file a library can be written as. */
export interface Exporter {
  name: string;
  /** Media type. */
  type: string;
  /** Of the file's name, without dot. */
  extension: string;
  /** The file as it is made, never all of it in memory. To stop, cancel the stream. */
  write(library: Library, world: ExportWorld, options?: ExportOptions): ReadableStream<Uint8Array<ArrayBuffer>>;
}
