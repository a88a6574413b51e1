import type { Library } from '../library/schema.ts';
import type { World } from '../library/world.ts';

/** A record that was left out, and why, in words for a report. */
export interface Refused {
  /** A headline, a tag's name or the section the record stands in. */
  what: string;
  why: string;
}

/** What reading a file would bring. */
export interface ImportPreview {
  articles: number;
  /** Of these, not in the library yet. */
  newArticles: number;
  images: number;
  refused: Refused[];
}

/** What reading a file brought. */
export interface ImportReport {
  /** Articles that were not here, that were here and got something, and that were here as they are. */
  added: number;
  merged: number;
  unchanged: number;
  refused: Refused[];
}

/** 0 to 1. */
export type OnProgress = (done: number) => void;

/** What a page wants to know of a long reading, and how it ends one. */
export interface ImportOptions {
  onProgress?: OnProgress;
  /** Stops between two articles. */
  signal?: AbortSignal;
}

/** One kind of file that can be read into a library. What is there is never overwritten. */
export interface Importer {
  name: string;
  /** Looks the file through and writes nothing. */
  preview(library: Library, file: Blob, onProgress?: OnProgress): Promise<ImportPreview>;
  read(library: Library, file: Blob, world: World, options?: ImportOptions): Promise<ImportReport>;
}
