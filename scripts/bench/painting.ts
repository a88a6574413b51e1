/**
 * What highlights cost on the page of a site where they are always shown, in real Chromium: a hundred of them on a page of
 * 20,000 words, as it was and with twenty edited, and on a page without any. Each run is in a fresh tab, so code is cold.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { quoteDescriber } from '../../lib/anchoring/describe-quote.ts';
import type { Span } from '../../lib/text/span.ts';
import { click, surfaceOf, waitForWords } from '../../tests/e2e/card.ts';
import { startChromium } from '../../tests/e2e/drivers/chromium.ts';
import { painted } from '../../tests/e2e/page-tools.ts';
import { readSources } from './anchoring.ts';
import { manyHighlights } from './anchoring/time-many.ts';
import type { Figure } from './figure.ts';

const runs = 5;

/** Time in which a page with nothing to do comes to rest, in milliseconds. */
const rest = 3000;

type Chromium = Awaited<ReturnType<typeof startChromium>>;

export async function benchPainting(): Promise<Figure[]> {
  const { text, spans, edited } = manyHighlights(await readSources('reporting'));
  const site = await startSite({ '/story': text, '/other': text });
  const chromium = await startChromium();
  try {
    await keepHighlights(chromium, site.origin, text, spans);
    const figures = await measure('unchanged', () => visitWithHighlights(chromium, site.origin));
    site.pages['/other'] = edited;
    figures.push(...(await measure('20 edited', () => visitWithHighlights(chromium, site.origin))));
    figures.push(...(await measure('no highlights', () => visitWithout(chromium, site.origin))));
    return figures;
  } finally {
    await chromium.close();
    site.close();
  }
}

/** A site of one host whose pages are these texts, a paragraph for each line, with what stands around an article. */
async function startSite(pages: Record<string, string>) {
  const link = (name: string) => `<li><a href="/${name}">${name}</a></li>`;
  const menu = `<nav><ul>${['News', 'Sport', 'Opinion', 'Weather', 'Archive'].map(link).join('')}</ul></nav>`;
  const escape = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const server = createServer(({ url = '' }, response) => {
    const lines = pages[url]?.split('\n').map((line) => `<p>${escape(line)}</p>`);
    response
      .writeHead(lines ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
      .end(
        `<!doctype html><html lang="en"><title>A long story</title><body>${menu}<main><article><h1>A long story</h1>` +
          `${lines?.join('\n')}</article></main><footer>${menu}</footer></body></html>`,
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, pages, close };
}

/** Saves the page, marks the quotes as a reader does, in the words of the saved article where they are in it, and lets highlights be shown on the site. */
async function keepHighlights(chromium: Chromium, origin: string, text: string, spans: Span[]): Promise<void> {
  const page = await chromium.open(`${origin}/story`);
  const popup = await chromium.clickToolbar(page);
  await click(popup, 'Save');
  await waitForWords(popup, /Saved (just now|\d)/, 60_000);
  await popup.close();

  const ours = await chromium.openOurs('options.html');
  const body = await surfaceOf(ours).evaluate(bodyOfTheArticle);
  const [inArticle, onPage] = [quoteDescriber(body), quoteDescriber(text)];
  const selectors = spans.map((span) => {
    const quote = text.slice(span.start, span.end);
    const start = body.indexOf(quote);
    return start < 0 ? onPage(span) : inArticle({ start, end: start + quote.length });
  });
  await surfaceOf(ours).evaluate(keepThese, selectors);
  await ours.close();

  const again = await chromium.clickToolbar(page);
  const offer = 'Always show my highlights on 127.0.0.1';
  await waitForWords(again, offer, 60_000);
  await again.click(offer);
  await chromium.allowInPrompt();
  await again.close().catch(() => undefined);
  await page.close();
}

/** Of the only article there is. */
function bodyOfTheArticle(window: Window): Promise<string> {
  return new Promise((resolve) => {
    window.indexedDB.open('library').onsuccess = ({ target }) => {
      const { result } = target as IDBOpenDBRequest;
      const bodies = result.transaction('bodies').objectStore('bodies').getAll();
      bodies.onsuccess = () => resolve((bodies.result[0] as { texts: { body: string } }).texts.body);
    };
  });
}

function keepThese(window: Window, selectors: object[]): Promise<void> {
  return new Promise((resolve) => {
    window.indexedDB.open('library').onsuccess = ({ target }) => {
      const { result } = target as IDBOpenDBRequest;
      const all = result.transaction(['articles', 'highlights'], 'readwrite');
      const articles = all.objectStore('articles').getAll();
      articles.onsuccess = () => {
        const { id: articleId, latestRevisionId: revisionId, urls } = articles.result[0];
        for (const [index, selector] of selectors.entries()) {
          const id = `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`;
          const target = { source: urls[0], selector };
          all.objectStore('highlights').put({
            ...{ id, articleId, revisionId, motivation: 'highlighting', target, color: 'fact' },
            ...{ tagIds: [], created: new Date().toISOString(), stamps: {} },
          });
        }
      };
      all.oncomplete = () => resolve();
    };
  });
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  /** Of processor time. */
  tdur?: number;
  args: { name?: string; data?: { url?: string } };
}

/** Medians over some visits. */
async function measure(set: string, visit: () => Promise<Record<string, number>>): Promise<Figure[]> {
  const visits: Record<string, number>[] = [];
  for (let run = 0; run < runs; run += 1) visits.push(await visit());
  const median = (metric: string) => visits.map((visit) => visit[metric]!).sort((a, b) => a - b)[runs >> 1]!;
  return Object.keys(visits[0]!).map((metric) => ({
    bench: 'painting',
    set,
    system: 'ours',
    metric,
    value: median(metric),
  }));
}

/**
 * The page comes to rest under another address, then shows the address that has the highlights: all that its main thread
 * does from then on is reading, asking, loading our script, painting, and the frames with the paint in them.
 */
async function visitWithHighlights(chromium: Chromium, origin: string): Promise<Record<string, number>> {
  const page = await chromium.open(`${origin}/other`);
  await pause();
  const { events, otherCpuMs } = await traced(chromium, page, async () => {
    await page.evaluate(() => history.pushState(null, '', '/story'));
    await pause();
  });
  const found = (await painted(page)).length;
  await page.close();
  const tasks = tasksOf(events);
  const pageCpuMs = sum(tasks);
  return {
    ...{ painted: found, cpuMs: pageCpuMs + otherCpuMs, pageCpuMs, otherCpuMs },
    longestSliceMs: Math.max(...tasks),
  };
}

/** What of loading a page is ours: the script that asks, and the background that answers. */
async function visitWithout(chromium: Chromium, origin: string): Promise<Record<string, number>> {
  const page = await chromium.open(`${origin}/none`);
  await pause();
  const { events, otherCpuMs } = await traced(chromium, page, async () => {
    await page.goto(`${origin}/other`);
    await pause();
  });
  await page.close();
  return { pageCpuMs: sum(outermost(events.filter(isOurs)).map(cpuMs)), otherCpuMs };
}

const pause = () => new Promise((resolve) => setTimeout(resolve, rest));

const sum = (times: number[]) => times.reduce((all, time) => all + time, 0);

const cpuMs = ({ tdur = 0 }: TraceEvent) => tdur / 1000;

/** The trace of what happens meanwhile, and the processor time of all pages' processes but this one's: of the background. */
async function traced(chromium: Chromium, page: Page, act: () => Promise<void>) {
  const session = await chromium.browser().target().createCDPSession();
  const renderers = async () => (await session.send('SystemInfo.getProcessInfo')).processInfo.filter(isRenderer);
  await page.tracing.start({ categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] });
  const before = await renderers();
  await act();
  const after = await renderers();
  const trace = await page.tracing.stop();
  await session.detach();
  const events = (JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] }).traceEvents;
  const { pid } = pageProcess(events);
  const used = (processes: typeof before) =>
    sum(processes.filter(({ id }) => id !== pid).map(({ cpuTime }) => cpuTime));
  return { events, otherCpuMs: (used(after) - used(before)) * 1000 };
}

const isRenderer = ({ type }: { type: string }) => type === 'renderer';

const isOurs = ({ args }: TraceEvent) => args.data?.url?.includes('/content-scripts/') ?? false;

/** The process, and its main thread, in which our script runs. */
function pageProcess(events: TraceEvent[]): { pid: number; tid: number } {
  const ours = events.find(isOurs);
  if (!ours) throw new Error('Our script was not in the page.');
  return ours;
}

/** Processor time of each task of the page's main thread, in milliseconds. */
function tasksOf(events: TraceEvent[]): number[] {
  const main = threadOf(pageProcess(events));
  return events.filter((event) => event.name === 'RunTask' && event.ph === 'X' && threadOf(event) === main).map(cpuMs);
}

const threadOf = ({ pid, tid }: { pid: number; tid: number }) => `${pid} ${tid}`;

/** Without those that happened within another one. */
function outermost(events: TraceEvent[]): TraceEvent[] {
  return events.filter(
    (one) =>
      !events.some(
        (other) =>
          other !== one &&
          threadOf(other) === threadOf(one) &&
          other.ts <= one.ts &&
          other.ts + (other.dur ?? 0) >= one.ts + (one.dur ?? 0),
      ),
  );
}
