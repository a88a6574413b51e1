/** What the library bench runs inside a page of the extension. */
import { searchChannel, startSearch } from '../../../lib/browser/search.ts';
import { keepAnalysis } from '../../../lib/library/analyses.ts';
import { saveArticle } from '../../../lib/library/save-article.ts';
import { hashOfShown, newDeviceId, newId, revisionIdOf } from '../../../lib/library/ids.ts';
import { openLibrary, type Library } from '../../../lib/library/schema.ts';
import type { ArticleRecord, HighlightRecord, RevisionRecord } from '../../../lib/library/records.ts';
import { instant, type World } from '../../../lib/library/world.ts';
import { inventArticle, inventQueries, tagCount } from './invented-article.ts';
import type { Ask, PeerSystem, Told } from './peer-worker.ts';

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const world: World = { now: () => Date.now(), randomBytes, deviceId: newDeviceId(randomBytes) };

let opened: Promise<Library> | undefined;
const open = () => (opened ??= openLibrary(world));

/** Articles in one transaction. */
const written = 500;

/** Writes articles as saving writes them, but many in one transaction; the next are invented while these are written. */
async function fill(from: number, to: number): Promise<void> {
  const library = await open();
  if (from === 0)
    await library.tags.bulkPut(
      Array.from({ length: tagCount }, (_, tag) => ({ id: `tag-${tag}`, name: `Tag ${tag}`, stamps: {} })),
    );
  let writing = Promise.resolve();
  for (let at = from; at < to; at += written) {
    const numbers = Array.from({ length: Math.min(written, to - at) }, (_, offset) => at + offset);
    const rows = await Promise.all(numbers.map(recordsOf));
    await writing;
    writing = write(library, rows);
  }
  await writing;
}

async function write(library: Library, rows: Awaited<ReturnType<typeof recordsOf>>[]): Promise<void> {
  const { articles, revisions, captures, bodies, highlights, analyses, changes } = library;
  await library.transaction('rw', [articles, revisions, captures, bodies, highlights, analyses, changes], async () => {
    await articles.bulkPut(rows.map(({ article }) => article));
    await revisions.bulkPut(rows.map(({ revision }) => revision));
    await captures.bulkPut(rows.map(({ capture }) => capture));
    await bodies.bulkPut(rows.map(({ body }) => body));
    await analyses.bulkPut(rows.map(({ analysis }) => analysis));
    await highlights.bulkPut(rows.flatMap(({ highlight }) => highlight ?? []));
    await changes.bulkAdd(
      rows.flatMap(({ article, revision, capture }) => [
        { table: 'articles' as const, id: article.id },
        { table: 'revisions' as const, id: revision.id },
        { table: 'captures' as const, id: capture.id },
      ]),
    );
  });
}

async function recordsOf(number: number) {
  const invented = inventArticle(number);
  const { article, dates, url, capturedAt, analysis, readState, inTrash, tags } = invented;
  const hash = await hashOfShown({ ...article, dates });
  const id = hash.slice(0, 32);
  const revisionId = revisionIdOf(id, hash);
  const { headline, authors, siteName, lang, dir, canonicalUrl, texts, html, ...rest } = article;
  const { claims, stale, images, removed, bodyFrom, corrections } = rest;
  const record: ArticleRecord = {
    ...{ id, urls: [url], canonVersion: 1, headline, authors, siteName, lang, dir, savedAt: capturedAt },
    ...{ datePublished: dates.published!.value, latestRevisionId: revisionId, readState, pinned: false },
    ...{ tagIds: tags.map((tag) => `tag-${tag}`), stamps: {}, ...(inTrash && { deletedAt: instant(world) }) },
  };
  const revision: RevisionRecord = {
    ...{ id: revisionId, articleId: id, canonicalUrl, headline, dek: texts.dek, authors, siteName, lang, dir },
    ...{ claims, stale, dates, images, removed, bodyFrom, corrections },
  };
  const exact = texts.body.slice(0, 40);
  const highlight: HighlightRecord | undefined = invented.highlighted
    ? {
        ...{ id: newId(world), articleId: id, revisionId, motivation: 'highlighting', color: 'quote' },
        ...{ created: capturedAt, tagIds: [], stamps: {} },
        target: {
          source: url,
          selector: [
            { type: 'TextQuoteSelector', exact, prefix: '', suffix: texts.body.slice(40, 72) },
            { type: 'TextPositionSelector', start: 0, end: 40, in: 'body', textHash: '0', repeats: 0 },
          ],
        },
      }
    : undefined;
  return {
    ...{ article: record, revision, highlight },
    body: { revisionId, html, texts },
    capture: { id: newId(world), articleId: id, revisionId, url, capturedAt, captureVersion: 1 },
    analysis: { revisionId, version: analysis.version, entityKeys: analysis.entities.map(({ key }) => key), analysis },
  };
}

/** Saves new articles one after the other, by our own code; milliseconds for each. */
async function save(from: number, count: number): Promise<number[]> {
  const library = await open();
  const times: number[] = [];
  for (let number = from; number < from + count; number++) {
    const invented = inventArticle(number);
    const begun = performance.now();
    const { revisionId } = await saveArticle(library, invented, world);
    times.push(performance.now() - begun);
    await keepAnalysis(library, revisionId, invented.analysis.version, invented.analysis);
  }
  return times;
}

let peer: Worker | undefined;

/** Hands something to the worker with the peers and waits for what it says. */
function askPeer(ask: Ask): Promise<Told> {
  peer ??= startPeer();
  return new Promise((resolve, reject) => {
    peer!.onmessage = ({ data }: MessageEvent<Told>) => resolve(data);
    peer!.onerror = (event) => reject(new Error(event.message));
    peer!.postMessage(ask);
  });
}

function startPeer(): Worker {
  type Policy = { createScriptURL(url: string): string };
  type Factory = { createPolicy(name: string, rules: Policy): Policy };
  const { trustedTypes } = globalThis as unknown as { trustedTypes: Factory };
  // Of the two names that our pages may use, the other one is that of the workers of ours.
  const policy = trustedTypes.createPolicy('dompurify', { createScriptURL: (url) => url });
  return new Worker(policy.createScriptURL('/bench-peer.js'));
}

export type System = PeerSystem | 'ours';

/** Milliseconds of one question: in the page from asking it to having the answer, and in the worker. */
export interface Took {
  page: number;
  worker: number;
}

/** By system and kind of query: of each question the times of each run. */
export type Times = Record<string, Record<string, Took[][]>>;

/** Asks every question of each system in turn, so that a busy moment of the machine falls on all. */
async function time(systems: System[], queries: Record<string, string[]>, runs: number): Promise<Times> {
  const library = await open();
  const { dbId } = (await library.about.get('library'))!;
  const times: Times = Object.fromEntries(
    systems.map((system) => [system, Object.fromEntries(Object.keys(queries).map((kind) => [kind, []]))]),
  );
  async function ask(look: (system: System, query: string) => Promise<Partial<Took>>) {
    for (let run = 0; run < runs; run++)
      for (const [kind, asked] of Object.entries(queries))
        for (const [at, query] of asked.entries())
          for (const system of systems) {
            const took = ((times[system]![kind]![run] ??= [])[at] ??= { page: NaN, worker: NaN });
            Object.assign(took, await look(system, query));
          }
  }

  const ignored = () => undefined;
  const search = startSearch({ progress: ignored, changed: ignored, failed: (bug) => console.error(bug) });
  await search.find('-', {});
  await ask(async (system, query) => {
    const begun = performance.now();
    await (system === 'ours' ? search.find(query, {}) : askPeer({ do: 'find', system, query }));
    return { page: performance.now() - begun };
  });
  search.stop();
  // The index can be opened again once that worker has let go of it.
  await navigator.locks.request(searchChannel, () => askPeer({ do: 'open', system: 'ours', dbId }));
  await ask(async (system, query) => ({ worker: (await askPeer({ do: 'find', system, query })).took }));
  await askPeer({ do: 'close', system: 'ours' });
  return times;
}

/** Bytes of a folder in the page's private file system. */
async function bytesOf(name: string): Promise<number> {
  const root = await navigator.storage.getDirectory();
  let bytes = 0;
  const add = async (folder: FileSystemDirectoryHandle): Promise<void> => {
    const entries = (folder as unknown as { values(): AsyncIterable<FileSystemHandle> }).values();
    for await (const entry of entries) {
      if (entry.kind === 'directory') await add(entry as FileSystemDirectoryHandle);
      else bytes += (await (entry as FileSystemFileHandle).getFile()).size;
    }
  };
  await add(await root.getDirectoryHandle(name));
  return bytes;
}

const api = { fill, save, askPeer, time, bytesOf, inventQueries };
export type LibraryInPage = typeof api;

Object.assign(globalThis, { bench: api });
