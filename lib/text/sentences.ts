/** Sentences of a text, over its words. */
import type { Word } from './words.ts';

/** A sentence as a run of words: from `first` to before `last`; `block` counts the text's blocks. */
export interface Sentence {
  first: number;
  last: number;
  block: number;
}

const enders = /^[.!?…。！？]$/;
const closers = /^["”’'»“)\]]$/;

/**
 * The sentences of a text. A block (one line) ends a sentence always, and so does the cell of a table; a full stop, exclamation or question mark does when
 * what follows could begin one: neither a small letter nor a mark that goes on.
 */
export function findSentences(text: string, words: readonly Word[], starters: ReadonlySet<string>): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  let block = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const next = words[i + 1];
    const blank = next && text.slice(word.end, next.start);
    const newBlock = blank === undefined || blank.includes('\n');
    if (newBlock || blank.includes('\t') || endsSentence(words, i, starters)) {
      sentences.push({ first, last: i + 1, block });
      first = i + 1;
    }
    if (newBlock) block += 1;
  }
  return sentences;
}

function endsSentence(words: readonly Word[], i: number, starters: ReadonlySet<string>): boolean {
  const word = words[i]!;
  const next = words[i + 1]!;
  if (next.start === word.end && !closers.test(word.text)) return false;
  if (enders.test(word.text)) return opensSentence(next);
  if (closers.test(word.text) && enders.test(words[i - 1]?.text ?? '') && words[i - 1]!.end === word.start) {
    return next.start > word.end && opensSentence(next);
  }
  // "… of Acme Inc. The company": an abbreviation's stop ends the sentence too when the next word usually begins one.
  return word.text.endsWith('.') && word.text.length > 2 && starters.has(next.text);
}

function opensSentence(next: Word): boolean {
  return !/^\p{Ll}/u.test(next.text) && !/^[,;:)\]]$/.test(next.text);
}
