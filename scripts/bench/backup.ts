/** A library of real pages, backed up, lost and restored: whether it is the same again, how long it takes and how large it is. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { JSDOM } from 'jsdom';
import { exportLibrary } from '../../lib/export/library-json.ts';
import { streamOf } from '../../lib/export/library-json/stream-of.ts';
import { zipLibrary } from '../../lib/export/library-zip.ts';
import { libraryZip } from '../../lib/import/library-zip.ts';
import { describeQuote } from '../../lib/anchoring/describe-quote.ts';
import { captureVersion } from '../../lib/article/capture-version.ts';
import { saveArticle } from '../../lib/library/save-article.ts';
import { addHighlight } from '../../lib/library/highlights.ts';
import { openLibrary } from '../../lib/library/schema.ts';
import type { World } from '../../lib/library/world.ts';
import { parseHtml } from '../parse-html.ts';
import { goldOf, pageOf, pageSets } from '../shared-data.ts';
import { articleIn } from './article-in.ts';
import type { Figure } from './figure.ts';

const articlesAsked = 1000;

/** Time stands still; what is drawn is counted out. */
function stillWorld(): World {
  let drawn = 0;
  return {
    deviceId: 'aaaaaaaaaaaa',
    now: () => Date.UTC(2026, 0, 5),
    randomBytes: (length) => {
      const bytes = new Uint8Array(length);
      new DataView(bytes.buffer).setUint32(length - 4, (drawn += 1));
      return bytes;
    },
  };
}

/** In memory, without a disk: the times are our own share. */
export async function benchBackup(): Promise<Figure[]> {
  const world = stillWorld();
  const empty = () => openLibrary(world, { indexedDB: new IDBFactory(), IDBKeyRange });
  const library = await empty();
  for (const { url, html } of realPages()) {
    if ((await library.articles.count()) === articlesAsked) break;
    const capturedAt = new Date(world.now()).toISOString();
    const read = articleIn(parseHtml(html), url, capturedAt);
    if (!read) continue;
    const { article, dates } = read;
    const { articleId, revisionId } = await saveArticle(library, { article, dates, capturedAt, captureVersion }, world);
    const { body } = article.texts;
    if (body.length < 200) continue;
    const target = { source: article.url, selector: describeQuote(body, { start: 100, end: 180 }) };
    await addHighlight(library, { articleId, revisionId, target, color: 'quote', note: article.headline }, world);
  }
  const { window } = new JSDOM('');
  const [zip, writeS] = await timed(() => new Response(zipLibrary(library, { ...world, window })).blob());
  const restored = await empty();
  const [report, restoreS] = await timed(() => libraryZip.read(restored, zip, world));
  const [before, after] = [await jsonOf(library), await jsonOf(restored)];
  const figures: Record<string, number> = {
    ...{ articles: await restored.articles.count(), highlights: await restored.highlights.count() },
    ...{ equal: before === after ? 1 : 0, refused: report.refused.length },
    ...{ writeS, restoreS, zipMB: zip.size / 1e6, jsonMB: before.length / 1e6 },
  };
  return Object.entries(figures).map(([metric, value]) => ({
    ...{ bench: 'backup', set: 'real pages', system: 'ours', metric, value },
  }));

  function jsonOf(from: typeof library): Promise<string> {
    return new Response(streamOf(exportLibrary(from, world))).text();
  }
}

function* realPages(): Generator<{ url: string; html: string }> {
  for (const set of pageSets.filter((set) => set !== 'updated')) {
    for (const [id, { url }] of Object.entries(goldOf(set))) yield { url, html: pageOf(set, id) };
  }
}

async function timed<Result>(work: () => Promise<Result>): Promise<[Result, seconds: number]> {
  const start = performance.now();
  const result = await work();
  return [result, (performance.now() - start) / 1000];
}
