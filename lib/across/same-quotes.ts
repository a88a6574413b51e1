/** The same words of one speaker in several articles. A false pair is worse than a missed one. */
import { foldedWords, shinglesOf } from '../anchoring/shingles.ts';
import { commonSubsequence } from '../revisions/common-subsequence.ts';

/** Words in a row that two quotes must share to be compared at all. */
const shingle = 4;
/** Words that two must share, and how many of them must be more than "that is what I have said": stock phrases are shorter. */
const sharedAtLeast = 8;
const longAtLeast = 3;
/** Of the words of the shorter one; the other may quote more of the same sentence. */
const sharedPart = 0.8;
/** Between publications: what is said again after longer is a phrase of the speaker, or a pledge, and not one quote. */
const daysApart = 60;

interface Quoted {
  /** In quotation marks or without. */
  words: string;
  article: { id: string; datePublished?: string };
}

/** Groups of two and more, each with one quote an article and the earliest first, to which the others are the same. All by one speaker. */
export function sameQuotes<Q extends Quoted>(quotes: readonly Q[]): Q[][] {
  const published = ({ article }: Quoted) => article.datePublished ?? '9';
  const inOrder = quotes
    .map((quote) => ({ quote, words: foldedWords(quote.words) }))
    .filter(({ words }) => words.length >= sharedAtLeast)
    .sort((a, b) => (published(a.quote) < published(b.quote) ? -1 : 1));
  const groups: (typeof inOrder)[] = [];
  const byShingle = new Map<string, Set<(typeof groups)[number]>>();
  for (const one of inOrder) {
    const shingles = shinglesOf(one.words, shingle);
    const near = new Set(shingles.flatMap((shingle) => [...(byShingle.get(shingle) ?? [])]));
    const home = [...near].find(
      (group) =>
        group.every(({ quote }) => quote.article.id !== one.quote.article.id) &&
        isNear(group[0]!.quote, one.quote) &&
        isSame(group[0]!.words, one.words),
    );
    if (home) home.push(one);
    else {
      const group = [one];
      groups.push(group);
      for (const shingle of shingles) byShingle.set(shingle, (byShingle.get(shingle) ?? new Set()).add(group));
    }
  }
  return groups.filter((group) => group.length > 1).map((group) => group.map(({ quote }) => quote));
}

function isSame(one: string[], other: string[]): boolean {
  const shared = commonSubsequence(one, other).map(([at]) => one[at]!);
  // What is written without blanks has short words.
  const isLong = (word: string) => word.length > 4 || /\p{Lo}{2}/u.test(word);
  return (
    shared.length >= sharedAtLeast &&
    shared.length >= sharedPart * Math.min(one.length, other.length) &&
    new Set(shared.filter(isLong)).size >= longAtLeast
  );
}

function isNear(one: Quoted, other: Quoted): boolean {
  const [a, b] = [one, other].map(({ article }) => Date.parse(article.datePublished?.slice(0, 10) ?? ''));
  return Number.isNaN(a) || Number.isNaN(b) || Math.abs(a! - b!) <= daysApart * 86_400_000;
}
