/**
 * Trains the tagger of names from our own corpus and the data beside the project, the same file each time.
 *
 *     npm run train -- names [--out FILE]      writes public/tagger/names.bin, or FILE, and a NOTICE beside it
 *     npm run train -- names --folds 5         one without each fifth of our own articles, in .output/taggers/, for the bench
 *
 * The machine-made labels of one source are taken on trust only where a tagger that learned from all the others agrees, sentence
 * by sentence; the tagger that learned from those too is asked again.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ByteReader, ByteWriter } from '../../lib/entities/model/bytes.ts';
import { labelCount } from '../../lib/entities/model/labels.ts';
import { Lexicon } from '../../lib/entities/model/lexicon.ts';
import { fileMark, readTagger } from '../../lib/entities/model/tagger.ts';
import { writeWeights } from '../../lib/entities/model/weights.ts';
import { foldOf } from '../bench/folds.ts';
import { readCorpus } from '../corpus/read-corpus.ts';
import { shippedTagger, taggerFile } from '../read-tagger.ts';
import { hasSharedData, withoutSharedData } from '../shared-data.ts';
import { agreedDocuments } from './names/agreed-documents.ts';
import { buildLexicon } from './names/build-lexicon.ts';
import { trainField, type FieldOptions, type TrainedField } from './names/conditional-random-field.ts';
import { ownDocument, readSource, type MarkedDocument } from './names/documents.ts';
import { taggerFileOfFold } from './names/fold-taggers.ts';
import { notice, sources } from './names/sources.ts';
import { trainingData } from './names/training-data.ts';

const options: FieldOptions = { rounds: 12, averaged: 6, rate: 0.1, dropout: 0.6, l2: 1e-6, leastCount: 2, seed: 7 };

/** The last training runs once with each, and the weights are averaged: one run alone is two points luck on a small set. */
const lastSeeds = [7, 8];

/** Weights below this are left out of the file. */
const leastWeight = 0.08;

/** How often the machine-made labels are looked through. */
const agreements = 2;

export function trainNames(args: string[]): void {
  const { values } = parseArgs({ args, options: { folds: { type: 'string' }, out: { type: 'string' } } });
  if (!hasSharedData) {
    console.error(withoutSharedData);
    process.exitCode = 1;
    return;
  }
  const lexicon = buildLexicon();
  const own = readCorpus();
  const gold = sources.filter(({ silver }) => !silver).flatMap(readSource);
  const silver = sources.filter((source) => source.silver).flatMap(readSource);
  if (values.folds) {
    // The machine-made labels are those the shipped tagger agrees with: our articles are no part of their texts.
    const agreed = agreedDocuments(silver, shippedTagger());
    for (let fold = 0; fold < Number(values.folds); fold += 1) {
      const others = own.filter(({ id }) => foldOf(id, Number(values.folds)) !== fold);
      write(taggerFileOfFold(fold), train([...others.map(ownDocument), ...gold, ...agreed], lexicon));
    }
    return;
  }
  const all = [...own.map(ownDocument), ...gold];
  let file = train(all, lexicon);
  for (let agreement = 1; agreement <= agreements; agreement += 1) {
    const seeds = agreement === agreements ? lastSeeds : undefined;
    file = train([...all, ...agreedDocuments(silver, readTagger(file))], lexicon, seeds);
  }
  const out = values.out ?? taggerFile;
  write(out, file);
  writeFileSync(join(dirname(out), 'NOTICE.txt'), notice());
}

function write(path: string, file: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, file);
  console.log(`${path}: ${file.length} bytes`);
}

/** The bytes of a tagger's file. */
function train(documents: readonly MarkedDocument[], lexicon: Uint8Array, seeds = [options.seed]): Uint8Array {
  const data = trainingData(documents, new Lexicon(new ByteReader(lexicon)));
  console.log(`${documents.length} documents, ${data.wordStarts.length - 1} words, ${data.features.length} features`);
  const { keys, weights, transitions } = averaged(seeds.map((seed) => trainField(data, { ...options, seed })));
  const writer = new ByteWriter();
  writer.bytes(fileMark);
  writer.bytes(lexicon);
  writeWeights(
    writer,
    Array.from(keys, (key, at) => ({ key, weights: weights.subarray(at * labelCount, (at + 1) * labelCount) })),
    transitions,
    leastWeight,
  );
  return writer.finish();
}

/** Of trainings on the same data, whose features are the same. */
function averaged([first, ...others]: TrainedField[]): TrainedField {
  for (const part of ['weights', 'transitions'] as const) {
    const mean = first![part];
    for (let at = 0; at < mean.length; at += 1) {
      for (const other of others) mean[at]! += other[part][at]!;
      mean[at]! /= 1 + others.length;
    }
  }
  return first!;
}
