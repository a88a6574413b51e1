import { describe, expect, it } from 'vitest';
import { exportLibrary } from '../../lib/export/library-json.ts';
import { streamOf } from '../../lib/export/library-json/stream-of.ts';
import { DamagedFileError, NewerFileError, NotALibraryError } from '../../lib/import/library-json/failures.ts';
import { importLibrary, previewImport } from '../../lib/import/library-json.ts';
import { findArticle } from '../../lib/library/find-article.ts';
import { saveArticle } from '../../lib/library/save-article.ts';
import { addHighlight, listHighlights, updateHighlight } from '../../lib/library/highlights.ts';
import { findImages, storeImage } from '../../lib/library/images.ts';
import { listTags } from '../../lib/library/tags.ts';
import type { RevisionRecord } from '../../lib/library/records.ts';
import type { Library } from '../../lib/library/schema.ts';
import { seeded, useLibrary } from '../library/random-library.ts';
import { captured, correctedAndPartial, emptyLibrary, png, quoteOf, testWorld } from '../library/sample.ts';

const here = testWorld();

async function exported(library: Library, world = here): Promise<string> {
  return new Response(streamOf(exportLibrary(library, world))).text();
}

const withoutHead = (file: string) => file.slice(file.indexOf('\n'));
const seeds = Array.from({ length: 25 }, (_, i) => i + 1);

describe('a library that is exported', () => {
  it.each(seeds)('comes back byte by byte, seed %i', async (seed) => {
    const world = testWorld();
    const library = await emptyLibrary(world);
    await useLibrary(library, world, seeded(seed), 60);
    const file = await exported(library, world);
    expect(JSON.parse(file)).toMatchObject({ format: 'news-reading-companion-library', version: 2 });

    const restored = await emptyLibrary(world);
    const report = await importLibrary(restored, new Blob([file]), world);
    expect(report).toMatchObject({ added: await library.articles.count(), refused: [] });
    expect(await exported(restored, world)).toBe(file);

    // Once more changes nothing.
    const last = await restored.changes.orderBy('seq').lastKey();
    expect((await importLibrary(restored, new Blob([file]), world)).unchanged).toBe(report.added);
    expect(await restored.changes.orderBy('seq').lastKey()).toBe(last);
  });

  it.each(seeds.slice(0, 10))('is one with another library, whichever is read into which, seed %i', async (seed) => {
    const [one, other] = [testWorld(), testWorld(undefined, 'bbbbbbbbbbbb')];
    let drawn = 0;
    other.randomBytes = (length) =>
      new Uint8Array(length)
        .fill(0xbb)
        .fill((drawn += 1) % 256, 0, 8)
        .fill(drawn >> 8, 8, 9);
    const [left, right] = [await emptyLibrary(one), await emptyLibrary(other)];
    await useLibrary(left, one, seeded(seed), 30, { emptiesTrash: false });
    await importLibrary(right, new Blob([await exported(left)]), other);
    await useLibrary(left, one, seeded(seed + 1000), 30, { emptiesTrash: false });
    await useLibrary(right, other, seeded(seed + 2000), 30, { emptiesTrash: false });
    const [fromLeft, fromRight] = [await exported(left), await exported(right)];
    await importLibrary(left, new Blob([fromRight]), one);
    await importLibrary(right, new Blob([fromLeft]), other);
    // Which images were kept is each device's own.
    const comparable = (file: string) =>
      JSON.parse(file, (key, value: unknown) =>
        ['images', 'blobs', 'device'].includes(key) ? undefined : value,
      ) as object;
    expect(comparable(await exported(left))).toEqual(comparable(await exported(right)));
  });
});

/** A library with one article, one highlight and one image, and its file. */
async function sample() {
  const world = testWorld();
  const library = await emptyLibrary(world);
  const { articleId, revisionId } = await saveArticle(library, captured(), world);
  await storeImage(library, { revisionId, url: 'https://cdn.example/map.png' }, png(1));
  const target = quoteOf('It is safe until then');
  const tags = ['bridges'];
  const said = { target, color: 'quote', speaker: 'Ilse Dray', note: 'Says who?', tags } as const;
  await addHighlight(library, { articleId, revisionId, ...said }, world);
  return { library, world, articleId, revisionId, file: await exported(library) };
}

describe('reading a file', () => {
  it('brings article, highlight, note, tag and image', async () => {
    const { file, articleId, revisionId } = await sample();
    const library = await emptyLibrary(here);
    await importLibrary(library, new Blob([file]), here);
    expect((await findArticle(library, articleId))?.body.texts.body).toContain('Ilse Dray');
    const [highlight] = await listHighlights(library, articleId);
    expect(highlight?.speaker).toBe('Ilse Dray');
    expect(highlight?.body).toMatchObject([
      { purpose: 'commenting', value: 'Says who?' },
      { purpose: 'tagging', value: 'bridges' },
    ]);
    expect((await findImages(library, revisionId)).get('https://cdn.example/map.png')?.bytes.byteLength).toBe(9);
  });

  it('brings what the publisher corrected, and takes a file from before that was kept', async () => {
    const world = testWorld();
    const from = await emptyLibrary(world);
    const { articleId } = await saveArticle(from, captured(correctedAndPartial), world);
    const file = await exported(from);
    const older = JSON.parse(file) as { articles: [{ revisions: [Partial<RevisionRecord>] }] };
    delete older.articles[0].revisions[0].corrections;
    delete older.articles[0].revisions[0].partial;
    const revisionIn = async (content: string) => {
      const library = await emptyLibrary(here);
      expect(await importLibrary(library, new Blob([content]), here)).toMatchObject({ added: 1, refused: [] });
      return (await findArticle(library, articleId))!.revision;
    };
    expect(await revisionIn(file)).toMatchObject(correctedAndPartial);
    const read = await revisionIn(JSON.stringify(older));
    expect(Object.keys(read).filter((key) => key in correctedAndPartial)).toEqual([]);
  });

  it('says beforehand what it would bring', async () => {
    const { file, library } = await sample();
    const nothingNew = {
      ...{ exportedAt: '2026-01-05T12:00:00.000Z', articles: 1, newArticles: 0, changedArticles: 0, onlyHere: 0 },
      ...{ images: 1, highlights: 1, refused: [] },
    };
    expect(await previewImport(library, new Blob([file]))).toEqual(nothingNew);
    const other = await emptyLibrary(here);
    await saveArticle(other, captured({ canonicalUrl: 'https://news.example/other' }), here);
    expect(await previewImport(other, new Blob([file]))).toEqual({ ...nothingNew, newArticles: 1, onlyHere: 1 });
  });

  it('overwrites nothing that was written later', async () => {
    const { file, library, world, articleId } = await sample();
    const [highlight] = await listHighlights(library, articleId);
    world.time += 60_000;
    await updateHighlight(library, highlight!.id, { color: 'doubt', note: 'Now I know' }, world);
    const before = await exported(library);
    await importLibrary(library, new Blob([file]), world);
    expect(withoutHead(await exported(library))).toBe(withoutHead(before));
  });

  it('keeps both notes where two devices wrote without knowing of each other', async () => {
    const { file, library, world, articleId } = await sample();
    const other = testWorld(here.time + 1000, 'cccccccccccc');
    const elsewhere = await emptyLibrary(other);
    await importLibrary(elsewhere, new Blob([file]), other);
    const [highlight] = await listHighlights(library, articleId);
    await updateHighlight(elsewhere, highlight!.id, { note: 'Theirs' }, other);
    await updateHighlight(library, highlight!.id, { note: 'Ours' }, world);
    await importLibrary(library, new Blob([await exported(elsewhere)]), world);
    const [both] = await listHighlights(library, articleId);
    expect(both?.body.map((body) => body.value).sort()).toEqual(['Ours', 'Theirs', 'bridges']);
  });

  it('reads the same JSON in another form', async () => {
    const { file } = await sample();
    const library = await emptyLibrary(here);
    await importLibrary(library, new Blob([JSON.stringify(JSON.parse(file), null, 2)]), here);
    expect(withoutHead(await exported(library))).toBe(withoutHead(file));
  });

  it('can be stopped', async () => {
    const { file } = await sample();
    const library = await emptyLibrary(here);
    const stopped = importLibrary(library, new Blob([file]), here, { signal: AbortSignal.abort() });
    await expect(stopped).rejects.toThrow(/abort/i);
    expect(await library.articles.count()).toBe(0);
  });
});

type ErrorKind = typeof NotALibraryError | typeof NewerFileError | typeof DamagedFileError;

describe('a file that is not what it should be', () => {
  it.each<[string, (file: string) => string, ErrorKind]>([
    ['nothing', () => '', NotALibraryError],
    ['another JSON file', () => '{"name":"x","version":1}', NotALibraryError],
    ['a web page', () => '<!doctype html>\n<title>Library</title>', NotALibraryError],
    ['one of a later version', (file) => file.replace('"version":2', '"version":3'), NewerFileError],
    ['one without its last line', (file) => file.slice(0, -4), DamagedFileError],
    ['one that was cut off', (file) => file.slice(0, file.length / 2), DamagedFileError],
    ['one with a broken line', (file) => file.replace('"tags":[\n{', '"tags":[\n'), DamagedFileError],
    ['one with something after its end', (file) => `${file}\n{}`, DamagedFileError],
  ])('is refused whole: %s', async (_, damage, error) => {
    const { file } = await sample();
    const library = await emptyLibrary(here);
    await expect(importLibrary(library, new Blob([damage(file)]), here)).rejects.toThrow(error);
    expect((await Promise.all(library.tables.map((table) => table.count()))).reduce((a, b) => a + b)).toBe(1);
  });

  it.each<[string, [from: RegExp, to: string], why: RegExp]>([
    ['changed words', [/<p>The bridge closes in May/, '<p>The bridge closes in June'], /hash/],
    [
      'another address',
      [/"urls":\["https:\/\/[^"]*"/, '"urls":["https://elsewhere.example/"'],
      /article\.urls: the address its id was made of/,
    ],
    ['a script for an address', [/"urls":\["https:/, '"urls":["javascript:'], /urls\[0\]: a web address/],
    ['an address nobody can read', [/"urls":\["https:\/\/[^"]*"/, '"urls":["https://["'], /urls\[0\]: a web address/],
    ['an image said to come from elsewhere', [/"host":"cdn.example"/, '"host":"*"'], /images: the host of its address/],
    ['a stamp for what has none', [/"stamps":{}/, '"stamps":{"id":"1767614400000-0000-aaaaaaaaaaaa"}'], /stamps\.id/],
    ['a stamp from the year 5000', [/"stamps":{}/, '"stamps":{"pinned":"9767614400000-0000-aaaaaaaaaaaa"}'], /a stamp/],
    [
      'a highlight of another article',
      [/"highlights":\[{"articleId":"./, '"highlights":[{"articleId":"g'],
      /highlights\[0\]/,
    ],
    ['a text that is a number', [/"alt":"A map"/, '"alt":7'], /images\[1\]\.alt: text/],
  ])('loses only the record with %s', async (_, [from, to], why) => {
    const { file } = await sample();
    const library = await emptyLibrary(here);
    expect(from.test(file)).toBe(true);
    const report = await importLibrary(library, new Blob([file.replace(from, to)]), here);
    expect(report).toMatchObject({
      added: 0,
      refused: [{ what: expect.stringContaining('Harbour bridge') as string }],
    });
    expect(report.refused[0]?.why).toMatch(why);
    expect([(await listTags(library)).length, await library.articles.count()]).toEqual([1, 0]);
  });

  it('lets no bytes pass as an image that are none, and fetches that image again', async () => {
    const { file, revisionId } = await sample();
    const library = await emptyLibrary(here);
    const report = await importLibrary(
      library,
      new Blob([file.replace(/"base64":"[^"]*"/, '"base64":"PGh0bWw+"')]),
      here,
    );
    expect(report).toMatchObject({ added: 1, refused: [{ what: 'blobs' }] });
    expect(await library.images.get([revisionId, 'https://cdn.example/map.png'])).toMatchObject({ state: 'pending' });
  });

  it('leaves keys behind that it does not know, the prototype among them', async () => {
    const { file, articleId } = await sample();
    const library = await emptyLibrary(here);
    const hostile = file.replace(
      '{"article":{',
      '{"__proto__":{"polluted":1},"article":{"__proto__":{"polluted":1},"constructor":1,',
    );
    await importLibrary(library, new Blob([hostile]), here);
    const article = (await findArticle(library, articleId))!.article;
    expect(Object.hasOwn(article, 'constructor')).toBe(false);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect((article as unknown as { polluted?: number }).polluted).toBeUndefined();
  });
});
