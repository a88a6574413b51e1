import { beforeEach, expect, it } from 'vitest';
import { deleteArticle } from '../../lib/library/change-article.ts';
import { findArticle } from '../../lib/library/find-article.ts';
import { saveArticle, type Saved } from '../../lib/library/save-article.ts';
import { addHighlight, removeHighlight } from '../../lib/library/highlights.ts';
import { storeImage } from '../../lib/library/images.ts';
import type { Library } from '../../lib/library/schema.ts';
import { emptyTrash, emptyTrashNow } from '../../lib/library/trash.ts';
import { captured, deletedArticles, emptyLibrary, idsOn, png, quoteOf, testWorld, type TestWorld } from './sample.ts';

let world: TestWorld;
let library: Library;
let saved: Saved;

const day = 24 * 60 * 60 * 1000;
const target = quoteOf('It is safe until then');

beforeEach(async () => {
  world = testWorld();
  library = await emptyLibrary(world);
  saved = await saveArticle(library, captured(), world);
  const { articleId, revisionId } = saved;
  await storeImage(library, { revisionId, url: 'https://cdn.example/map.png' }, png(1));
  await addHighlight(library, { articleId, revisionId, target, color: 'fact', note: 'Mine' }, world);
});

it('keeps everything for 30 days, then nothing but the tombstone', async () => {
  await deleteArticle(library, saved.articleId, world);
  world.time += 29 * day;
  expect(await emptyTrash(library, await deletedArticles(library), world)).toBe(0);
  world.time += 2 * day;
  expect(await emptyTrash(library, await deletedArticles(library), world)).toBe(1);
  const tables = ['revisions', 'bodies', 'captures', 'images', 'blobs', 'highlights', 'notes'];
  expect(await Promise.all(tables.map((table) => library.table(table).count()))).toEqual(tables.map(() => 0));
  const [tombstone] = await library.articles.toArray();
  expect(JSON.stringify(tombstone)).not.toContain('tidepost');
  expect(tombstone).toMatchObject({ id: saved.articleId, stripped: true });
});

it('saves an article anew that was stripped', async () => {
  await deleteArticle(library, saved.articleId, world);
  world.time += 31 * day;
  await emptyTrash(library, await deletedArticles(library), world);
  expect(await saveArticle(library, captured(), world)).toEqual(saved);
  expect((await findArticle(library, saved.articleId))?.body.texts.body).toContain('Ilse Dray');
});

it('forgets the words of a removed highlight as well', async () => {
  const [highlight] = await library.highlights.toArray();
  await removeHighlight(library, highlight!.id, world);
  world.time += 31 * day;
  await emptyTrash(library, await deletedArticles(library), world);
  expect(JSON.stringify(await library.highlights.toArray())).not.toContain('safe');
  expect(await library.articles.count()).toBe(1);
});

it('is emptied at once for a reader who says so, and keeps what was not deleted', async () => {
  expect(await emptyTrashNow(library, await idsOn(library, { trash: true }))).toBe(0);
  await deleteArticle(library, saved.articleId, world);
  expect(await emptyTrashNow(library, await idsOn(library, { trash: true }))).toBe(1);
  expect(await library.bodies.count()).toBe(0);
  expect(await library.blobs.count()).toBe(0);
});
