import { describe, expect, it } from 'vitest';
import { correctAnalysis } from '../lib/correct-analysis.ts';
import { analyzeText } from '../lib/analysis.ts';
import type { EntityCorrection } from '../lib/entities/correct-entities.ts';
import type { SourceCited } from '../lib/quotations/sources-cited.ts';
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

  describe('of its sources', () => {
    const cited = analyzeText(
      'The ferry sank, the Reuters news agency said on Monday. According to the Harbour Gazette, nobody was hurt. ' +
        'The Harbour Gazette reported that Reuters had it from two officials.',
      '2026-01-07',
      shippedTagger(),
    );
    const after = (correction: EntityCorrection) => correctAnalysis(cited, [correction]).analysis.sourcesCited;
    const shown = (sources: SourceCited[]) => sources.map(({ name, spans }) => `${name} ${spans.length}`);

    it('makes one of two that are one, with the places of both in the order of the text', () => {
      expect(shown(cited.sourcesCited)).toEqual(expect.arrayContaining(['Reuters 2', 'Harbour Gazette 2']));
      const into = { type: 'ORG', name: 'Harbour Gazette' } as const;
      const [first, ...others] = after({ type: 'ORG', name: 'Reuters', change: 'merge', into });
      expect(shown([first!])).toEqual(['Harbour Gazette 4']);
      expect(first!.spans.map(({ start }) => start)).toEqual(
        first!.spans.map(({ start }) => start).sort((a, b) => a - b),
      );
      expect(shown(others).join()).not.toContain('Reuters');
    });

    it('leaves out what is no name and what is no organisation', () => {
      const reuters = { type: 'ORG', name: 'Reuters' } as const;
      expect(shown(after({ ...reuters, change: 'hide' })).join()).not.toContain('Reuters');
      expect(shown(after({ ...reuters, change: 'retype', to: 'LOC' })).join()).not.toContain('Reuters');
      expect(after({ ...reuters, change: 'hide' })).toHaveLength(cited.sourcesCited.length - 1);
    });
  });
});
