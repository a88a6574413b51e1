/** Whether two articles are one text: the report of an agency in two papers, or a page that moved to another address. */
import { foldedWords, shinglesOf } from '../anchoring/shingles.ts';

/** Words in a row. */
const length = 5;
/** A shorter text is too little to tell. */
const leastShingles = 40;
/**
 * Of the shorter text, what the other must hold of it: a paper cuts what it takes over. Of the 1,700 development pages two
 * reports on one event share a third at most, and two captures of one page more than half.
 */
const sharedPart = 0.5;

/** Looks at other texts for this one. Absent: it is too short to tell; others that are, are not the same. */
export function sameTextMatcher(text: string): ((other: string) => boolean) | undefined {
  const ours = shingleSet(text);
  if (ours.size < leastShingles) return undefined;
  return (other) => {
    const theirs = shingleSet(other);
    if (theirs.size < leastShingles) return false;
    let shared = 0;
    for (const shingle of theirs) if (ours.has(shingle)) shared += 1;
    return shared >= sharedPart * Math.min(ours.size, theirs.size);
  };
}

function shingleSet(text: string): Set<string> {
  return new Set(shinglesOf(foldedWords(text), length));
}
