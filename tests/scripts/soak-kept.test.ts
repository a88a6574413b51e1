import { describe, expect, it } from 'vitest';
import { halves, losses, type Kept } from '../../scripts/soak/kept.ts';

/** One article, whole, with a highlight. */
const whole = (): Kept => ({
  articles: [{ id: 'a', articleId: 'a', latestRevisionId: 'r' }],
  revisions: [{ id: 'r', articleId: 'a' }],
  bodies: ['r'],
  captures: [{ id: 'c', articleId: 'a' }],
  images: [],
  highlights: [{ id: 'h', articleId: 'a' }],
  changed: ['articles a', 'revisions r'],
});

describe('what a kill left', () => {
  it('is whole, or stripped of everything', () => {
    expect(halves(whole())).toEqual([]);
    const stripped = { id: 'a', articleId: 'a', latestRevisionId: '', deletedAt: '2026-01-05', stripped: true };
    expect(
      halves({ ...whole(), articles: [stripped], revisions: [], bodies: [], captures: [], highlights: [] }),
    ).toEqual([]);
  });

  it.each<[string, Partial<Kept>]>([
    ['a version without its text', { bodies: [] }],
    ['a text without its version', { bodies: ['r', 's'] }],
    ['an article without its version', { revisions: [], bodies: [] }],
    ['a highlight of no article', { highlights: [{ id: 'i', articleId: 'b' }] }],
    ['an article that search and backup never hear of', { changed: ['revisions r'] }],
  ])('is half with %s', (_, missing) => {
    expect(halves({ ...whole(), ...missing })).not.toEqual([]);
  });

  it('has lost what was there before, unless the reader was deleting it', () => {
    const gone = { ...whole(), articles: [], revisions: [], bodies: [], captures: [], highlights: [] };
    expect(losses(whole(), gone)).toEqual(['The article a is gone.', 'The highlight h is gone.']);
    expect(losses(whole(), gone, { deleted: new Set(['a']) })).toEqual([]);
    expect(losses(whole(), { ...whole(), highlights: [] })).toEqual(['The highlight h is gone.']);
  });

  it('may hold a newer version of what was being saved again, and of nothing else', () => {
    const newer = whole();
    newer.articles[0]!.latestRevisionId = 's';
    expect(losses(whole(), newer)).toEqual(['The article a has another version.']);
    expect(losses(whole(), newer, { renewed: new Set(['a']) })).toEqual([]);
  });
});
