/** An article's plain texts, split into words and sentences once for all who read them. */
import { findSentences, type Sentence } from './sentences.ts';
import type { TextName, Texts } from './span.ts';
import { findWords, type Word } from './words.ts';

/** One of an article's texts with its words and sentences. */
export interface Passage {
  /** Left out for the body, as in `Span`. */
  in?: TextName;
  text: string;
  words: Word[];
  sentences: Sentence[];
}

/** The words that decide where words and sentences end in a language. */
export interface SplittingWords {
  /** Lower case, without full stop: "mr". */
  abbreviations: ReadonlySet<string>;
  /** Capitalised words that begin sentences rather than names: "The". */
  starters: ReadonlySet<string>;
}

/** The texts of an article in reading order; empty ones are left out. */
export function readPassages(texts: Texts, splitting: SplittingWords): Passage[] {
  const named: [TextName | undefined, string][] = [
    ['headline', texts.headline],
    ['dek', texts.dek],
    [undefined, texts.body],
    ...texts.captions.map((caption, i): [TextName, string] => [`caption-${i}`, caption]),
  ];
  return named
    .filter(([, text]) => text.trim() !== '')
    .map(([name, text]) => {
      const words = findWords(text, splitting.abbreviations);
      return { ...(name && { in: name }), text, words, sentences: findSentences(text, words, splitting.starters) };
    });
}
