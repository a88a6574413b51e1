/**
 * What speaks for or against a label at a word: hashes of its own form, of its neighbours', of the run of capitals it stands
 * in, of how the whole article uses it, and of what the rules say. Training and use both come here.
 *
 * After Ratinov & Roth 2009 (https://aclanthology.org/W09-1119): word classes, gazetteers, the rest of the document.
 */
import { hashOf, mixed } from './hash.ts';
import { outside } from './labels.ts';
import type { Lexicon } from './lexicon.ts';
import { Casing, usageBits, wordBits, type Token, type TokenSentence } from './traits.ts';

/** Kinds of features, each a number. */
const kinds = [
  'bias',
  'casing',
  'word',
  'exactWord',
  'wordPair',
  'wordsAround',
  'start',
  'end',
  'endAround',
  'shape',
  'shapePair',
  'shapeTriple',
  'capital',
  'length',
  'glued',
  'class',
  'classUnknown',
  'classPair',
  'classShape',
  'classesAround',
  'rank',
  'bits',
  'bitsAround',
  'bitsTriple',
  'known',
  'run',
  'runLast',
  'runFirst',
  'runBefore',
  'runAfter',
  'runAround',
  'runClassLast',
  'runClassFirst',
  'runBits',
  'usage',
  'usageCount',
  'usagePlace',
  'usagePlaceNext',
  'usagePlaceBefore',
  'rule',
  'ruleBefore',
  'ruleAfter',
  'ruleShape',
  'rulePlace',
  'ruleRepeated',
  'ruleClass',
] as const;
const kind = Object.fromEntries(kinds.map((name, number) => [name, number])) as Record<(typeof kinds)[number], number>;

/** What of the word lists matters at a neighbour. */
const tellingBits =
  wordBits.honorific |
  wordBits.title |
  wordBits.role |
  wordBits.organisationHead |
  wordBits.placeHead |
  wordBits.eventHead |
  wordBits.speech |
  wordBits.given |
  wordBits.kin |
  wordBits.companyNoun |
  wordBits.placeNoun |
  wordBits.direction |
  wordBits.particle;

/** Stands before the first and behind the last word of a sentence. */
function edge(name: string): Token {
  const key = hashOf(name);
  return {
    word: { text: name, start: 0, end: 0, kind: 'mark' },
    folded: name,
    key,
    exact: key,
    shape: key,
    starts: [],
    ends: [],
    length: 0,
    capital: false,
    shouted: false,
    hasLetters: false,
    bits: 0,
    known: 0,
    rule: outside,
    usage: { count: 0, small: false, capitalInside: false, places: 0 },
  };
}
const before = edge('<s>');
const behind = edge('</s>');

/** The longest run of capitals that is looked at as one. */
const longestRun = 6;

/** What gives all features of a word of a sentence, by its place in it: the same array each time, filled anew. */
export function featuresOf({ tokens, casing }: TokenSentence, lexicon: Lexicon): (place: number) => readonly number[] {
  const runs = runsOf(tokens);
  const features: number[] = [];
  const add = (name: number, a: number, b?: number, c?: number) => features.push(mixed(name, a, b, c));
  const at = (i: number): Token => (i < 0 ? before : (tokens[i] ?? behind));
  const indexes = tokens.map(({ key }) => lexicon.indexOf(key));
  const indexOf = (i: number): number => indexes[i] ?? -1;
  const classOf = (i: number, size: 0 | 1 | 2) => (indexOf(i) < 0 ? -1 : lexicon.wordClass(indexOf(i), size));

  return (i) => {
    features.length = 0;
    const token = at(i);
    const [p2, p, n, n2] = [at(i - 2), at(i - 1), at(i + 1), at(i + 2)];
    const initial = i === 0 || (i === 1 && /^[“"‘'«]$/.test(p.word.text)) ? 1 : 0;
    const capital = token.capital ? 1 : 0;

    add(kind.bias, 0);
    add(kind.casing, casing);
    add(kind.word, token.key, 0);
    add(kind.exactWord, token.exact);
    add(kind.word, p.key, -1);
    add(kind.word, n.key, 1);
    add(kind.word, p2.key, -2);
    add(kind.word, n2.key, 2);
    add(kind.wordPair, p.key, token.key);
    add(kind.wordPair, token.key, n.key, 1);
    add(kind.wordsAround, p.key, n.key);
    for (const [length, start] of token.starts.entries()) add(kind.start, start, length);
    for (const [length, end] of token.ends.entries()) add(kind.end, end, length);
    if (p.ends.length > 2) add(kind.endAround, p.ends[2]!, -1);
    if (n.ends.length > 2) add(kind.endAround, n.ends[2]!, 1);

    add(kind.shape, token.shape, casing, initial);
    add(kind.shape, p.shape, -1, -1);
    add(kind.shape, n.shape, 1, -1);
    add(kind.shapePair, p.shape, token.shape);
    add(kind.shapePair, token.shape, n.shape, 1);
    add(kind.shapeTriple, p.shape, token.shape, n.shape);
    add(kind.shapeTriple, token.shape, n.shape, n2.shape + 1);
    add(kind.shapeTriple, p2.shape, p.shape, token.shape + 2);
    add(kind.capital, capital, initial, casing);
    add(kind.length, Math.min(token.length, 8), capital);
    if (i > 0 && p.word.end === token.word.start) add(kind.glued, p.key, 0);
    if (n !== behind && token.word.end === n.word.start) add(kind.glued, n.key, 1);

    for (let d = -2; d <= 2; d++) {
      const other = at(i + d);
      if (indexOf(i + d) < 0) {
        add(kind.classUnknown, other.shape, d);
        continue;
      }
      add(kind.class, classOf(i + d, 0), d, 0);
      add(kind.class, classOf(i + d, 1), d, 1);
      if (d >= -1 && d <= 1) add(kind.class, classOf(i + d, 2), d, other.capital ? 3 : 2);
    }
    const [cp, c0, cn] = [classOf(i - 1, 1), classOf(i, 1), classOf(i + 1, 1)];
    add(kind.classPair, cp, c0);
    add(kind.classPair, c0, cn, 1);
    add(kind.classShape, c0, token.shape);
    add(kind.classesAround, cp, token.shape, cn);
    add(kind.rank, indexOf(i) < 0 ? -1 : lexicon.rank(indexOf(i)), capital, initial);

    for (let bit = 1; bit <= wordBits.publicHead; bit <<= 1) if (token.bits & bit) add(kind.bits, bit, capital, casing);
    add(kind.bitsAround, p.bits & tellingBits, -1, p.capital ? 1 : 0);
    add(kind.bitsAround, n.bits & tellingBits, 1, n.capital ? 1 : 0);
    if (token.capital) {
      add(
        kind.bitsTriple,
        p.capital ? p.bits & tellingBits : -1,
        token.bits & tellingBits,
        n.capital ? n.bits & tellingBits : -1,
      );
      add(kind.known, token.known, casing);
    }

    const run = runs[i];
    if (run) {
      const [first, last] = run;
      const length = last - first + 1;
      add(kind.run, Math.min(length, 5), Math.min(i - first, 4), casing);
      if (casing === Casing.Prose && length < longestRun) {
        const [firstToken, lastToken] = [at(first), at(last)];
        const [left, right] = [at(first - 1), at(last + 1)];
        add(kind.runLast, lastToken.key);
        add(kind.runFirst, firstToken.key);
        add(kind.runBefore, left.key);
        add(kind.runAfter, right.key);
        add(kind.runAround, left.key, right.key);
        if (indexOf(last) >= 0) add(kind.runClassLast, classOf(last, 1));
        if (indexOf(first) >= 0) add(kind.runClassFirst, classOf(first, 1));
        let bits = 0;
        for (let part = first; part <= last; part++) bits |= at(part).bits & tellingBits;
        add(kind.runBits, bits, Math.min(length, 4));
      }
    }

    const { usage } = token;
    if (token.capital) {
      add(kind.usage, (usage.small ? 1 : 0) + (usage.capitalInside ? 2 : 0), initial, casing);
      if (usage.count > 1) add(kind.usageCount, Math.min(usage.count, 4));
      for (let bit = 1; bit <= usageBits.acronymInBrackets; bit <<= 1)
        if (usage.places & bit) add(kind.usagePlace, bit);
      if (n.capital) for (const bit of [1, 2, 4, 32]) if (n.usage.places & bit) add(kind.usagePlaceNext, bit);
      if (p.capital) for (const bit of [1, 2, 4, 32, 256]) if (p.usage.places & bit) add(kind.usagePlaceBefore, bit);
    }
    add(kind.rule, token.rule);
    add(kind.ruleBefore, p.rule, token.rule);
    add(kind.ruleAfter, token.rule, n.rule);
    add(kind.ruleShape, token.rule, token.shape);
    add(kind.rulePlace, token.rule, initial, casing);
    add(kind.ruleRepeated, token.rule, usage.count > 1 ? 1 : 0);
    add(kind.ruleClass, token.rule, c0);
    return features;
  };
}

/** For each word with a capital the first and the last word of its run. */
function runsOf(tokens: readonly Token[]): (readonly [number, number] | undefined)[] {
  const runs: (readonly [number, number] | undefined)[] = [];
  let i = 0;
  while (i < tokens.length) {
    if (!tokens[i]!.capital) {
      runs.push(undefined);
      i += 1;
      continue;
    }
    let last = i;
    while (tokens[last + 1]?.capital) last += 1;
    const run = [i, last] as const;
    for (; i <= last; i++) runs.push(run);
  }
  return runs;
}
