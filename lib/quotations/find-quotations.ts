/** What the article quotes, and who said it. */
import { readsNames } from '../entities/recognize.ts';
import type { Entity } from '../entities/types.ts';
import { plainSplitting, vocabularyOf } from '../entities/vocabulary.ts';
import { languageOf } from '../languages/index.ts';
import type { SpeechWords } from '../languages/types.ts';
import { readPassages } from '../text/passages.ts';
import type { Span, TextName, Texts } from '../text/span.ts';
import type { Word } from '../text/words.ts';
import { byCue, byDash, byLeadIn, bySentence, wordsOf, type Attribution } from './attribute.ts';
import { findCarrier } from './carrier.ts';
import { findReported } from './indirect.ts';
import { pullQuotes } from './pull-quotes.ts';
import { findQuotedStretches, isSingle, quotesInDoubles, type QuotedStretch } from './quoted-stretches.ts';
import {
  lower,
  paperBehind,
  personBehind,
  sceneOf,
  type Candidate,
  type LastSpeaker,
  type Scene,
  type SpeechVocabulary,
} from './speakers.ts';
import { mostProbable, type SpeakerWeights } from './rank-speakers.ts';
import { answersTo, type Question, type Rule } from './speaker-features.ts';
import speakerWeights from './speaker-weights.json' with { type: 'json' };
import type { Quotation } from './types.ts';

/** Shorter ones are mostly scare quotes, nicknames and titles, and count only with a cue of their own. */
const leastWords = 4;

/** How many paragraphs a speaker is remembered for while nobody else speaks. */
const longestCarry = 2;

/** How many words may stand between the halves of a quote that its cue splits. */
const longestBetween = 40;

/**
 * The quotes of an article in the order of its texts. Where nothing tells who speaks there is no speaker: we don't guess.
 * In a language whose verbs of speech we don't know, quotes have none at all.
 */
export function findQuotations(
  texts: Texts,
  entities: readonly Entity[],
  lang?: string,
  choose: ChooseSpeaker = chooserOf(lang),
): Quotation[] {
  const speech = languageOf(lang ?? 'en')?.speech;
  const vocabulary = speechVocabulary(speech);
  return readPassages(texts, vocabularyOf(lang) ?? plainSplitting).flatMap((passage) => {
    const scene = sceneOf(passage, findQuotedStretches(passage.text), entities, vocabulary, !readsNames(lang));
    return quotationsIn(scene, vocabulary, choose);
  });
}

/** Who said a quote; nothing: it is not known. */
export type ChooseSpeaker = (question: Question) => Candidate | undefined;

/** The rules' answer. */
export const byRule: ChooseSpeaker = ({ ruled }) => ruled;

/** The most probable answer by what the ranker has learned. */
export const byRank =
  (weights: SpeakerWeights): ChooseSpeaker =>
  (question) =>
    mostProbable(answersTo(question), weights).candidate;

const byShippedRank = byRank(speakerWeights);

/** The ranker has learned from English only. */
const chooserOf = (lang = 'en') => (languageOf(lang) === languageOf('en') ? byShippedRank : byRule);

const vocabularies = new Map<SpeechWords | undefined, SpeechVocabulary>();

export function speechVocabulary(speech: SpeechWords | undefined): SpeechVocabulary {
  let vocabulary = vocabularies.get(speech);
  if (!vocabulary) {
    const set = (words = '') => new Set(words.split(' ').filter(Boolean));
    vocabulary = {
      cues: set(speech?.cues),
      manner: set(speech?.manner),
      accordingTo: (speech?.accordingTo ?? '')
        .split(', ')
        .filter(Boolean)
        .map((phrase) => phrase.split(' ')),
      that: set(speech?.that),
      pronouns: set(speech?.pronouns),
      ourselves: set(speech?.ourselves),
      notes: set(speech?.notes),
      speakers: set(speech?.speakers),
      men: set(speech?.men),
      women: set(speech?.women),
      particles: set(speech?.particles),
      articles: set(speech?.articles),
      auxiliaries: set(speech?.auxiliaries),
      tells: set(speech?.tells),
      withWhom: set(speech?.withWhom),
      media: set(speech?.media),
      audiences: set(speech?.audiences),
      papers: set(`${speech?.unnamed?.reports ?? ''} ${speech?.unnamed?.documents ?? ''}`),
    };
    vocabularies.set(speech, vocabulary);
  }
  return vocabulary;
}

/** A direct quotation as it grows, with what the next quote may take over from it. */
interface Growing {
  quotation: Quotation;
  cue?: number;
  speaker?: Speaker;
  /** Its last stretch so far. */
  stretch: QuotedStretch;
  number: number;
}

function quotationsIn(scene: Scene, vocabulary: SpeechVocabulary, choose: ChooseSpeaker): Quotation[] {
  const quotations = [...directIn(scene, vocabulary, choose), ...indirectIn(scene, vocabulary)];
  return quotations.sort((a, b) => a.parts[0]!.start - b.parts[0]!.start);
}

function directIn(scene: Scene, vocabulary: SpeechVocabulary, choose: ChooseSpeaker): Quotation[] {
  const { stretches } = scene;
  const inDoubles = quotesInDoubles(stretches);
  const pulled = pullQuotes(scene);
  const quotations: Quotation[] = [];
  let last: Growing | undefined;
  let lastSpeaker: LastSpeaker | undefined;
  for (const [number, stretch] of stretches.entries()) {
    const own = byCue(scene, number, vocabulary);
    // Single marks in a text that quotes in double ones are its headings', which repeat what it quotes.
    const repeats = !own && ((inDoubles && isSingle(stretch.mark)) || pulled.has(number));
    const quotes = !repeats && isQuotation(scene, number, own);
    if (last && (nextParagraph(scene, last, number, own) || (quotes && goesOn(scene, last, number, own)))) {
      last.quotation.parts.push(partOf(scene, stretch));
      last.stretch = stretch;
      last.number = number;
      continue;
    }
    if (!quotes) continue;
    const before = last && {
      quote: last.number,
      ...(last.speaker && { speaker: last.speaker.candidate }),
    };
    const question: Question = {
      scene,
      vocabulary,
      quote: number,
      ...byRules(scene, number, vocabulary, own, last),
      ...(own?.cue !== undefined && { cue: own.cue }),
      ...(before && { before }),
    };
    const candidate = own?.speaker.kind === 'oneself' ? undefined : choose(question);
    const speaker =
      candidate &&
      (candidate === last?.speaker?.candidate ? last.speaker : speakerOf(scene, candidate, lastSpeaker, vocabulary));
    const quotation: Quotation = {
      kind: 'direct',
      parts: [partOf(scene, stretch)],
      ...(own?.cue !== undefined && cueAndCarrier(scene, own.cue, speaker?.said, vocabulary)),
      ...(speaker && { speaker: speaker.said }),
    };
    quotations.push(quotation);
    if (speaker?.entity) lastSpeaker = { entity: speaker.entity, sentence: scene.sentenceOf[speaker.word]! };
    last = { quotation, stretch, number, ...(own?.cue !== undefined && { cue: own.cue }), ...(speaker && { speaker }) };
  }
  return quotations;
}

/** Whom the rules take for the speaker, and which of them. */
function byRules(
  scene: Scene,
  number: number,
  vocabulary: SpeechVocabulary,
  own: Attribution | undefined,
  last: Growing | undefined,
): Pick<Question, 'rule' | 'ruled'> {
  const stretch = scene.stretches[number]!;
  const sameBlock = last?.stretch.block === stretch.block ? last.speaker?.candidate : undefined;
  const answers: [Rule, () => Candidate | undefined][] = own
    ? [['cue', () => own.speaker]]
    : [
        ['dash', () => byDash(scene, number)?.speaker],
        ['lead-in', () => byLeadIn(scene, number, vocabulary)?.speaker],
        ['same-block', () => sameBlock],
        ['sentence', () => bySentence(scene, number)?.speaker],
        ['carried', () => carriedOver(scene, last, stretch)],
      ];
  for (const [rule, answer] of answers) {
    const ruled = answer();
    if (ruled) return { rule, ruled };
  }
  return { rule: 'none' };
}

function indirectIn(scene: Scene, vocabulary: SpeechVocabulary): Quotation[] {
  const reported = findReported(scene, vocabulary).filter(({ speaker }) => speaker.kind !== 'oneself');
  return reported.flatMap(({ part, speaker, cue }) => {
    const whose = speakerOf(scene, speaker, undefined, vocabulary);
    if (!whose) return [];
    return [
      {
        kind: 'indirect',
        parts: [part],
        ...cueAndCarrier(scene, cue, whose.said, vocabulary),
        speaker: whose.said,
      },
    ];
  });
}

/** An outlet that says something itself carries nobody's words. */
function cueAndCarrier(
  scene: Scene,
  cue: number,
  speaker: Quotation['speaker'],
  vocabulary: SpeechVocabulary,
): Pick<Quotation, 'cue' | 'via'> {
  const carrier = findCarrier(scene, cue, vocabulary);
  const entity = carrier?.entity;
  return {
    cue: spanOf(scene, cue),
    ...(entity &&
      entity.key !== speaker?.entityKey && {
        via: { span: partOf(scene, carrier), name: entity.name, entityKey: entity.key },
      }),
  };
}

const partOf = ({ passage }: Scene, { start, end }: { start: number; end: number }): Span => ({
  ...(passage.in && { in: passage.in }),
  start,
  end,
});

/** A paragraph that ends inside a quote goes on in the next one, which opens again. */
function nextParagraph(scene: Scene, last: Growing, number: number, own: Attribution | undefined): boolean {
  const { start, block } = scene.stretches[number]!;
  const opensBlock = start === 0 || scene.passage.text[start - 1] === '\n';
  return last.stretch.open && block === last.stretch.block + 1 && opensBlock && !(own && isNear(scene, number, own));
}

function spanOf({ passage }: Scene, word: number): Span {
  const { start, end } = passage.words[word]!;
  return { ...(passage.in && { in: passage.in }), start, end };
}

/** How far a cue may stand from a quote that is surely its own, in words. */
const nearCue = 8;

function isNear(scene: Scene, quote: number, { cue }: Attribution): boolean {
  const { first, last } = wordsOf(scene, quote);
  return cue !== undefined && (cue >= last ? cue - last < nearCue : first - cue < nearCue);
}

/** A cue next to the quote, with no more than its subject between. */
function isBeside(scene: Scene, quote: number, own: Attribution | undefined): boolean {
  if (own?.cue === undefined) return false;
  const { words } = scene.passage;
  const { first, last } = wordsOf(scene, quote);
  return own.cue >= last ? own.cue - last <= 4 : /^[,:]$/.test(words[first - 1]?.text ?? '');
}

/** A cue right before the quote: "they chanted “…”", but not "a play called “…”". */
const followsCue = ({ passage }: Scene, first: number, own: Attribution | undefined) =>
  own?.cue === first - 1 && !/^call(?:s|ed|ing)$/.test(lower(passage.words[first - 1]));

/** Words that stay small in the title of a work. */
const smallInTitles =
  /^(?:a|an|the|and|or|nor|but|as|at|by|for|from|in|into|of|off|on|onto|over|to|up|via|with|de|del|der|des|du|la|le|les|und|y)$/;

/** Titles of works: their words have capitals, and nobody says them. */
function isTitle({ passage, stretches }: Scene, quote: number, spoken: readonly Word[]): boolean {
  const { start, end } = stretches[quote]!;
  const { text } = passage;
  // A sentence of its own is said, whatever its capitals.
  if (sentenceBegins.test(text.slice(Math.max(0, start - 3), start)) && sentenceEnds.test(text.slice(end - 2, end)))
    return false;
  return spoken.every(({ text }, i) => !/^\p{Ll}/u.test(text) || (i > 0 && smallInTitles.test(text)));
}

const sentenceBegins = /(?:^|\n|[.?!]["”’']? )$/;
const sentenceEnds = /[.?!]["”’']$/;

/** A work is named, in whatever letters, where its credit follows: “…,” by Jane Doe; “…” (1999). */
const isCredited = ({ passage, stretches }: Scene, quote: number) =>
  /,['’]?["”] by (?:the )?\p{Lu}|["”] \((?:1[5-9]|20)\d\d\)/u.test(
    passage.text.slice(stretches[quote]!.end - 3, stretches[quote]!.end + 10),
  );

function isQuotation(scene: Scene, quote: number, own: Attribution | undefined): boolean {
  const { words } = scene.passage;
  const { first, last } = wordsOf(scene, quote);
  if (first < 0 || (!own && isCredited(scene, quote))) return false;
  const spoken = words.slice(first, last).filter((word) => word.kind !== 'mark' && !/^['’]s$/.test(word.text));
  const beside = isBeside(scene, quote, own);
  if (spoken.length >= leastWords) return beside || followsCue(scene, first, own) || !isTitle(scene, quote, spoken);
  // “Yes,” she said.
  const said = /^[,.?!…]$/.test(words[last - 2]?.text ?? '') && /^\p{Lu}/u.test(spoken[0]?.text ?? '');
  return said && beside;
}

/** “A,” X said. “B.” — the second has no cue of its own and nothing but the first one's cue stands between. */
function goesOn(scene: Scene, before: Growing, quote: number, own: Attribution | undefined): boolean {
  const { passage, stretches, sentenceOf } = scene;
  const [a, b] = [before.stretch, stretches[quote]!];
  if (a.block !== b.block || before.cue === undefined) return false;
  const { last } = wordsOf(scene, before.number);
  const { first } = wordsOf(scene, quote);
  if (before.cue < last || before.cue >= first || first - last > longestBetween) return false;
  if (own && own.cue !== before.cue) return false;
  if (sentenceOf[first]! - sentenceOf[before.cue]! > 1) return false;
  return /([.,:;—–-]|\b(and|that))\s*$/.test(passage.text.slice(a.end, b.start));
}

/** A paragraph that begins with a quote and names nobody goes on for whoever spoke just before it. */
function carriedOver(
  { passage }: Scene,
  last: Growing | undefined,
  { start, block }: QuotedStretch,
): Candidate | undefined {
  const opensBlock = start === 0 || passage.text[start - 1] === '\n';
  return last && opensBlock && block - last.stretch.block <= longestCarry ? last.speaker?.candidate : undefined;
}

interface Speaker {
  said: NonNullable<Quotation['speaker']>;
  candidate: Candidate;
  entity: Entity | undefined;
  /** Where the words stand that name the speaker. */
  word: number;
}

/** `undefined` for an "it" that stands for no organisation and no paper: things are said to say much. */
function speakerOf(
  scene: Scene,
  candidate: Candidate,
  lastSpeaker: LastSpeaker | undefined,
  vocabulary: SpeechVocabulary,
): Speaker | undefined {
  const { passage } = scene;
  const entity =
    candidate.entity ?? (candidate.kind === 'pronoun' ? personBehind(scene, candidate, lastSpeaker) : undefined);
  const isThing = !entity && candidate.kind === 'pronoun' && lower(passage.words[candidate.first]) === 'it';
  const paper = isThing ? paperBehind(scene, candidate, vocabulary) : undefined;
  if (isThing && !paper) return undefined;
  const { start, end } = candidate.kind === 'noun' ? phraseAround(scene, candidate) : candidate;
  const words = paper ? phraseAround(scene, paper) : { start, end };
  const span: Span = { ...(passage.in && { in: passage.in as TextName }), start, end };
  return {
    candidate,
    entity,
    word: candidate.first,
    said: {
      span,
      name: entity?.name ?? passage.text.slice(words.start, words.end),
      ...(entity && { entityKey: entity.key }),
    },
  };
}

/** "a campaign spokesman", "Farrow’s lawyers": a noun with what stands before it. */
function phraseAround({ passage }: Scene, { first, last }: Candidate): { start: number; end: number } {
  const { words } = passage;
  let from = first;
  while (
    from > 0 &&
    first - from < 4 &&
    words[from - 1]!.kind === 'word' &&
    !/^(and|that|but|as|said|says|of|to|in|on|by|while|when|if|is|was|are|were|has|had)$/.test(lower(words[from - 1]))
  ) {
    from -= 1;
    if (/^(a|an|the|his|her|their|its|one|some|two|another)$/.test(lower(words[from]))) break;
  }
  if (!/^(a|an|the|his|her|their|its|one|some|two|another)$/.test(lower(words[from]))) {
    from = first;
    if (/^['’]s?$/.test(words[from - 1]?.text ?? '') && /^\p{Lu}/u.test(words[from - 2]?.text ?? '')) from -= 2;
    while (from < first && first - from < 6 && /^\p{Lu}/u.test(words[from - 1]?.text ?? '')) from -= 1;
  }
  return { start: words[from]!.start, end: words[last - 1]!.end };
}
