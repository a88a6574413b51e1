/** What the library bench runs inside a page of the extension. */
import { keepAnalysis } from '../../../lib/library/analyses.ts';
import { saveArticle } from '../../../lib/library/articles.ts';
import { hashOfShown, newDeviceId, newId, revisionIdOf } from '../../../lib/library/ids.ts';
import { libraryName, openLibrary, type Library } from '../../../lib/library/schema.ts';
import type { ArticleRecord, HighlightRecord, RevisionRecord } from '../../../lib/library/records.ts';
import type { World } from '../../../lib/library/world.ts';
import { inventArticle, inventQueries, tagCount } from './invented-article.ts';
import type { Ask, Told } from './peer-worker.ts';

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const world: World = { now: () => Date.now(), randomBytes, deviceId: newDeviceId(randomBytes) };

let opened: Promise<Library> | undefined;
const open = () => (opened ??= openLibrary(world));

/** Writes articles as saving writes them, but many in one transaction. */
async function fill(from: number, to: number): Promise<void> {
  const library = await open();
  if (from === 0)
    await library.tags.bulkPut(
      Array.from({ length: tagCount }, (_, tag) => ({ id: `tag-${tag}`, name: `Tag ${tag}`, stamps: {} })),
    );
  const rows = await Promise.all(Array.from({ length: to - from }, (_, at) => recordsOf(from + at)));
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
  const id = (await hashOfShown({ ...article, dates })).slice(0, 32);
  const revisionId = revisionIdOf(id, await hashOfShown({ ...article, dates }));
  const { headline, authors, siteName, lang, dir, canonicalUrl, texts, html, ...rest } = article;
  const { claims, stale, images, removed, bodyFrom, corrections } = rest;
  const record: ArticleRecord = {
    ...{ id, urls: [url], canonVersion: 1, headline, authors, siteName, lang, dir, savedAt: capturedAt },
    ...{ datePublished: dates.published!.value, latestRevisionId: revisionId, readState, pinned: false },
    ...{ tagIds: tags.map((tag) => `tag-${tag}`), stamps: {}, ...(inTrash && { deletedAt: capturedAt }) },
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
  const policy = trustedTypes.createPolicy('workers', { createScriptURL: (url) => url });
  return new Worker(policy.createScriptURL('/bench-peer.js'));
}

/** Milliseconds from each question to its answer. */
async function timePeer(system: Ask['system'], queries: string[]): Promise<number[]> {
  const times: number[] = [];
  for (const query of queries) {
    const begun = performance.now();
    await askPeer({ do: 'find', system, query });
    times.push(performance.now() - begun);
  }
  return times;
}

/** The same, asked of the worker of an open library page over its channel. */
async function timeSearch(queries: string[]): Promise<{ times: number[]; counts: number[] }> {
  const channel = new BroadcastChannel('search');
  const times: number[] = [];
  const counts: number[] = [];
  for (const words of queries) {
    const id = crypto.randomUUID();
    const begun = performance.now();
    const answered = new Promise<number>((resolve) => {
      channel.onmessage = ({ data }: MessageEvent<{ say: string; id?: string; answer?: { ids: string[] } }>) => {
        if (data.say === 'answer' && data.id === id) resolve(data.answer!.ids.length);
      };
    });
    channel.postMessage({ say: 'ask', request: { id, words, on: {} } });
    counts.push(await answered);
    times.push(performance.now() - begun);
  }
  channel.close();
  return { times, counts };
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

const api = { fill, save, askPeer, timePeer, timeSearch, bytesOf, inventQueries, libraryName };
export type LibraryInPage = typeof api;

Object.assign(globalThis, { bench: api });
