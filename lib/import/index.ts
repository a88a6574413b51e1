import { libraryJson } from './library-json.ts';
import { libraryZip } from './library-zip.ts';
import type { Importer } from './types.ts';

/** In the order in which a file is tried. */
export const importers: readonly [...Importer[], Importer] = [libraryZip, libraryJson];

/** Who reads this file. */
export async function importerOf(file: Blob): Promise<Importer> {
  for (const importer of importers) if (await importer.takes(file)) return importer;
  return importers[importers.length - 1]!;
}
