/** Reads a library file (`lib/export/library-json/format.ts`) into a library. */
import type { Library } from '../library/schema.ts';
import type { World } from '../library/world.ts';
import { decodeBase64 } from '../text/base64.ts';
import { previewRestore, restore, type LibrarySource } from './library-json/restore.ts';
import type { Importer, ImportOptions, ImportPreview, ImportReport } from './types.ts';

/** The bytes of its images stand in the file itself; a file out of a ZIP has lost them. */
function sourceOf(file: Blob): LibrarySource {
  return {
    ...{ json: file, size: file.size },
    bytesOf: async ({ base64 }) => (base64 === undefined ? undefined : decodeBase64(base64)),
  };
}

/** @throws NotALibraryError, NewerFileError, DamagedFileError, or the signal's reason */
export function previewImport(
  library: Library,
  file: Blob,
  options: Omit<ImportOptions, 'mode'> = {},
): Promise<ImportPreview> {
  return previewRestore(library, sourceOf(file), options);
}

/** @throws NotALibraryError, NewerFileError, DamagedFileError, NotSavedError, or the signal's reason */
export function importLibrary(
  library: Library,
  file: Blob,
  world: World,
  options: ImportOptions = {},
): Promise<ImportReport> {
  return restore(library, sourceOf(file), world, options);
}

/** What our own export wrote. */
export const libraryJson: Importer = {
  name: 'library-json',
  takes: async () => true,
  preview: previewImport,
  read: importLibrary,
};
