import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from '../../../lib/entities/model/bytes.ts';
import { labelCount, labelOf, mayBegin, mayEnd, mayFollow, outside } from '../../../lib/entities/model/labels.ts';
import { SortedKeys, writeSortedKeys } from '../../../lib/entities/model/sorted-keys.ts';
import { readTagger } from '../../../lib/entities/model/tagger.ts';
import { Weights, writeWeights, type FeatureWeights } from '../../../lib/entities/model/weights.ts';
import { trainField } from '../../../scripts/train/names/conditional-random-field.ts';

describe('the file', () => {
  it('is refused when it is another one', () => {
    expect(() => readTagger(new TextEncoder().encode('GIF89a'))).toThrow('no file of the tagger');
  });

  it('is refused when it is cut short', () => {
    expect(() => readTagger(Uint8Array.of(0x4e, 0x45, 0x52, 0x03, 5, 1, 1))).toThrow('ends too early');
  });

  it('gives numbers back as they were written', () => {
    const writer = new ByteWriter();
    writer.number(300);
    writer.float(0.5);
    writer.ascending([3, 200, 70_000, 4_294_967_295]);
    writer.shorts([7, 65_535, 65_537]);
    const reader = new ByteReader(writer.finish());
    expect([reader.number(), reader.float(), [...reader.ascending(4)], [...reader.shorts(3)], reader.ended]).toEqual([
      300,
      0.5,
      [3, 200, 70_000, 4_294_967_295],
      [7, 65_535, 1],
      true,
    ]);
  });

  it('keeps weights to a hundredth, and leaves out small ones', () => {
    const weights = new Float32Array(labelCount);
    weights[1] = 1.5;
    weights[4] = -0.7;
    weights[6] = 0.01;
    weights[16] = 0.3;
    const scores = scoresOf([{ key: 77, weights }], [77, 78]);
    expect(scores[1]).toBeCloseTo(1.5, 1);
    expect(scores[4]).toBeCloseTo(-0.7, 1);
    expect(scores[6]).toBe(0);
    expect(scores[16]).toBeCloseTo(0.3, 1);
  });

  it('gives each of many features its own weights', () => {
    const features = Array.from({ length: 100 }, (_, i) => ({
      key: i * 40_000_003,
      weights: Float32Array.from({ length: labelCount }, (_, label) =>
        label % (1 + (i % 5)) === 0 ? 0.1 + (i % 30) / 10 : 0,
      ),
    }));
    for (const { key, weights } of features) {
      const scores = scoresOf(features, [key]);
      weights.forEach((weight, label) => expect(Math.abs(scores[label]! - weight)).toBeLessThan(0.02));
    }
  });
});

/** What some features speak for, of all that were written. */
function scoresOf(written: FeatureWeights[], features: number[]): Float32Array {
  const writer = new ByteWriter();
  writeWeights(writer, written, new Float32Array(labelCount ** 2), 0.08);
  const scores = new Float32Array(labelCount);
  new Weights(new ByteReader(writer.finish())).add(features, scores, 0);
  return scores;
}

it('finds keys, and none that is not there', () => {
  const keys = Array.from({ length: 1000 }, (_, i) => i * 4_000_037);
  const writer = new ByteWriter();
  writeSortedKeys(writer, keys);
  const sorted = new SortedKeys(new ByteReader(writer.finish()));
  expect(sorted.count).toBe(1000);
  expect([0, 1, 500, 999].map((i) => sorted.indexOf(keys[i]!))).toEqual([0, 1, 500, 999]);
  expect(sorted.indexOf(5)).toBe(-1);
});

it('lets no name break off or change its type', () => {
  const [begin, inside, last] = [labelOf(0, 0), labelOf(0, 1), labelOf(0, 2)];
  expect([mayBegin(begin), mayBegin(inside), mayEnd(begin), mayEnd(last)]).toEqual([true, false, false, true]);
  expect(mayFollow(begin, outside)).toBe(false);
  expect(mayFollow(begin, labelOf(1, 2))).toBe(false);
  expect(mayFollow(begin, last)).toBe(true);
});

describe('training', () => {
  const person = labelOf(0, 3);
  /** Sentences of two words: a feature a word, and the labels it may have. */
  const train = (sentences: [feature: number, allowed: number][][]) => {
    const words = sentences.flat();
    return trainField(
      {
        features: Uint32Array.from(words, ([feature]) => feature),
        wordStarts: Uint32Array.from({ length: words.length + 1 }, (_, i) => i),
        sentenceStarts: Uint32Array.from({ length: sentences.length + 1 }, (_, i) => 2 * i),
        allowed: Uint32Array.from(words, ([, allowed]) => allowed),
        weights: new Float32Array(sentences.length).fill(1),
      },
      { rounds: 20, averaged: 5, rate: 0.3, dropout: 0, l2: 0, leastCount: 1, seed: 1 },
    );
  };
  const rows = (of: number, label: number) => {
    const { keys, weights } = train(
      Array.from({ length: 10 }, () => [
        [10, 1 << person],
        [20, 1 << outside],
      ]),
    );
    return weights[keys.indexOf(of) * labelCount + label]!;
  };

  it('learns what a feature speaks for', () => {
    expect(rows(10, person)).toBeGreaterThan(rows(10, outside));
    expect(rows(20, outside)).toBeGreaterThan(rows(20, person));
  });

  it('learns nothing against a label that was left open', () => {
    const open = (1 << outside) | (1 << person);
    const { weights } = train(
      Array.from({ length: 10 }, () => [
        [10, open],
        [10, open],
      ]),
    );
    expect(weights[outside]! - weights[person]!).toBeCloseTo(0, 3);
  });

  it('is the same each time', () => {
    expect(rows(10, person)).toBe(rows(10, person));
  });
});
