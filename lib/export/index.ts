import { libraryJson } from './library-json.ts';
import { libraryZip } from './library-zip.ts';
import type { Exporter } from './types.ts';

/** In the order in which they are offered. */
export const exporters: readonly Exporter[] = [libraryZip, libraryJson];
