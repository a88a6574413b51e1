/** What somebody is reported to have said, in the article's words: only where "that", a comma or "according to" marks it off. */
import type { Span } from '../text/span.ts';
import { behind, skipped, subjectOf } from './attribute.ts';
import { behindAccordingTo, lower, type Candidate, type Scene, type SpeechVocabulary } from './speakers.ts';

/** A reported statement with its speaker and the word of its cue. */
export interface Reported {
  part: Span;
  speaker: Candidate;
  cue: number;
}

/** How far "that" may stand from its verb: "told reporters on Monday that". */
const thatReach = 6;

/** The reported statements of a passage, at most one a sentence; sentences with quotes in them are left to the quotes. */
export function findReported(scene: Scene, vocabulary: SpeechVocabulary): Reported[] {
  const { passage, quoteAt } = scene;
  let note = -1;
  return passage.sentences.flatMap(({ first, last, block }, n) => {
    if (passage.sentences[n - 1]?.block !== block && opensNote(scene, first, last, vocabulary)) note = block;
    if (block === note) return [];
    for (let i = first; i < last; i++) if (quoteAt[i]! >= 0) return [];
    const found = withThat(scene, first, last, vocabulary) ?? atTheEnd(scene, first, last, vocabulary);
    return found ? [found] : [];
  });
}

/** "Update, March 5, 2024: …": the article speaks of itself. */
function opensNote({ passage }: Scene, first: number, last: number, vocabulary: SpeechVocabulary): boolean {
  const opening = passage.words.slice(first, Math.min(last, first + longestLabel));
  return vocabulary.notes.has(lower(opening[0])) && opening.some(({ text }) => text === ':');
}

/** How many words the label of a note may have. */
const longestLabel = 9;

/** "Jane Doe said that the bridge was safe." */
function withThat(scene: Scene, first: number, last: number, vocabulary: SpeechVocabulary): Reported | undefined {
  const { words } = scene.passage;
  for (let cue = first + 1; cue < last; cue++) {
    if (!vocabulary.cues.has(lower(words[cue])) || /ing$/.test(lower(words[cue]))) continue;
    let that = cue + 1;
    while (
      that < Math.min(last, cue + thatReach) &&
      (words[that]!.kind === 'word' || (words[that]!.text === ',' && vocabulary.that.has(lower(words[that + 1])))) &&
      !vocabulary.that.has(lower(words[that]))
    )
      that += 1;
    if (!vocabulary.that.has(lower(words[that])) || that + 3 > last) continue;
    const speaker = subjectOf(scene, cue, false);
    if (!speaker || !speaksHere(scene, speaker, cue, vocabulary) || !canSpeak(scene, speaker, vocabulary))
      return undefined;
    return { part: spanBetween(scene, that + 1, last), speaker, cue };
  }
  return undefined;
}

/** Not "the trouble began": without quotation marks a noun must be one for people. */
function canSpeak({ passage }: Scene, { kind, last }: Candidate, { speakers }: SpeechVocabulary): boolean {
  return kind !== 'noun' || speakers.has(lower(passage.words[last - 1]));
}

/** The speaker stands right before the verb, or an apposition ends there; not "Jane Doe rejected claims that …". */
function speaksHere({ passage }: Scene, speaker: Candidate, cue: number, { auxiliaries }: SpeechVocabulary): boolean {
  if (speaker.last > cue) return false;
  const between = passage.words.slice(speaker.last, cue);
  return (
    between.at(-1)?.text === ',' || between.every((word) => skipped.test(lower(word)) || auxiliaries.has(lower(word)))
  );
}

/** "The bridge was safe, Jane Doe said on Monday." and "…, according to Jane Doe." */
function atTheEnd(scene: Scene, first: number, last: number, vocabulary: SpeechVocabulary): Reported | undefined {
  const { words } = scene.passage;
  for (let i = last - 2; i > Math.max(first + 4, last - 16); i--) {
    const text = lower(words[i]);
    const named = behindAccordingTo(words, i, vocabulary);
    if (named && words[i - 1]!.text === ',') {
      const speaker = behind(scene, named);
      // "… said X, according to Y" says two things; which words are whose cannot be told.
      const another = words.slice(first, i).some((word) => vocabulary.cues.has(lower(word)));
      return speaker && !another ? { part: spanBetween(scene, first, i - 1), speaker, cue: i } : undefined;
    }
    if (!vocabulary.cues.has(text) || last - i > 5 || /ing$/.test(text)) continue;
    const speaker = subjectOf(scene, i, false);
    if (!speaker || speaker.last !== i || !canSpeak(scene, speaker, vocabulary)) continue;
    let comma = speaker.first - 1;
    while (comma > first && speaker.first - comma < 6 && words[comma]!.kind === 'word') comma -= 1;
    if (words[comma]!.text !== ',' || comma - first < 4) return undefined;
    return { part: spanBetween(scene, first, comma), speaker, cue: i };
  }
  return undefined;
}

/** From the first of the words to the last, without the stop at the end. */
function spanBetween({ passage }: Scene, first: number, last: number): Span {
  const { words } = passage;
  let end = last;
  while (end > first + 1 && /^[.!?,]$/.test(words[end - 1]!.text)) end -= 1;
  return { ...(passage.in && { in: passage.in }), start: words[first]!.start, end: words[end - 1]!.end };
}
