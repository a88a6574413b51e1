import { expect, it } from 'vitest';
import { deleteArticle, restoreArticle, setReadState } from '../../lib/library/change-article.ts';
import { saveArticle } from '../../lib/library/save-article.ts';
import {
  catalogFromText,
  catalogHeadFromText,
  catalogToText,
  catchUpCatalog,
  countCatalog,
  headLength,
  isUpToDate,
  type Catalog,
  type ListedArticle,
} from '../../lib/library/catalog.ts';
import { setArticleTags } from '../../lib/library/tags.ts';
import { emptyTrashNow } from '../../lib/library/trash.ts';
import { seeded, useLibrary } from './random-library.ts';
import { captured, emptyLibrary, testWorld } from './sample.ts';

const asMade = (catalog: Catalog) => ({ ...catalog, articles: [...catalog.articles] });

it.each([1, 2, 3, 4, 5])(
  'followed through whatever a reader does it is what reading all gives (seed %i)',
  async (seed) => {
    const world = testWorld();
    const library = await emptyLibrary(world);
    const random = seeded(seed);
    let followed: Catalog | undefined;
    for (let step = 0; step < 12; step++) {
      await useLibrary(library, world, random, 4);
      followed = await catchUpCatalog(library, followed);
      // As the next page reads it.
      followed = catalogFromText(catalogToText(followed));
      expect(followed).toEqual(asMade(await catchUpCatalog(library, undefined)));
    }
  },
);

it('counts states, tags and the trash', async () => {
  const world = testWorld();
  const library = await emptyLibrary(world);
  const ids: string[] = [];
  for (const name of ['a', 'b', 'c', 'd']) {
    const url = `https://news.example/${name}`;
    ids.push((await saveArticle(library, captured({ url, canonicalUrl: url }), world)).articleId);
  }
  await setReadState(library, ids[0]!, 'archived', world);
  for (const id of ids.slice(0, 3)) await setArticleTags(library, id, ['Bridges'], world);
  await deleteArticle(library, ids[1]!, world);
  const [{ id: tag } = { id: '' }] = await library.tags.toArray();
  const counts = async () => countCatalog(await catchUpCatalog(library, undefined));
  expect(await counts()).toEqual({
    states: { unread: 2, reading: 0, read: 0, archived: 1 },
    trash: 1,
    tagged: new Map([[tag, 2]]),
  });
  await restoreArticle(library, ids[1]!, world);
  expect((await counts()).tagged).toEqual(new Map([[tag, 3]]));
  await deleteArticle(library, ids[1]!, world);
  await emptyTrashNow(library, [ids[1]!]);
  expect((await counts()).trash).toBe(0);
});

it('begins with what is shown before the rest is read, and says whether it still holds', async () => {
  const world = testWorld();
  const library = await emptyLibrary(world);
  const { articleId } = await saveArticle(library, captured(), world);
  const catalog = await catchUpCatalog(library, undefined);
  const head = catalogHeadFromText(catalogToText(catalog).slice(0, headLength));
  expect(head).toMatchObject({ states: { unread: 1, archived: 0 }, trash: 0 });
  expect(await isUpToDate(library, head!)).toBe(true);
  expect(await isUpToDate(library, { ...head!, dbId: 'other' })).toBe(false);
  await deleteArticle(library, articleId, world);
  expect(await isUpToDate(library, head!)).toBe(false);
});

it('begins with those saved last that are neither archived nor in the trash, no more than a screen has', async () => {
  const articles = Array.from({ length: 40 }, (_, at): ListedArticle => {
    const readState = at % 3 === 0 ? 'archived' : 'unread';
    return { id: String(at).padStart(32, 'x'), savedAt: '', readState, tagIds: [], ...(at === 1 && { deletedAt: '' }) };
  });
  const text = catalogToText({ dbId: 'one', seq: 1, articles });
  const { latest } = catalogHeadFromText(text.slice(0, headLength))!;
  expect(latest).toHaveLength(24);
  expect(latest.slice(0, 3)).toEqual([articles[2]!.id, articles[4]!.id, articles[5]!.id]);
});

it('is read anew when it is of another library, or of a later state of this one', async () => {
  const world = testWorld();
  const library = await emptyLibrary(world);
  await saveArticle(library, captured(), world);
  const catalog = await catchUpCatalog(library, undefined);
  const stale = { ...catalog, articles: [] };
  expect((await catchUpCatalog(library, { ...stale, dbId: 'other' })).articles).toHaveLength(1);
  expect((await catchUpCatalog(library, { ...stale, seq: catalog.seq + 1 })).articles).toHaveLength(1);
  expect(catalogFromText(catalogToText(catalog).replace('"format":3', '"format":0'))).toBeUndefined();
});
