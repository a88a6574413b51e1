/** What only a real browser shows: its transactions, its versions, two windows on one library. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findArticle } from '../../lib/library/find-article.ts';
import { saveArticle } from '../../lib/library/save-article.ts';
import { LibraryClosedError, LibraryNewerError, NotSavedError } from '../../lib/library/failures.ts';
import { addHighlight, listHighlights } from '../../lib/library/highlights.ts';
import { findImages, storeImage } from '../../lib/library/images.ts';
import { openLibrary, type Library } from '../../lib/library/schema.ts';
import { watch } from '../../lib/library/watch.ts';
import { captured, idsOn, png, quoteOf, testWorld, type TestWorld } from './sample.ts';

let name: string;
let world: TestWorld;
let library: Library;

beforeEach(async () => {
  name = `library-${Math.random()}`;
  world = testWorld();
  library = await openLibrary(world, { name });
});

afterEach(async () => {
  library.close();
  await new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve));
});

const otherBody = { headline: 'x', dek: '', body: 'The bridge closes in June.', captions: [] };

describe('in a real browser', () => {
  it('an article is saved with image, highlight and note, and is there when the library is opened again', async () => {
    const { articleId, revisionId } = await saveArticle(library, captured(), world);
    const url = 'https://cdn.example/map.png';
    await storeImage(library, { revisionId, url }, png(1));
    const target = quoteOf('It is safe until then');
    await addHighlight(library, { articleId, revisionId, target, color: 'quote', note: 'Who?', tags: ['a'] }, world);
    library.close();
    library = await openLibrary(world, { name });
    expect((await findArticle(library, articleId))?.body.texts.body).toContain('Ilse Dray');
    expect((await findImages(library, revisionId)).get(url)?.bytes).toEqual(png(1));
    expect((await listHighlights(library, articleId))[0]?.body).toHaveLength(2);
  });

  it('a transaction that the browser aborts leaves nothing and says so', async () => {
    await saveArticle(library, captured(), world);
    // As a full disk does: the transaction goes, not the request.
    library.captures.hook('creating', (_key, _record, { idbtrans }) =>
      queueMicrotask(() => (idbtrans as IDBTransaction).abort()),
    );
    await expect(saveArticle(library, captured({ texts: otherBody }), world)).rejects.toThrow(NotSavedError);
    expect([await library.revisions.count(), await library.captures.count()]).toEqual([1, 1]);
  });

  it('a record that cannot be stored leaves nothing and says so', async () => {
    const unstorable = { ...otherBody, captions: [(() => '') as unknown as string] };
    await expect(saveArticle(library, captured({ texts: unstorable }), world)).rejects.toThrow(NotSavedError);
    expect(await library.articles.count()).toBe(0);
  });

  it('a newer version is let through, and the older one then reads and does not write', async () => {
    await saveArticle(library, captured(), world);
    const request = indexedDB.open(name, 70);
    request.onupgradeneeded = () => request.result.createObjectStore('inventions');
    await new Promise((resolve) => (request.onsuccess = resolve));
    request.result.close();
    await expect(saveArticle(library, captured(), world)).rejects.toThrow(LibraryClosedError);

    library = await openLibrary(world, { name });
    expect((await idsOn(library, {})).length).toBe(1);
    await expect(saveArticle(library, captured(), world)).rejects.toThrow(LibraryNewerError);
    expect(library.backendDB().version).toBe(70);
  });

  it('a question is answered again after a write in another window, until it is stopped', async () => {
    const elsewhere = await openLibrary(world, { name });
    const seen: number[] = [];
    const failed = vi.fn();
    const stop = watch(
      // Asks two tables, one after the other.
      async () => (await idsOn(library, {})).length,
      (count) => seen.push(count),
      failed,
    );
    await vi.waitFor(() => expect(seen).toEqual([0]));
    await saveArticle(elsewhere, captured(), world);
    await vi.waitFor(() => expect(seen.at(-1)).toBe(1));
    stop();
    const before = seen.length;
    const url = 'https://www.tidepost.example/weather';
    await saveArticle(elsewhere, captured({ url, canonicalUrl: url }), world);
    await new Promise((resolve) => setTimeout(resolve, 100));
    elsewhere.close();
    expect([seen.length, failed.mock.calls]).toEqual([before, []]);
  });
});
