/**
 * How soon after a click the dates are on the screen, in real Chromium, against a popup that draws one constant word; how much
 * later who is in the article, with a worker of its own each time; and what capture costs against bare `Readability.parse` on a clone of the same page.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { build } from 'vite';
import { chromiumBuild, startChromium } from '../../tests/e2e/drivers/chromium.ts';
import { sampleArticles, startSampleSite } from '../sample-site-server.ts';
import type { Figure } from './figure.ts';
import type { InPage } from './in-page.ts';

const clicks = 20;
/** Milliseconds before a click: what the browser clears away of the popup before would be counted with this one. */
const rest = 500;
const parses = 7;

/** A page with its address; `serve` answers for it, so that it stands at its own address without network. */
export interface BenchPage {
  id: string;
  url: string;
  html?: string;
}

export async function benchPopup(realPages: BenchPage[]): Promise<Figure[]> {
  const site = await startSampleSite();
  const constant = await constantPopup();
  const ours = await startChromium();
  const theirs = await startChromium({ build: constant });
  try {
    const figures: Figure[] = [];
    const long = site.origin + sampleArticles.long;
    const pages = [
      { id: 'sample', url: site.origin + sampleArticles.updatedYearsLater },
      { id: 'sample-1000-words', url: long, html: cutAfter(wordsOfPage, await (await fetch(long)).text()) },
      ...realPages,
    ];
    const all = { ours: [] as number[], constant: [] as number[] };
    for (const page of pages) {
      const times = { ours: [] as number[], constant: [] as number[] };
      const waits: number[] = [];
      const tabs = { ours: await open(ours.browser(), page), constant: await open(theirs.browser(), page) };
      // In turn, so that a busy moment of the machine falls on both.
      for (let click = 0; click < clicks; click++) {
        await pause();
        const shown = await timesToPaint(ours, tabs.ours, true);
        times.ours.push(shown.dates);
        waits.push(shown.entities! - shown.dates);
        times.constant.push((await timesToPaint(theirs, tabs.constant, false)).dates);
      }
      figures.push(
        { bench: 'popup', set: page.id, system: 'ours', metric: 'datesP50Ms', value: quantile(times.ours, 0.5) },
        {
          bench: 'popup',
          set: page.id,
          system: 'constant',
          metric: 'datesP50Ms',
          value: quantile(times.constant, 0.5),
        },
        {
          bench: 'popup',
          set: page.id,
          system: 'ours',
          metric: 'entitiesAfterDatesP50Ms',
          value: quantile(waits, 0.5),
        },
        { bench: 'popup', set: page.id, system: 'ours', metric: 'captureRatio', value: await captureRatio(tabs.ours) },
      );
      all.ours.push(...times.ours);
      all.constant.push(...times.constant);
      await tabs.ours.close();
      await tabs.constant.close();
    }
    for (const [system, times] of Object.entries(all)) {
      figures.push(
        { bench: 'popup', set: 'all', system, metric: 'datesP50Ms', value: quantile(times, 0.5) },
        { bench: 'popup', set: 'all', system, metric: 'datesP95Ms', value: quantile(times, 0.95) },
      );
    }
    return figures;
  } finally {
    await ours.close();
    await theirs.close();
    await site.close();
    await rm(constant, { recursive: true });
  }
}

const pause = () => new Promise((resolve) => setTimeout(resolve, rest));

/** The length at which it is said how soon entities are there. */
const wordsOfPage = 1000;

/** A page without the paragraphs behind its first so many words of them. */
function cutAfter(most: number, html: string): string {
  let words = 0;
  return html.replace(/<p>[^]*?<\/p>/g, (paragraph) => {
    if (words >= most) return '';
    words += paragraph
      .replace(/<[^>]*>/g, ' ')
      .trim()
      .split(/\s+/).length;
    return paragraph;
  });
}

/** Our build with a popup that draws one word. */
async function constantPopup(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'companion-constant-'));
  await cp(chromiumBuild, folder, { recursive: true });
  await writeFile(join(folder, 'popup.html'), '<!doctype html><title>-</title><p elementtiming="dates">Constant</p>');
  return folder;
}

async function open(browser: Browser, { url, html }: BenchPage): Promise<Page> {
  const page = await browser.newPage();
  if (html !== undefined) {
    await page.setRequestInterception(true);
    page.on('request', (request) =>
      request.isNavigationRequest() && request.frame() === page.mainFrame()
        ? void request.respond({
            contentType: 'text/html; charset=utf-8',
            headers: { 'content-security-policy': "script-src 'none'" },
            body: html,
          })
        : void request.abort(),
    );
  }
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return page;
}

/**
 * From the popup's `timeOrigin` to the frame with the element marked `elementtiming="dates"`, and to the first one that has
 * the analysis in it, in milliseconds.
 */
async function timesToPaint(
  driver: Awaited<ReturnType<typeof startChromium>>,
  page: Page,
  withEntities: boolean,
): Promise<{ dates: number; entities?: number }> {
  const popup = await driver.clickToolbar(page);
  const dates = await popup.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error(`No dates in 15 s: ${document.body.innerText}`)), 15_000);
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { identifier: string; renderTime: number })[]) {
            if (entry.identifier === 'dates') resolve(entry.renderTime);
          }
        });
        observer.observe({ type: 'element', buffered: true } as PerformanceObserverInit);
      }),
  );
  const entities = withEntities
    ? await popup.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const look = () => (document.querySelector('.entities') ? resolve(performance.now()) : setTimeout(look, 4));
            look();
          }),
      )
    : undefined;
  await popup.close();
  return { dates, ...(entities !== undefined && { entities }) };
}

/** Median of capture over median of bare Readability on a clone, both in the page, in turn. */
async function captureRatio(page: Page): Promise<number> {
  await page.evaluate(await captureBundle());
  return page.evaluate((runs) => {
    const { readPage, Readability } = (globalThis as unknown as { bench: InPage }).bench;
    const median = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1]!;
    const ours: number[] = [];
    const bare: number[] = [];
    for (let run = 0; run < runs; run++) {
      const clone = document.cloneNode(true) as Document;
      const start = performance.now();
      readPage(document, location.href, new Date().toISOString());
      const middle = performance.now();
      new Readability(clone).parse();
      ours.push(middle - start);
      bare.push(performance.now() - middle);
    }
    return median(ours) / median(bare);
  }, parses);
}

let captureCode: string | undefined;

async function captureBundle(): Promise<string> {
  if (captureCode) return captureCode;
  const outDir = await mkdtemp(join(tmpdir(), 'companion-bench-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      lib: {
        entry: join(import.meta.dirname, 'in-page.ts'),
        name: 'bench',
        formats: ['iife'],
        fileName: () => 'bench.js',
      },
    },
  });
  captureCode = await readFile(join(outDir, 'bench.js'), 'utf8');
  await rm(outDir, { recursive: true });
  return captureCode;
}

function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}
