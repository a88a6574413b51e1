import { apa } from './apa.ts';
import { bibtex } from './bibtex.ts';
import { chicago } from './chicago.ts';
import { markdown } from './markdown.ts';
import { mla } from './mla.ts';
import { plain } from './plain.ts';
import { ris } from './ris.ts';
import type { CitationFormat } from './types.ts';
import { wikipedia } from './wikipedia.ts';

/** In the order in which they are offered. */
export const citationFormats = { plain, markdown, apa, mla, chicago, wikipedia, bibtex, ris } satisfies Record<
  string,
  CitationFormat
>;

export type CitationStyle = keyof typeof citationFormats;
