/**
 * How the library page fares as the library grows, in real Chromium: articles are invented, written as saving writes them,
 * and taken into the index by our own worker. Beside us, in the same run, bare SQLite FTS5 and MiniSearch over the same texts.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { build } from 'vite';
import { chromiumBuild, startChromium, until } from '../../tests/e2e/drivers/chromium.ts';
import { sqliteFiles } from '../sqlite-files.ts';
import type { Figure } from './figure.ts';
import type { LibraryInPage, System, Times } from './library/in-page.ts';
import type { PeerSystem } from './library/peer-worker.ts';

const sizes: Record<string, number> = { '1k': 1000, '3k': 3000, '10k': 10_000, '30k': 30_000, '100k': 100_000 };
/** Its index lies in memory: more does not fit. */
const mostForMiniSearch = 10_000;
/** The best of so many runs counts. */
const runs = 3;
const queriesOfEachKind = 60;
const saves = 30;
/** Articles handed over at once. */
const batch = 2500;

declare const bench: LibraryInPage;

type Chromium = Awaited<ReturnType<typeof startChromium>>;
type Measured = Record<string, number>;

/** When the library page showed something, in milliseconds since it was asked for. */
interface Shown {
  rowsMs: number;
  usableMs: number;
}

export async function benchLibrary({ sets = Object.keys(sizes) }: { sets?: string[] | undefined }): Promise<Figure[]> {
  const unknown = sets.find((set) => !(set in sizes));
  if (unknown !== undefined) throw new Error(`No such set: ${unknown}. There are ${Object.keys(sizes).join(', ')}.`);
  const folder = await benchBuild();
  const figures: Figure[] = [];
  try {
    for (const set of sets) {
      for (const figure of await measure(folder, set, sizes[set]!)) {
        figures.push(figure);
        console.log([figure.set, figure.system, figure.metric, +figure.value.toFixed(2)].join(' '));
      }
    }
    return figures;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measure(folder: string, set: string, count: number): Promise<Figure[]> {
  const chromium = await startChromium({ build: folder });
  try {
    const figures: Figure[] = [];
    const tell = (set: string, system: string, measured: Measured) => {
      for (const [metric, value] of Object.entries(measured))
        figures.push({ bench: 'library', set, system, metric, value });
    };
    const page = (await chromium.openOurs('bench.html')) as Page;
    await inBatches(count, (from, to) => page.evaluate((from, to) => bench.fill(from, to), from, to));
    // Nothing is kept from a visit before: no catalog, no index.
    const first = await openLibrary(chromium, count);
    await first.page.close();
    tell(set, 'ours', {
      ...{ firstRowsMs: first.rowsMs, firstUsableMs: first.usableMs },
      buildS: await secondsToIndex(chromium, page),
    });

    const peers: PeerSystem[] = count <= mostForMiniSearch ? ['fts5', 'minisearch'] : ['fts5'];
    await page.evaluate(() => bench.askPeer({ do: 'open', system: 'fts5' }));
    for (const system of peers) {
      const begun = performance.now();
      await inBatches(count, (from, to) =>
        page.evaluate((system, from, to) => bench.askPeer({ do: 'add', system, from, to }), system, from, to),
      );
      if (system === 'fts5') await page.evaluate(() => bench.askPeer({ do: 'finish', system: 'fts5' }));
      tell(set, system, { buildS: (performance.now() - begun) / 1000 });
    }

    const queries = await page.evaluate((count, each) => bench.inventQueries(count, each), count, queriesOfEachKind);
    const systems: System[] = ['ours', ...peers];
    const usable: number[] = [];
    const blank: number[] = [];
    let heapMB = 0;
    for (let run = 0; run < runs; run++) {
      const library = await openLibrary(chromium, count);
      usable.push(library.usableMs);
      // What it reads after it is usable, and the index that it opens, are part of its heap.
      await new Promise((resolve) => setTimeout(resolve, 3000));
      for (const [query] of Object.values(queries)) await typeInto(library.page, query!);
      heapMB = Math.max(heapMB, await heapOf(library.page));
      await library.page.close();
      blank.push(await openBlank(chromium));
    }
    tell(set, 'blank', { usableMs: Math.min(...blank) });
    await page.bringToFront();
    const times = await timeSearches(page, systems, queries);
    for (const system of systems) {
      const worst: Measured = {};
      for (const kind of Object.keys(queries)) {
        const all = times[system]![kind]!;
        const inPage = all.map((run) => run.map(({ page }) => page));
        const inWorker = all.map((run) => run.map(({ worker }) => worker));
        const best = {
          ...{ searchP50Ms: least(inPage, 0.5), searchP95Ms: least(inPage, 0.95) },
          ...{ workerP50Ms: least(inWorker, 0.5), workerP95Ms: least(inWorker, 0.95) },
        };
        tell(`${set} ${kind}`, system, best);
        for (const [metric, value] of Object.entries(best)) worst[metric] = Math.max(worst[metric] ?? 0, value);
      }
      // Of the kinds the slowest.
      tell(set, system, worst);
    }
    const saved: number[][] = [];
    for (let run = 0; run < runs; run++) {
      const from = count + run * saves;
      saved.push(await page.evaluate((from, saves) => bench.save(from, saves), from, saves));
    }
    tell(set, 'ours', {
      ...{ usableMs: Math.min(...usable), saveMs: least(saved, 0.5), heapMB },
      indexMB: (await page.evaluate(() => bench.bytesOf('search-index'))) / 1e6,
    });
    tell(set, 'fts5', { indexMB: (await page.evaluate(() => bench.bytesOf('bare'))) / 1e6 });
    return figures;
  } finally {
    await chromium.close();
  }
}

/** Takes longer than one call into a page may. */
async function timeSearches(page: Page, systems: System[], queries: Record<string, string[]>): Promise<Times> {
  await page.evaluate(
    (systems, queries, runs) => {
      void bench.time(systems, queries, runs).then((times) => Object.assign(globalThis, { times }));
    },
    ...([systems, queries, runs] as const),
  );
  const times = () => page.evaluate(() => (globalThis as unknown as { times?: Times }).times);
  await until(async () => (await times()) !== undefined, 'the answers', 20 * 60 * 1000);
  return (await times())!;
}

async function inBatches(count: number, work: (from: number, to: number) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < count; from += batch) await work(from, Math.min(count, from + batch));
}

/** From the opening of the library page until its worker has taken over everything. */
async function secondsToIndex(chromium: Chromium, page: Page): Promise<number> {
  await page.evaluate(() => {
    const channel = new BroadcastChannel('search');
    channel.onmessage = ({ data }: MessageEvent<{ say: string }>) => {
      if (data.say === 'changed') Object.assign(globalThis, { isIndexed: true });
    };
  });
  const begun = performance.now();
  const library = await chromium.openOurs('library.html');
  const isIndexed = () => page.evaluate(() => 'isIndexed' in globalThis);
  await until(isIndexed, 'the index', 60 * 60 * 1000);
  const seconds = (performance.now() - begun) / 1000;
  await library.close();
  return seconds;
}

/** Until there are rows, and until every shelf has its count too and a frame has shown them. */
async function openLibrary(chromium: Chromium, count: number): Promise<Shown & { page: Page }> {
  const page = await chromium.browser().newPage();
  await page.evaluateOnNewDocument(() => {
    const times: Partial<Shown> = {};
    Object.assign(window, { times });
    const look = () => {
      const counts = [...document.querySelectorAll('.shelf-count')].map((shelf) => shelf.textContent);
      const hasRows = Boolean(document.querySelector('.row h2 a')?.textContent);
      if (hasRows) times.rowsMs ??= performance.now();
      if (hasRows && counts[0] && counts[0] !== '0')
        requestAnimationFrame(() => setTimeout(() => (times.usableMs = performance.now())));
      else requestAnimationFrame(look);
    };
    look();
  });
  await page.goto(`chrome-extension://${chromium.id()}/library.html`);
  const shown = () => page.evaluate(() => (window as unknown as { times: Partial<Shown> }).times);
  await until(async () => 'usableMs' in (await shown()), `the library page with ${count} articles`, 120_000);
  return { page, ...((await shown()) as Shown) };
}

/** The same for a page of ours with one word in it: less no page takes on this machine. */
async function openBlank(chromium: Chromium): Promise<number> {
  const page = await chromium.browser().newPage();
  await page.goto(`chrome-extension://${chromium.id()}/blank.html`);
  const shownMs = await page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        new PerformanceObserver((list) => resolve(list.getEntries()[0]!.startTime)).observe({
          type: 'paint',
          buffered: true,
        }),
      ),
  );
  await page.close();
  return shownMs;
}

/** Searches as a reader does, and waits a moment for what is shown. */
async function typeInto(page: Page, words: string): Promise<void> {
  await page.evaluate((words) => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]')!;
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, words);
  await new Promise((resolve) => setTimeout(resolve, 500));
}

/** Of the page and its worker, WebAssembly included. */
async function heapOf(page: Page): Promise<number> {
  const sessions: Pick<CDPSession, 'send'>[] = [
    await page.createCDPSession(),
    ...page.workers().map((worker) => worker.client),
  ];
  let bytes = 0;
  for (const session of sessions) {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize, ...more } = await session.send('Runtime.getHeapUsage');
    const { backingStorageSize = 0 } = more as { backingStorageSize?: number };
    bytes += usedSize + backingStorageSize;
  }
  return bytes / 1e6;
}

/** Our build with a page that fills the library and a worker with the peers. */
async function benchBuild(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'companion-library-'));
  await cp(chromiumBuild, folder, { recursive: true });
  for (const [entry, name] of [
    ['in-page.ts', 'bench.js'],
    ['peer-worker.ts', 'bench-peer.js'],
  ] as const) {
    const outDir = await mkdtemp(join(tmpdir(), 'companion-bench-'));
    await build({
      configFile: false,
      logLevel: 'error',
      plugins: [sqliteFiles()],
      build: {
        outDir,
        lib: {
          ...{ entry: join(import.meta.dirname, 'library', entry), name: 'inPage', formats: ['iife'] },
          fileName: () => name,
        },
      },
    });
    await writeFile(join(folder, name), await readFile(join(outDir, name)));
    await rm(outDir, { recursive: true });
  }
  await writeFile(join(folder, 'bench.html'), '<!doctype html><title>-</title><script src="bench.js"></script>');
  await writeFile(join(folder, 'blank.html'), '<!doctype html><title>-</title><p>Blank</p>');
  return folder;
}

/** The quantile of each run, and of these the least. */
function least(runs: number[][], share: number): number {
  return Math.min(...runs.map((times) => [...times].sort((a, b) => a - b)[Math.floor(share * times.length)]!));
}
