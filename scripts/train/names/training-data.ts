/** Marked documents as what the trainer reads: the features of each word and the labels it may have. */
import { featuresOf } from '../../../lib/entities/model/features.ts';
import {
  begin,
  inside,
  labelCount,
  labelledTypes,
  labelOf,
  last,
  outside,
  unit,
} from '../../../lib/entities/model/labels.ts';
import type { Lexicon } from '../../../lib/entities/model/lexicon.ts';
import type { TokenSentence } from '../../../lib/entities/model/traits.ts';
import { readUntagged } from '../../../lib/entities/recognize.ts';
import type { TaggedSentences } from './conditional-random-field.ts';
import type { MarkedDocument } from './documents.ts';

const other = labelledTypes.indexOf('MISC');
const anyOther = [begin, inside, last, unit].reduce((bits, place) => bits | (1 << labelOf(other, place)), 0);

export function trainingData(documents: Iterable<MarkedDocument>, lexicon: Lexicon): TaggedSentences {
  const features = new Growing();
  const wordStarts = new Growing();
  const sentenceStarts = new Growing();
  const allowed = new Growing();
  const weights: number[] = [];
  for (const document of documents) {
    for (const sentence of readUntagged(document.texts, 'en')!.sentences) {
      sentenceStarts.push(wordStarts.length);
      weights.push(document.weight);
      for (const bits of allowedLabels(sentence, document)) allowed.push(bits);
      const featuresAt = featuresOf(sentence, lexicon);
      for (const place of sentence.tokens.keys()) {
        wordStarts.push(features.length);
        for (const feature of featuresAt(place)) features.push(feature);
      }
    }
  }
  sentenceStarts.push(wordStarts.length);
  wordStarts.push(features.length);
  return {
    features: features.finish(),
    wordStarts: wordStarts.finish(),
    sentenceStarts: sentenceStarts.finish(),
    allowed: allowed.finish(),
    weights: Float32Array.from(weights),
  };
}

/** Bits of the labels of each word. A name that is not made of whole words of this sentence is not learned. */
function allowedLabels({ passage, tokens }: TokenSentence, { names, marksOthers }: MarkedDocument): number[] {
  const labels = tokens.map(() => (1 << outside) | (marksOthers ? 0 : anyOther));
  for (const name of names) {
    if (name.in !== passage.in) continue;
    const first = tokens.findIndex(({ word }) => word.end > name.start);
    if (first < 0 || tokens[first]!.word.start >= name.end) continue;
    let end = first;
    while (end < tokens.length && tokens[end]!.word.start < name.end) end += 1;
    // It goes on in the next sentence.
    if (end === tokens.length && name.end > tokens[end - 1]!.word.end) {
      for (let at = first; at < end; at += 1) labels[at] = (1 << labelCount) - 1;
      continue;
    }
    const type = labelledTypes.indexOf(name.type);
    for (let at = first; at < end; at += 1)
      labels[at] = 1 << labelOf(type, end - first === 1 ? unit : at === first ? begin : at === end - 1 ? last : inside);
  }
  return labels;
}

class Growing {
  #values = new Uint32Array(1 << 16);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const more = new Uint32Array(2 * this.length);
      more.set(this.#values);
      this.#values = more;
    }
    this.#values[this.length++] = value;
  }

  finish(): Uint32Array {
    return this.#values.slice(0, this.length);
  }
}
