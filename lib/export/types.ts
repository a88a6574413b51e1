import type { Library } from '../library/schema.ts';
import type { World } from '../library/world.ts';

/** Articles written so far, of how many. */
export type OnExportProgress = (progress: { done: number; count: number }) => void;

/** One kind of file a library can be written as. */
export interface Exporter {
  name: string;
  /** Media type. */
  type: string;
  /** The file in pieces. To cancel, stop asking. */
  write(library: Library, world: World, onProgress?: OnExportProgress): AsyncGenerator<string>;
}
