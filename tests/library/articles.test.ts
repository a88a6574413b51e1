import { beforeEach, describe, expect, it } from 'vitest';
import { deleteArticle, restoreArticle, setPosition, setReadState } from '../../lib/library/change-article.ts';
import { findArticle, findByUrl } from '../../lib/library/find-article.ts';
import { saveArticle } from '../../lib/library/save-article.ts';
import type { Library } from '../../lib/library/schema.ts';
import { captured, correctedAndPartial, emptyLibrary, resolved, testWorld, type TestWorld } from './sample.ts';

let world: TestWorld;
let library: Library;

beforeEach(async () => {
  world = testWorld();
  library = await emptyLibrary(world);
});

const otherBody = { headline: 'x', dek: '', body: 'The bridge closes in June.', captions: [] };

describe('saving', () => {
  it('keeps article, revision, body, capture and waiting images, and tells of them', async () => {
    const saved = await saveArticle(library, captured(), world);
    expect(saved).toMatchObject({ isNew: true, changed: false });
    const opened = await findArticle(library, saved.articleId);
    expect(opened).toMatchObject({
      article: { headline: 'Harbour bridge in Velmora to close for a year', datePublished: '2026-01-04T08:30+01:00' },
      revision: { id: saved.revisionId, authors: ['Tomas Wendell'] },
      body: { texts: { body: expect.stringContaining('Ilse Dray') } },
      captures: [{ url: expect.stringContaining('utm_source') }],
    });
    expect((await library.images.toArray()).map((image) => image.state)).toEqual(['pending', 'pending']);
    expect((await library.changes.toArray()).map((row) => row.table).sort()).toEqual([
      ...['articles', 'captures', 'images', 'images', 'revisions'],
    ]);
  });

  it('keeps what the publisher corrected, and that the text was only a beginning', async () => {
    const { corrections, partial } = correctedAndPartial;
    const { articleId } = await saveArticle(library, captured({ corrections, partial }), world);
    expect((await findArticle(library, articleId))!.revision).toMatchObject({ corrections, partial });
  });

  it('adds only a capture when nothing shown has changed', async () => {
    const first = await saveArticle(library, captured(), world);
    world.time += 1000;
    const again = await saveArticle(library, captured({ capturedAt: '2026-01-06T00:00:00.000Z' }), world);
    expect(again).toEqual({ ...first, isNew: false });
    expect(await library.captures.count()).toBe(2);
    expect(await library.revisions.count()).toBe(1);
  });

  it('does not take an advertisement that moved the date line for a change', async () => {
    const dates = (where: string) => {
      const published = resolved('datePublished', '2026-01-04');
      published.claim.evidence.where = where;
      return { published, claims: [published.claim], rejected: [] };
    };
    const first = await saveArticle(library, captured({ dates: dates('main > p:nth-child(2)') }), world);
    const again = await saveArticle(library, captured({ dates: dates('main > p:nth-child(3)') }), world);
    expect(again.revisionId).toBe(first.revisionId);
  });

  it('appends a revision when it changed, and finds the first again when it changes back', async () => {
    const first = await saveArticle(library, captured(), world);
    const second = await saveArticle(library, captured({ texts: otherBody }), world);
    const third = await saveArticle(library, captured(), world);
    expect([second.changed, third.changed]).toEqual([true, true]);
    expect(third.revisionId).toBe(first.revisionId);
    expect([await library.captures.count(), await library.revisions.count()]).toEqual([3, 2]);
    expect((await findArticle(library, first.articleId, second.revisionId))?.body.texts.body).toBe(otherBody.body);
  });

  it('keeps what the reader made of the article', async () => {
    const { articleId, revisionId } = await saveArticle(library, captured(), world);
    await setReadState(library, articleId, 'reading', world);
    await setPosition(library, articleId, { revisionId, start: 12, progress: 0.2 }, world);
    await saveArticle(library, captured({ texts: otherBody }), world);
    expect((await findArticle(library, articleId))?.article).toMatchObject({
      readState: 'reading',
      position: { start: 12 },
      savedAt: '2026-01-05T12:00:00.000Z',
    });
  });

  it('brings an article back from the trash', async () => {
    const { articleId } = await saveArticle(library, captured(), world);
    await deleteArticle(library, articleId, world);
    expect(await saveArticle(library, captured(), world)).toMatchObject({ articleId, isNew: true });
    expect(await findByUrl(library, captured().article.url)).toBeDefined();
  });
});

describe('finding by address', () => {
  it.each([
    ['the canonical one', 'https://www.tidepost.example/city/harbour-bridge'],
    ['one with trackers', 'https://WWW.tidepost.example/city/harbour-bridge?fbclid=1#top'],
  ])('knows an article under %s', async (_, url) => {
    const { articleId } = await saveArticle(library, captured(), world);
    expect((await findByUrl(library, url))?.id).toBe(articleId);
  });

  it('knows an article under an address it was saved under later', async () => {
    const { articleId } = await saveArticle(library, captured(), world);
    const mobile = 'https://m.tidepost.example/harbour-bridge';
    expect(await findByUrl(library, mobile)).toBeUndefined();
    await saveArticle(library, captured({ url: mobile }), world);
    expect((await findByUrl(library, mobile))?.id).toBe(articleId);
    expect(await library.articles.count()).toBe(1);
  });

  it('does not know what is in the trash until it is taken out', async () => {
    const { articleId } = await saveArticle(library, captured(), world);
    await deleteArticle(library, articleId, world);
    expect(await findByUrl(library, captured().article.url)).toBeUndefined();
    await restoreArticle(library, articleId, world);
    expect((await findByUrl(library, captured().article.url))?.id).toBe(articleId);
  });

  it('keeps two saves of one page at the same moment one article', async () => {
    const saved = await Promise.all([captured(), captured()].map((page) => saveArticle(library, page, world)));
    expect(new Set(saved.map(({ articleId }) => articleId)).size).toBe(1);
    // Each is hashed in a thread of its own, and either may be done first.
    expect(saved.map(({ isNew }) => isNew).sort()).toEqual([false, true]);
  });
});
