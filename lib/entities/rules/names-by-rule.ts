/**
 * Names by rules: runs of capitals, weighed by our lists, by their own words and by what stands around them. The tagger takes this
 * as one witness among others: it has learned from texts that the rules have not seen, and the rules know how news is written.
 */
import type { Passage } from '../../text/passages.ts';
import type { Sentence } from '../../text/sentences.ts';
import { candidateAt, casingOf, countCases, findNames, isCapitalised, knownAt, type Candidate } from './find-names.ts';
import { fold } from '../fold-name.ts';
import { isGivenName, isOrdinary, isOutlet, knownName } from '../gazetteer/gazetteer.ts';
import type { EntityType, Mention } from '../types.ts';
import { isCalledAfter, type Vocabulary } from '../vocabulary.ts';
import { isAdjective, noWeights, weighContext, weighName, type Weights } from './weigh.ts';

/** What must speak for a type before the rules say so. */
const threshold = 1.4;
/** More is asked of a single word that stands only where every word has a capital. */
const initialThreshold = 2.4;

/** How much all its mentions' surroundings may say of a name, so that a frequent phrase does not outweigh everything. */
const mostContext = 8;

/** The names of an article, MISC among them. Every mention of a name has the same type throughout an article. */
export function namesByRule(
  passages: readonly Passage[],
  vocabulary: Vocabulary,
  speaks: ReadonlySet<string>,
): Mention[] {
  const cases = countCases(passages);

  const candidates: Candidate[] = [];
  const unusual: { passage: Passage; sentence: Sentence; casing: 'title' | 'capitals' }[] = [];
  for (const passage of passages) {
    for (const sentence of passage.sentences) {
      const casing = casingOf(passage, sentence);
      if (casing === 'prose') {
        for (const candidate of findNames(passage, sentence, vocabulary, cases)) candidates.push(candidate);
      } else unusual.push({ passage, sentence, casing });
    }
  }

  const names = weighNames(candidates, vocabulary, speaks);
  const types = new Map<string, EntityType>();
  for (const [key, name] of names) {
    const type = typeOf(name);
    if (type) types.set(key, type);
  }
  for (const { parts, weights } of names.values()) {
    const surname = parts.at(-1)!;
    if (parts.length > 1 && strongest(weights) === 'PER' && !types.has(surname) && !isOrdinary(surname))
      types.set(surname, 'PER');
  }
  const mentions: Mention[] = [];
  const take = (candidate: Candidate, type: EntityType | undefined) => {
    if (!type) return;
    const { passage, start, end } = candidate;
    mentions.push({ ...(passage.in && { in: passage.in }), start, end, type, text: passage.text.slice(start, end) });
  };
  for (const candidate of candidates) take(candidate, types.get(candidate.key));
  for (const { passage, sentence, casing } of unusual) {
    for (const { candidate, type } of namesAmongCapitals(passage, sentence, casing, types, vocabulary))
      take(candidate, type);
  }
  return mentions;
}

interface WeighedName {
  weights: Weights;
  parts: string[];
  /** It stands somewhere in the middle of a sentence. */
  inside: boolean;
}

function weighNames(
  candidates: readonly Candidate[],
  vocabulary: Vocabulary,
  speaks: ReadonlySet<string>,
): Map<string, WeighedName> {
  const names = new Map<string, WeighedName & { context: Weights }>();
  for (const candidate of candidates) {
    let name = names.get(candidate.key);
    if (!name) {
      name = { weights: weighName(candidate, vocabulary), parts: candidate.parts, inside: false, context: noWeights() };
      names.set(candidate.key, name);
    }
    const context = weighContext(candidate, vocabulary, speaks);
    for (const type of Object.keys(context) as EntityType[]) name.context[type] += context[type];
    if (!candidate.initial) name.inside = true;
  }
  for (const { weights, context } of names.values()) {
    const share = Math.min(1, mostContext / Math.max(...Object.values(context)));
    for (const type of Object.keys(context) as EntityType[]) weights[type] += context[type] * share;
  }
  linkParts(names, vocabulary);
  setAsideAdjectives(names);
  return names;
}

/** A word of a longer name of the article is likely that name again: "McMaster", "the Times", "WHO". */
function linkParts(names: ReadonlyMap<string, WeighedName>, vocabulary: Vocabulary): void {
  const longer = [...names.values()].filter(({ parts }) => parts.length > 1);
  for (const { parts, weights } of longer) {
    const type = strongest(weights);
    if (type === 'PER' && weights.PER >= threshold) {
      const surname = names.get(parts.at(-1)!);
      if (surname && surname.weights.LOC < 9) surname.weights.PER += 5;
      const given = names.get(parts[0]!);
      if (given) given.weights.PER += 1.5;
    } else if (type === 'ORG') {
      const acronym = names.get(
        parts
          .filter((part) => !/^(of|for|the|and|&)$/.test(part))
          .map((part) => part[0])
          .join(''),
      );
      if (acronym) acronym.weights.ORG += 4;
      const outlet = isOutlet(parts.join(' ')) || vocabulary.outletHeads.has(parts.at(-1)!);
      const short = outlet ? names.get(parts.at(-1)!) : undefined;
      if (short) short.weights.ORG += 5;
      const first = names.get(parts[0]!);
      if (first && first.weights.LOC < 4 && !isCalledAfter(parts, vocabulary)) first.weights.ORG += 2;
    } else if (type === 'LOC' && parts.length === 2 && vocabulary.placeStarts.has(parts[0]!)) {
      // "Orrin" for "Lake Orrin"
      const bare = names.get(parts[1]!);
      if (bare && bare.weights.LOC < 4) bare.weights.LOC += 2;
    }
  }
}

/** "Velonian" beside "Velonia" is of the place, and no name. */
function setAsideAdjectives(names: ReadonlyMap<string, WeighedName>): void {
  const stems = new Map<string, WeighedName[]>();
  for (const [key, name] of names) {
    if (!isAdjective(key)) continue;
    const stem = key.replace(/(?:ian|ean|an|ish|ese)$/, '').slice(0, shortestStem);
    stems.set(stem, [...(stems.get(stem) ?? []), name]);
  }
  for (const [key, { parts }] of names) {
    if (parts.length > 1) continue;
    for (const adjective of stems.get(key.slice(0, shortestStem)) ?? []) {
      const [long] = adjective.parts;
      const stem = long!.replace(/(?:ian|ean|an|ish|ese)$/, '');
      if (key !== long && key.startsWith(stem) && key.length <= stem.length + 2) adjective.weights.MISC += 9;
    }
  }
}

/** Below this many letters, two words that begin alike have nothing to do with each other. */
const shortestStem = 4;

function strongest(weights: Weights): EntityType {
  let best: EntityType = 'PER';
  for (const type of Object.keys(weights) as EntityType[]) if (weights[type] > weights[best]) best = type;
  return best;
}

function typeOf({ weights, parts, inside }: WeighedName): EntityType | undefined {
  const type = strongest(weights);
  const needed = parts.length === 1 && !inside ? initialThreshold : threshold;
  return weights[type] >= needed ? type : undefined;
}

/** Names in headlines with a capital on every word: those known from our lists, from the rest of the article, or by a given name. */
function* namesAmongCapitals(
  passage: Passage,
  sentence: Sentence,
  casing: 'title' | 'capitals',
  types: ReadonlyMap<string, EntityType>,
  vocabulary: Vocabulary,
): Generator<{ candidate: Candidate; type: EntityType }> {
  const { words } = passage;
  let i = sentence.first;
  while (i < sentence.last) {
    const found = isCapitalised(words[i]) ? nameHere(i) : undefined;
    if (found) yield found;
    i = found ? Math.max(found.candidate.last, i + 1) : i + 1;
  }

  function nameHere(i: number): { candidate: Candidate; type: EntityType } | undefined {
    for (let end = Math.min(sentence.last, i + 6); end > i; end--) {
      const candidate = candidateAt(passage, sentence, i, end);
      if (!candidate || candidate.last !== end) continue;
      const single = candidate.parts.length === 1;
      const type = types.get(candidate.key);
      if (type && type !== 'MISC' && !(single && isOrdinary(candidate.key) && casing === 'capitals'))
        return { candidate, type };
    }
    const end = knownAt(passage, i, sentence.last);
    if (end > i) {
      const candidate = candidateAt(passage, sentence, i, end)!;
      const known = knownName(candidate.key);
      const plain =
        candidate.parts.length === 1 &&
        (isOrdinary(candidate.key) || /^(us|who|it|met|ice|fed|apple|shell|visa)$/.test(candidate.key));
      if (known && !plain && !vocabulary.oneself.has(candidate.key)) return { candidate, type: known.type };
    }
    const given = fold(words[i]!.text);
    const next = words[i + 1];
    if (
      casing === 'title' &&
      isGivenName(given) &&
      !isOrdinary(given) &&
      i + 1 < sentence.last &&
      isCapitalised(next)
    ) {
      const surname = fold(next!.text);
      if (!isOrdinary(surname) && !vocabulary.titles.has(surname) && !vocabulary.roleNouns.has(surname)) {
        return { candidate: candidateAt(passage, sentence, i, i + 2)!, type: 'PER' };
      }
    }
    return undefined;
  }
}
