import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Grammar } from './grammar.ts';

/** By language code. In other languages no dates are read in the text. */
export const grammars: Readonly<Record<string, Grammar>> = { de, en, es, fr };
