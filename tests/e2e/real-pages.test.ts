/**
 * What real Chromium captures of real pages equals what the command line reads of the same file. The pages are not ours
 * and not in the project: without them this says so and passes.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { fold } from '../../lib/article/similarity.ts';
import type { ReadArticle } from '../../lib/browser/messages.ts';
import { readPage } from '../../lib/read-page.ts';
import { parseHtml } from '../../scripts/parse-html.ts';
import { bagOfWordsF1 } from './bag-of-words.ts';
import { startChromium } from './drivers/chromium.ts';
import type { Surface } from './drivers/driver.ts';
import { testedIn } from './tested-in.ts';

const collections = join(import.meta.dirname, '../../../shared/data/extract');
const sets = ['fundus-eval', 'fundus-tests', 'htmldate', 'mercury', 'trafilatura', 'updated', 'wcxb', 'zyte'];

interface Sample {
  id: string;
  url: string;
  html: string;
}

/** Every 25th page of all sets, in the order of their ids. */
function samples(): Sample[] {
  const gold = (set: string): Record<string, { url: string; set?: string; page?: string }> =>
    JSON.parse(gunzipSync(readFileSync(join(collections, set, 'gold.json.gz'))).toString());
  const all = sets.flatMap((set) =>
    Object.entries(gold(set)).map(([page, entry]) => ({
      id: `${set}/${page}`,
      set: entry.set ?? set,
      page: entry.page ?? page,
      url: entry.url,
    })),
  );
  all.sort((a, b) => (a.id < b.id ? -1 : 1));
  return all
    .filter((_, index) => index % 25 === 0)
    .map(({ id, set, page, url }) => ({
      id,
      url: url.split('#')[0]!,
      html: gunzipSync(readFileSync(join(collections, set, 'html', `${page}.html.gz`))).toString(),
    }));
}

/** Serves the page at its own address, without scripts, and lets nothing else through. */
async function serve(page: Page, { url, html }: Sample): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
    if (!isPage) return void request.abort();
    return void request.respond({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': "script-src 'none'" },
      body: html,
    });
  });
  await page.goto(url, { waitUntil: 'domcontentloaded' });
}

/** What our script answers in the tab in front, asked from the real popup. */
function captured(popup: Surface): Promise<ReadArticle | { failure: { key: string } }> {
  return popup.evaluate(async () => {
    const { tabs, scripting } = (globalThis as unknown as { chrome: typeof browser }).chrome;
    const [tab] = await tabs.query({ active: true, currentWindow: true });
    await scripting.executeScript({ target: { tabId: tab!.id! }, files: ['/content-scripts/article.js'] });
    const answer = await tabs.sendMessage(tab!.id!, { type: 'read-article', request: { scope: 'article' } });
    return answer.reply ?? answer;
  });
}

function readHere({ html, url }: Sample, now: string): ReadArticle | { failure: { key: string } } {
  try {
    return readPage(parseHtml(html), url, now);
  } catch (error) {
    return { failure: { key: (error as { key: string }).key } };
  }
}

/** The letters of the headline: where a style sheet hides the printed one, metadata has it with other quotation marks. */
const facts = (read: ReadArticle) => ({
  headline: fold(read.article.headline),
  authors: read.article.authors,
  published: read.dates.published?.value,
  modified: read.dates.modified?.value,
});

describe.runIf(testedIn('chromium'))('real pages in Chromium', () => {
  if (!existsSync(collections)) {
    it('are not here: ../shared/data/extract is missing, so nothing was compared', () => {
      console.log('real pages: ../shared/data/extract is not here, nothing was compared');
    });
    return;
  }

  let driver: Awaited<ReturnType<typeof startChromium>>;
  beforeAll(async () => {
    driver = await startChromium();
  });
  afterAll(() => driver?.close());

  const texts: { id: string; f1: number }[] = [];
  const all = samples();

  it.each(all.map((sample) => [sample.id, sample] as const))(
    '%s: title, byline and dates as read from the file',
    async (id, sample) => {
      const page = await driver.browser().newPage();
      try {
        await serve(page, sample);
        const popup = await driver.clickToolbar(page);
        // Side by side: the browser is at work in processes of its own.
        const asked = captured(popup);
        const here = readHere(sample, new Date().toISOString());
        const inBrowser = await asked;
        if ('failure' in here || 'failure' in inBrowser) {
          const keys = [inBrowser, here].map((answer) => ('failure' in answer ? answer.failure.key : undefined));
          texts.push({ id, f1: keys[0] === keys[1] ? 1 : 0 });
          expect(keys[0]).toBe(keys[1]);
          return;
        }
        texts.push({ id, f1: bagOfWordsF1(inBrowser.article.texts.body, here.article.texts.body) });
        expect(facts(inBrowser)).toEqual(facts(here));
      } finally {
        await page.close();
      }
    },
  );

  it('bodies have the same words: F1 of .99 or more on 95 of a hundred', () => {
    const worst = [...texts].sort((a, b) => a.f1 - b.f1).slice(0, 2);
    console.log(
      `real pages: ${texts.length} compared; least alike ${worst.map(({ id, f1 }) => `${id} ${f1.toFixed(3)}`).join(', ')}`,
    );
    expect(texts.length).toBe(all.length);
    expect(texts.filter(({ f1 }) => f1 < 0.99).length).toBeLessThanOrEqual(texts.length * 0.05);
  });
});
