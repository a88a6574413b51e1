/** When two names are one entity, and why. Names come folded, without article. */
import { knownName } from './gazetteer/gazetteer.ts';
import { knownGroup } from './known-aliases.ts';
import type { MergeReason } from './types.ts';
import { isCalledAfter, type Vocabulary } from './vocabulary.ts';

/** A name split for comparison. */
export interface NameWords {
  /** Folded, without article. */
  key: string;
  /** Without marks and suffixes such as "Jr." and "Inc.". */
  parts: string[];
}

const suffixes = /^(jr|sr|ii|iii|iv|inc|corp|corporation|co|company|ltd|llc|plc|ag|sa|gmbh|group|holdings)\.?$/;

export function nameWords(folded: string): NameWords {
  const key = folded.replace(/^the /, '');
  const all = key.split(/[\s,]+/).filter(Boolean);
  const parts = all.filter((part, i) => i === 0 || !suffixes.test(part));
  return { key, parts };
}

/** Families whose name stands first in a person's name, so that one word alone is the family. */
const familyFirst = new Set(
  'kim lee li xi wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin park choi jung kang cho yoon moon jang lim han nguyen tran le pham'.split(
    ' ',
  ),
);

/** Why a person's shorter or other name is this longer one; `undefined` when it may be somebody else. */
export function samePerson(name: NameWords, full: NameWords): MergeReason | undefined {
  const surname = full.parts.at(-1)!;
  const given = full.parts[0]!;
  if (name.parts.length === 1) {
    if (full.parts.length < 2) return spelledAlike(name.parts[0]!, surname) ? 'transliteration' : undefined;
    const word = name.parts[0]!;
    if (word === surname) return 'surname';
    if (word === given) return familyFirst.has(given) ? 'surname' : 'given-name';
    return undefined;
  }
  if (endsWith(full.parts, name.parts)) return full.parts.length === name.parts.length ? 'same-words' : 'surname';
  const otherSurname = name.parts.at(-1)!;
  const otherGiven = name.parts[0]!;
  const sameGiven = otherGiven === given || isInitialOf(otherGiven, given) || isInitialOf(given, otherGiven);
  if (otherSurname === surname && sameGiven && middleAgrees(name.parts, full.parts)) return 'same-words';
  if (full.parts.length >= 3 && name.parts.length === 2 && otherGiven === given && full.parts.includes(otherSurname))
    return 'same-words';
  if (
    name.parts.length === full.parts.length &&
    name.parts.every((part, i) => part === full.parts[i] || spelledAlike(part, full.parts[i]!))
  ) {
    return 'transliteration';
  }
  return undefined;
}

/** Why an organisation's or place's name is this longer one. */
export function sameBody(name: NameWords, full: NameWords): MergeReason | undefined {
  const group = knownGroup(name.key);
  if (group !== undefined && group === knownGroup(full.key)) return 'known-alias';
  if (name.parts.join(' ') === full.parts.join(' ')) return 'same-words';
  if (isAcronymOf(name.key, full)) return 'acronym';
  return undefined;
}

/**
 * "Goldman" for "Goldman Sachs", "the Courier" for "Kestrel Bay Courier". The last word alone may be a body of its own:
 * "Congress" is not the Indian National Congress, nor "Orrin" Orrin House.
 */
export function shortBody(name: NameWords, full: NameWords, vocabulary: Vocabulary): MergeReason | undefined {
  if (name.parts.length >= full.parts.length) return undefined;
  const starts =
    name.parts.every((part, i) => part === full.parts[i]) &&
    !vocabulary.organisationStarts.has(name.key) &&
    !(name.parts.length === 1 && isCalledAfter(full.parts, vocabulary));
  if (starts) return 'short-name';
  if (!endsWith(full.parts, name.parts)) return undefined;
  // "the Senate" is the United States Senate: what stands before it says no more than whose it is.
  const owner = full.parts.slice(0, full.parts.length - name.parts.length).join(' ');
  const national = knownName(owner)?.type === 'LOC' || vocabulary.demonyms.has(owner);
  return national || !knownName(name.key) ? 'short-name' : undefined;
}

function endsWith(parts: readonly string[], end: readonly string[]): boolean {
  const offset = parts.length - end.length;
  return offset >= 0 && end.every((part, i) => part === parts[offset + i]);
}

const isInitialOf = (short: string, long: string) => /^\p{L}\.?$/u.test(short) && long.startsWith(short[0]!);

/** "John F. Kennedy" and "John Kennedy" agree, "George W." and "George H. W." don't. */
function middleAgrees(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a.slice(1, -1), b.slice(1, -1)];
  return x.length === 0 || y.length === 0 || x[0]![0] === y[0]![0];
}

export function isAcronymOf(key: string, full: NameWords): boolean {
  const letters = key.replace(/[.\s]/g, '');
  if (!/^[a-z&]{2,7}$/.test(letters) || full.parts.length < 2 || key.includes(' ')) return false;
  const words = full.key.split(/[\s-]+/);
  const initials = (kept: string[]) => kept.map((word) => word[0]).join('');
  return (
    letters === initials(words) ||
    letters === initials(words.filter((word) => !/^(of|for|the|and|in|on|de|&)$/.test(word)))
  );
}

/** Two spellings of a name from another script: Sergei and Sergey, Mohammed and Muhammad. Never of short words. */
function spelledAlike(a: string, b: string): boolean {
  return (
    a !== b &&
    a.length >= 5 &&
    b.length >= 5 &&
    a[0] === b[0] &&
    Math.abs(a.length - b.length) <= 2 &&
    sounds(a) === sounds(b)
  );
}

function sounds(word: string): string {
  return word
    .replace(/kh/g, 'h')
    .replace(/ph/g, 'f')
    .replace(/[yj]/g, 'i')
    .replace(/w/g, 'v')
    .replace(/[qc]k?/g, 'k')
    .replace(/ou|oo/g, 'u')
    .replace(/[ei]+/g, 'i')
    .replace(/[uo]/g, 'o')
    .replace(/(.)\1+/g, '$1')
    .replace(/i+$/, 'i');
}
