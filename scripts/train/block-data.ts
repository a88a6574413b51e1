/** The pages with a known body as rows of numbers: what the classifier of blocks learns from. */
import { blockFeatures, featureNames } from '../../lib/article/blocks/block-features.ts';
import { proseRegion, readBlocks } from '../../lib/article/blocks/read-blocks.ts';
import { emptyCopy } from '../../lib/article/copy-page.ts';
import { findCandidate } from '../../lib/article/candidate.ts';
import { readFacts } from '../../lib/read-page.ts';
import { parseHtml } from '../parse-html.ts';
import { goldOf, pageOf } from '../shared-data.ts';
import { labelBlocks } from './label-blocks.ts';
import type { TrainingData } from './gradient-boosting.ts';

/** Sets whose gold is the whole text of the article. None is for evaluation only. */
export const bodySets = ['zyte', 'wcxb', 'fundus-eval', 'fundus-tests'];

export interface LabelledPage {
  set: string;
  id: string;
  domain: string;
  rows: number[][];
  labels: (number | undefined)[];
  /** Words in each block. */
  words: number[];
  /** Words in the gold text. */
  goldWords: number;
}

interface BodyGold {
  text?: string;
  /** One in brackets is optional. */
  paragraphs?: string[];
}

/** The pages of a set whose place in it leaves `share` when divided by `shares`. */
export function labelledPages(set: string, share = 0, shares = 1): LabelledPage[] {
  const now = new Date().toISOString();
  return Object.entries(goldOf(set))
    .filter((_, index) => index % shares === share)
    .flatMap(([id, page]) => {
      const gold = goldText((page as unknown as { gold: BodyGold }).gold);
      const document = parseHtml(pageOf(set, id));
      const facts = readFacts(document, page.url, now);
      const blocks = readBlocks(document);
      if (!gold || !blocks || blocks.blocks.length === 0) return [];
      const region = proseRegion(blocks);
      const { metadata, statedBody } = facts;
      const candidate = findCandidate(emptyCopy(document, metadata.headline), blocks, region);
      const rows = blockFeatures({ page: blocks, region, candidate, metadata, statedBody }).map((row) => [...row]);
      const texts = blocks.blocks.slice(region.first, region.end).map(({ text }) => text);
      return [
        {
          set,
          id,
          domain: page.domain,
          rows,
          labels: labelBlocks(texts, gold),
          words: texts.map(countWords),
          goldWords: countWords(gold),
        },
      ];
    });
}

function goldText({ text, paragraphs }: BodyGold): string {
  return text ?? paragraphs?.map((words) => words.replace(/^\[(.*)\]$/s, '$1')).join('\n') ?? '';
}

const countWords = (text: string): number => text.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0;

/** A very long block counts no more than this many words. */
const mostWords = 400;

/** Rows with weights such that an error costs what it costs the page's F1, and each page something for each line. */
export function trainingData(pages: readonly LabelledPage[]): TrainingData {
  const rows = pages.flatMap((page, group) =>
    page.rows.flatMap((values, at) => {
      const label = page.labels[at];
      if (label === undefined) return [];
      const weight =
        (100 * Math.min(page.words[at]!, mostWords)) / (page.goldWords + 30) + 3 * Math.min(1, 30 / page.rows.length);
      return [{ values, label, weight, group }];
    }),
  );
  const values = new Float32Array(rows.length * featureNames.length);
  rows.forEach((row, at) => values.set(row.values, at * featureNames.length));
  return {
    values,
    features: featureNames.length,
    labels: Float32Array.from(rows, ({ label }) => label),
    weights: Float32Array.from(rows, ({ weight }) => weight),
    groups: Int32Array.from(rows, ({ group }) => group),
  };
}
