/** Who may have said a quote, and what speaks for each: shared by the ranker and its training. */
import { skipped, wordsOf } from './attribute.ts';
import { behindAccordingTo, lower, type Candidate, type Scene, type SpeechVocabulary } from './speakers.ts';

/** By which rule a speaker was found; "none": by none. */
export type Rule = 'cue' | 'dash' | 'lead-in' | 'same-block' | 'sentence' | 'carried' | 'none';

/** What is known of a quote when its speaker is asked for. */
export interface Question {
  scene: Scene;
  vocabulary: SpeechVocabulary;
  /** The number of its stretch. */
  quote: number;
  rule: Rule;
  /** Whom the rule says; absent with "none". */
  ruled?: Candidate;
  /** The word of its cue, where it has one of its own. */
  cue?: number;
  /** The quote before it. */
  before?: { quote: number; speaker?: Candidate };
}

/** One answer; without a candidate: nobody. */
export interface Answer {
  candidate?: Candidate;
  /** What is true of it. */
  features: string[];
}

/** How many candidates before a quote, and behind it, are weighed. */
const mostBefore = 12;
const mostBehind = 6;
/** How many paragraphs back a speaker may be named. */
const mostBlocks = 3;
/** How far a verb of speech may stand from a candidate, in words. */
const verbReach = 10;

/** All answers to a question, "nobody" first. */
export function answersTo(question: Question): Answer[] {
  const around = surroundings(question);
  const candidates = candidatesAround(question, around);
  return [
    { features: featuresOfNobody(question, around) },
    ...candidates.map((candidate) => ({
      candidate,
      features: featuresOf(question, around, candidates, candidate),
    })),
  ];
}

interface Surroundings {
  first: number;
  last: number;
  block: number;
  /** The sentence it is part of, or that leads on to it with a colon. */
  sentence: number;
  /** It begins its paragraph. */
  opens: boolean;
  /** Its end leads on to a cue: "…,” she said". */
  leadsOn: boolean;
  /** What stands right before it: a colon leads in from the paragraph before, too. */
  lead: string;
}

const blockOf = ({ passage, sentenceOf }: Scene, word: number) => passage.sentences[sentenceOf[word]!]!.block;

function surroundings({ scene, quote, vocabulary }: Question): Surroundings {
  const { words } = scene.passage;
  const { start, first, last } = wordsOf(scene, quote);
  const edge = words[first - 1];
  const colon = edge?.text === ':';
  const block = blockOf(scene, colon ? first - 1 : first);
  return {
    first,
    last,
    block,
    sentence: scene.sentenceOf[colon ? first - 1 : first]!,
    lead: colon || (edge && blockOf(scene, first - 1) === block) ? classOf(edge!.text, vocabulary) : 'edge',
    opens: start === 0 || scene.passage.text[start - 1] === '\n',
    leadsOn: /^[,?!—–-]$/.test(words[last - 2]?.text ?? '') || /^[,—–]$/.test(words[last]?.text ?? ''),
  };
}

function candidatesAround(
  { scene, ruled, before, vocabulary }: Question,
  { first, last, block }: Surroundings,
): Candidate[] {
  const near = scene.candidateFrom[first]!;
  const found = new Map<number, Candidate>();
  const add = (candidate: Candidate | undefined) => {
    if (candidate && candidate.kind !== 'oneself' && !found.has(candidate.first)) found.set(candidate.first, candidate);
  };
  add(ruled);
  add(before?.speaker);
  for (const candidate of scene.candidates.slice(Math.max(0, near - mostBefore), near))
    if (block - blockOf(scene, candidate.first) <= mostBlocks) add(candidate);
  const behind = scene.candidateFrom[Math.min(last, scene.passage.words.length)]!;
  for (const candidate of scene.candidates.slice(behind, behind + mostBehind))
    if (blockOf(scene, candidate.first) === block) add(candidate);
  for (const candidate of phrasesAround(scene, last, vocabulary))
    if (![...found.values()].some((other) => other.first < candidate.last && candidate.first < other.last))
      add(candidate);
  return [...found.values()].sort((a, b) => a.first - b.first);
}

const endsPhrase =
  /^(?:[.,;:!?()“”"—–]|of|for|in|at|from|on|by|who|whose|during|after|before|when|while|as|with|about|that|to|and|but)$/;
const opensPhrase = /^(?:a|an|the|one|another|his|her|their|its|some|two|three|several)$/;

/** How many words a phrase beside a verb may have. */
const longestPhrase = 6;

/** "the 28-year-old", "co-founder Jane Doe": phrases right behind a quote, on either side of its verb, that are no other candidate. */
function phrasesAround(scene: Scene, last: number, { cues, manner }: SpeechVocabulary): Candidate[] {
  const { words } = scene.passage;
  const isEnd = (i: number) =>
    i >= words.length ||
    scene.quoteAt[i]! >= 0 ||
    scene.sentenceOf[i] !== scene.sentenceOf[last] ||
    endsPhrase.test(lower(words[i]));
  const isVerb = (i: number) => cues.has(lower(words[i])) || manner.has(lower(words[i]));
  const from = words[last]?.text === ',' ? last + 1 : last;
  if (isEnd(from)) return [];
  const start = isVerb(from) ? from + 1 : from;
  let end = start;
  while (!isEnd(end) && end - start < longestPhrase && !isVerb(end)) end += 1;
  while (end > start && skipped.test(lower(words[end - 1]))) end -= 1;
  if (end === start || !(opensPhrase.test(lower(words[start])) || /^\p{Lu}/u.test(words[end - 1]!.text))) return [];
  return [{ kind: 'noun', first: start, last: end, start: words[start]!.start, end: words[end - 1]!.end }];
}

function featuresOfNobody(
  { rule, before, cue }: Question,
  { first, last, opens, leadsOn, lead }: Surroundings,
): string[] {
  const short = last - first < 8 ? 'short' : 'long';
  return [
    'nobody',
    ...[
      rule,
      short,
      `opens ${opens}`,
      `leads on ${leadsOn}`,
      `before ${before?.speaker !== undefined}`,
      `${rule} ${short}`,
      `lead ${lead}`,
      `cue ${cue !== undefined}`,
    ].map((f) => `nobody: ${f}`),
  ];
}

const few = (count: number, most: number) => (count < most ? String(count) : `${most}+`);

function featuresOf(
  question: Question,
  around: Surroundings,
  candidates: readonly Candidate[],
  candidate: Candidate,
): string[] {
  const { scene, vocabulary, rule, ruled, before } = question;
  const { passage, sentenceOf, quoteAt } = scene;
  const { words } = passage;
  const { first, last, block, opens, leadsOn, lead } = around;
  const { kind } = candidate;
  const side = candidate.first >= last ? 'behind' : 'before';
  const place = placeOf(scene, around, candidate);
  const features: string[] = [];
  const add = (...facts: (string | number | boolean)[]) => features.push(facts.join(' '));

  add(kind);
  add(place, kind);
  add(place, leadsOn, opens);

  const verb = verbOf(scene, candidate, vocabulary);
  // A verb between the candidate and the quote, or the candidate between them, with no sentence's end in it.
  const near = verb !== undefined && nearQuote(scene, around, verb.at);
  const own = verb !== undefined && verb.at === question.cue;
  add('verb', verb?.how ?? 'none', place);
  add('verb', verb?.how ?? 'none', kind);
  add('verb', verb?.how ?? 'none', near, leadsOn, side);
  add('verb', verb?.how ?? 'none', own);
  add('verb near', near, opens, place);

  const isLeading = leading(scene, candidate);
  add('lead', lead, place);
  add('lead', lead, verb?.how ?? 'none', own, side);

  if (place === 'before 0') {
    const sentence = passage.sentences[sentenceOf[candidate.first]!]!.first;
    const verbsBefore = few(verbsBetween(question, sentence, candidate.first), 2);
    const verbsBetweenIt = few(verbsBetween(question, candidate.last, first), 2);
    add('verbs before', verbsBefore, isLeading);
    add('verbs before', verbsBefore, rule);
    add('verbs between', verbsBetweenIt, verbsBefore);
    add('verbs between', verbsBetweenIt, isLeading, kind);
  }

  const previous = words[candidate.first - 1];
  const next = words[candidate.last];
  add('subject', isLeading, place);
  add('subject', isLeading, place, opens, rule);
  add('behind', classOf(previous?.text, vocabulary), kind);
  add('behind', classOf(previous?.text, vocabulary), verb?.how ?? 'none');
  add('next', classOf(next?.text, vocabulary), side);
  if (kind === 'pronoun') add('pronoun', lower(words[candidate.first]), near);

  const [from, to] = side === 'behind' ? [last, candidate.first] : [candidate.last, first];
  const between = candidates.filter((c) => c !== candidate && c.first >= from && c.last <= to).length;
  add('between', few(between, 4), place, near);
  const another = side === 'before' && quoteAt.subarray(Math.max(from, to - 200), to).some((q) => q >= 0);
  add('another quote between', another, place);

  if (candidate === ruled || candidate.first === ruled?.first) {
    add('ruled', rule);
    add('ruled', rule, kind);
    add('ruled', rule, leadsOn, opens);
    add('ruled', rule, place);
    add('ruled', rule, verb?.how ?? 'none');
  } else if (ruled) {
    add('not ruled', rule);
    add('not ruled', rule, ruled.kind, kind);
    add('not ruled', rule, 'behind', classOf(previous?.text, vocabulary));
    if (candidate.entity && candidate.entity === ruled.entity) add('entity ruled', rule);
    const beside = besideOf(scene, candidate, ruled);
    if (beside) {
      add('beside ruled', beside);
      add('beside ruled', beside, ruled.kind, kind);
    }
  } else add('none ruled', place, kind, verb?.how ?? 'none');

  if (before?.speaker) {
    const same = before.speaker.first === candidate.first;
    const sameEntity = candidate.entity !== undefined && candidate.entity === before.speaker.entity;
    const distance = few(block - blockOf(scene, wordsOf(scene, before.quote).first), 3);
    if (same) add('spoke before', distance, opens, leadsOn);
    if (same) add('spoke before', distance, rule);
    if (sameEntity) add('the same spoke before', distance, opens, near);
  }
  return features;
}

/** Where a candidate stands from the quote: the same sentence, the paragraph, so many paragraphs before. */
function placeOf(scene: Scene, { last, block, sentence }: Surroundings, candidate: Candidate): string {
  const { sentenceOf } = scene;
  const blocks = block - blockOf(scene, candidate.first);
  if (candidate.first >= last)
    return blocks !== 0 ? 'far behind' : `behind ${few(sentenceOf[candidate.first]! - sentenceOf[last]!, 2)}`;
  if (blocks > 0) return `${few(blocks, mostBlocks)} paragraphs before`;
  return `before ${few(sentence - sentenceOf[candidate.first]!, 3)}`;
}

/** Whether a verb stands in the sentence of the quote, with no other quote between. */
function nearQuote({ sentenceOf, quoteAt }: Scene, { first, last }: Surroundings, verb: number): boolean {
  const [from, to] = verb >= last ? [last, verb] : [verb, first - 1];
  if (to - from > 30 || sentenceOf[from] !== sentenceOf[to]) return false;
  for (let i = from; i < to; i++) if (quoteAt[i]! >= 0) return false;
  return true;
}

/** How many verbs of speech stand between two words, outside quotes. */
function verbsBetween({ scene, vocabulary }: Question, from: number, to: number): number {
  let count = 0;
  for (let i = Math.max(from, to - 60); i < to; i++)
    if (scene.quoteAt[i]! < 0 && vocabulary.cues.has(lower(scene.passage.words[i]))) count += 1;
  return count;
}

/** Nothing but titles and small words stands between the sentence's beginning and the candidate. */
function leading({ passage, sentenceOf, quoteAt }: Scene, { first }: Candidate): boolean {
  const { words, sentences } = passage;
  for (let i = first - 1; i >= Math.max(sentences[sentenceOf[first]!]!.first, first - 6); i--)
    if (
      quoteAt[i]! >= 0 ||
      !(
        opensPhrase.test(lower(words[i])) ||
        /^[\p{Lu}.]/u.test(words[i]!.text) ||
        /^(?:and|but)$/.test(lower(words[i]))
      )
    )
      return quoteAt[i]! >= 0;
  return true;
}

/** The verb of speech nearest to a candidate in its sentence, and how they stand to each other. */
function verbOf(
  scene: Scene,
  { first, last }: Candidate,
  vocabulary: SpeechVocabulary,
): { at: number; how: string } | undefined {
  const { passage, sentenceOf, quoteAt } = scene;
  const { words } = passage;
  const isVerb = (i: number) => vocabulary.cues.has(lower(words[i])) || vocabulary.manner.has(lower(words[i]));
  const sentence = sentenceOf[first];
  for (let i = first - 1; i >= Math.max(0, first - 6) && quoteAt[i]! < 0 && sentenceOf[i] === sentence; i--) {
    if (behindAccordingTo(words, i, vocabulary) !== undefined) return { at: i, how: 'according to' };
    if (!isVerb(i)) continue;
    const telling = vocabulary.tells.has(lower(words[i])) ? ' told' : '';
    const gap = words.slice(i + 1, first);
    if (gap.every(({ text, kind }) => kind === 'word' && !endsPhrase.test(text.toLowerCase())))
      return { at: i, how: `behind verb${telling}` };
    break;
  }
  let comma = false;
  let clear = true;
  for (
    let i = last;
    i < Math.min(words.length, last + verbReach) && sentenceOf[i] === sentence && quoteAt[i]! < 0;
    i++
  ) {
    if (isVerb(i)) return { at: i, how: clear ? 'before verb' : comma ? 'apposition, verb' : 'words, verb' };
    if (words[i]!.text === ',') comma = true;
    if (!skipped.test(lower(words[i]))) clear = false;
  }
  return undefined;
}

function classOf(text: string | undefined, { cues, auxiliaries, tells }: SpeechVocabulary): string {
  if (text === undefined) return 'edge';
  const word = text.toLowerCase();
  if (!/^\p{L}/u.test(text)) return /^[.,:;?!()—–“”"]$/.test(text) ? text : 'mark';
  if (tells.has(word)) return 'tells';
  if (cues.has(word)) return 'cue';
  if (/^(?:of|for|with|to|by|from|at|about|on|in|against|like|than)$/.test(word)) return 'preposition';
  if (opensPhrase.test(word)) return 'article';
  if (/^(?:and|or|but|who|that|as|when|if|because|while)$/.test(word)) return word;
  if (auxiliaries.has(word) || skipped.test(word)) return 'auxiliary';
  return /^\p{Lu}/u.test(text) ? 'capital' : 'word';
}

/** How many words may stand between candidates that are beside each other. */
const besideReach = 6;

/** Whether a candidate stands right beside another: "his lawyer, Jane Doe", "the newspaper Echo". */
function besideOf({ passage }: Scene, candidate: Candidate, other: Candidate): string | undefined {
  const [a, b] = candidate.first < other.first ? [candidate, other] : [other, candidate];
  if (b.first - a.last > besideReach) return undefined;
  const between = passage.words.slice(a.last, b.first);
  if (between.some(({ text }) => /^[.;:!?“”"]$/.test(text))) return undefined;
  const commas = few(between.filter(({ text }) => text === ',').length, 2);
  const preposition = between.some(({ text }) => /^(?:of|for|from|at|in|with|to|by)$/.test(text)) ? 'preposition' : '';
  return `${candidate === a ? 'before' : 'behind'} ${commas} ${few(between.length, 3)} ${preposition}`;
}
