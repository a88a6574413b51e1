import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { taggerFile } from '../../../scripts/read-tagger.ts';
import { hasSharedData, sharedFolder } from '../../../scripts/shared-data.ts';
import { notice, sources } from '../../../scripts/train/names/sources.ts';

it('learns from nothing that is there for evaluation only', () => {
  const files = sources.map(({ file }) => file);
  expect(files.filter((file) => !/^train-clean\/[a-z0-9_]+$/.test(file))).toEqual([]);
  expect(files.filter((file) => /conll|worldwide|polnear|timebank|pud_news|wikinews/i.test(file))).toEqual([]);
});

it('says of each source who made it and under which terms', () => {
  for (const { credit, licence } of sources) {
    expect(credit).not.toBe('');
    expect(licence).toMatch(/CC BY|MIT|public domain|OGL|no known restrictions/);
    expect(licence).not.toMatch(/NC|ND/);
  }
});

it('ships with the notice of its sources', () => {
  expect(readFileSync(join(taggerFile, '../NOTICE.txt'), 'utf8')).toBe(notice());
});

it.runIf(hasSharedData)('finds every source where it says', () => {
  for (const { file } of sources) expect(existsSync(join(sharedFolder, 'data/nlp', `${file}.jsonl`))).toBe(true);
});
