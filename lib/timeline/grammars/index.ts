import { en } from './en.ts';
import type { Grammar } from './grammar.ts';

/** By language code. In other languages no dates are read in the text. */
export const grammars: Readonly<Record<string, Grammar>> = { en };
