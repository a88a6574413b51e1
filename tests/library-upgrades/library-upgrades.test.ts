import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportLibrary } from '../../lib/export/library-json.ts';
import { streamOf } from '../../lib/export/library-json/stream-of.ts';
import { importLibrary } from '../../lib/import/library-json.ts';
import { isAsSaved } from '../../lib/library/as-saved.ts';
import { restoreArticle } from '../../lib/library/change-article.ts';
import { findArticle, findByUrl } from '../../lib/library/find-article.ts';
import { saveArticle } from '../../lib/library/save-article.ts';
import { listHighlights } from '../../lib/library/highlights.ts';
import { countImages, findImages } from '../../lib/library/images.ts';
import { listArticleNotes } from '../../lib/library/notes.ts';
import { libraryName, libraryVersion, openLibrary } from '../../lib/library/schema.ts';
import { listTags } from '../../lib/library/tags.ts';
import { withCorrections } from '../../lib/library/with-corrections.ts';
import { captured, emptyDisk, emptyLibrary, idsOn, testWorld } from '../library/sample.ts';
import { fromFile, putBack } from './stored.ts';

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'));
const world = testWorld(Date.UTC(2026, 0, 8));

async function stored(file: string) {
  const disk = emptyDisk();
  await putBack(disk.indexedDB, libraryName, fromFile(readFileSync(join(import.meta.dirname, file), 'utf8')));
  return openLibrary(world, disk);
}

it('has a stored library of every version', () => {
  const versions = Array.from({ length: libraryVersion }, (_, index) => `version-${index + 1}.json`);
  expect(files.sort()).toEqual(versions.sort());
});

describe.each(files)('the library stored as %s', (file) => {
  it('opens with everything the reader made', async () => {
    const library = await stored(file);
    const { id } = (await findByUrl(library, 'https://www.tidepost.example/city/harbour-bridge'))!;
    const opened = (await findArticle(library, id))!;
    expect(opened).toMatchObject({
      article: { authors: ['Ana Tolly'], dateModified: '2026-01-06', position: { start: 26 }, readState: 'unread' },
      body: { texts: { body: 'The bridge closes in June.' } },
      captures: [{ captureVersion: 1 }, { capturedAt: '2026-01-06T12:00:01.000Z' }],
    });
    expect(await isAsSaved(opened)).toBe(true);
    expect(withCorrections(opened.revision, opened.revision.dates, opened.corrections).article.authors).toEqual([
      'Ana Tolly',
    ]);
    const first = (await findArticle(library, id, opened.captures[0]!.revisionId))!;
    expect(first).toMatchObject({
      revision: { dek: 'Cars take the ferry.' },
      body: { html: expect.stringContaining('May') as string },
    });
    expect(await countImages(library, first.revision.id)).toMatchObject({
      stored: 1,
      failed: [{ reason: 'needs-host' }],
    });
    expect((await findImages(library, first.revision.id)).size).toBe(1);
    expect(await listHighlights(library, id)).toMatchObject([
      { color: 'doubt', modified: '2026-01-05T12:00:01.000Z', body: [{ value: 'Says who?' }, { value: 'mayor' }] },
    ]);
    expect((await listArticleNotes(library, id)).map((note) => note.text)).toEqual(['Ask about the ferry.']);
    expect((await listTags(library)).map((tag) => tag.name)).toEqual(['bridges', 'mayor', 'Velmora']);
  });

  it('can be used: saved to, taken out of the trash, exported and read', async () => {
    const library = await stored(file);
    expect(await saveArticle(library, captured(), world)).toMatchObject({ isNew: false, changed: true });
    const [deleted] = await idsOn(library, { trash: true });
    await restoreArticle(library, deleted!, world);
    expect((await idsOn(library, {})).length).toBe(2);
    const exported = await new Response(streamOf(exportLibrary(library, world))).blob();
    expect(await importLibrary(await emptyLibrary(world), exported, world)).toMatchObject({
      added: 2,
      refused: [],
    });
  });
});
