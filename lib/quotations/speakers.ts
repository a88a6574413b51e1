/** Who can be speaking: the names, pronouns and nouns of a text that stand outside its quotes. */
import { fold } from '../entities/fold-name.ts';
import { genderOf } from '../entities/gazetteer/gazetteer.ts';
import type { Entity } from '../entities/types.ts';
import type { Passage } from '../text/passages.ts';
import type { Word } from '../text/words.ts';
import type { QuotedStretch } from './quoted-stretches.ts';

/** A possible speaker; `first` to before `last` in its passage's words. */
export interface Candidate {
  kind: 'person' | 'body' | 'place' | 'pronoun' | 'noun' | 'oneself';
  first: number;
  last: number;
  start: number;
  end: number;
  entity?: Entity;
}

/** The words of a language that speakers are found by. */
export interface SpeechVocabulary {
  cues: ReadonlySet<string>;
  /** Verbs that are cues only right behind a quote: "sobbed". */
  manner: ReadonlySet<string>;
  /** Phrases that put the speaker after them, as words. */
  accordingTo: readonly (readonly string[])[];
  /** What opens a reported statement. */
  that: ReadonlySet<string>;
  pronouns: ReadonlySet<string>;
  ourselves: ReadonlySet<string>;
  /** First words of an article's notes about itself. */
  notes: ReadonlySet<string>;
  speakers: ReadonlySet<string>;
  /** Words before a name that say which pronoun stands for it: "Mr", "his mother". */
  men: ReadonlySet<string>;
  women: ReadonlySet<string>;
  /** Small words inside names: "de", "von". */
  particles: ReadonlySet<string>;
  articles: ReadonlySet<string>;
  /** What stands between a subject and its verb of speech: "a déclaré". */
  auxiliaries: ReadonlySet<string>;
  /** Verbs whose object hears it: "told". */
  tells: ReadonlySet<string>;
  /** What leads to whom it was said: "interview". */
  withWhom: ReadonlySet<string>;
  /** Words for outlets, alone and in their names. */
  media: ReadonlySet<string>;
  /** Words in the names of bodies that hear and do not carry: "parliament"; empty where only known outlets carry. */
  audiences: ReadonlySet<string>;
  /** What can be read and so says something: "letter", "report". */
  papers: ReadonlySet<string>;
}

/** A passage with what attribution asks of it again and again. */
export interface Scene {
  passage: Passage;
  /** Candidates in the order of the text. */
  candidates: Candidate[];
  /** For every word, the index of the first candidate at or behind it. */
  candidateFrom: Int32Array;
  /** For every word, the number of the quoted stretch it stands in, or -1. */
  quoteAt: Int32Array;
  /** For every word, the number of its sentence. */
  sentenceOf: Int32Array;
  stretches: QuotedStretch[];
  /** Which pronoun stands for a person, where the words before a name of theirs say it. */
  pronounFor: ReadonlyMap<Entity, 'he' | 'she'>;
}

export const lower = (word: Word | undefined) => word?.text.toLowerCase() ?? '';

/** Which word stands behind "according to", when that stands here. */
export function behindAccordingTo(
  words: readonly Word[],
  at: number,
  { accordingTo }: SpeechVocabulary,
): number | undefined {
  const phrase = accordingTo.find((parts) => parts.every((part, i) => lower(words[at + i]) === part));
  return phrase && at + phrase.length;
}

/** `byCapitals`: the language's names are not known as entities, so runs of capitals beside a verb of speech are taken for them. */
export function sceneOf(
  passage: Passage,
  stretches: QuotedStretch[],
  entities: readonly Entity[],
  vocabulary: SpeechVocabulary,
  byCapitals: boolean,
): Scene {
  const { words, sentences } = passage;
  const quoteAt = new Int32Array(words.length).fill(-1);
  let word = 0;
  for (const [n, stretch] of stretches.entries()) {
    while (word < words.length && words[word]!.end <= stretch.start) word += 1;
    while (word < words.length && words[word]!.start < stretch.end) quoteAt[word++] = n;
  }
  const sentenceOf = new Int32Array(words.length);
  for (const [n, sentence] of sentences.entries()) sentenceOf.fill(n, sentence.first, sentence.last);

  const named = entities
    .flatMap((entity) => entity.mentions.filter((m) => m.in === passage.in).map((mention) => ({ mention, entity })))
    .sort((a, b) => a.mention.start - b.mention.start);
  const candidates: Candidate[] = [];
  const pronounFor = new Map<Entity, 'he' | 'she'>();
  let next = 0;
  for (let i = 0; i < words.length; i++) {
    const { start, end } = words[i]!;
    while (next < named.length && named[next]!.mention.end <= start) next += 1;
    const name = named[next];
    if (name && name.mention.start <= start) {
      let last = i + 1;
      while (last < words.length && words[last]!.start < name.mention.end) last += 1;
      const pronoun = pronounBefore(words, i, vocabulary);
      if (pronoun && !pronounFor.has(name.entity)) pronounFor.set(name.entity, pronoun);
      // "Paris said", but not "a trader in Paris said".
      const speaks =
        name.entity.type !== 'LOC' || (vocabulary.cues.has(lower(words[last])) && isSubject(passage, { first: i }));
      if (quoteAt[i]! < 0 && speaks && !/^['’]s?$/.test(words[last]?.text ?? '')) {
        const kind = name.entity.type === 'PER' ? 'person' : name.entity.type === 'ORG' ? 'body' : 'place';
        candidates.push({
          kind,
          first: i,
          last,
          start: name.mention.start,
          end: name.mention.end,
          entity: name.entity,
        });
      }
      i = last - 1;
      continue;
    }
    if (quoteAt[i]! >= 0) continue;
    const text = lower(words[i]);
    const last = byCapitals ? endOfCapitals(words, quoteAt, i, vocabulary) : i;
    if (last > i) {
      candidates.push({ kind: 'person', first: i, last, start, end: words[last - 1]!.end });
      i = last - 1;
    } else if (vocabulary.ourselves.has(text)) candidates.push({ kind: 'oneself', first: i, last: i + 1, start, end });
    else if (vocabulary.pronouns.has(text)) candidates.push({ kind: 'pronoun', first: i, last: i + 1, start, end });
    else if (vocabulary.speakers.has(text) && !/^['’]s?$/.test(words[i + 1]?.text ?? ''))
      candidates.push({ kind: 'noun', first: i, last: i + 1, start, end });
  }
  const candidateFrom = new Int32Array(words.length + 1);
  for (let i = 0, c = 0; i <= words.length; i++) {
    while (c < candidates.length && candidates[c]!.first < i) c += 1;
    candidateFrom[i] = c;
  }
  return { passage, candidates, candidateFrom, quoteAt, sentenceOf, stretches, pronounFor };
}

/** "Mr. Doe", "her husband, John Doe" */
function pronounBefore(
  words: readonly Word[],
  name: number,
  { men, women }: SpeechVocabulary,
): 'he' | 'she' | undefined {
  const before = lower(words[words[name - 1]?.text === ',' ? name - 2 : name - 1]).replace(/\.$/, '');
  return men.has(before) ? 'he' : women.has(before) ? 'she' : undefined;
}

/** Small words between two parts of a name. */
const mostParticles = 2;

/**
 * Where a run of capitals that may name a speaker ends; `first` where there is none. It must touch a verb of speech or stand
 * behind "according to", with nothing but small words or a comma between: "sagte Jana Brandt", "Jana Brandt, Ärztin, sagte".
 */
function endOfCapitals(
  words: readonly Word[],
  quoteAt: Int32Array,
  first: number,
  vocabulary: SpeechVocabulary,
): number {
  const isCapital = (i: number) =>
    words[i]?.kind === 'word' &&
    quoteAt[i]! < 0 &&
    /^\p{Lu}/u.test(words[i]!.text) &&
    !vocabulary.pronouns.has(lower(words[i])) &&
    !vocabulary.accordingTo.some((phrase) => phrase.includes(lower(words[i])));
  // "Bürgermeisterin" is no part of the name behind it; a surname may well be such a word.
  const isRole = (i: number) => vocabulary.speakers.has(lower(words[i]));
  if (!isCapital(first) || isRole(first) || (isCapital(first - 1) && !isRole(first - 1))) return first;
  let last = first + 1;
  for (;;) {
    // "Marta de la Fuente"
    let next = last;
    while (next - last < mostParticles && vocabulary.particles.has(words[next]?.text ?? '')) next += 1;
    if (!isCapital(next)) break;
    last = next + 1;
  }
  const isCue = (i: number) => vocabulary.cues.has(lower(words[i]));
  const told = vocabulary.accordingTo.some((phrase) =>
    phrase.every((part, i) => lower(words[first - phrase.length + i]) === part),
  );
  const article = /^\p{Ll}+$/u.test(words[first - 1]?.text ?? '') && vocabulary.articles.has(lower(words[first - 1]));
  // A single noun behind an article is a thing or a role, in a language that gives all nouns capitals.
  if (article && last - first === 1) return first;
  const touches =
    [last, last + 1].some(isCue) || [first - 1, first - 2, first - 3].some(isCue) || words[last]?.text === ',';
  return told || touches ? last : first;
}

/** The candidates that stand between two words. */
export function candidatesBetween(scene: Scene, from: number, to: number): Candidate[] {
  if (to <= from) return [];
  const { candidates, candidateFrom } = scene;
  return candidates
    .slice(candidateFrom[Math.max(0, from)], candidateFrom[Math.min(to, scene.passage.words.length)])
    .filter((c) => c.last <= to);
}

/** Which pronoun fits a person, by the words before a name of theirs or by the given name; `undefined` when either may. */
function pronounOf({ pronounFor }: Scene, entity: Entity): 'he' | 'she' | undefined {
  return pronounFor.get(entity) ?? genderOf(fold(entity.name.split(/\s+/)[0]!));
}

/** How far back a pronoun's person is looked for, in sentences. */
const longestReach = 5;

/** How far back the last speaker comes before a nearer name that only may be meant. */
const shortReach = 2;

/**
 * The person a pronoun stands for: going back sentence by sentence, who was speaking there, else who is its subject, else
 * who is named first in it. `undefined` when nobody fits.
 */
export function personBehind(
  scene: Scene,
  pronoun: Candidate,
  lastSpeaker: LastSpeaker | undefined,
): Entity | undefined {
  const wanted = lower(scene.passage.words[pronoun.first]);
  if (wanted === 'it') return bodyBehind(scene, pronoun);
  if (wanted !== 'he' && wanted !== 'she') return undefined;
  const fits = (entity: Entity) => (pronounOf(scene, entity) ?? wanted) === wanted;
  const nearest = nearestPerson(scene, pronoun, lastSpeaker, fits);
  if (!lastSpeaker || !fits(lastSpeaker.entity)) return nearest;
  // Who spoke last and is surely a woman is "she" rather than a name between them that may be anybody's.
  const surely =
    pronounOf(scene, lastSpeaker.entity) === wanted && sentencesSince(scene, pronoun, lastSpeaker) <= shortReach;
  return !nearest || (surely && pronounOf(scene, nearest) === undefined) ? lastSpeaker.entity : nearest;
}

const sentencesSince = ({ sentenceOf }: Scene, pronoun: Candidate, { sentence }: LastSpeaker) =>
  sentenceOf[pronoun.first]! - sentence;

function nearestPerson(
  scene: Scene,
  pronoun: Candidate,
  lastSpeaker: LastSpeaker | undefined,
  fits: (entity: Entity) => boolean,
): Entity | undefined {
  const { passage, sentenceOf } = scene;
  const own = sentenceOf[pronoun.first]!;
  for (let n = own; n >= Math.max(0, own - longestReach); n--) {
    if (lastSpeaker && n === lastSpeaker.sentence && n < own && fits(lastSpeaker.entity)) return lastSpeaker.entity;
    const sentence = passage.sentences[n]!;
    const last = n === own ? pronoun.first : sentence.last;
    const people = candidatesBetween(scene, sentence.first, last).filter((c) => c.kind === 'person' && fits(c.entity!));
    const found = people.find((c) => isSubject(passage, c)) ?? people[0];
    if (found) return found.entity;
  }
  return undefined;
}

const isSubject = ({ words }: Passage, { first }: Pick<Candidate, 'first'>) =>
  !/^(with|of|to|for|by|from|at|against|and|about|on|in|than)$/.test(lower(words[first - 1]));

/** The organisation an "it" stands for: the first of its sentence or the one before. */
function bodyBehind({ passage, sentenceOf, ...scene }: Scene, pronoun: Candidate): Entity | undefined {
  const own = sentenceOf[pronoun.first]!;
  for (let n = own; n >= Math.max(0, own - 1); n--) {
    const { first, last } = passage.sentences[n]!;
    const bodies = candidatesBetween({ passage, sentenceOf, ...scene }, first, Math.min(last, pronoun.first));
    const found = bodies.find((c) => c.kind === 'body' && isSubject(passage, c));
    if (found) return found.entity;
  }
  return undefined;
}

/** The report or letter an "it" stands for: the last one named in its sentence or the one before. */
export function paperBehind(
  { passage, sentenceOf, quoteAt }: Scene,
  pronoun: Candidate,
  { papers }: SpeechVocabulary,
): Candidate | undefined {
  const { words, sentences } = passage;
  const from = sentences[Math.max(0, sentenceOf[pronoun.first]! - 1)]!.first;
  for (let i = pronoun.first - 1; i >= Math.max(from, pronoun.first - paperReach); i--)
    if (quoteAt[i]! < 0 && papers.has(lower(words[i])))
      return { kind: 'noun', first: i, last: i + 1, start: words[i]!.start, end: words[i]!.end };
  return undefined;
}

/** How far back that may be, in words. */
const paperReach = 60;

/** Who was quoted last, and in which sentence that was said. */
export interface LastSpeaker {
  entity: Entity;
  sentence: number;
}
