import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { exportLibrary } from '../../lib/export/library-json.ts';
import { streamOf } from '../../lib/export/library-json/stream-of.ts';
import { zipLibrary } from '../../lib/export/library-zip.ts';
import { importerOf } from '../../lib/import/index.ts';
import { DamagedZipError, NotALibraryError } from '../../lib/import/library-json/failures.ts';
import type { ImportOptions } from '../../lib/import/types.ts';
import { setPinned } from '../../lib/library/change-article.ts';
import { findArticle } from '../../lib/library/find-article.ts';
import { saveArticle } from '../../lib/library/save-article.ts';
import { correct } from '../../lib/library/corrections.ts';
import { correctEverywhere } from '../../lib/library/entity-corrections.ts';
import { addHighlight, listHighlights } from '../../lib/library/highlights.ts';
import { findImages, storeImage } from '../../lib/library/images.ts';
import type { Library } from '../../lib/library/schema.ts';
import { setArticleTags } from '../../lib/library/tags.ts';
import { unzip, zip } from '../export/unzip.ts';
import { seeded, useLibrary } from '../library/random-library.ts';
import { captured, emptyLibrary, png, quoteOf, testWorld, type TestWorld } from '../library/sample.ts';

const { window } = new JSDOM('');
const here = testWorld();

async function zipped(library: Library, world = here, lean = false): Promise<Blob> {
  return new Response(zipLibrary(library, { ...world, window }, { lean })).blob();
}

async function read(library: Library, file: Blob, world: TestWorld, options?: ImportOptions) {
  return (await importerOf(file)).read(library, file, world, options);
}

async function preview(library: Library, file: Blob) {
  return (await importerOf(file)).preview(library, file);
}

const jsonOf = async (file: Blob) => (await unzip(file)).get('library.json')!;

/** Everything in the library, the images' bytes included. */
const everythingIn = async (library: Library) => new Response(streamOf(exportLibrary(library, here))).text();

const seeds = Array.from({ length: 25 }, (_, i) => i + 1);

describe('a library that is backed up', () => {
  it.each(seeds)('comes back byte by byte after it was wiped, seed %i', async (seed) => {
    const world = testWorld();
    const library = await emptyLibrary(world);
    await useLibrary(library, world, seeded(seed), 60);
    const file = await zipped(library, world, seed % 2 === 0);

    const restored = await emptyLibrary(world);
    const report = await read(restored, file, world);
    expect(report).toMatchObject({ added: await library.articles.count(), removed: 0, refused: [] });
    expect(await jsonOf(await zipped(restored, world))).toBe(await jsonOf(file));
    expect(await everythingIn(restored)).toBe(await everythingIn(library));
  });

  it.each(seeds)('takes the place of another one, and is undone by that one’s backup, seed %i', async (seed) => {
    const world = testWorld();
    const [library, other] = [await emptyLibrary(world), await emptyLibrary(world)];
    await useLibrary(library, world, seeded(seed), 40);
    await useLibrary(other, world, seeded(seed + 1000), 40);
    const [wanted, before] = [await everythingIn(library), await everythingIn(other)];
    const asBefore = await zipped(other, world, true);

    const file = await zipped(library, world);
    const { articles, newArticles, changedArticles, onlyHere } = await preview(other, file);
    const report = await read(other, file, world, { mode: 'replace' });
    expect(await everythingIn(other)).toBe(wanted);
    expect(newArticles + changedArticles).toBeLessThanOrEqual(articles);
    expect(report.removed).toBeGreaterThanOrEqual(onlyHere);
    expect(report.refused).toEqual([]);

    await read(other, asBefore, world, { mode: 'replace' });
    expect(await everythingIn(other)).toBe(before);
  });
});

/** A library with one article, one highlight and one image, and its backup. */
async function sample() {
  const world = testWorld();
  const library = await emptyLibrary(world);
  const { articleId, revisionId } = await saveArticle(library, captured(), world);
  await storeImage(library, { revisionId, url: 'https://cdn.example/map.png' }, png(1));
  const target = quoteOf('It is safe until then');
  await addHighlight(library, { articleId, revisionId, target, color: 'quote', note: 'Says who?' }, world);
  return { library, world, articleId, revisionId, file: await zipped(library, world) };
}

describe('reading a backup', () => {
  it('brings article, highlight and picture, and says beforehand what it would bring', async () => {
    const { file, articleId, revisionId } = await sample();
    const library = await emptyLibrary(here);
    expect(await preview(library, file)).toMatchObject({ articles: 1, newArticles: 1, images: 1, highlights: 1 });
    expect(await library.articles.count()).toBe(0);
    await read(library, file, here);
    expect(await listHighlights(library, articleId)).toHaveLength(1);
    expect((await findImages(library, revisionId)).size).toBe(1);
  });

  it('tells what replacing would remove and change', async () => {
    const { library, world, articleId, file } = await sample();
    await setPinned(library, articleId, true, world);
    await saveArticle(library, captured({ url: 'https://news.example/b', canonicalUrl: undefined }), world);
    expect(await preview(library, file)).toMatchObject({ newArticles: 0, changedArticles: 1, onlyHere: 1 });
  });

  it('reads one that somebody unpacked and packed again in a folder', async () => {
    const { file, revisionId } = await sample();
    const entries = [...(await unzip(file))].map(([name, text]) => [`My backup/${name}`, text] as const);
    const image = entries.findIndex(([name]) => name.includes('/images/'));
    entries[image] = [entries[image]![0], new Blob([png(1)])] as never;
    const library = await emptyLibrary(here);
    expect(await read(library, await zip(entries), here)).toMatchObject({ added: 1, refused: [] });
    expect((await findImages(library, revisionId)).size).toBe(1);
  });

  it('can be stopped, with nothing written', async () => {
    const { file } = await sample();
    const library = await emptyLibrary(here);
    await expect(read(library, file, here, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
    expect(await library.articles.count()).toBe(0);
  });
});

async function filesOf(file: Blob): Promise<[string, string | Blob][]> {
  const files: [string, string | Blob][] = [...(await unzip(file))];
  return files.map(([name, content]) => [name, name.startsWith('images/') ? new Blob([png(1)]) : content]);
}

/** The ZIP with these bytes of its first entry that has this name changed. */
async function withBytes(file: Blob, change: (bytes: Uint8Array) => Uint8Array): Promise<Blob> {
  return new Blob([change(await file.bytes()) as Uint8Array<ArrayBuffer>]);
}

const at = (bytes: Uint8Array, text: string) => new TextDecoder('latin1').decode(bytes).indexOf(text);

describe('a backup that is not what it should be', () => {
  it.each<[string, (file: Blob) => Promise<Blob>, typeof DamagedZipError | typeof NotALibraryError]>([
    ['nothing but a beginning', async () => new Blob(['PK\u0003\u0004']), DamagedZipError],
    ['an empty ZIP', () => zip([]), NotALibraryError],
    ['a ZIP of something else', () => zip([['word/document.xml', '<a/>']]), NotALibraryError],
    [
      'one whose library was changed inside',
      (file) =>
        withBytes(file, (bytes) => {
          const start = at(bytes, 'library.json') + 60;
          bytes[start + 40]! ^= 0xff;
          return bytes;
        }),
      DamagedZipError,
    ],
    [
      'one with a name that leads out of it',
      async (file) => zip([...(await filesOf(file)), ['../../evil.sh', 'rm']]),
      DamagedZipError,
    ],
    [
      'one with an absolute name',
      async (file) => zip([...(await filesOf(file)), ['/etc/passwd', 'x']]),
      DamagedZipError,
    ],
    [
      'one that holds two libraries under one name',
      async (file) =>
        withBytes(await zip([...(await filesOf(file)), ['library.jsoN', '{}']]), (bytes) => {
          for (let found = at(bytes, 'library.jsoN'); found >= 0; found = at(bytes, 'library.jsoN'))
            bytes[found + 11] = 'n'.charCodeAt(0);
          return bytes;
        }),
      DamagedZipError,
    ],
    [
      'a bomb',
      async (file) => {
        const head = (await jsonOf(file)).split('\n')[0]!;
        return zip([['library.json', `${head}\n${' '.repeat(80 * 1024 * 1024)}`]]);
      },
      DamagedZipError,
    ],
  ])('is refused whole, and nothing is touched: %s', { timeout: 30_000 }, async (_, damage, error) => {
    const { file, library, world } = await sample();
    await setArticleTags(library, (await library.articles.toArray())[0]!.id, ['mine'], world);
    const before = await everythingIn(library);
    const damaged = await damage(file);
    for (const mode of ['merge', 'replace'] as const) {
      await expect(read(library, damaged, here, { mode })).rejects.toThrow(error);
    }
    await expect(preview(library, damaged)).rejects.toThrow(error);
    expect(await everythingIn(library)).toBe(before);
  });

  it('loses only a picture with other bytes than its hash says, or one that is too large for us', async () => {
    const { file, revisionId } = await sample();
    for (const bytes of [png(2), new ArrayBuffer(11 * 1024 * 1024), new TextEncoder().encode('<html>').buffer]) {
      const files = (await filesOf(file)).map(([name, content]): [string, string | Blob] => [
        name,
        name.startsWith('images/') ? new Blob([bytes]) : content,
      ]);
      const library = await emptyLibrary(here);
      const report = await read(library, await zip(files), here);
      expect(report).toMatchObject({ added: 1, refused: [{ what: expect.stringMatching(/^images\//) as string }] });
      expect(await library.images.get([revisionId, 'https://cdn.example/map.png'])).toMatchObject({ state: 'pending' });
    }
  });

  it('replaces nothing of an article or a picture that it has in a form we cannot read', async () => {
    const { file, library, world, articleId, revisionId } = await sample();
    const files = (await filesOf(file)).map(([name, content]): [string, string | Blob] => [
      name.replace(/^images/, 'lost'),
      name === 'library.json'
        ? (content as string).replace('<p>The bridge closes in May', '<p>The bridge opens in May')
        : content,
    ]);
    const report = await read(library, await zip(files), world, { mode: 'replace' });
    expect(report).toMatchObject({ removed: 0, refused: [{}, { why: expect.stringContaining('hash') as string }] });
    expect((await findImages(library, revisionId)).size).toBe(1);
    expect((await findArticle(library, articleId))?.body.texts.body).toContain('closes in May');
  });

  it('runs nothing, whatever stands in its fields', async () => {
    const script = '"><img src=x onerror=alert(1)><script>alert(1)</script>{{7*7}}';
    const world = testWorld();
    const library = await emptyLibrary(world);
    const texts = { headline: script, dek: script, body: script, captions: [script] };
    const { articleId, revisionId } = await saveArticle(
      library,
      captured({
        ...{ headline: script, dek: script, authors: [script], siteName: script, section: script, lang: script },
        ...{ texts, html: `<p>${script}</p><svg onload=alert(1)>`, removed: [script] },
        images: [{ src: 'https://photos.example/1.png', alt: script }],
        corrections: [
          {
            ...{ kind: 'correction', text: script, span: { start: 0, end: script.length } },
            evidence: { source: 'visible-text', where: script, text: script },
          },
        ],
      }),
      world,
    );
    await correct(library, articleId, { property: 'headline', value: script }, world);
    await correct(library, articleId, { property: 'byline', value: [script] }, world);
    const named = { type: 'PER', name: script } as const;
    await correctEverywhere(library, [{ ...named, change: 'rename', to: script }], world);
    const target = { ...quoteOf('It is safe'), source: `javascript:${script}` };
    await addHighlight(library, { articleId, revisionId, target, color: 'quote', note: script, tags: [script] }, world);
    const restored = await emptyLibrary(world);
    expect(await read(restored, await zipped(library, world), world)).toMatchObject({ refused: [] });
    const files = await unzip(await zipped(restored, world));
    for (const [name, content] of files) {
      if (!name.endsWith('.html')) continue;
      const { document } = new JSDOM(content).window;
      expect(document.querySelectorAll('script, svg, img, iframe, [onerror], [onload]')).toHaveLength(0);
      expect([...document.querySelectorAll('a')].filter((link) => !/^https?:/.test(link.href))).toEqual([]);
    }
    const markdown = [...files].find(([name]) => name.endsWith('.md'))![1];
    expect(markdown.replace(/^---[^]*?\n---\n/, '')).not.toMatch(/(?<!\\)<(script|img)/);
  });
});
