import { beforeEach, expect, it } from 'vitest';
import { findArticle } from '../../lib/library/find-article.ts';
import { saveArticle } from '../../lib/library/save-article.ts';
import type { Library } from '../../lib/library/schema.ts';
import { deleteTag, listTags, renameTag, setArticleTags } from '../../lib/library/tags.ts';
import { captured, emptyLibrary, idsOn, testWorld, type TestWorld } from './sample.ts';

let world: TestWorld;
let library: Library;
let articleId: string;

beforeEach(async () => {
  world = testWorld();
  library = await emptyLibrary(world);
  ({ articleId } = await saveArticle(library, captured(), world));
});

const tagNames = async () => (await listTags(library)).map((tag) => tag.name);
const idOf = async (name: string) => (await listTags(library)).find((tag) => tag.name === name)!.id;
const tagsOfArticle = async () => (await findArticle(library, articleId))!.article.tagIds;

it('makes a tag once, however it is written', async () => {
  await setArticleTags(library, articleId, ['Bridges', ' bridges ', 'City  hall', ''], world);
  expect(await tagNames()).toEqual(['Bridges', 'City hall']);
  await setArticleTags(library, articleId, ['BRIDGES'], world);
  expect(await tagsOfArticle()).toEqual([await idOf('Bridges')]);
});

it('renames with one write, and joins what then has one name', async () => {
  await setArticleTags(library, articleId, ['bridge'], world);
  await renameTag(library, await idOf('bridge'), 'Bridges', world);
  expect(await tagNames()).toEqual(['Bridges']);
  await setArticleTags(library, articleId, ['Bridges', 'harbour'], world);
  await renameTag(library, await idOf('harbour'), 'bridges', world);
  expect(await tagNames()).toEqual(['Bridges']);
  expect(await tagsOfArticle()).toEqual([await idOf('Bridges')]);
});

it('takes a deleted tag off its articles', async () => {
  await setArticleTags(library, articleId, ['bridges'], world);
  const tagId = await idOf('bridges');
  expect((await idsOn(library, { tagId })).length).toBe(1);
  await deleteTag(library, tagId, world);
  expect([await tagNames(), await tagsOfArticle()]).toEqual([[], []]);
});
