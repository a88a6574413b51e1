/** Texts as sentences, for comparing what they say. */
import { foldText } from '../anchoring/fold.ts';
import { plainSplitting, vocabularyOf } from '../entities/vocabulary.ts';
import { readPassages } from '../text/passages.ts';
import type { Span, Texts } from '../text/span.ts';
import { isDateLine } from './date-line.ts';

export interface Sentence {
  span: Span;
  text: string;
  /** Without typography; equal ones say the same. */
  key: string;
  /** Lower case. */
  words: string[];
  isDateLine: boolean;
}

export function sentencesOf(texts: Texts, lang: string | undefined): Sentence[] {
  const passages = readPassages(texts, vocabularyOf(lang) ?? plainSplitting);
  return passages.flatMap((passage) =>
    passage.sentences.map(({ first, last }) => {
      const span = { start: passage.words[first]!.start, end: passage.words[last - 1]!.end };
      const text = passage.text.slice(span.start, span.end);
      const words = passage.words.slice(first, last).map((word) => word.text.toLowerCase());
      return {
        span: passage.in ? { in: passage.in, ...span } : span,
        ...{ text, words, key: foldText(text).text, isDateLine: isDateLine(text, lang) },
      };
    }),
  );
}

/**
 * The sentences of a page that were not taken for the article, each as a number: enough to tell later that one of them
 * stood there. Empty where nothing is known of them.
 */
export function leftOutSentences(leftOut: string | undefined, lang: string | undefined): number[] {
  if (!leftOut) return [];
  const keys = sentencesOf({ headline: '', dek: '', body: leftOut, captions: [] }, lang).map(({ key }) => hashOf(key));
  return [...new Set(keys)].sort((a, b) => a - b);
}

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
export function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
