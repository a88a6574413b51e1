import { say, type WordKey } from '../words.ts';
import { highlightColors, type HighlightColor } from './types.ts';

/** What each kind of highlight is called. */
export type KindNames = Record<HighlightColor, string>;

const words: Record<HighlightColor, WordKey> = {
  fact: 'reader_color_fact',
  quote: 'reader_color_quote',
  doubt: 'reader_color_doubt',
  'follow-up': 'reader_color_follow_up',
};

/** The names the reader gave, and ours for those that have none; an empty one is none. */
export function kindNames(given: Partial<KindNames> = {}): KindNames {
  const named = highlightColors.map((color) => [color, given[color]?.trim() || say(words[color])]);
  return Object.fromEntries(named) as KindNames;
}
