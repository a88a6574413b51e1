/** How the index and what is looked for are spelled, so that they meet. */

/** Marks over and under letters that readers leave out: Latin, Greek, Cyrillic, Hebrew points, Arabic vowel signs. */
const marks = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/g;

/** Scripts written without spaces, and Hangul, whose particles grow on to the word: each character is a word of its own. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** Case, accents and width aside. */
export function foldText(text: string): string {
  // Composed again, for Hangul is taken apart too.
  return text.normalize('NFKD').replace(marks, '').normalize('NFC').toLowerCase();
}

/** A text as the index takes it: folded, and a space around each character of what is written without spaces. */
export function indexed(text: string): string {
  return foldText(text).replace(unspaced, ' $& ');
}

/** The words of a text as the index has them, in their order. */
export function indexWords(text: string): string[] {
  return indexed(text).match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? [];
}
