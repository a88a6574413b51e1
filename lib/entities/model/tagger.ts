/** Names in a text by a trained conditional random field (Lafferty et al. 2001) over hashed features. English only. */
import type { Mention } from '../types.ts';
import { ByteReader } from './bytes.ts';
import { agreeInDocument } from './agree-in-document.ts';
import { markCertainty } from './certainty.ts';
import { featuresOf } from './features.ts';
import { namesOf, type Tagged } from './names-of.ts';
import { labelCount, labelledTypes, mayBegin, mayEnd, mayFollow, outside } from './labels.ts';
import { Lexicon } from './lexicon.ts';
import type { Token, TokenSentence } from './traits.ts';
import { Weights } from './weights.ts';

export interface Tagger {
  lexicon: Lexicon;
  weights: Weights;
}

/** The first bytes of the file; another number for another format. */
export const fileMark = [0x4e, 0x45, 0x52, 0x03];

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
    const featuresAt = featuresOf(sentence, lexicon);
    return stretchesOf(sentence.tokens).flatMap((stretch) => {
      const emissions = emissionsOf(stretch, sentence.tokens.length, featuresAt, weights);
      const names = namesOf(bestPath(emissions, weights.transitions));
      markCertainty(names, emissions, weights.transitions);
      const { first } = stretch;
      return names.map((name): Tagged => ({ ...name, first: first + name.first, last: first + name.last }));
    });
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

/** Words of a sentence, from `first` to before `end`, that are weighed together. */
interface Stretch {
  first: number;
  end: number;
}

/** A word with neither capitals nor figures is part of a name only as near to one that has some: "Bank of the West". */
const reach = 2;

/**
 * Where names may be: about half of an article's words. Each stretch begins and ends with a word that is in none, or with
 * the sentence, so that what is found in it is what would be found in the whole sentence.
 */
function stretchesOf(tokens: readonly Token[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [i, { key, exact }] of tokens.entries()) {
    if (key === exact) continue;
    const [first, end] = [Math.max(0, i - reach - 1), Math.min(tokens.length, i + reach + 2)];
    const before = stretches.at(-1);
    if (before && first < before.end - 1) before.end = end;
    else stretches.push({ first, end });
  }
  return stretches;
}

/** What the words speak for by themselves, a row of labels for each; those at the ends of a stretch within the sentence for none. */
function emissionsOf(
  { first, end }: Stretch,
  sentenceLength: number,
  featuresAt: (place: number) => readonly number[],
  weights: Weights,
): Float32Array {
  const scores = new Float32Array((end - first) * labelCount);
  for (let place = first; place < end; place++) {
    const row = (place - first) * labelCount;
    if ((place === first && first > 0) || (place === end - 1 && end < sentenceLength)) {
      scores.fill(-1e4, row, row + labelCount);
      scores[row + outside] = 0;
    } else weights.add(featuresAt(place), scores, row);
  }
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
