/** Runs of words, by which texts are seen to share what they say without being compared letter by letter. */
import { findWords } from '../text/words.ts';
import { foldText } from './fold.ts';

/** The words and numbers of a text, whatever their typography and case. */
export function foldedWords(text: string): string[] {
  return findWords(text, new Set())
    .filter(({ kind }) => kind !== 'mark')
    .map((word) => foldText(word.text).text.toLowerCase());
}

/** Every run of so many words (Broder 1997, "On the resemblance and containment of documents"). None: there are fewer. */
export function shinglesOf(words: readonly string[], length: number): string[] {
  return words.slice(0, Math.max(0, words.length - length + 1)).map((_, at) => words.slice(at, at + length).join(' '));
}
