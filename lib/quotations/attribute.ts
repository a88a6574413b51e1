/** Whose words a quote holds: by the verb that introduces it and that verb's subject, else by what stands around it. */
import {
  behindAccordingTo,
  candidatesBetween,
  lower,
  type Candidate,
  type Scene,
  type SpeechVocabulary,
} from './speakers.ts';

/** Who speaks, and the word that tells. */
export interface Attribution {
  speaker: Candidate;
  /** The word of the cue; absent where there is none. */
  cue?: number;
}

/** How far a cue may stand from its quote, in words. */
const cueReach = 30;
/** How far a verb that only sometimes is one of speech may stand behind its quote: "“…,” the new keeper sobbed". */
const mannerReach = 4;
/** How far a subject may stand from its verb, in words. */
const subjectReach = 32;

/** What may stand between a subject and its verb. */
export const skipped =
  /^(has|have|had|also|later|then|once|again|recently|reportedly|simply|now|never|often|famously|previously|just|even|only|still|has|would|will|did|does|could|is|was|were|are|be|been|being|subsequently|repeatedly|publicly|falsely|jokingly|sarcastically|angrily|defiantly|quietly|flatly|bluntly|to|not|n’t|n't|went|on|first|last|further|\p{L}+ly)$/u;

/** Who said a quoted stretch, by a cue in its sentence. */
export function byCue(scene: Scene, quote: number, vocabulary: SpeechVocabulary): Attribution | undefined {
  const { passage, quoteAt, sentenceOf } = scene;
  const { words } = passage;
  const { start, end, first, last } = wordsOf(scene, quote);
  if (first < 0) return undefined;
  const inner = lower(words[last - 2]);
  const continues = /^[,?!—–-]$/.test(inner) || /^[,—–]$/.test(words[last]?.text ?? '');
  const introduced = /^[,:]$/.test(words[first - 1]?.text ?? '') || lower(words[first - 1]) === 'that';
  const found: { at: number; side: 'before' | 'after'; cost: number }[] = [];

  // Not the full stop of "Jane Doe (D-Fla.) said".
  const endsSentence = (i: number) => /^[.!?]$/.test(words[i]!.text) && sentenceOf[i + 1] !== sentenceOf[i];

  for (let i = last; i < Math.min(words.length, last + cueReach); i++) {
    const word = words[i]!;
    if (quoteAt[i]! >= 0 || passage.text.slice(i > last ? words[i - 1]!.end : end, word.start).includes('\n')) break;
    if (endsSentence(i)) break;
    const text = lower(word);
    if (vocabulary.cues.has(text) || (vocabulary.manner.has(text) && continues && i - last <= mannerReach))
      found.push({ at: i, side: 'after', cost: i - last + (continues ? 0 : introduced ? 12 : 5) });
    else if (behindAccordingTo(words, i, vocabulary)) found.push({ at: i, side: 'after', cost: i - last });
  }
  const followed = found.some(({ cost }) => cost < 5);
  for (let i = first - 1; i >= Math.max(0, first - cueReach); i--) {
    const word = words[i]!;
    const newBlock = passage.text.slice(word.end, i === first - 1 ? start : words[i + 1]!.start).includes('\n');
    // "She wrote:" and the quote in the next paragraph.
    if (quoteAt[i]! >= 0 || (newBlock && !(i === first - 1 && word.text === ':'))) break;
    if (endsSentence(i) || word.text === ';') break;
    const text = lower(word);
    if (vocabulary.cues.has(text))
      // “… reports: “A,” Jane Doe wrote.”: a comma inside the marks leads on to its own verb.
      found.push({
        at: i,
        side: 'before',
        cost: first - 1 - i + (introduced && !(inner === ',' && followed) ? 0 : continues ? 8 : 1),
      });
    else if (behindAccordingTo(words, i, vocabulary)) found.push({ at: i, side: 'before', cost: first - 1 - i });
  }
  found.sort((a, b) => a.cost - b.cost);
  for (const { at, side } of found) {
    const named = behindAccordingTo(words, at, vocabulary);
    const speaker = named ? behind(scene, named) : subjectOf(scene, at, side === 'after' && at === last);
    if (speaker) return { speaker, cue: at };
  }
  return undefined;
}

/** The first word of a stretch and the one behind its last; -1 when it holds none. */
export function wordsOf(
  { passage, quoteAt, stretches }: Scene,
  quote: number,
): { start: number; end: number; first: number; last: number } {
  const { start, end } = stretches[quote]!;
  let a = 0;
  let b = passage.words.length;
  while (a < b) {
    const middle = (a + b) >> 1;
    if (passage.words[middle]!.end <= start) a = middle + 1;
    else b = middle;
  }
  let last = a;
  while (last < passage.words.length && quoteAt[last] === quote) last += 1;
  return { start, end, first: last > a ? a : -1, last };
}

/** Who a verb of speech belongs to. `inverted`: the quote stands right before the verb, so that its subject may follow. */
export function subjectOf(scene: Scene, verb: number, inverted: boolean): Candidate | undefined {
  const { words } = scene.passage;
  const bounds = clauseAround(scene, verb);
  if (inverted) {
    const following = behind(scene, verb + 1);
    if (following) return following;
  }
  if (/ing$/.test(lower(words[verb]))) return subjectOfParticiple(scene, verb);
  let at = verb - 1;
  while (at >= bounds.from && (skipped.test(lower(words[at])) || (lower(words[at]) === 'who' && words[at]))) {
    at -= 1;
  }
  if (at < bounds.from) return inverted ? undefined : behind(scene, verb + 1);
  const candidates = candidatesBetween(scene, Math.max(bounds.from, verb - subjectReach), verb);
  const nearest = candidates.at(-1);
  // "…, says Jane Doe, a teacher"
  const next =
    words[at]!.text === ',' && /^sa(?:ys|id)$/.test(lower(words[verb])) ? behind(scene, verb + 1) : undefined;
  if (next && (next.kind === 'person' || next.kind === 'pronoun') && next.first === verb + 1) return next;
  const opening = nounPhraseFrom(scene, bounds.from, verb);
  if (opening && !candidates.some((c) => c.first < opening.last)) {
    const named = words[opening.last]?.text === ',' ? personBehindRole(scene, opening.last, at + 1) : undefined;
    if (named || opening.last > at || leavesHead(words, opening.last)) return named ?? opening;
  }
  const unnamed = nounPhraseEndingAt(scene, at, bounds.from);
  if (unnamed && (nearest?.last ?? 0) <= unnamed.first) return unnamed;
  if (!nearest) return behind(scene, verb + 1);
  if (words[at]!.text === ',' || /^[)—–]$/.test(words[at]!.text)) {
    // "X, the mayor of Springfield, said": the name before the apposition.
    const before = candidates.filter((c) => /^[,(—–]$/.test(words[c.last]?.text ?? '') && c.last <= at);
    const person = before.find((c) => c.kind === 'person' || c.kind === 'pronoun') ?? before[0];
    if (person) return person;
  }
  if (nearest.last === at + 1) return headOf(scene, nearest, candidates);
  const person = [...candidates].reverse().find((c) => c.kind === 'person' || c.kind === 'pronoun');
  return person ? headOf(scene, person, candidates) : headOf(scene, nearest, candidates);
}

/** "one neighbour": somebody without a name, right before the verb. */
function nounPhraseEndingAt({ passage }: Scene, at: number, from: number): Candidate | undefined {
  const { words } = passage;
  for (let i = at; i >= Math.max(from, at - 3); i--) {
    const word = words[i]!;
    if (
      word.kind !== 'word' ||
      !/^\p{L}/u.test(word.text) ||
      /^(of|in|at|on|by|to|for|from|with|who|that)$/.test(lower(word))
    )
      return undefined;
    if (!/^(a|an|the|one|another)$/.test(lower(word))) {
      if (/^\p{Lu}/u.test(word.text)) return undefined;
      continue;
    }
    const opens = i === from || /^[,;:.”"—–]$/.test(words[i - 1]!.text) || /^(and|but|as)$/.test(lower(words[i - 1]));
    return i < at && opens
      ? { kind: 'noun', first: i, last: at + 1, start: word.start, end: words[at]!.end }
      : undefined;
  }
  return undefined;
}

/** "one of them", "a trader at a bank": somebody without a name, from here on; without what is said of them behind it. */
function nounPhraseFrom({ passage }: Scene, from: number, to: number): Candidate | undefined {
  const { words } = passage;
  if (!/^(?:a|an|the|one|another|his|her|their|its|two|three|some|several|many|most)$/.test(lower(words[from])))
    return undefined;
  let last = from + 1;
  if (lower(words[last]) === 'of' && /^(?:them|those|these)$/.test(lower(words[last + 1]))) last += 2;
  else while (last < to && /^[\p{Ll}-]+$/u.test(words[last]!.text) && !leavesHead(words, last)) last += 1;
  if (last - from < 2 || last > to) return undefined;
  return { kind: 'noun', first: from, last, start: words[from]!.start, end: words[last - 1]!.end };
}

/** Whether a phrase about somebody begins here: "of the bank", "who saw it", ", aged 40,". */
const leavesHead = (words: Scene['passage']['words'], at: number) =>
  /^(?:of|in|at|on|by|to|for|from|with|who|that|which|about|near|outside|behind|and|,)$/.test(lower(words[at]));

/** "Jane Doe joined them, saying …", "Noting that …, Jane Doe …" */
function subjectOfParticiple(scene: Scene, verb: number): Candidate | undefined {
  const { passage, sentenceOf } = scene;
  const sentence = passage.sentences[sentenceOf[verb]!]!;
  const before = candidatesBetween(scene, sentence.first, verb);
  const people = before.filter((c) => c.kind === 'person' || c.kind === 'pronoun');
  const first = people.find((c) => headOf(scene, c, before) === c) ?? before[0];
  return (
    first ?? candidatesBetween(scene, verb + 1, sentence.last).find((c) => c.kind === 'person' || c.kind === 'pronoun')
  );
}

/** "a spokesman for Acme", "the mayor of London": the noun speaks, not the name behind its preposition. */
function headOf(scene: Scene, candidate: Candidate, candidates: readonly Candidate[]): Candidate {
  const { words } = scene.passage;
  let at = candidate.first - 1;
  if (/^(the|a|an|his|her|their|its)$/.test(lower(words[at]))) at -= 1;
  if (!/^(of|for|in|from|at|with|to|on|by|and)$/.test(lower(words[at]))) return candidate;
  const head = candidates.filter((c) => c.last <= at && at - c.last <= 6).at(-1);
  if (lower(words[at]) === 'and') return head?.kind === candidate.kind && at - head.last === 0 ? head : candidate;
  if (head && !words.slice(head.last, at).some((w) => /^[,;:]$/.test(w.text))) return headOf(scene, head, candidates);
  return candidate;
}

/** The speaker who follows a verb or "according to": "said the mayor", "said Acme spokeswoman Jane Doe". */
export function behind(scene: Scene, from: number): Candidate | undefined {
  const { words } = scene.passage;
  const { to } = clauseAround(scene, Math.min(from, words.length - 1));
  let end = from;
  while (
    end < Math.min(to, from + 12) &&
    !/^[,.;:!?(—–“"]$/.test(words[end]!.text) &&
    !/^(of|for|in|at|from|on|by|who|during|after|before|when|as|with|about|that|to)$/.test(lower(words[end]))
  )
    end += 1;
  const candidates = candidatesBetween(scene, from, end);
  const person = candidates.find((c) => c.kind === 'pronoun') ?? candidates.findLast((c) => c.kind === 'person');
  if (person) return person;
  const found = candidates.findLast((c) => c.kind === 'noun') ?? candidates.at(-1);
  return personBehindRole(scene, end, to) ?? found ?? nounPhraseFrom(scene, from, to);
}

/** "said its president, Jane Doe", "said the head of the union, Jane Doe": who a role's comma leads on to. */
function personBehindRole(scene: Scene, from: number, to: number): Candidate | undefined {
  const { words } = scene.passage;
  let comma = from;
  while (comma < Math.min(to, from + longestRole) && (words[comma]!.kind === 'word' || isPossessive(words[comma])))
    comma += 1;
  if (words[comma]?.text !== ',') return undefined;
  const people = candidatesBetween(scene, comma + 1, to).filter(({ kind }) => kind === 'person');
  // "Denmark’s Jane Doe"
  return people.find(({ first }) => first === comma + 1 || (first === comma + 3 && isPossessive(words[first - 1])));
}

const isPossessive = (word: Scene['passage']['words'][number] | undefined) => /^['’]s?$/.test(word?.text ?? '');

/** What may stand between a role and the comma behind it, in words: "of the farmers’ union". */
const longestRole = 6;

/** The words of the sentence around a word that belong to its clause: semicolons and quotes are its edges. */
function clauseAround(scene: Scene, at: number): { from: number; to: number } {
  const { passage, quoteAt, sentenceOf } = scene;
  const sentence = passage.sentences[sentenceOf[at] ?? 0] ?? { first: 0, last: 0 };
  let from = at;
  while (from > sentence.first && at - from < 60 && quoteAt[from - 1]! < 0 && passage.words[from - 1]!.text !== ';')
    from -= 1;
  let to = at;
  while (to < sentence.last && to - at < 60 && quoteAt[to]! < 0) to += 1;
  return { from, to };
}

/** The subject of the sentence a quote is part of, where no verb of speech tells: "Trump hailed it as “…”". */
export function bySentence(scene: Scene, quote: number): Attribution | undefined {
  const { first } = wordsOf(scene, quote);
  if (first <= 0) return undefined;
  const { passage, sentenceOf, quoteAt } = scene;
  const sentence = passage.sentences[sentenceOf[first]!]!;
  if (sentence.first >= first) return undefined;
  let from = first;
  while (from > sentence.first && quoteAt[from - 1]! < 0) from -= 1;
  const speaker = candidatesBetween(scene, from, first).find((c) => c.kind === 'person' || c.kind === 'pronoun');
  return speaker && { speaker };
}

/** “…” — Jane Doe: the line under a quote that says whose it is. */
export function byDash(scene: Scene, quote: number): Attribution | undefined {
  const { passage } = scene;
  const { last } = wordsOf(scene, quote);
  if (!/^[-–—―~]$/.test(passage.words[last]?.text ?? '')) return undefined;
  const speaker = candidatesBetween(scene, last + 1, last + 6).find(
    (c) => c.first === last + 1 && c.kind !== 'oneself',
  );
  return speaker && endsLine(passage.text, passage.words[speaker.last - 1]!.end) ? { speaker } : undefined;
}

/** Nothing but a place or an office may follow on the line. */
const endsLine = (text: string, at: number) =>
  /^(?:,[^.!?\n]{0,80}|\s*\([^)\n]*\))?[ .”"]*(?:\n|$)/.test(text.slice(at, at + 100));

/**
 * Whoever the sentence before a quote is about, where that sentence leads on to it: it ends with a colon, or it reports speech
 * itself ("Jane Doe said in a statement. “…”").
 */
export function byLeadIn(scene: Scene, quote: number, vocabulary: SpeechVocabulary): Attribution | undefined {
  const { passage, sentenceOf, quoteAt } = scene;
  const { words, sentences } = passage;
  const { start, first } = wordsOf(scene, quote);
  if (first <= 0) return undefined;
  const opening = [first, first - 1, first - 2].find((i) => i >= 0 && words[i]!.end <= start) ?? -1;
  if (opening < 0 || quoteAt[opening]! >= 0) return undefined;
  const colon = words[opening]!.text === ':';
  if (!colon && (!/^[.!?]$/.test(words[opening]!.text) || /\n/.test(passage.text.slice(words[opening]!.end, start))))
    return undefined;
  const sentence = sentences[sentenceOf[opening]!]!;
  let from = opening;
  while (from > sentence.first && quoteAt[from - 1]! < 0) from -= 1;
  let cue: number | undefined;
  for (let i = from; i < opening; i++) if (vocabulary.cues.has(lower(words[i]))) cue = i;
  const told = cue === undefined ? undefined : subjectOf(scene, cue, from > sentence.first && cue === from);
  if (told && told.kind !== 'oneself') return { speaker: told, ...(cue !== undefined && { cue }) };
  if (!colon) return undefined;
  const speaker = candidatesBetween(scene, from, opening).find((c) => c.kind === 'person' || c.kind === 'pronoun');
  return speaker && { speaker };
}
