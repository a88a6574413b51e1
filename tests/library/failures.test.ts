import type { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { findArticle } from '../../lib/library/find-article.ts';
import { saveArticle } from '../../lib/library/save-article.ts';
import {
  LibraryBlockedError,
  LibraryClosedError,
  LibraryNewerError,
  LibraryNotOpenedError,
  NotSavedError,
} from '../../lib/library/failures.ts';
import { libraryName, openLibrary } from '../../lib/library/schema.ts';
import { captured, emptyDisk, emptyLibrary, idsOn, testWorld } from './sample.ts';

const world = testWorld();

describe('a write the browser gives up', () => {
  it.each(['QuotaExceededError', 'DataError', 'UnknownError', 'AbortError'])(
    'leaves nothing behind and says so, whether it calls it %s',
    async (name) => {
      const library = await emptyLibrary(world);
      const kept = await saveArticle(library, captured(), world);
      const before = await everything(library);
      const fail = () => {
        throw new DOMException('out of space', name);
      };
      library.captures.hook('creating', fail);
      const texts = { headline: 'x', dek: '', body: 'Another body.', captions: [] };
      const error = await saveArticle(library, captured({ texts }), world).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(NotSavedError);
      expect((error as Error).message).toMatch(/^Not saved/);
      expect(await everything(library)).toEqual(before);

      library.captures.hook('creating').unsubscribe(fail);
      expect(await saveArticle(library, captured({ texts }), world)).toMatchObject({ changed: true });
      expect(await findArticle(library, kept.articleId)).toBeDefined();
    },
  );

  it('lets a bug surface as what it is, with nothing written', async () => {
    const library = await emptyLibrary(world);
    const broken = captured();
    delete (broken.article as Partial<typeof broken.article>).images;
    await expect(saveArticle(library, broken, world)).rejects.toThrow(TypeError);
    expect(await library.articles.count()).toBe(0);
  });
});

async function everything(library: Dexie): Promise<unknown[]> {
  return Promise.all(library.tables.map((table) => table.toArray()));
}

/** What a version 7 of us would do. */
async function upgrade(indexedDB: IDBFactory, work: (database: IDBDatabase, transaction: IDBTransaction) => void) {
  const request = indexedDB.open(libraryName, 70);
  request.onupgradeneeded = () => work(request.result, request.transaction!);
  await new Promise((resolve) => (request.onsuccess = resolve));
  request.result.close();
}

describe('a library', () => {
  it('of a newer version can be read, and is neither written nor altered', async () => {
    const disk = emptyDisk();
    const ours = await openLibrary(world, disk);
    await saveArticle(ours, captured(), world);
    ours.close();
    await upgrade(disk.indexedDB, (database, transaction) => {
      database.createObjectStore('inventions');
      transaction.objectStore('articles').deleteIndex('readState');
    });

    const library = await openLibrary(world, disk);
    expect((await idsOn(library, {})).length).toBe(1);
    await expect(saveArticle(library, captured(), world)).rejects.toThrow(LibraryNewerError);
    expect(library.backendDB().version).toBe(70);
    expect(library.tables.map((table) => table.name)).toContain('inventions');
  });

  it('lets a newer version upgrade it, and then says that it was closed', async () => {
    const disk = emptyDisk();
    const library = await openLibrary(world, disk);
    await upgrade(disk.indexedDB, (database) => database.createObjectStore('inventions'));
    await expect(saveArticle(library, captured(), world)).rejects.toThrow(LibraryClosedError);
  });

  it('that another window holds on to says so instead of waiting for ever', async () => {
    const disk = emptyDisk();
    const other = disk.indexedDB.open(libraryName, 1);
    await new Promise((resolve) => (other.onsuccess = resolve));
    await expect(openLibrary(world, disk)).rejects.toThrow(LibraryBlockedError);
  });

  it('that the browser cannot open says so', async () => {
    const disk = emptyDisk();
    disk.indexedDB.open = () => {
      throw new DOMException('The user denied permission to access the database.', 'InvalidStateError');
    };
    await expect(openLibrary(world, disk)).rejects.toThrow(LibraryNotOpenedError);
  });
});
