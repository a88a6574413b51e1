import type { Library } from '../library/schema.ts';
import type { World } from '../library/world.ts';

/** A record that was left out, and why, in words for a report. */
export interface Refused {
  /** A headline, a tag's name or the section the record stands in. */
  what: string;
  why: string;
}

/**
 * `merge`: what is here stays, and of what is in both the later change counts. `replace`: afterwards the library is what
 * the file says, and what is only here is gone.
 */
export type ImportMode = 'merge' | 'replace';

/**
 * What a damaged file has lost. `files`: pictures at most; its records are whole. `articles`: the records break off, and what
 * stands before that place could not be checked as a whole, so of what is here nothing is changed by it.
 */
export type Damage = 'files' | 'articles';

/** What reading a file would bring. */
export interface ImportPreview {
  /** Such a file can be added and cannot replace anything. Absent: it is whole. */
  damage?: Damage;
  /** When the file was written. */
  exportedAt: string;
  articles: number;
  /** Of these, not in the library yet. */
  newArticles: number;
  /** Of these, in the library, but not as in the file. */
  changedArticles: number;
  /** In the library and not in the file: a merge leaves them, replacing removes them. Not counted: emptied from the trash. */
  onlyHere: number;
  images: number;
  highlights: number;
  refused: Refused[];
}

/** What reading a file brought. */
export interface ImportReport {
  /** Articles that were not here, that were here and got something, and that were here as they are. */
  added: number;
  merged: number;
  unchanged: number;
  /** Articles that were only here; 0 in a merge. */
  removed: number;
  refused: Refused[];
}

/** 0 to 1. */
export type OnProgress = (done: number) => void;

/** What a page wants to know of a long reading, and how it ends one. */
export interface ImportOptions {
  /** `merge` unless said. */
  mode?: ImportMode;
  onProgress?: OnProgress;
  /** Stops between two articles. */
  signal?: AbortSignal;
}

/** One kind of file that can be read into a library. */
export interface Importer {
  name: string;
  /** Whether a file is of this kind, by how it begins; the last importer takes what no other does. */
  takes(file: Blob): Promise<boolean>;
  /** Looks the file through and writes nothing. */
  preview(library: Library, file: Blob, options?: Omit<ImportOptions, 'mode'>): Promise<ImportPreview>;
  read(library: Library, file: Blob, world: World, options?: ImportOptions): Promise<ImportReport>;
}
