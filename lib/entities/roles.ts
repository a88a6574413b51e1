/**
 * Who or what somebody is, in the article's own words, beside the name: "Russian Foreign Minister", "the mayor of Springfield",
 * "engine maker".
 */
import type { Passage } from '../text/passages.ts';
import type { Span } from '../text/span.ts';
import type { Word } from '../text/words.ts';
import type { EntityType, Mention } from './types.ts';
import { fold } from './fold-name.ts';
import { isAdjective } from './rules/weigh.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Role {
  text: string;
  span: Span;
  /** It stands right before the name and can be read as one with it: "President Donald Trump". */
  leads: boolean;
}

/** How far an apposition may reach, in words. */
const longestRole = 14;

/** A sentence's words around a name, and which names stand there. */
export interface Place {
  passage: Passage;
  /** Words of the name: `first` to before `last`. */
  first: number;
  last: number;
  /** Words of its sentence. */
  from: number;
  to: number;
  /** The type of the name that ends with a word, by that word's end. */
  nameEndingAt: ReadonlyMap<number, { mention: Mention; first: number }>;
}

/** The role beside one mention of a person. */
export function findRole(place: Place, vocabulary: Vocabulary): Role | undefined {
  return before(place, vocabulary) ?? beforeComma(place, vocabulary) ?? after(place, vocabulary);
}

/** What an organisation is, right before its name: "German magazine X", "the private equity firm X". */
export function findKind({ passage, first, from, nameEndingAt }: Place, vocabulary: Vocabulary): Role | undefined {
  const { words } = passage;
  if (first - 1 < from || !vocabulary.companyNouns.has(words[first - 1]!.text)) return undefined;
  let start = first - 1;
  const limit = Math.max(from, first - longestKind);
  while (start > limit && /^\p{Ll}{3,}$/u.test(words[start - 1]!.text) && !edgeWord.test(words[start - 1]!.text))
    start -= 1;
  const before = words[start - 1];
  const owner = before && nameEndingAt.get(before.end);
  if (before && vocabulary.demonyms.has(lower(before))) start -= 1;
  else if (owner?.mention.type === 'LOC' && owner.first >= from) start = owner.first;
  else if (start > from && start === limit && !edgeWord.test(words[start - 1]!.text)) return undefined;
  return role(passage, words.slice(start, first), true);
}

/** In words. */
const longestKind = 4;

/** Words that no description of an organisation takes in. */
const edgeWord =
  /^(?:the|and|but|its|his|her|their|our|from|for|with|into|onto|over|under|than|that|which|who|whom|when|while|where|after|before|because|said|says|told|was|were|are|has|have|had|will|would|could|can|may|been|being|via|per|both|between|against|about|through|throughout|during|like|near|rival|one|two|three|other|another|some|such|also|not|only|owns|owned|made|sold|bought|sued|left|joined)$/;

const lower = (word: Word | undefined) => word?.text.toLowerCase() ?? '';

function role(passage: Passage, words: Word[], leads = false): Role {
  const start = words[0]!.start;
  const end = words.at(-1)!.end;
  return {
    text: passage.text.slice(start, end).replace(/\s+/g, ' '),
    span: { ...(passage.in && { in: passage.in }), start, end },
    leads,
  };
}

const isRole = (word: string, vocabulary: Vocabulary) =>
  (vocabulary.titles.has(word) || vocabulary.roleNouns.has(word)) && !vocabulary.honorifics.has(word);

/** "Harbormaster", "sociologist": before a name, where it can be nobody's surname. */
const isOccupation = (word: string, vocabulary: Vocabulary) =>
  isRole(word, vocabulary) || [...vocabulary.occupationEndings].some((ending) => word.endsWith(ending));

/** "Israeli Prime Minister X", "national security advisor X", "Secretary of State X". */
function before({ passage, first, from, nameEndingAt }: Place, vocabulary: Vocabulary): Role | undefined {
  const { words } = passage;
  let start = first;
  if (
    words[first - 2]?.text === 'of' &&
    isRole(lower(words[first - 3]), vocabulary) &&
    first - 3 >= from &&
    vocabulary.titleModifiers.has(lower(words[first - 1]))
  )
    start = first - 3;
  else if (first - 1 >= from && isOccupation(lower(words[first - 1]), vocabulary)) start = first - 1;
  else return undefined;
  const extended = extendLeft(passage, start, from, nameEndingAt, vocabulary);
  return role(passage, words.slice(extended.start, first), true);
}

/** Takes in what belongs to a role on its left: modifiers, then whose it is, unless that is a person. */
function extendLeft(
  passage: Passage,
  start: number,
  from: number,
  nameEndingAt: Place['nameEndingAt'],
  vocabulary: Vocabulary,
): { start: number; named: boolean } {
  const { words } = passage;
  let headed = false;
  while (start > from) {
    const word = lower(words[start - 1]);
    const joined =
      words[start - 1]!.text === '-' && start - 2 >= from && words[start - 2]!.end === words[start - 1]!.start;
    // "Tamarack Energy CEO": whose role it is.
    if (nameEndingAt.has(words[start - 1]!.end)) break;
    if (joined) start -= 2;
    else if (
      // "City Architect", "Deputy Harbormaster"
      /^\p{Lu}/u.test(words[start]!.text) &&
      /^\p{Lu}/u.test(words[start - 1]!.text) &&
      (vocabulary.placeHeads.has(word) || vocabulary.organisationHeads.has(word))
    ) {
      start -= 1;
      headed = true;
    }
    // "Tamarack Energy", of which only the last word tells what it is
    else if (headed && start - 1 > from && /^\p{Lu}/u.test(words[start - 1]!.text)) start -= 1;
    else if (vocabulary.titleModifiers.has(word) || isRole(word, vocabulary)) start -= 1;
    else break;
  }
  const mayOwn = (type: EntityType) => type === 'LOC' || type === 'ORG';
  const possessive = start - 1 > from && /^['’]s$/.test(words[start - 1]!.text);
  const owner = nameEndingAt.get(words[start - (possessive ? 2 : 1)]?.end ?? -1);
  if (owner && mayOwn(owner.mention.type) && owner.first >= from) {
    const former =
      owner.first > from && !possessive && /^(former|ex|then|acting|interim)$/.test(lower(words[owner.first - 1]));
    return { start: owner.first - (former ? 1 : 0), named: true };
  }
  const people = words[start - 1];
  const adjective = people && /^\p{Lu}/u.test(people.text) && isAdjective(fold(people.text));
  if (!possessive && start > from && (adjective || vocabulary.demonyms.has(lower(people))))
    return { start: start - 1, named: true };
  return { start, named: false };
}

/** "Russia’s ambassador to the U.S., X" */
function beforeComma({ passage, first, from, nameEndingAt }: Place, vocabulary: Vocabulary): Role | undefined {
  const { words } = passage;
  if (words[first - 1]?.text !== ',') return undefined;
  for (let i = first - 2; i >= Math.max(from, first - longestRole); i--) {
    const word = words[i]!;
    if (/^[,;:.–—()“”"]$/.test(word.text)) return undefined;
    if (!isRole(lower(word), vocabulary)) continue;
    if (i !== first - 2 && !/^(of|to|for|at|in|on|with)$/.test(lower(words[i + 1]))) continue;
    const { start } = extendLeft(passage, i, from, nameEndingAt, vocabulary);
    const determiner = lower(words[start - 1]);
    const owned = nameEndingAt.has(words[start]?.end ?? -1) || start < i;
    if (!/^(the|a|an|his|her|its|their|['’]s)$/.test(determiner) && !owned) return undefined;
    return role(passage, words.slice(start, first - 1));
  }
  return undefined;
}

/** "X, the mayor of Springfield, said" */
function after({ passage, last, to }: Place, vocabulary: Vocabulary): Role | undefined {
  const { words } = passage;
  let start = last;
  if (words[start]?.text !== ',') return undefined;
  start += 1;
  if (words[start]?.kind === 'number' && words[start + 1]?.text === ',') start += 2;
  const article = /^(a|an|the|his|her|its|their)$/.test(lower(words[start]));
  if (article) start += 1;
  let head = -1;
  for (let i = start; i < Math.min(to, start + longestRole); i++) {
    const word = words[i]!;
    const text = lower(word);
    if (
      /^[,.;–—)]$/.test(word.text) ||
      /^(who|whose|which|that|and|said|says|told|where|when|as|after|before|while)$/.test(text)
    ) {
      return head >= 0 ? role(passage, words.slice(start, i)) : undefined;
    }
    if (/^[“”"‘(:]$/.test(word.text)) return undefined;
    if (head < 0) {
      if (/^(of|to|for|at|in|on|with|from|by|was|is|has|had|since|because|if|though|although)$/.test(text))
        return undefined;
      if (/^['’]s$/.test(text) && !/^\p{Lu}/u.test(words[i - 1]!.text)) start = i + 1;
      else if (isRole(text, vocabulary) && !isRole(lower(words[i + 1]), vocabulary)) head = i;
      else if (
        !article &&
        word.kind === 'word' &&
        !vocabulary.titleModifiers.has(text) &&
        !vocabulary.demonyms.has(text) &&
        i > start + 2
      )
        return undefined;
    } else if (/^(was|is|are|were|has|had|will|would|told|wrote)$/.test(text)) return undefined;
  }
  return undefined;
}
