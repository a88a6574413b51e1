import { beforeEach, describe, expect, it } from 'vitest';
import type { EntityCorrection } from '../../lib/entities/correct-entities.ts';
import { findArticle } from '../../lib/library/find-article.ts';
import { saveArticle } from '../../lib/library/save-article.ts';
import { correct, listCorrections, uncorrect } from '../../lib/library/corrections.ts';
import {
  correctEverywhere,
  listEntityCorrections,
  setEntityCorrections,
  uncorrectEntity,
} from '../../lib/library/entity-corrections.ts';
import { ArticleGoneError } from '../../lib/library/failures.ts';
import type { Library } from '../../lib/library/schema.ts';
import { withCorrections } from '../../lib/library/with-corrections.ts';
import { captured, emptyLibrary, testWorld, type TestWorld } from './sample.ts';

let world: TestWorld;
let library: Library;
let articleId: string;

beforeEach(async () => {
  world = testWorld();
  library = await emptyLibrary(world);
  ({ articleId } = await saveArticle(library, captured(), world));
});

describe('a correction', () => {
  it('stands in lists and survives saving again', async () => {
    await correct(library, articleId, { property: 'headline', value: 'Bridge to close' }, world);
    await saveArticle(library, captured({ dek: 'A new line under the headline' }), world);
    expect((await findArticle(library, articleId))?.article.headline).toBe('Bridge to close');
  });

  it('can be made again and taken back', async () => {
    const on = (value: string) => ({ property: 'datePublished', value: { value, precision: 'day' } }) as const;
    await correct(library, articleId, on('2026-01-02'), world);
    await correct(library, articleId, on('2026-01-03'), world);
    expect(await listCorrections(library, articleId)).toMatchObject([
      { value: { value: '2026-01-03' }, instead: '2026-01-04T08:30+01:00' },
    ]);
    await uncorrect(library, articleId, 'datePublished', world);
    expect(await listCorrections(library, articleId)).toEqual([]);
    expect((await findArticle(library, articleId))?.article.datePublished).toBe('2026-01-04T08:30+01:00');
  });

  it('leaves what the page says beneath, with its evidence', () => {
    const { article, dates } = captured();
    const edited = withCorrections(article, dates, [
      { property: 'byline', value: ['Ana Tolly'] },
      { property: 'datePublished', value: { value: '2026-01-03', precision: 'day' } },
      { property: 'dateModified', value: { value: '2026-01-05', precision: 'day' } },
    ]);
    expect(edited.article.authors).toEqual(['Ana Tolly']);
    expect(edited.article.claims[0]?.evidence.source).toBe('reader');
    expect(edited.article.claims.slice(1)).toEqual(article.claims);
    expect(edited.dates.published).toMatchObject({
      ...{ value: '2026-01-03', rule: 'edited-by-reader', agreeing: [] },
      conflicting: [dates.published?.claim],
    });
    expect(edited.dates.modified).toMatchObject({ value: '2026-01-05', conflicting: [] });
    expect(dates.modified).toBeUndefined();
  });
});

describe('the reader’s word on a name', () => {
  const rename: EntityCorrection = { type: 'PER', name: 'Mara Tessel', change: 'rename', to: 'Mara Tesel' };
  const hide: EntityCorrection = { type: 'ORG', name: 'Read Also', change: 'hide' };
  const retype: EntityCorrection = { type: 'ORG', name: 'Ostra', change: 'retype', to: 'LOC' };
  const values = async (id?: string) => (await listEntityCorrections(library, id)).map(({ value }) => value);

  it('holds in one article or everywhere; the article has the last word', async () => {
    await setEntityCorrections(library, articleId, [rename, retype], world);
    await correctEverywhere(library, [hide], world);
    expect(await values(articleId)).toEqual([hide, rename, retype]);
    expect(await values()).toEqual([hide]);
  });

  it('survives saving again, and changes nothing of what the page states', async () => {
    await setEntityCorrections(library, articleId, [rename], world);
    await saveArticle(library, captured({ dek: 'A new line under the headline' }), world);
    expect(await values(articleId)).toEqual([rename]);
    expect(await listCorrections(library, articleId)).toEqual([]);
  });

  it('is taken back one by one', async () => {
    await setEntityCorrections(library, articleId, [rename, retype], world);
    await setEntityCorrections(library, articleId, [retype], world);
    expect(await values(articleId)).toEqual([retype]);
    await correctEverywhere(library, [hide, rename], world);
    const [first] = await listEntityCorrections(library);
    await uncorrectEntity(library, first!.id, world);
    expect(await values()).toEqual([rename]);
  });

  it('may be said again after the contrary was', async () => {
    const back: EntityCorrection = { type: 'PER', name: 'Mara Tesel', change: 'rename', to: 'Mara Tessel' };
    await setEntityCorrections(library, articleId, [rename, back], world);
    await setEntityCorrections(library, articleId, [rename, back, rename], world);
    expect(await values(articleId)).toEqual([rename, back, rename]);
    await setEntityCorrections(library, articleId, [back, rename], world);
    expect(await values(articleId)).toEqual([back, rename]);
  });

  it('keeps the order in which it was said while the clock stands still', async () => {
    const many = Array.from({ length: 20 }, (_, i): EntityCorrection => ({ ...hide, name: `Line ${i}` }));
    await correctEverywhere(library, many.slice(0, 10), world);
    await correctEverywhere(library, many.slice(10), world);
    expect(await values()).toEqual(many);
  });

  it('is refused for an article that is gone', async () => {
    await expect(setEntityCorrections(library, 'f'.repeat(32), [hide], world)).rejects.toThrow(ArticleGoneError);
  });
});
