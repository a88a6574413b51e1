/** What became of a few sentences, word by word. Typography is not wording: it changes nothing. */
import { foldText } from '../anchoring/fold.ts';
import { findWords, type Word } from '../text/words.ts';
import { commonSubsequence } from './common-subsequence.ts';

/** Words in a row that share their fate, with the blanks behind them. */
export interface WordRun {
  kind: 'same' | 'removed' | 'added';
  /** Of what is the same, as it is written now. */
  text: string;
}

/**
 * Compares two wordings, for instance of a quote that was edited. In the order of the text, what was removed before what
 * stands in its place; what is the same and what was added make up the later wording.
 */
export function diffWords(before: string, after: string): WordRun[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const runs: WordRun[] = [];
  const add = (kind: WordRun['kind'], text: string) => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text !== '') runs.push({ kind, text });
  };
  let [at, to] = [0, 0];
  const same = commonSubsequence(
    old.map(({ key }) => key),
    now.map(({ key }) => key),
  );
  for (const [i, j] of [...same, [old.length, now.length] as const]) {
    add('removed', textOf(old.slice(at, i)));
    add('added', textOf(now.slice(to, j)));
    add('same', textOf(now.slice(j, j + 1)));
    [at, to] = [i + 1, j + 1];
  }
  return runs;
}

interface ComparedWord {
  /** Up to where the next one begins. */
  text: string;
  /** Equal ones say the same. */
  key: string;
}

const noAbbreviations = new Set<string>();

function wordsOf(text: string): ComparedWord[] {
  const words = findWords(text, noAbbreviations);
  return words.map((word: Word, index) => ({
    text: text.slice(index === 0 ? 0 : word.start, words[index + 1]?.start),
    key: foldText(word.text).text,
  }));
}

const textOf = (words: ComparedWord[]) => words.map(({ text }) => text).join('');
