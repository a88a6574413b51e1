/** Reads the ZIP that our own export wrote, or the same packed again by somebody else. */
import { openZip } from './library-zip/open-zip.ts';
import { previewRestore, restore } from './library-json/restore.ts';
import type { Importer } from './types.ts';

/** https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.7: a file's header; 4.3.16: an empty archive. */
const beginnings = ['PK\u0003\u0004', 'PK\u0005\u0006'];

/** @throws besides what the library's JSON throws: DamagedZipError */
export const libraryZip: Importer = {
  name: 'library-zip',
  takes: async (file) => beginnings.includes(await file.slice(0, 4).text()),
  async preview(library, file, options) {
    return previewRestore(library, await openZip(file), options);
  },
  async read(library, file, world, options) {
    return restore(library, await openZip(file), world, options);
  },
};
