import { beforeEach, describe, expect, it } from 'vitest';
import { saveArticle } from '../../lib/library/save-article.ts';
import {
  countImages,
  failImage,
  findImages,
  findPendingImages,
  largestImage,
  mostImages,
  retryHost,
  storeImage,
} from '../../lib/library/images.ts';
import type { Library } from '../../lib/library/schema.ts';
import { captured, emptyLibrary, png, testWorld, type TestWorld } from './sample.ts';

let world: TestWorld;
let library: Library;
let revisionId: string;

beforeEach(async () => {
  world = testWorld();
  library = await emptyLibrary(world);
  ({ revisionId } = await saveArticle(library, captured(), world));
});

const bridge = 'https://www.tidepost.example/bridge.jpg';
const map = 'https://cdn.example/map.png';

describe('the images of a saved article', () => {
  it('wait in the order of the page until they are kept or refused', async () => {
    expect((await findPendingImages(library, revisionId)).map((image) => image.url)).toEqual([bridge, map]);
    await storeImage(library, { revisionId, url: bridge }, png(1));
    await failImage(library, { revisionId, url: map }, 'needs-host');
    expect(await findPendingImages(library)).toEqual([]);
    expect(await countImages(library, revisionId)).toEqual({
      ...{ stored: 1, pending: 0 },
      failed: [{ host: 'cdn.example', reason: 'needs-host', count: 1 }],
    });
    expect([...(await findImages(library, revisionId)).keys()]).toEqual([bridge]);
  });

  it('wait again once their host is allowed', async () => {
    await failImage(library, { revisionId, url: bridge }, 'http-404');
    await failImage(library, { revisionId, url: map }, 'needs-host');
    expect(await retryHost(library, 'cdn.example')).toBe(1);
    expect((await findPendingImages(library)).map((image) => image.url)).toEqual([map]);
  });

  it('are kept once each, however many articles show them', async () => {
    await storeImage(library, { revisionId, url: bridge }, png(1));
    await storeImage(library, { revisionId, url: map }, png(1));
    expect([await library.blobs.count(), (await findImages(library, revisionId)).size]).toEqual([1, 2]);
  });

  it('are not fetched again for a new version of the article', async () => {
    await storeImage(library, { revisionId, url: bridge }, png(1));
    const texts = { headline: 'x', dek: '', body: 'It reopens.', captions: [] };
    const second = await saveArticle(library, captured({ texts }), world);
    expect(await countImages(library, second.revisionId)).toMatchObject({ stored: 1, pending: 1 });
  });

  it.each([
    ['too large', new ArrayBuffer(largestImage + 1), 'too-large'],
    [
      'an error page that calls itself an image',
      new TextEncoder().encode('<!doctype html><title>404').buffer,
      'not-an-image',
    ],
  ])('are refused when %s', async (_, bytes, reason) => {
    expect(await storeImage(library, { revisionId, url: bridge }, bytes)).toMatchObject({ state: 'failed', reason });
  });

  it('stay kept when a second try fails', async () => {
    await storeImage(library, { revisionId, url: bridge }, png(1));
    expect(await failImage(library, { revisionId, url: bridge }, 'gone')).toMatchObject({ state: 'stored' });
  });

  it('are capped, and the rest is counted', async () => {
    const images = Array.from({ length: mostImages + 3 }, (_, i) => ({ src: `https://cdn.example/${i}.png`, alt: '' }));
    const gallery = await saveArticle(
      library,
      captured({ url: 'https://x.example/', canonicalUrl: 'https://x.example/', images }),
      world,
    );
    expect(await countImages(library, gallery.revisionId)).toMatchObject({
      pending: mostImages,
      failed: [{ reason: 'too-many', count: 3 }],
    });
  });
});
