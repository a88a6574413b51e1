/** Whatever is written, and whatever the browser calls it when it cannot: a sentence, nothing half written, and again later. */
import { IDBObjectStore, type IDBTransaction } from 'fake-indexeddb';
import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, it } from 'vitest';
import { exportLibrary } from '../../lib/export/library-json.ts';
import { streamOf } from '../../lib/export/library-json/stream-of.ts';
import { zipLibrary } from '../../lib/export/library-zip.ts';
import { libraryZip } from '../../lib/import/library-zip.ts';
import { deleteArticle, setPinned, setPosition, setReadState } from '../../lib/library/change-article.ts';
import { saveArticle } from '../../lib/library/save-article.ts';
import { correct, uncorrect } from '../../lib/library/corrections.ts';
import { correctEverywhere, setEntityCorrections } from '../../lib/library/entity-corrections.ts';
import { NotSavedError } from '../../lib/library/failures.ts';
import { addHighlight, removeHighlight, updateHighlight } from '../../lib/library/highlights.ts';
import { failImage, retryHost, storeImage } from '../../lib/library/images.ts';
import { changeArticles, type ManyAct } from '../../lib/library/many-articles.ts';
import { setArticleNote } from '../../lib/library/notes.ts';
import type { Library } from '../../lib/library/schema.ts';
import { deleteTag, listTags, renameTag, setArticleTags } from '../../lib/library/tags.ts';
import { emptyTrash, emptyTrashNow } from '../../lib/library/trash.ts';
import { captured, deletedArticles, emptyLibrary, idsOn, png, quoteOf, testWorld, type TestWorld } from './sample.ts';

const names = ['QuotaExceededError', 'DataError', 'UnknownError', 'AbortError'];
const writes = ['put', 'add', 'delete', 'clear'] as const;
const original = Object.fromEntries(writes.map((name) => [name, IDBObjectStore.prototype[name]]));

/** Lets that many writes pass and aborts the transaction of the next, as a browser does whose disk is full. */
function fillDiskAfter(passed: number, errorName: string): { failed(): boolean } {
  let left = passed;
  for (const name of writes) {
    IDBObjectStore.prototype[name] = function (this: IDBObjectStore, ...args: never[]) {
      const request = (original[name] as (...args: never[]) => never).apply(this, args);
      left -= 1;
      if (left === -1) (this.transaction as IDBTransaction & { _abort(name: string): void })._abort(errorName);
      return request;
    } as never;
  }
  return { failed: () => left < 0 };
}

function freeDisk() {
  Object.assign(IDBObjectStore.prototype, original);
}

afterEach(freeDisk);

interface Scene {
  library: Library;
  world: TestWorld;
  articleId: string;
  revisionId: string;
  highlightId: string;
  tagId: string;
}

/** An article with something of everything, and another one in the trash. */
async function scene(): Promise<Scene> {
  const world = testWorld();
  const library = await emptyLibrary(world);
  const { articleId, revisionId } = await saveArticle(library, captured(), world);
  await storeImage(library, { revisionId, url: 'https://cdn.example/map.png' }, png(1));
  const target = quoteOf('It is safe until then');
  const made = { articleId, revisionId, target, color: 'quote' as const, note: 'Says who?', tags: ['mayor'] };
  const { id: highlightId } = await addHighlight(library, made, world);
  await setArticleTags(library, articleId, ['bridges', 'city'], world);
  await correct(library, articleId, { property: 'headline', value: 'Bridge closed' }, world);
  const other = await saveArticle(library, captured({ url: 'https://news.example/b', canonicalUrl: undefined }), world);
  await deleteArticle(library, other.articleId, world);
  const [tag] = await listTags(library);
  return { library, world, articleId, revisionId, highlightId, tagId: tag!.id };
}

async function changeMany({ library, world, articleId }: Scene, what: ManyAct): Promise<void> {
  for await (const _ of changeArticles(library, [articleId], what, world)) continue;
}

const entity = { type: 'PER', name: 'Ilse Dray', change: 'hide' } as const;
const changed = captured({ texts: { headline: 'x', dek: '', body: 'Another body.', captions: [] } });

const acts: Record<string, (scene: Scene) => Promise<unknown>> = {
  'saving again': ({ library, world }) => saveArticle(library, changed, world),
  'saving anew': ({ library, world }) =>
    saveArticle(library, captured({ url: 'https://news.example/c', canonicalUrl: undefined }), world),
  reading: ({ library, world, articleId }) => setReadState(library, articleId, 'read', world),
  pinning: ({ library, world, articleId }) => setPinned(library, articleId, true, world),
  'keeping the place': ({ library, world, articleId, revisionId }) =>
    setPosition(library, articleId, { revisionId, start: 3, progress: 0.5 }, world),
  deleting: ({ library, world, articleId }) => deleteArticle(library, articleId, world),
  tagging: ({ library, world, articleId }) => setArticleTags(library, articleId, ['new', 'newer'], world),
  'archiving many': (scene) => changeMany(scene, 'archive'),
  'tagging many': (scene) => changeMany(scene, { addTag: 'new' }),
  'renaming a tag': ({ library, world, tagId }) => renameTag(library, tagId, 'city', world),
  'deleting a tag': ({ library, world, tagId }) => deleteTag(library, tagId, world),
  'a note': ({ library, world, articleId }) => setArticleNote(library, articleId, 'Ask them.', world),
  highlighting: ({ library, world, articleId, revisionId }) =>
    addHighlight(
      library,
      { articleId, revisionId, target: quoteOf('The bridge'), color: 'fact', note: 'When?', tags: ['new'] },
      world,
    ),
  'changing a highlight': ({ library, world, highlightId }) =>
    updateHighlight(library, highlightId, { color: 'doubt', note: 'No.', tags: ['other'] }, world),
  'removing a highlight': ({ library, world, highlightId }) => removeHighlight(library, highlightId, world),
  correcting: ({ library, world, articleId }) =>
    correct(library, articleId, { property: 'byline', value: ['Ana Tolly'] }, world),
  'taking a correction back': ({ library, world, articleId }) => uncorrect(library, articleId, 'headline', world),
  'correcting a name': ({ library, world, articleId }) => setEntityCorrections(library, articleId, [entity], world),
  'correcting a name everywhere': ({ library, world }) => correctEverywhere(library, [entity], world),
  'keeping a picture': ({ library, revisionId }) =>
    storeImage(library, { revisionId, url: 'https://www.tidepost.example/bridge.jpg' }, png(2)),
  'giving a picture up': ({ library, revisionId }) =>
    failImage(library, { revisionId, url: 'https://www.tidepost.example/bridge.jpg' }, 'gone'),
};

/** Each of more than one transaction: what was done until then may stay, and doing it again finishes it. */
const longActs: Record<string, (scene: Scene & { backup: Blob }) => Promise<unknown>> = {
  'emptying the trash': async ({ library }) => emptyTrashNow(library, await idsOn(library, { trash: true })),
  'emptying the trash of what is old': async ({ library, world }) =>
    emptyTrash(library, await deletedArticles(library), { ...world, now: () => world.time + 40 * 24 * 60 * 60 * 1000 }),
  'trying pictures again': async ({ library, revisionId }) => {
    await failImage(library, { revisionId, url: 'https://www.tidepost.example/bridge.jpg' }, 'gone');
    await retryHost(library, '*');
  },
  'reading a backup': ({ library, world, backup }) => libraryZip.read(library, backup, world),
  'replacing by a backup': ({ library, world, backup }) => libraryZip.read(library, backup, world, { mode: 'replace' }),
};

const everything = (library: Library) => Promise.all(library.tables.map((table) => table.toArray()));
const madeByReader = (library: Library) => new Response(streamOf(exportLibrary(library, testWorld()))).text();

/** How an act ends whose nth write fails; absent: it has fewer writes. */
async function failing(passed: number, name: string, work: () => Promise<unknown>): Promise<unknown> {
  const disk = fillDiskAfter(passed, name);
  const ended = await work().catch((error: unknown) => error);
  freeDisk();
  return disk.failed() ? (ended ?? 'nothing was said') : undefined;
}

describe.each(names)('a disk that is full, which the browser calls %s', (name) => {
  it.each(Object.entries(acts))('at every write of %s', async (_, act) => {
    let passed = 0;
    for (; ; passed += 1) {
      const at = await scene();
      const before = await everything(at.library);
      const error = await failing(passed, name, () => act(at));
      if (error === undefined) break;
      expect(error).toBeInstanceOf(NotSavedError);
      expect((error as Error).message).toMatch(/^Not saved/);
      expect(await everything(at.library)).toEqual(before);
      await act(at);
    }
    expect(passed).toBeGreaterThan(0);
  });
});

it.each(Object.entries(longActs))('a disk that is full at every write of %s', { timeout: 60_000 }, async (_, act) => {
  const elsewhere = await scene();
  await saveArticle(elsewhere.library, changed, elsewhere.world);
  const { window } = new JSDOM('');
  const zip = zipLibrary(elsewhere.library, { ...elsewhere.world, window }, { lean: true });
  const backup = await new Response(zip).blob();
  const fresh = async () => ({ ...(await scene()), backup });
  const wanted = await fresh();
  await act(wanted);
  let passed = 0;
  for (; ; passed += 1) {
    const at = await fresh();
    const error = await failing(passed, names[passed % names.length]!, () => act(at));
    if (error === undefined) break;
    expect(error).toBeInstanceOf(NotSavedError);
    await act(at);
    expect(await madeByReader(at.library)).toBe(await madeByReader(wanted.library));
  }
  expect(passed).toBeGreaterThan(0);
});

it(
  'leaves a library that a backup was to replace as it was, or what it was can be put back',
  { timeout: 60_000 },
  async () => {
    const { window } = new JSDOM('');
    const backedUp = async ({ library, world }: Scene) =>
      new Response(zipLibrary(library, { ...world, window }, { lean: true })).blob();
    const elsewhere = await scene();
    await saveArticle(elsewhere.library, changed, elsewhere.world);
    await deleteTag(elsewhere.library, elsewhere.tagId, elsewhere.world);
    const backup = await backedUp(elsewhere);
    let passed = 0;
    for (; ; passed += 1) {
      const at = await scene();
      const [before, asBefore] = [await madeByReader(at.library), await backedUp(at)];
      const read = () => libraryZip.read(at.library, backup, at.world, { mode: 'replace' });
      const error = await failing(passed, names[passed % names.length]!, read);
      if (error === undefined) break;
      await libraryZip.read(at.library, asBefore, at.world, { mode: 'replace' });
      expect(await madeByReader(at.library)).toBe(before);
    }
    expect(passed).toBeGreaterThan(10);
  },
);

it('is not written to when hardly any room is left, but for the trash to be emptied', async () => {
  const { library, world } = await scene();
  const deleted = (await deletedArticles(library)).map(({ id }) => id);
  const before = await madeByReader(library);
  world.room = async () => 19_000_000;
  await expect(saveArticle(library, changed, world)).rejects.toThrow(NotSavedError);
  expect(await madeByReader(library)).toBe(before);
  world.room = async () => 1_000_000;
  await expect(emptyTrashNow(library, deleted)).rejects.toThrow(NotSavedError);
  world.room = async () => 19_000_000;
  expect(await emptyTrashNow(library, deleted)).toBe(1);
  world.room = async () => 21_000_000;
  expect(await saveArticle(library, changed, world)).toMatchObject({ changed: true });
});
