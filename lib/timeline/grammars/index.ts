import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { grammarOf, type PhraseWords } from './from-words.ts';
import type { Grammar } from './grammar.ts';

const words: Readonly<Record<string, PhraseWords>> = { de, es, fr };
const grammars: Record<string, Grammar> = { en };

/** How a language, by its code, states dates; `undefined` where no dates are read. Made when first asked for: most readers need one. */
export function findGrammar(code: string): Grammar | undefined {
  const phrases = words[code];
  if (phrases) grammars[code] ??= grammarOf(phrases);
  return grammars[code];
}
