/**
 * Trains the choice of a quote's speaker from our own corpus, the same weights each time.
 *
 *     npm run train -- speakers               writes lib/quotations/speaker-weights.json
 *     npm run train -- speakers --folds 5     how well it is chosen in articles that were not learned from, beside the rules
 *
 * Names are found by taggers that have not learned from the article: `npm run train -- names --folds 5` makes them.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { byRank, byRule, findQuotations, type ChooseSpeaker } from '../../lib/quotations/find-quotations.ts';
import { foldOf } from '../bench/folds.ts';
import { taggersWithout } from './names/fold-taggers.ts';
import { readCorpus } from '../corpus/read-corpus.ts';
import { examplesOf } from './speakers/examples.ts';
import { markedText, type MarkedText } from './speakers/marked-text.ts';
import { count, nothingCounted, sharesOf } from './speakers/score.ts';
import { trainRanker, type RankerOptions } from './speakers/train-ranker.ts';

const options: RankerOptions = { rounds: 20, rate: 0.03, l2: 1e-4, leastCount: 8, seed: 7 };

/** How many taggers there are, each without its share of the articles. */
const taggers = 5;

const weightsFile = join(import.meta.dirname, '../../lib/quotations/speaker-weights.json');

export function trainSpeakers(args: string[]): void {
  const { values } = parseArgs({ args, options: { folds: { type: 'string' } } });
  const taggerFor = taggersWithout(Number(values.folds ?? taggers));
  const texts = readCorpus().map((article) => markedText(article, taggerFor(article.id)));
  if (values.folds) {
    printFolds(texts, Number(values.folds));
    return;
  }
  const weights = trainRanker(texts.flatMap(examplesOf), options);
  writeFileSync(weightsFile, `${JSON.stringify(weights, null, 2)}\n`);
  console.log(`${weightsFile}: ${Object.keys(weights).length} weights`);
}

function printFolds(texts: readonly MarkedText[], folds: number): void {
  const examples = new Map(texts.map((text) => [text, examplesOf(text)]));
  let [ruled, ranked] = [nothingCounted, nothingCounted];
  const read = ({ texts, entities }: MarkedText, choose: ChooseSpeaker) =>
    findQuotations(texts, entities, 'en', choose);
  for (let fold = 0; fold < folds; fold += 1) {
    const isIn = ({ id }: MarkedText) => foldOf(id, folds) === fold;
    const learned = texts.filter((text) => !isIn(text)).flatMap((text) => examples.get(text)!);
    const choose = byRank(trainRanker(learned, options));
    for (const text of texts.filter(isIn)) {
      ruled = count(ruled, text, read(text, byRule));
      ranked = count(ranked, text, read(text, choose));
    }
  }
  const ours = new Map(sharesOf(ranked));
  console.log(''.padEnd(36), 'rules'.padStart(8), 'ranker'.padStart(8));
  for (const [what, value] of sharesOf(ruled))
    console.log(what.padEnd(36), value.toFixed(1).padStart(8), ours.get(what)!.toFixed(1).padStart(8));
}
