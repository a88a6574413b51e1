import { constants, inflateRawSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { ReaderFacingError } from '../../lib/errors.ts';
import { exportLibrary } from '../../lib/export/library-json.ts';
import { streamOf } from '../../lib/export/library-json/stream-of.ts';
import { zipLibrary } from '../../lib/export/library-zip.ts';
import { DamagedFileError, DamagedZipError } from '../../lib/import/library-json/failures.ts';
import { libraryZip } from '../../lib/import/library-zip.ts';
import { findEntries } from '../../lib/import/library-zip/find-entries.ts';
import { setPinned } from '../../lib/library/change-article.ts';
import { saveArticle } from '../../lib/library/save-article.ts';
import { storeImage } from '../../lib/library/images.ts';
import type { Library } from '../../lib/library/schema.ts';
import { listTags, renameTag, setArticleTags } from '../../lib/library/tags.ts';
import { zip } from '../export/unzip.ts';
import { seeded, useLibrary } from '../library/random-library.ts';
import { captured, emptyLibrary, png, testWorld } from '../library/sample.ts';

const { window } = new JSDOM('');
const nameOf = ({ name }: { name: Uint8Array }) => new TextDecoder().decode(name);

async function everythingIn(library: Library): Promise<string> {
  const file = await new Response(streamOf(exportLibrary(library, testWorld()))).text();
  return file.slice(file.indexOf('\n'));
}

async function backedUp(seed: number) {
  const world = testWorld();
  const library = await emptyLibrary(world);
  await useLibrary(library, world, seeded(seed), 60, { emptiesTrash: false });
  const file = await new Response(zipLibrary(library, { ...world, window })).blob();
  const { whole } = await findEntries(file);
  const json = whole.find((entry) => nameOf(entry) === 'library.json')!;
  return { world, library, file, json, jsonEnd: json.dataStart + json.compressedSize };
}

/** The ids of the articles that stand before the cut, as somebody else's inflate reads them. */
async function articlesBefore(file: Blob, dataStart: number, cut: number): Promise<string[]> {
  const packed = await file.slice(dataStart, Math.max(dataStart, cut)).bytes();
  const text = inflateRawSync(packed, { finishFlush: constants.Z_SYNC_FLUSH }).toString();
  return text.split('\n').flatMap((line) => {
    if (!line.startsWith('{"article":')) return [];
    try {
      return [(JSON.parse(line.replace(/,$/, '')) as { article: { id: string } }).article.id];
    } catch {
      return [];
    }
  });
}

async function backupWithImage() {
  const world = testWorld();
  const library = await emptyLibrary(world);
  const { revisionId } = await saveArticle(library, captured(), world);
  await storeImage(library, { revisionId, url: 'https://cdn.example/map.png' }, png(1));
  const file = await new Response(zipLibrary(library, { ...world, window })).blob();
  const { whole } = await findEntries(file);
  const image = whole.find((entry) => nameOf(entry).startsWith('images/'))!;
  return { world, file, whole, image, revisionId };
}

describe('a backup that was cut off', () => {
  it.each(Array.from({ length: 12 }, (_, at) => at + 1))(
    'brings every article before the cut and changes nothing that is here, seed %i',
    { timeout: 60_000 },
    async (seed) => {
      const { world, library, file, json, jsonEnd } = await backedUp(seed);
      const random = seeded(seed + 500);
      const within = (from: number, to: number) => from + Math.floor(random() * (to - from));
      const cuts = [
        ...[4, json.dataStart, jsonEnd, jsonEnd + 12, jsonEnd + 24, file.size - 1, file.size - 22],
        ...Array.from({ length: 10 }, () => within(json.dataStart, jsonEnd)),
        ...Array.from({ length: 3 }, () => within(jsonEnd, file.size)),
      ];
      // The reader went on after the backup.
      await useLibrary(library, world, random, 20, { emptiesTrash: false });
      const before = await everythingIn(library);
      for (const cut of cuts) {
        const damaged = file.slice(0, cut);
        const expected = await articlesBefore(file, json.dataStart, Math.min(cut, jsonEnd));
        const restored = await emptyLibrary(testWorld());
        try {
          const preview = await libraryZip.preview(restored, damaged);
          expect(preview.damage).toBe(cut < jsonEnd + 24 ? 'articles' : 'files');
          const report = await libraryZip.read(restored, damaged, testWorld());
          expect(report.refused).toEqual(preview.refused);
          if (preview.damage === 'articles') expect(report.refused[0]?.why).toContain(`${expected.length} article`);
          expect(await restored.articles.orderBy('id').primaryKeys()).toEqual(expected.sort());

          await libraryZip.read(library, damaged, world);
        } catch (error) {
          if (!(error instanceof ReaderFacingError)) throw error;
          expect(expected).toEqual([]);
        }
        await expect(libraryZip.read(library, damaged, world, { mode: 'replace' })).rejects.toThrow(ReaderFacingError);
        expect(await everythingIn(library)).toBe(before);
      }
    },
  );

  it('brings the library as it was when only the end is gone', async () => {
    const { library, file } = await backedUp(3);
    const restored = await emptyLibrary(testWorld());
    const report = await libraryZip.read(restored, file.slice(0, -1), testWorld());
    expect(report.refused).toEqual([]);
    expect(await everythingIn(restored)).toBe(await everythingIn(library));
  });

  it('changes nothing that is here by records no checksum speaks for, however late they say they are', async () => {
    const world = testWorld();
    const library = await emptyLibrary(world);
    const backUp = () => new Response(zipLibrary(library, { ...world, window })).blob();
    const { articleId } = await saveArticle(library, captured(), world);
    await setArticleTags(library, articleId, ['bridges'], world);
    const here = await emptyLibrary(world);
    await libraryZip.read(here, await backUp(), world);
    const before = await everythingIn(here);

    world.time += 60_000;
    await setPinned(library, articleId, true, world);
    await renameTag(library, (await listTags(library))[0]!.id, 'harbour', world);
    const later = await backUp();
    const json = (await findEntries(later)).whole.find((entry) => nameOf(entry) === 'library.json')!;
    const cut = later.slice(0, json.dataStart + json.compressedSize + 10);
    expect(await libraryZip.preview(here, cut)).toMatchObject({ articles: 1, newArticles: 0, changedArticles: 0 });
    expect(await libraryZip.read(here, cut, world)).toMatchObject({ added: 0, merged: 0, unchanged: 1 });
    expect(await everythingIn(here)).toBe(before);

    expect(await libraryZip.read(here, later.slice(0, -1), world)).toMatchObject({ merged: 1 });
    expect(await here.tags.toArray()).toMatchObject([{ name: 'harbour' }]);
  });

  it('says in one line which pictures it has lost, and fetches them again', async () => {
    const { world, file, image, revisionId } = await backupWithImage();
    const restored = await emptyLibrary(world);
    const report = await libraryZip.read(restored, file.slice(0, image.dataStart + 1), world);
    expect(report).toMatchObject({ added: 1, refused: [{ what: '1 picture' }] });
    expect(await restored.images.get([revisionId, 'https://cdn.example/map.png'])).toMatchObject({ state: 'pending' });
  });
});

describe('a backup without its end that is not what it should be', () => {
  const cutBefore = async (file: Blob) => {
    const text = new TextDecoder('latin1').decode(await file.arrayBuffer());
    return file.slice(0, text.indexOf('PK\u0001\u0002'));
  };
  const files = async (): Promise<[string, string | Blob][]> => {
    const library = await emptyLibrary(testWorld());
    await saveArticle(library, captured(), testWorld());
    return [['library.json', await new Response(streamOf(exportLibrary(library, testWorld()))).text()]];
  };
  const changed = async (file: Blob, change: (bytes: Uint8Array) => void) => {
    const bytes = await file.bytes();
    change(bytes);
    return new Blob([bytes]);
  };

  it.each<[string, () => Promise<Blob>, new (...args: never[]) => Error]>([
    ['a name that leads out of it', async () => zip([...(await files()), ['../../evil.sh', 'rm']]), DamagedZipError],
    ['an absolute name', async () => zip([...(await files()), ['/etc/passwd', 'x']]), DamagedZipError],
    [
      'two libraries under one name',
      async () =>
        changed(await zip([...(await files()), ['library.jsoN', '{}']]), (bytes) => {
          const at = new TextDecoder('latin1').decode(bytes).indexOf('library.jsoN');
          bytes[at + 11] = 'n'.charCodeAt(0);
        }),
      DamagedZipError,
    ],
    [
      'a library with other bytes than its checksum says',
      async () => changed(await zip(await files()), (bytes) => (bytes[200]! ^= 0xff)),
      DamagedZipError,
    ],
    ['no library', () => zip([['images/a.png', 'x']]), DamagedZipError],
  ])('is refused: %s', async (_, make, error) => {
    const library = await emptyLibrary(testWorld());
    const damaged = await cutBefore(await make());
    await expect(libraryZip.preview(library, damaged)).rejects.toThrow(error);
    await expect(libraryZip.read(library, damaged, testWorld())).rejects.toThrow(error);
    expect(await library.articles.count()).toBe(0);
  });

  it('unpacks no bomb, whole or cut', { timeout: 60_000 }, async () => {
    const [[, json]] = (await files()) as [[string, string]];
    const bomb = await zip([['library.json', `${json.split('\n')[0]}\n"tags":[\n${' '.repeat(80 * 1024 * 1024)}`]]);
    const library = await emptyLibrary(testWorld());
    for (const damaged of [await cutBefore(bomb), bomb.slice(0, bomb.size - 300)]) {
      await expect(libraryZip.preview(library, damaged)).rejects.toThrow(DamagedZipError);
    }
  });

  it('breaks off with a sentence where its library does not even begin', async () => {
    const library = await emptyLibrary(testWorld());
    const cut = (await zip(await files())).slice(0, 100);
    await expect(libraryZip.preview(library, cut)).rejects.toThrow(DamagedFileError);
  });

  it('is read past a stretch that was overwritten', async () => {
    const { world, file, whole, image } = await backupWithImage();
    const damaged = await changed(file.slice(0, -1), (bytes) => bytes.fill(0, image.start, image.dataStart + 20));
    const after = await findEntries(damaged);
    expect(after.whole.map(nameOf)).toEqual(whole.filter((entry) => entry !== image).map(nameOf));
    const restored = await emptyLibrary(world);
    expect(await libraryZip.read(restored, damaged, world)).toMatchObject({
      added: 1,
      refused: [{ what: '1 picture' }],
    });
  });
});
