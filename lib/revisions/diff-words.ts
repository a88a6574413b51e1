/** What became of a few sentences, word by word. Typography is not wording: it changes nothing. */
import { foldText } from '../anchoring/fold.ts';
import type { Span } from '../text/span.ts';
import { findWords, type Word } from '../text/words.ts';
import { commonSubsequence } from './common-subsequence.ts';

/** Words in a row that share their fate, with the blanks behind them. */
export interface WordRun {
  kind: 'same' | 'removed' | 'added';
  /** Of what is the same, as it is written now. */
  text: string;
}

/** One word with the blanks behind it: on both sides, or on the one where it stands. */
export interface WordPair {
  before?: Span;
  after?: Span;
}

/**
 * Compares two wordings, for instance of a quote that was edited. In the order of the text, what was removed before what
 * stands in its place; what is the same and what was added make up the later wording.
 */
export function diffWords(before: string, after: string): WordRun[] {
  const runs: WordRun[] = [];
  for (const { before: old, after: now } of pairWords(before, after)) {
    const kind = old && now ? 'same' : old ? 'removed' : 'added';
    const text = now ? after.slice(now.start, now.end) : before.slice(old!.start, old!.end);
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += text;
    else runs.push({ kind, text });
  }
  return runs;
}

/** The same, as the places of each word: what was removed before what stands in its place. Every letter is in one of them. */
export function pairWords(before: string, after: string): WordPair[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const pairs: WordPair[] = [];
  let [at, to] = [0, 0];
  const same = commonSubsequence(
    old.map(({ key }) => key),
    now.map(({ key }) => key),
  );
  for (const [i, j] of [...same, [old.length, now.length] as const]) {
    pairs.push(...old.slice(at, i).map(({ span }) => ({ before: span })));
    pairs.push(...now.slice(to, j).map(({ span }) => ({ after: span })));
    if (i < old.length) pairs.push({ before: old[i]!.span, after: now[j]!.span });
    [at, to] = [i + 1, j + 1];
  }
  return pairs;
}

interface ComparedWord {
  /** Up to where the next one begins. */
  span: Span;
  /** Equal ones say the same. */
  key: string;
}

const noAbbreviations = new Set<string>();

function wordsOf(text: string): ComparedWord[] {
  const words = findWords(text, noAbbreviations);
  return words.map((word: Word, index) => ({
    span: { start: index === 0 ? 0 : word.start, end: words[index + 1]?.start ?? text.length },
    key: foldText(word.text).text,
  }));
}
