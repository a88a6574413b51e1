import { beforeEach, expect, it } from 'vitest';
import { deleteArticle, setReadState } from '../../lib/library/change-article.ts';
import { saveArticle } from '../../lib/library/save-article.ts';
import { catchUpCatalog, lastChange } from '../../lib/library/catalog.ts';
import { changesSince } from '../../lib/library/changes.ts';
import { addHighlight } from '../../lib/library/highlights.ts';
import {
  changeArticles,
  changeArticlesBack,
  type ChangedArticle,
  type ManyAct,
} from '../../lib/library/many-articles.ts';
import type { Library } from '../../lib/library/schema.ts';
import { deleteUnusedTag, listTags, setArticleTags } from '../../lib/library/tags.ts';
import { emptyTrashNow } from '../../lib/library/trash.ts';
import { captured, emptyLibrary, quoteOf, testWorld, type TestWorld } from './sample.ts';

let world: TestWorld;
let library: Library;
let ids: string[];

beforeEach(async () => {
  world = testWorld();
  library = await emptyLibrary(world);
  ids = [];
  for (const name of ['a', 'b', 'c']) ids.push(await saved(name));
});

async function saved(name: string): Promise<string> {
  const page = captured({ url: `https://news.example/${name}`, canonicalUrl: undefined });
  return (await saveArticle(library, page, world)).articleId;
}

async function changed(what: ManyAct, among = ids): Promise<ChangedArticle[]> {
  world.time += 1000;
  const all: ChangedArticle[] = [];
  for await (const step of changeArticles(library, among, what, world)) all.push(...step.changed);
  return all;
}

async function takenBack(done: ChangedArticle[]): Promise<void> {
  for await (const _ of changeArticlesBack(library, done, world)) continue;
}

const states = async () => (await library.articles.bulkGet(ids)).map((article) => article!.readState);
const deleted = async () => (await library.articles.bulkGet(ids)).map((article) => article!.deletedAt);
const tagNames = async () => (await listTags(library)).map(({ name }) => name);

it.each<[string, ManyAct, string[]]>([
  ['archives', 'archive', ['archived', 'archived', 'archived']],
  ['takes from the archive what is there', 'unarchive', ['unread', 'reading', 'read']],
  ['marks as read, and leaves the archive alone', 'mark-read', ['read', 'read', 'archived']],
  ['marks as unread', 'mark-unread', ['unread', 'unread', 'unread']],
])('%s, and puts each back as it was', async (_, what, after) => {
  const before = ['unread', 'reading', 'archived'] as const;
  for (const [at, state] of before.entries()) await setReadState(library, ids[at]!, state, world);
  const done = await changed(what);
  expect(await states()).toEqual(after);
  expect(done.length).toBe(before.filter((state, at) => state !== after[at]).length);
  await takenBack(done);
  expect(await states()).toEqual(before);
});

it('moves to the trash and back, and what was there before stays as long as it would have', async () => {
  await deleteArticle(library, ids[0]!, world);
  const [since] = await deleted();
  const done = await changed('trash');
  expect(done.map(({ id }) => id)).toEqual(ids.slice(1));
  await takenBack(done);
  expect(await deleted()).toEqual([since, undefined, undefined]);
  const restored = await changed('restore');
  expect(await deleted()).toEqual([undefined, undefined, undefined]);
  await takenBack(restored);
  expect(await deleted()).toEqual([since, undefined, undefined]);
});

it('adds a tag to those that lack it, and takes it off those only', async () => {
  await setArticleTags(library, ids[0]!, ['Bridges', 'city'], world);
  const done = await changed({ addTag: ' bridges ' });
  expect(await tagNames()).toEqual(['Bridges', 'city']);
  expect(done.map(({ id }) => id)).toEqual(ids.slice(1));
  await takenBack(done);
  const tagged = (await library.articles.bulkGet(ids)).map((article) => article!.tagIds.length);
  expect(tagged).toEqual([2, 0, 0]);
});

it('deletes a tag that nothing has, and no other', async () => {
  await setArticleTags(library, ids[0]!, ['city', 'typo'], world);
  const revisionId = (await library.articles.get(ids[0]!))!.latestRevisionId;
  const words = { target: quoteOf('The bridge'), color: 'fact' as const, tags: ['kept'] };
  await addHighlight(library, { articleId: ids[0]!, revisionId, ...words }, world);
  await setArticleTags(library, ids[0]!, ['city'], world);
  for (const tag of await listTags(library)) await deleteUnusedTag(library, tag.id, world);
  expect(await tagNames()).toEqual(['city', 'kept']);
});

it('leaves alone what is gone, and what is in the trash', async () => {
  await deleteArticle(library, ids[0]!, world);
  await deleteArticle(library, ids[1]!, world);
  await emptyTrashNow(library, [ids[1]!]);
  const done = await changed('archive', [...ids, 'nobody']);
  expect(done.map(({ id }) => id)).toEqual([ids[2]]);
  await deleteArticle(library, ids[2]!, world);
  await emptyTrashNow(library, [ids[2]!]);
  const stripped = await library.articles.get(ids[2]!);
  await takenBack(done);
  expect(await library.articles.get(ids[2]!)).toEqual(stripped);
});

it('stamps what it changed, and tells of each once', async () => {
  await changed('mark-read');
  const since = await lastChange(library);
  const catalog = await catchUpCatalog(library, undefined);
  await changed('archive');
  const told = await changesSince(library, since, 100);
  expect(told.map(({ table, id }) => `${table} ${id}`).sort()).toEqual(ids.map((id) => `articles ${id}`).sort());
  const all = await library.changes.filter(({ table }) => table === 'articles').count();
  expect(all).toBe(ids.length);
  const [article] = await library.articles.bulkGet(ids);
  expect(article!.stamps['readState']).toMatch(new RegExp(`^${world.time}-`));
  const { articles } = await catchUpCatalog(library, catalog);
  expect(articles.map(({ readState }) => readState)).toEqual(['archived', 'archived', 'archived']);
});

it('says after every few hundred how far it is, there and back, and goes no further than it is asked', async () => {
  const [first] = await library.articles.toArray();
  const many = Array.from({ length: 700 }, (_, n) => ({ ...first!, id: `many-${n}` }));
  await library.articles.bulkPut(many);
  const all = many.map(({ id }) => id);
  const archived = () => library.articles.where('readState').equals('archived').count();
  const steps: number[] = [];
  const done: ChangedArticle[] = [];
  for await (const step of changeArticles(library, all, 'archive', world)) {
    steps.push(step.done);
    done.push(...step.changed);
    if (step.done > 300) break;
  }
  expect(steps).toEqual([250, 500]);
  expect(await archived()).toBe(500);
  const back: number[] = [];
  for await (const looked of changeArticlesBack(library, done, world)) back.push(looked);
  expect(back).toEqual([250, 500]);
  expect(await archived()).toBe(0);
});
