/** Initials that stand for a thing and not for a name: "generative engine optimization (GEO)", "battery electric vehicle or BEV". */
import type { Passage } from '../text/passages.ts';

/** All such initials of an article. */
export function findAbbreviatedTerms(passages: readonly Passage[]): Set<string> {
  const terms = new Set<string>();
  for (const { text } of passages) {
    for (const { index, groups } of text.matchAll(introduced)) {
      const letters = groups!['letters']!;
      if (isSpelledOut(text.slice(Math.max(0, index - reach), index), letters)) terms.add(letters);
    }
  }
  return terms;
}

/** Two to six letters in brackets or behind "or". */
const introduced = /(?:\(|,? or )(?<letters>\p{Lu}{2,6})s?(?![\p{L}\d])/gu;

/** How far before them the words stand, in UTF-16 code units. */
const reach = 90;

/** Whether words in small letters right before begin with these letters; a name would have capitals. */
function isSpelledOut(before: string, letters: string): boolean {
  const words = before.match(/[\p{L}\d]+/gu) ?? [];
  const last = words.slice(-letters.length);
  return (
    last.length === letters.length &&
    last.every((word, i) => word[0]!.toUpperCase() === letters[i]) &&
    last.slice(1).every((word) => /^\p{Ll}/u.test(word))
  );
}
