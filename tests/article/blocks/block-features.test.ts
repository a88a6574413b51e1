import { expect, it } from 'vitest';
import { blockFeatures, featureNames } from '../../../lib/article/blocks/block-features.ts';
import forest from '../../../lib/article/blocks/forest.json' with { type: 'json' };
import { readBlocks } from '../../../lib/article/blocks/read-blocks.ts';
import { readFacts } from '../../../lib/read-page.ts';
import { parseHtml } from '../../../scripts/parse-html.ts';
import { address, articlePage } from '../article-page.ts';

it('a row has a number for each name, and one that can be compared', () => {
  const document = parseHtml(articlePage({}));
  const page = readBlocks(document)!;
  const { metadata } = readFacts(document, address, '2026-11-23T12:00:00Z');
  const candidate = new Set(page.blocks.filter((_, at) => at % 2 === 0));
  const rows = blockFeatures({ page, region: page.root, candidate, metadata });
  expect(rows).toHaveLength(page.blocks.length);
  for (const row of rows) {
    expect(row).toHaveLength(featureNames.length);
    expect([...row].every(Number.isFinite)).toBe(true);
  }
});

it('names are told apart', () => {
  expect(new Set(featureNames).size).toBe(featureNames.length);
});

it('the forest that ships asks only for features that there are', () => {
  expect(Math.max(...forest.features)).toBeLessThan(featureNames.length);
  expect(forest.values).toHaveLength(forest.features.length);
  expect(forest.others).toHaveLength(forest.features.length);
});
