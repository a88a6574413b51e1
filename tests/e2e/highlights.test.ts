/** Highlights in the reader and on the card: made, changed, undone, found again after a restart and after the page was edited. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { say } from '../../lib/words.ts';
import { sampleArticles, startSampleSite, type SampleSite } from '../../scripts/sample-site-server.ts';
import { click, surfaceOf, type, waitForAnalysis, waitForWords, wordsOf } from './card.ts';
import type { Driver, Surface } from './drivers/driver.ts';
import { until } from './drivers/until.ts';
import { placesOf } from './page-tools.ts';
import { isThere } from './screens.ts';
import { browsers } from './tested-in.ts';

const path = sampleArticles.updatedYearsLater;
const said = 'I poured the coffee. I would have seen it.';
const speaker = 'Harriet Quayle';
const marked = 'Nobody would say what it was, or to whom it belonged.';

describe.each(browsers)('in %s', (_, start) => {
  let site: SampleSite;
  let driver: Driver;
  beforeAll(async () => {
    site = await startSampleSite();
    driver = await start();
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  async function openCard(): Promise<Surface> {
    const popup = await driver.clickToolbar(await driver.open(site.origin + path));
    await waitForAnalysis(popup);
    return popup;
  }

  it('makes a highlight of a quote that was found, with its speaker', { timeout: 120_000 }, async () => {
    const popup = await openCard();
    await click(popup, say('quote_highlight'));
    await isThere(popup, '.highlight.quote');
    const words = await wordsOf(popup, '.highlights');
    expect(words).toContain(said);
    expect(words).toContain(speaker);
    await isThere(popup, '.saved');
    await click(popup, say('save_read'));
  });

  it('marks by mouse and by key, notes, tags, recolours and undoes', { timeout: 120_000 }, async () => {
    const page = await driver.findOurs('reader.html');
    const reader = surfaceOf(page);
    await isThere(reader, '.highlight.quote');
    await page.bringToFront();

    await selectByMouse(page, marked);
    await isThere(reader, '.selection-bar');
    await clickByMouse(page, '.selection-bar .doubt');
    await isThere(reader, '.highlight.doubt');
    await page.keyboard.press('j');
    await isThere(reader, '.selection-bar');
    await page.keyboard.press('4');
    await isThere(reader, '.highlight.follow-up');

    await reader.evaluate((window) =>
      window.document.querySelector<HTMLElement>('.highlight.doubt .highlight-acts button')!.click(),
    );
    await isThere(reader, '.highlight-editor');
    await type(reader, say('reader_note'), 'Who is nobody?');
    await type(reader, say('tags_add'), 'anonymous', true);
    await isThere(reader, '.highlight.doubt .chip');
    await clickByMouse(page, '.highlight-editor .color-choice.fact');
    await isThere(reader, '.highlight.fact');
    await waitForWords(reader, say('reader_toast_color'));
    await click(reader, say('toast_undo'));
    await isThere(reader, '.highlight.doubt');
    await page.keyboard.press('Escape');
    await waitForWords(reader, 'Who is nobody?');

    const order = await reader.evaluate((window) =>
      [...window.document.querySelectorAll('.highlights > li q')].map((quote) => quote.textContent),
    );
    expect(order.findIndex((quote) => quote.includes(marked))).toBeLessThan(
      order.findIndex((quote) => quote.includes(said)),
    );
    expect(order).toHaveLength(3);
  });

  it('says what became of each when the page was edited meanwhile', { timeout: 180_000 }, async () => {
    await driver.restart();
    site.edit(path, (html) =>
      html.replace('I poured the coffee.', 'I poured the tea.').replace(/<p>For weeks the story.*?<\/p>/, ''),
    );
    const popup = await openCard();
    await isThere(popup, '.highlight.quote del');
    expect(await textsOf(popup, '.highlight.quote del')).toEqual(['coffee']);
    expect(await textsOf(popup, '.highlight.quote ins')).toEqual(['tea']);
    expect(await wordsOf(popup, '.highlight.quote')).toContain(say('reader_match_edited'));
    const orphan = await wordsOf(popup, '.orphans');
    for (const kept of [marked, say('reader_match_gone'), 'Who is nobody?', 'anonymous'])
      expect(orphan).toContain(kept);
    await click(popup, say('save_again'));
    await until(async () => !(await wordsOf(popup)).includes(say('save_again')), 'the new version to be saved');
    await popup.close();

    const library = await driver.openOurs('library.html');
    const { articleId, revisionId } = await surfaceOf(library).evaluate(firstHighlight);
    const earlier = surfaceOf(await driver.openOurs(`reader.html?article=${articleId}&revision=${revisionId}`));
    await waitForWords(earlier, say('reader_earlier_version'));
    await isThere(earlier, '.highlight.quote');
    expect(await wordsOf(earlier, '.highlight.quote')).toContain(say('reader_newest_edited'));
    expect(await wordsOf(earlier, '.highlight.doubt')).toContain(say('reader_newest_gone'));
    const newest = await earlier.evaluate((window, words) => {
      const links = [...window.document.querySelectorAll('a')];
      return links.find(({ textContent }) => textContent === words)!.getAttribute('href');
    }, say('reader_open_newest'));
    const now = surfaceOf(await driver.openOurs(`reader.html${newest}`));
    await isThere(now, '.highlight.quote del');
    expect(await wordsOf(now, '.orphans')).toContain(marked);
  });
});

/** Without what is only for screen readers. */
function textsOf(surface: Surface, selector: string): Promise<string[]> {
  return surface.evaluate(
    (window, selector) =>
      [...window.document.querySelectorAll(selector)].map((element) => element.lastChild!.textContent!.trim()),
    selector,
  );
}

function firstHighlight(window: Window): Promise<{ articleId: string; revisionId: string }> {
  return new Promise((resolve, reject) => {
    const opening = window.indexedDB.open('library');
    opening.onerror = () => reject(opening.error!);
    opening.onsuccess = () => {
      const asked = opening.result.transaction('highlights').objectStore('highlights').getAll();
      asked.onerror = () => reject(asked.error!);
      asked.onsuccess = () => {
        opening.result.close();
        resolve(asked.result[0] as { articleId: string; revisionId: string });
      };
    };
  });
}

async function selectByMouse(page: Page, words: string): Promise<void> {
  const { first, last } = await placesOf(page, words);
  await page.mouse.move(first[0] + 1, first[1]);
  await page.mouse.down();
  await page.mouse.move(...last, { steps: 5 });
  await page.mouse.up();
}

async function clickByMouse(page: Page, selector: string): Promise<void> {
  const { x, y } = await page.evaluate((selector) => {
    const { left, top, width, height } = document.querySelector(selector)!.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, selector);
  await page.mouse.click(x, y);
}
