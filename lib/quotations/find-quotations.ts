/** What the article quotes, and who said it. */
import type { Entity } from '../entities/types.ts';
import { plainSplitting, vocabularyOf } from '../entities/vocabulary.ts';
import { languageOf } from '../languages/index.ts';
import type { SpeechWords } from '../languages/types.ts';
import { readPassages } from '../text/passages.ts';
import type { Span, TextName, Texts } from '../text/span.ts';
import { byCue, bySentence, wordsOf, type Attribution } from './attribute.ts';
import { findQuotedStretches, type QuotedStretch } from './quoted-stretches.ts';
import {
  lower,
  personBehind,
  sceneOf,
  type Candidate,
  type LastSpeaker,
  type Scene,
  type SpeechVocabulary,
} from './speakers.ts';
import type { Quotation } from './types.ts';

/** Shorter ones are mostly scare quotes, nicknames and titles, and count only with a cue of their own. */
const leastWords = 4;

/** How many paragraphs a speaker is remembered for while nobody else speaks. */
const longestCarry = 2;

/**
 * The quotes of an article in the order of its texts. Where nothing tells who speaks there is no speaker: we don't guess.
 * In a language whose verbs of speech we don't know, quotes have none at all.
 */
export function findQuotations(texts: Texts, entities: readonly Entity[], lang?: string): Quotation[] {
  const speech = languageOf(lang ?? 'en')?.speech;
  const vocabulary = speechVocabulary(speech);
  return readPassages(texts, vocabularyOf(lang) ?? plainSplitting).flatMap((passage) => {
    const scene = sceneOf(passage, findQuotedStretches(passage.text), entities, vocabulary);
    return quotationsIn(scene, vocabulary);
  });
}

const vocabularies = new Map<SpeechWords | undefined, SpeechVocabulary>();

export function speechVocabulary(speech: SpeechWords | undefined): SpeechVocabulary {
  let vocabulary = vocabularies.get(speech);
  if (!vocabulary) {
    const set = (words = '') => new Set(words.split(' ').filter(Boolean));
    vocabulary = {
      cues: set(speech?.cues),
      pronouns: set(speech?.pronouns),
      speakers: set(speech?.speakers),
      reports: set(speech?.reports),
    };
    vocabularies.set(speech, vocabulary);
  }
  return vocabulary;
}

function quotationsIn(scene: Scene, vocabulary: SpeechVocabulary): Quotation[] {
  const { passage, stretches } = scene;
  const quotations: Quotation[] = [];
  let current: { quotation: Quotation; attribution?: Attribution; stretch: QuotedStretch; number: number } | undefined;
  let lastSpeaker: LastSpeaker | undefined;
  for (const [number, stretch] of stretches.entries()) {
    const part: Span = { ...(passage.in && { in: passage.in }), start: stretch.start, end: stretch.end };
    const own = byCue(scene, number, vocabulary);
    const last = current;
    // A paragraph that ends inside a quote goes on in the next one, which opens again.
    if (
      last?.stretch.open &&
      stretch.block === last.stretch.block + 1 &&
      startsBlock(passage.text, stretch.start) &&
      !(own && isOwn(scene, number, own))
    ) {
      last.quotation.parts.push(part);
      last.stretch = stretch;
      last.number = number;
      continue;
    }
    if (!isQuotation(scene, number, own)) continue;
    if (last && goesOn(scene, last.number, number, last.attribution, own)) {
      last.quotation.parts.push(part);
      last.stretch = stretch;
      last.number = number;
      continue;
    }
    const attribution =
      own ?? carried(scene, last, stretch) ?? bySentence(scene, number) ?? carriedOver(scene, last, stretch);
    const speaker = attribution && speakerOf(scene, attribution.speaker, lastSpeaker);
    const quotation: Quotation = {
      kind: 'direct',
      parts: [part],
      ...(attribution?.cue !== undefined && { cue: spanOf(scene, attribution.cue) }),
      ...(speaker && { speaker: speaker.said }),
    };
    quotations.push(quotation);
    if (speaker?.entity)
      lastSpeaker = { entity: speaker.entity, sentence: scene.sentenceOf[attribution!.speaker.first]! };
    current = { quotation, stretch, number, ...(attribution && { attribution }) };
  }
  return quotations;
}

function spanOf({ passage }: Scene, word: number): Span {
  const { start, end } = passage.words[word]!;
  return { ...(passage.in && { in: passage.in }), start, end };
}

const startsBlock = (text: string, at: number) => at === 0 || text[at - 1] === '\n';

/** A cue that stands in the same block as the quote and touches it. */
function isOwn(scene: Scene, quote: number, { cue }: Attribution): boolean {
  const { first, last } = wordsOf(scene, quote);
  return cue !== undefined && (cue >= last ? cue - last < 8 : first - cue < 8);
}

function isQuotation(scene: Scene, quote: number, own: Attribution | undefined): boolean {
  const { words } = scene.passage;
  const { first, last } = wordsOf(scene, quote);
  if (first < 0) return false;
  const spoken = words.slice(first, last).filter((word) => word.kind !== 'mark' && !/^['’]s$/.test(word.text));
  if (spoken.length >= leastWords) {
    // Titles of works: every long word has a capital, and nobody says them.
    const long = spoken.filter((word) => word.text.length > 3);
    return own !== undefined || long.length === 0 || long.some((word) => /^\p{Ll}/u.test(word.text));
  }
  // “Yes,” she said.
  const said = /^[,.?!…]$/.test(words[last - 2]?.text ?? '') && /^\p{Lu}/u.test(spoken[0]?.text ?? '');
  if (!said || own?.cue === undefined) return false;
  return own.cue >= last ? own.cue - last <= 4 : /^[,:]$/.test(words[first - 1]?.text ?? '');
}

/** “A,” X said. “B.” — the second has no cue of its own and nothing but the first one's cue stands between. */
function goesOn(
  scene: Scene,
  before: number,
  quote: number,
  attribution: Attribution | undefined,
  own: Attribution | undefined,
): boolean {
  const { passage, stretches, sentenceOf } = scene;
  const [a, b] = [stretches[before]!, stretches[quote]!];
  if (a.block !== b.block || attribution?.cue === undefined) return false;
  const { last } = wordsOf(scene, before);
  const { first } = wordsOf(scene, quote);
  if (attribution.cue < last || attribution.cue >= first || first - last > 40) return false;
  if (own && own.cue !== attribution.cue) return false;
  if (sentenceOf[first]! - sentenceOf[attribution.cue]! > 1) return false;
  return /([.,:;—–-]|\b(and|that))\s*$/.test(passage.text.slice(a.end, b.start));
}

/** A quote without a cue in the paragraph where somebody was just quoted is theirs. */
function carried(
  scene: Scene,
  last: { attribution?: Attribution; stretch: QuotedStretch } | undefined,
  stretch: QuotedStretch,
): Attribution | undefined {
  void scene;
  if (!last?.attribution || last.stretch.block !== stretch.block) return undefined;
  return { speaker: last.attribution.speaker, by: 'carried' };
}

/** A paragraph that is nothing but a quote goes on for whoever spoke just before it. */
function carriedOver(
  scene: Scene,
  last: { attribution?: Attribution; stretch: QuotedStretch } | undefined,
  stretch: QuotedStretch,
): Attribution | undefined {
  void scene;
  if (!last?.attribution || stretch.block - last.stretch.block > longestCarry) return undefined;
  return { speaker: last.attribution.speaker, by: 'carried' };
}

function speakerOf(scene: Scene, candidate: Candidate, lastSpeaker: LastSpeaker | undefined) {
  const { passage } = scene;
  const entity =
    candidate.entity ?? (candidate.kind === 'pronoun' ? personBehind(scene, candidate, lastSpeaker) : undefined);
  const { start, end } = candidate.kind === 'noun' ? phraseAround(scene, candidate) : candidate;
  const span: Span = { ...(passage.in && { in: passage.in as TextName }), start, end };
  return {
    entity,
    said: { span, name: entity?.name ?? passage.text.slice(start, end), ...(entity && { entityKey: entity.key }) },
  };
}

/** "a campaign spokesman": a noun with what stands before it. */
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
  if (!/^(a|an|the|his|her|their|its|one|some|two|another)$/.test(lower(words[from]))) from = first;
  return { start: words[from]!.start, end: words[last - 1]!.end };
}
