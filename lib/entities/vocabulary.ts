/** A language's words for names, as sets. */
import { languageOf } from '../languages/index.ts';
import type { NameWords } from '../languages/types.ts';
import type { SplittingWords } from '../text/passages.ts';

export type Vocabulary = Record<Exclude<keyof NameWords, 'abbreviations' | 'starters'>, ReadonlySet<string>> &
  SplittingWords;

const vocabularies = new Map<NameWords, Vocabulary>();

/** `undefined` for a language in which we find no names. An article that states no language is taken for English. */
export function vocabularyOf(lang: string | undefined): Vocabulary | undefined {
  const names = languageOf(lang ?? 'en')?.names;
  if (!names) return undefined;
  let vocabulary = vocabularies.get(names);
  if (!vocabulary) {
    vocabulary = Object.fromEntries(
      Object.entries(names).map(([kind, words]) => [kind, new Set((words as string).split(' '))]),
    ) as unknown as Vocabulary;
    vocabularies.set(names, vocabulary);
  }
  return vocabulary;
}

/** How texts are split where a language tells us nothing about it. */
export const plainSplitting: SplittingWords = { abbreviations: new Set(), starters: new Set() };

/**
 * Whether an organisation is called after where it is or what it is for, so that its first word alone names something
 * else: "Orrin House", "Velonian Ministry of Culture". `parts` are its folded words.
 */
export function isCalledAfter(parts: readonly string[], { publicHeads }: Vocabulary): boolean {
  return parts.slice(1).some((part) => publicHeads.has(part));
}

const verbs = new Map<string, ReadonlySet<string>>();

/** All forms of the verbs of speech of a language; empty where we don't know them. */
export function speechVerbsOf(lang: string | undefined): ReadonlySet<string> {
  const cues = languageOf(lang ?? 'en')?.speech?.cues ?? '';
  let found = verbs.get(cues);
  if (!found) verbs.set(cues, (found = new Set(cues.split(' ').filter(Boolean))));
  return found;
}
