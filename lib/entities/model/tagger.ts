/** Names in a text by a trained conditional random field (Lafferty et al. 2001) over hashed features. English only. */
import type { Mention } from '../types.ts';
import { ByteReader } from './bytes.ts';
import { agreeInDocument } from './agree-in-document.ts';
import { markCertainty } from './certainty.ts';
import { eachFeatures } from './features.ts';
import { namesOf } from './names-of.ts';
import { labelCount, labelledTypes, mayBegin, mayEnd, mayFollow, outside } from './labels.ts';
import { Lexicon } from './lexicon.ts';
import type { TokenSentence } from './traits.ts';
import { Weights } from './weights.ts';

export interface Tagger {
  lexicon: Lexicon;
  weights: Weights;
}

/** The first bytes of the file; another number for another format. */
export const fileMark = [0x4e, 0x45, 0x52, 0x02];

/**
 * The tagger of a file that `npm run train -- names` wrote.
 *
 * @throws RangeError when the file is another one, or cut short
 */
export function readTagger(file: Uint8Array): Tagger {
  const reader = new ByteReader(file);
  const mark = reader.bytes(fileMark.length);
  if (!fileMark.every((byte, i) => mark[i] === byte)) throw new RangeError('This is no file of the tagger’s.');
  return { lexicon: new Lexicon(reader), weights: new Weights(reader) };
}

/** All names of an article's sentences, MISC among them, in their order. */
export function tagNames({ lexicon, weights }: Tagger, sentences: readonly TokenSentence[]): Mention[] {
  const tagged = sentences.map((sentence) => {
    const emissions = emissionsOf(sentence, lexicon, weights);
    const names = namesOf(bestPath(emissions, weights.transitions));
    markCertainty(names, emissions, weights.transitions);
    return names;
  });
  agreeInDocument(sentences, tagged);
  return sentences.flatMap(({ passage, tokens }, i) =>
    tagged[i]!.map(({ first, last, type, doubtful }): Mention => {
      const [start, end] = [tokens[first]!.word.start, tokens[last - 1]!.word.end];
      return {
        ...(passage.in && { in: passage.in }),
        start,
        end,
        type: labelledTypes[type]!,
        text: passage.text.slice(start, end),
        ...(doubtful && { doubtful }),
      };
    }),
  );
}

/** The most likely labels of a sentence together. */
export function bestLabels(sentence: TokenSentence, lexicon: Lexicon, weights: Weights): Uint8Array {
  return bestPath(emissionsOf(sentence, lexicon, weights), weights.transitions);
}

/** What the words of a sentence speak for by themselves, a row of labels for each. */
function emissionsOf(sentence: TokenSentence, lexicon: Lexicon, weights: Weights): Float32Array {
  const scores = new Float32Array(sentence.tokens.length * labelCount);
  eachFeatures(sentence, lexicon, (features, at) => weights.add(features, scores, at * labelCount));
  return scores;
}

/** The best way through the labels (Viterbi 1967). */
function bestPath(emissions: Float32Array, transitions: Float32Array): Uint8Array {
  const scores = emissions.slice();
  const length = scores.length / labelCount;
  const from = new Uint8Array(length * labelCount);
  for (let label = 0; label < labelCount; label++) if (!mayBegin(label)) scores[label] = -Infinity;
  for (let row = labelCount; row < scores.length; row += labelCount) {
    for (let label = 0; label < labelCount; label++) {
      let best = -Infinity;
      for (const before of predecessors[label]!) {
        const score = scores[row - labelCount + before]! + transitions[before * labelCount + label]!;
        if (score > best) {
          best = score;
          from[row + label] = before;
        }
      }
      scores[row + label]! += best;
    }
  }
  const labels = new Uint8Array(length);
  const lastRow = (length - 1) * labelCount;
  let label = outside;
  for (let other = 0; other < labelCount; other++)
    if (mayEnd(other) && scores[lastRow + other]! > scores[lastRow + label]!) label = other;
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = label;
    label = from[i * labelCount + label]!;
  }
  return labels;
}

const allLabels = Array.from({ length: labelCount }, (_, label) => label);
const predecessors = allLabels.map((label) => allLabels.filter((before) => mayFollow(before, label)));
