/**
 * One article, one reading: a name has the same type wherever it stands, and is found wherever it stands. The tagger sees a
 * sentence at a time; this brings its answers together, and with what our lists are sure of.
 */
import { begin, labelledTypes, labelOf, last as end, unit } from './labels.ts';
import type { Tagged } from './names-of.ts';
import { wordBits, type TokenSentence } from './traits.ts';

/** Longer names are not looked for again. */
const longest = 4;

const person = labelledTypes.indexOf('PER');
const organisation = labelledTypes.indexOf('ORG');
const other = labelledTypes.indexOf('MISC');

/** Changes `tagged`, the names of each sentence. */
export function agreeInDocument(sentences: readonly TokenSentence[], tagged: Tagged[][]): void {
  sentences.forEach((sentence, i) => addSureNames(sentence, tagged[i]!));
  const votes = countVotes(sentences, tagged);
  tagged.forEach((names, i) => {
    const sentence = sentences[i]!;
    for (const name of names) {
      const counts = votes.get(keyOf(sentence, name.first, name.last))!;
      const best = winner(counts);
      if (counts[best]! > counts[name.type]!) {
        name.read = name.type;
        name.type = best;
      }
    }
    addRepeated(sentence, names, votes);
  });
  weighDoubts(sentences, tagged);
}

/**
 * A name the tagger is nowhere surer of is left out. Chosen on our own corpus and PUD: exact names are at their best from .5 to
 * .6, and a wrong name on the screen is worse than a missing one.
 */
const leastCertainty = 0.6;

/**
 * A name is shown apart from the others unless somewhere the tagger is at least so sure of just this name and type. Chosen on
 * 602 shown names of 315 real pages, each judged by hand: of those our lists do not know, one in twelve is wrong from .98 on,
 * and every second below.
 */
const leastSure = 0.97;

/** The same for names that have something else for them: see `isWitnessed`. */
const leastWitnessed = 0.85;

/** For names of ordinary words alone, such as open the items of a list: "Custom Branding". */
const leastOfOrdinary = 0.95;

/** Leaves out or marks names that the tagger is nowhere sure of; once is enough, and our lists may be instead. */
function weighDoubts(sentences: readonly TokenSentence[], tagged: Tagged[][]): void {
  const surest = new Map<string, number>();
  const sure = new Set<string>();
  const note = (key: string, certainty: number) => surest.set(key, Math.max(surest.get(key) ?? 0, certainty));
  tagged.forEach((names, i) => {
    const sentence = sentences[i]!;
    const { tokens } = sentence;
    for (const { first, last, type, read = type, certainty = 0 } of names) {
      const keys = [keyOf(sentence, first, last)];
      // A surname is as sure as the person.
      if (type === person && last - first > 1) keys.push(keyOf(sentence, last - 1, last));
      const listed = tokens[first]!.sureName?.words === last - first;
      const doubted = certainty < leastOfOrdinary && tokens.slice(first, last).every(isOrdinaryWord);
      const least = isWitnessed(tokens, first, last, type) ? leastWitnessed : leastSure;
      for (const key of keys) {
        note(key, listed || speaks(tokens, first, last) ? 1 : doubted ? 0 : certainty);
        if (listed || (!doubted && read === type && certainty >= least)) sure.add(key);
      }
    }
  });
  tagged.forEach((names, i) => {
    tagged[i] = names.flatMap((name): Tagged[] => {
      const key = keyOf(sentences[i]!, name.first, name.last);
      if (surest.get(key)! < leastCertainty) return [];
      return [sure.has(key) ? name : { ...name, doubtful: true }];
    });
  });
}

/** Whether the words themselves say what is named: a given name before a surname, "Council", a place we know, "Lake". */
function isWitnessed(tokens: TokenSentence['tokens'], first: number, last: number, type: number): boolean {
  const [head, end] = [tokens[first]!, tokens[last - 1]!];
  const byRule = head.rule === labelOf(type, last - first === 1 ? unit : begin);
  if (type === person) return byRule && last - first > 1 && (head.bits & wordBits.given) !== 0;
  if (type === organisation) return byRule && (end.bits & (wordBits.organisationHead | wordBits.publicHead)) !== 0;
  return head.known !== 0 || ((head.bits | end.bits) & wordBits.placeHead) !== 0;
}

/** How often each name was read as each type. */
type Votes = ReadonlyMap<string, readonly number[]>;

function countVotes(sentences: readonly TokenSentence[], tagged: readonly Tagged[][]): Votes {
  const votes = new Map<string, number[]>();
  const vote = (key: string, type: number, weight: number) => {
    let counts = votes.get(key);
    if (!counts) votes.set(key, (counts = labelledTypes.map(() => 0)));
    counts[type]! += weight;
  };
  tagged.forEach((names, i) => {
    const sentence = sentences[i]!;
    for (const { first, last, type } of names) {
      const key = keyOf(sentence, first, last);
      // Of two types that are as common, the first one seen stands.
      vote(key, type, votes.has(key) ? 1 : 1.1);
      const sure = sentence.tokens[first]!.sureName;
      if (sure?.words === last - first) vote(key, labelledTypes.indexOf(sure.type), 1);
      // "the Harbour Gazette": where the tagger sees a name of no such type, the rules have a say.
      if (type === other && isOrganisationByRule(sentence, first, last)) vote(key, organisation, 1.2);
    }
  });
  // The surname of somebody named in full.
  tagged.forEach((names, i) => {
    for (const { first, last, type } of names) {
      if (type !== person || last - first < 2) continue;
      const surname = keyOf(sentences[i]!, last - 1, last);
      if (votes.has(surname)) vote(surname, person, 1);
      else if (surname.length > 3) vote(surname, person, 0.5);
    }
  });
  return votes;
}

/** An organisation by the rules, of just these words, the last of which says so. */
function isOrganisationByRule({ tokens }: TokenSentence, first: number, last: number): boolean {
  return (
    tokens[first]!.rule === labelOf(organisation, begin) &&
    tokens[last - 1]!.rule === labelOf(organisation, end) &&
    (tokens[last - 1]!.bits & wordBits.organisationHead) !== 0
  );
}

/** Names of several words that our lists are sure of, where the tagger saw nothing, or neither person, organisation nor place. */
function addSureNames({ tokens }: TokenSentence, names: Tagged[]): void {
  for (let first = 0; first < tokens.length; first++) {
    const sure = tokens[first]!.sureName;
    if (!sure || sure.words < 2) continue;
    const last = first + sure.words;
    const touching = names.filter((name) => name.first < last && first < name.last);
    if (touching.some((name) => name.type !== other || name.first < first || name.last > last)) continue;
    if (tokens[first - 1]?.capital && first > 1) continue;
    for (const name of touching) names.splice(names.indexOf(name), 1);
    names.push({ first, last, type: labelledTypes.indexOf(sure.type) });
  }
  names.sort((a, b) => a.first - b.first);
}

/** The names of the article that the tagger did not see here. */
function addRepeated(sentence: TokenSentence, names: Tagged[], votes: Votes): void {
  const { tokens } = sentence;
  const taken = new Set(names.flatMap(({ first, last }) => range(first, last)));
  for (let first = 0; first < tokens.length; first++) {
    if (taken.has(first) || !tokens[first]!.capital) continue;
    for (let last = Math.min(first + longest, tokens.length); last > first; last--) {
      if (range(first, last).some((at) => taken.has(at))) continue;
      const key = keyOf(sentence, first, last);
      const counts = votes.get(key);
      if (!counts || (last - first === 1 && key.length < 3)) continue;
      const joined = (first > 1 && tokens[first - 1]!.capital) || tokens[last]?.capital;
      if (joined) continue;
      names.push({ first, last, type: winner(counts) });
      for (const at of range(first, last)) taken.add(at);
      break;
    }
  }
  names.sort((a, b) => a.first - b.first);
}

const keyOf = ({ tokens }: TokenSentence, first: number, last: number) =>
  tokens
    .slice(first, last)
    .map(({ word }) => word.text.toLowerCase())
    .join(' ');

const winner = (counts: readonly number[]) => counts.indexOf(Math.max(...counts));

const range = (first: number, last: number) => Array.from({ length: last - first }, (_, i) => first + i);

const isOrdinaryWord = ({ bits }: TokenSentence['tokens'][number]) =>
  (bits & wordBits.ordinary) !== 0 && (bits & wordBits.given) === 0;

/** Right beside a verb of speech there is hardly anything but somebody's name: "Marek said", "said Marek". */
function speaks(tokens: TokenSentence['tokens'], first: number, last: number): boolean {
  const isVerb = (at: number) => {
    const token = tokens[at];
    return token !== undefined && !token.capital && (token.bits & wordBits.speech) !== 0;
  };
  return isVerb(last) || isVerb(first - 1);
}
