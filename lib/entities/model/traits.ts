/** What the tagger sees of each word of an article before it weighs anything: its form, its classes, and how the article uses it. */
import type { Passage } from '../../text/passages.ts';
import type { Word } from '../../text/words.ts';
import { namesByRule } from '../rules/names-by-rule.ts';
import type { EntityType, Mention } from '../types.ts';
import { fold } from '../fold-name.ts';
import { isGivenName, isOrdinary, isOutlet, knownName, longestKnown } from '../gazetteer/gazetteer.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { hashOf } from './hash.ts';
import { begin, inside, labelledTypes, labelOf, last, outside, unit } from './labels.ts';

/** How a sentence uses capitals: as prose does, on every Important Word, or ON ALL. */
export const Casing = { Prose: 0, Title: 1, Capitals: 2 } as const;
export type Casing = (typeof Casing)[keyof typeof Casing];

/** What an article says of a word over all the places where it stands; one for all words spelt alike but for their capitals. */
export interface Usage {
  count: number;
  /** It stands in small letters somewhere. */
  small: boolean;
  /** It stands with a capital where the place alone does not ask for one. */
  capitalInside: boolean;
  /** A bit for each kind of place it stands in with a capital: `usageBits`. */
  places: number;
}

export const usageBits = {
  afterHonorific: 1,
  afterTitle: 2,
  afterGivenName: 4,
  afterPlaceWord: 8,
  afterThe: 16,
  beforeSpeech: 32,
  beforeOrganisationHead: 64,
  beforePossessive: 128,
  givenNameBeforeName: 256,
  beforeAcronym: 512,
  acronymInBrackets: 1024,
} as const;

/** What the word lists say of a word, a bit each. */
export const wordBits = {
  given: 1,
  ordinary: 2,
  known: 4,
  honorific: 8,
  title: 16,
  role: 32,
  organisationHead: 64,
  placeHead: 128,
  eventHead: 256,
  demonym: 512,
  particle: 1024,
  speech: 2048,
  kin: 4096,
  companyNoun: 8192,
  placeNoun: 16384,
  direction: 32768,
  oneself: 65536,
  publicHead: 131072,
} as const;

export interface Token {
  word: Word;
  /** In small letters, without marks. */
  folded: string;
  /** Hash of the word in small letters, digits as zeros. */
  key: number;
  /** Hash of the word as it stands. */
  exact: number;
  /** Hash of its form: "Xx" for "Paris", "X.X." for "U.S.". */
  shape: number;
  /** Hashes of its first and last one to four letters. */
  starts: readonly number[];
  ends: readonly number[];
  length: number;
  capital: boolean;
  /** All its letters are capitals, and there is more than one. */
  shouted: boolean;
  hasLetters: boolean;
  /** `wordBits` */
  bits: number;
  /** Of the longest known name it is part of: 0 none, else the name's type, and whether the word begins it. */
  known: number;
  /** The longest name that begins here and hardly ever names anything else. */
  sureName?: { words: number; type: EntityType };
  usage: Usage;
  /** The label the rules give it. */
  rule: number;
}

export interface TokenSentence {
  passage: Passage;
  tokens: Token[];
  casing: Casing;
}

/** All sentences of an article, in its order. */
export function readTokens(
  passages: readonly Passage[],
  vocabulary: Vocabulary,
  speech: ReadonlySet<string>,
): TokenSentence[] {
  const forms = new Map<string, Omit<Token, 'word' | 'usage' | 'known' | 'rule'>>();
  const usages = new Map<number, Usage>();
  const sentences = passages.flatMap((passage) =>
    passage.sentences.map((sentence): TokenSentence => {
      const tokens = passage.words.slice(sentence.first, sentence.last).map((word): Token => {
        let form = forms.get(word.text);
        if (!form) {
          form = formOf(word.text, vocabulary, speech);
          forms.set(word.text, form);
        }
        let usage = usages.get(form.key);
        if (!usage) {
          usage = { count: 0, small: false, capitalInside: false, places: 0 };
          usages.set(form.key, usage);
        }
        return { ...form, word, usage, known: 0, rule: outside };
      });
      return { passage, tokens, casing: casingOf(tokens) };
    }),
  );
  for (const { tokens, casing } of sentences) {
    markKnownNames(tokens);
    noteUsage(tokens, casing);
  }
  markNamesByRule(sentences, namesByRule(passages, vocabulary, speech));
  return sentences;
}

function markNamesByRule(sentences: readonly TokenSentence[], names: readonly Mention[]): void {
  const byPassage = Map.groupBy(names, (name) => name.in);
  for (const found of byPassage.values()) found.sort((a, b) => a.start - b.start);
  const next = new Map<Mention['in'], number>();
  for (const { passage, tokens } of sentences) {
    const found = byPassage.get(passage.in) ?? [];
    let at = next.get(passage.in) ?? 0;
    for (const token of tokens) {
      const { start, end } = token.word;
      while (at < found.length && found[at]!.end <= start) at += 1;
      const name = found[at];
      if (!name || name.start >= end) continue;
      const [opens, ends] = [name.start >= start, name.end <= end];
      const place = opens && ends ? unit : opens ? begin : ends ? last : inside;
      token.rule = labelOf(labelledTypes.indexOf(name.type), place);
    }
    next.set(passage.in, at);
  }
}

function formOf(
  text: string,
  vocabulary: Vocabulary,
  speech: ReadonlySet<string>,
): Omit<Token, 'word' | 'usage' | 'known' | 'rule'> {
  const small = text.toLowerCase().replaceAll('’', "'").replace(/\p{N}/gu, '0');
  const folded = fold(text);
  const key = hashOf(small);
  const starts: number[] = [];
  const ends: number[] = [];
  for (let length = 1; length <= 4 && length < small.length; length++) {
    starts.push(hashOf(small.slice(0, length)));
    ends.push(hashOf(small.slice(-length)));
  }
  return {
    folded,
    key,
    exact: hashOf(text),
    shape: hashOf(shapeOf(text)),
    starts,
    ends,
    length: small.length,
    capital: /^\p{Lu}/u.test(text),
    shouted: text.length > 1 && /\p{L}{2}|\p{L}\./u.test(text) && text === text.toUpperCase(),
    hasLetters: /\p{L}/u.test(text),
    bits: wordBitsOf(folded, vocabulary, speech),
  };
}

/** Capitals as X, small letters as x, digits as d, runs as one. */
function shapeOf(text: string): string {
  let shape = '';
  for (const letter of text.slice(0, 24)) {
    const kind = /\p{Lu}/u.test(letter) ? 'X' : /\p{L}/u.test(letter) ? 'x' : /\p{N}/u.test(letter) ? 'd' : letter;
    if (!shape.endsWith(kind)) shape += kind;
  }
  return shape.slice(0, 8);
}

function wordBitsOf(folded: string, vocabulary: Vocabulary, speech: ReadonlySet<string>): number {
  let bits = 0;
  const set = (bit: number, holds: boolean) => {
    if (holds) bits |= bit;
  };
  set(wordBits.given, isGivenName(folded));
  set(wordBits.ordinary, isOrdinary(folded));
  set(wordBits.known, knownName(folded) !== undefined);
  set(wordBits.honorific, vocabulary.honorifics.has(folded.replace(/\.$/, '')) || vocabulary.honorifics.has(folded));
  set(wordBits.title, vocabulary.titles.has(folded));
  set(wordBits.role, vocabulary.roleNouns.has(folded));
  set(wordBits.organisationHead, vocabulary.organisationHeads.has(folded));
  set(wordBits.placeHead, vocabulary.placeHeads.has(folded));
  set(wordBits.eventHead, vocabulary.eventHeads.has(folded));
  set(wordBits.demonym, vocabulary.demonyms.has(folded));
  set(wordBits.particle, vocabulary.particles.has(folded));
  set(wordBits.speech, speech.has(folded));
  set(wordBits.kin, vocabulary.kin.has(folded));
  set(wordBits.companyNoun, vocabulary.companyNouns.has(folded));
  set(wordBits.placeNoun, vocabulary.placeNouns.has(folded));
  set(wordBits.direction, vocabulary.directions.has(folded));
  set(wordBits.oneself, vocabulary.oneself.has(folded));
  set(wordBits.publicHead, vocabulary.publicHeads.has(folded));
  return bits;
}

function casingOf(tokens: readonly Token[]): Casing {
  let words = 0;
  let capitals = 0;
  let shouted = 0;
  for (const token of tokens) {
    if (!token.hasLetters || token.length < 2) continue;
    words += 1;
    if (token.capital) capitals += 1;
    if (token.shouted) shouted += 1;
  }
  if (words > 0 && shouted >= 0.6 * words) return Casing.Capitals;
  return tokens.length > 4 && capitals > 0.75 * words ? Casing.Title : Casing.Prose;
}

/** The longest known names that begin at each word with a capital. */
function markKnownNames(tokens: readonly Token[]): void {
  for (let first = 0; first < tokens.length; first++) {
    if (!tokens[first]!.capital) continue;
    let name = '';
    let last = first;
    let type = 0;
    for (let at = first; at < tokens.length && at < first + longestKnown; at++) {
      name += at === first ? tokens[at]!.folded : ` ${tokens[at]!.folded}`;
      const found = knownName(name);
      const known = isOutlet(name) ? outlet : knownTypes[found?.type ?? 'MISC'];
      if (found?.sure) tokens[first]!.sureName = { words: at - first + 1, type: found.type };
      if (known !== 0) [last, type] = [at, known];
    }
    if (type === 0) continue;
    for (let at = first; at <= last; at++) {
      const token = tokens[at]!;
      if (token.known === 0) token.known = 2 * type + (at === first ? 1 : 0) + (last > first ? 16 : 0);
    }
  }
}

const knownTypes = { MISC: 0, PER: 1, ORG: 2, LOC: 3 };
const outlet = 4;

function noteUsage(tokens: readonly Token[], casing: Casing): void {
  for (const [i, token] of tokens.entries()) {
    if (!token.hasLetters) continue;
    const { usage, capital } = token;
    usage.count += 1;
    if (!capital) usage.small = true;
    if (!capital || casing !== Casing.Prose) continue;
    const before = tokens[i - 1];
    const next = tokens[i + 1];
    if (before && !/^[“"‘'«.:•–—-]$/u.test(before.word.text)) usage.capitalInside = true;
    const note = (bit: number, holds: boolean | undefined) => {
      if (holds) usage.places |= bit;
    };
    if (before) {
      note(usageBits.afterHonorific, (before.bits & wordBits.honorific) !== 0);
      note(usageBits.afterTitle, (before.bits & wordBits.title) !== 0);
      note(usageBits.afterGivenName, before.capital && (before.bits & wordBits.given) !== 0);
      note(usageBits.afterPlaceWord, /^(?:in|at|from|near)$/.test(before.word.text));
      note(usageBits.afterThe, before.word.text === 'the');
      note(usageBits.acronymInBrackets, before.word.text === '(' && token.shouted);
    }
    if (next) {
      note(usageBits.beforeSpeech, (next.bits & wordBits.speech) !== 0 && !next.capital);
      note(usageBits.beforeOrganisationHead, next.capital && (next.bits & wordBits.organisationHead) !== 0);
      note(usageBits.beforePossessive, /^['’]s$/.test(next.word.text));
      note(usageBits.givenNameBeforeName, next.capital && (token.bits & wordBits.given) !== 0);
      note(usageBits.beforeAcronym, next.word.text === '(' && tokens[i + 2]?.shouted);
    }
  }
}
