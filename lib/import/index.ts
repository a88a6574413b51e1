import { libraryJson } from './library-json.ts';
import type { Importer } from './types.ts';

/** In the order in which a file is tried. */
export const importers: readonly Importer[] = [libraryJson];
