/** The upgrade to a version that is invented: what any upgrade must hold to, and what the kills of `npm run soak` are judged by. */
import type { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { LibraryNotOpenedError } from '../../lib/library/failures.ts';
import { saveArticle } from '../../lib/library/save-article.ts';
import { libraryName, openLibrary } from '../../lib/library/schema.ts';
import { versions, type TablesVersion } from '../../lib/library/tables.ts';
import { versions as withInvented } from '../../scripts/soak/invented-version.ts';
import { halfUpgraded, readUpgraded, shippedVersion, takeBackUpgrade } from '../../scripts/soak/upgrade.ts';
import { captured, emptyDisk, testWorld } from '../library/sample.ts';
import { takeOut } from './stored.ts';

const world = testWorld();

/** A disk with a library of two articles on it. */
async function diskWithLibrary() {
  const disk = emptyDisk();
  const library = await openLibrary(world, disk);
  await saveArticle(library, captured(), world);
  await saveArticle(library, captured({ url: 'https://www.tidepost.example/weather', canonicalUrl: '' }), world);
  library.close();
  return disk;
}

const windowWith = (indexedDB: IDBFactory) => ({ indexedDB }) as unknown as Window;

it('is done when the library is opened, and can be taken back, to the record', async () => {
  const disk = await diskWithLibrary();
  const before = await takeOut(disk.indexedDB, libraryName);
  (await openLibrary(world, { ...disk, known: withInvented })).close();

  const window = windowWith(disk.indexedDB);
  const upgraded = await readUpgraded(window);
  expect(upgraded).toEqual({ version: 20, articles: 2, counted: 2, words: 28, wordsCounted: 28 });
  expect(halfUpgraded(upgraded)).toEqual([]);
  expect(halfUpgraded({ ...upgraded, counted: 1 })).not.toEqual([]);
  expect(halfUpgraded({ ...upgraded, words: 27 })).not.toEqual([]);
  expect(halfUpgraded({ ...upgraded, version: 10 })).not.toEqual([]);

  await takeBackUpgrade(window, shippedVersion);
  expect(await takeOut(disk.indexedDB, libraryName)).toEqual(before);
});

it('leaves the library as it was when it fails, says so, and is done when it is next opened', async () => {
  const disk = await diskWithLibrary();
  const before = await takeOut(disk.indexedDB, libraryName);
  let fails = true;
  const next: TablesVersion = {
    tables: { words: '[articleId+word]' },
    async upgrade(transaction) {
      await transaction.table('articles').toCollection().modify({ headline: 'Renamed' });
      if (fails) throw new DOMException('The disk is full.', 'QuotaExceededError');
    },
  };
  const known = [...versions, next];

  await expect(openLibrary(world, { ...disk, known })).rejects.toThrow(LibraryNotOpenedError);
  expect(await takeOut(disk.indexedDB, libraryName)).toEqual(before);

  fails = false;
  const library = await openLibrary(world, { ...disk, known });
  expect((await library.articles.toArray()).map(({ headline }) => headline)).toEqual(['Renamed', 'Renamed']);
});
