import { describe, expect, it } from 'vitest';
import { correctAnalysis } from '../lib/correct-analysis.ts';
import { analyzeText } from '../lib/analysis.ts';
import { shippedTagger } from '../scripts/read-tagger.ts';

const text =
  'Mara Tessel, the mayor of Ostra, said on Monday that the bridge was safe. “It stands,” Tessel said. ' +
  'Her brother Jon Tessel was not convinced. “For now,” Jon Tessel said.';

const analysis = analyzeText(text, '2026-01-07', shippedTagger());

describe('an analysis its reader corrected', () => {
  it('is as it was where nothing was said', () => {
    expect(correctAnalysis(analysis, []).analysis).toBe(analysis);
  });

  it('gives a quote to whom its speaker is now', () => {
    const rename = { type: 'PER', name: 'Jon Tessel', change: 'rename', to: 'Jonas Tessel' } as const;
    const speakers = correctAnalysis(analysis, [rename]).analysis.quotations.map(({ speaker }) => speaker?.name);
    expect(speakers).toContain('Jonas Tessel');
    expect(speakers).not.toContain('Jon Tessel');
  });

  it('keeps the words of a speaker whose name was hidden', () => {
    const hide = { type: 'PER', name: 'Jon Tessel', change: 'hide' } as const;
    const { quotations } = correctAnalysis(analysis, [hide]).analysis;
    const last = quotations.at(-1)!;
    expect(last.speaker).toEqual({ span: expect.anything() as unknown, name: 'Jon Tessel' });
  });
});
