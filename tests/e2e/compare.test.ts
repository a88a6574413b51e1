/** Two versions of an article, compared word by word, and the same text elsewhere. Pictures: `.output/screenshots/compare-*.png`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';
import type * as Axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleArticles, startSampleSite, type SampleSite } from '../../scripts/sample-site-server.ts';
import { say, sayCount } from '../../lib/words.ts';
import { click, surfaceOf, waitForAnalysis, waitForWords, wordsOf } from './card.ts';
import type { Driver, InPage, Surface } from './drivers/driver.ts';
import { until } from './drivers/until.ts';
import { isThere, setTheme } from './screens.ts';
import { browsers } from './tested-in.ts';

const folder = join(import.meta.dirname, '../../.output/screenshots');
const defineAxe = new Function('window', axe.source) as InPage<void, []>;

/** A name, a number, a quoted word and a headline change, one paragraph goes, and one apostrophe is set otherwise. */
const edit = (html: string) =>
  html
    .replaceAll('overnor handed', 'overnor gave')
    .replace('Pavel Drozdov, after', 'Pavel Zaitsev, after')
    .replace('spent two winters', 'spent 12 winters')
    .replace('I poured the coffee', 'I poured the tea')
    .replace(
      '<p>When the Lakeside Tribune first asked about the chair, Orrin House denied everything within the hour.</p>',
      '',
    )
    .replace('Castellan’s chief of staff', "Castellan's chief of staff");

describe.each(browsers)('in %s', (browser, start) => {
  let site: SampleSite;
  let driver: Driver;
  let tab: Page;
  let reader: Surface;
  beforeAll(async () => {
    site = await startSampleSite();
    driver = await start();
    await mkdir(folder, { recursive: true });
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  it('shows what changed between two versions, and what weighs more', { timeout: 180_000 }, async () => {
    const address = site.origin + sampleArticles.updatedYearsLater;
    await save(address, 'save_save');
    const takeBack = site.edit(sampleArticles.updatedYearsLater, edit);
    await save(address, 'save_again');
    takeBack();

    const library = await driver.openOurs('library.html');
    await isThere(surfaceOf(library), '[data-row] h2 a');
    const path = await surfaceOf(library).evaluate((window) =>
      window.document.querySelector('[data-row] h2 a')!.getAttribute('href')!,
    );
    await library.close();
    const article = await driver.openOurs(path);
    await isThere(surfaceOf(article), '.version-compare a');
    const link = await surfaceOf(article).evaluate((window) =>
      window.document.querySelector('.version-compare a')!.getAttribute('href')!,
    );
    await article.close();

    tab = await driver.openOurs(link);
    reader = surfaceOf(tab);
    await until(async () => (await texts('.edited .stress.name')).length === 2, 'names of both to be known');
    expect(await texts('.edited del .stress.name')).toEqual(['name Drozdov']);
    expect(await texts('ins .stress.name')).toEqual(['name Zaitsev']);
    expect(await texts('ins .stress.number')).toEqual(['number 12']);
    expect(await texts('del .stress.quote')).toEqual(['quoted coffee']);
    expect(await texts('.of-headline del, .of-headline ins')).toEqual(['removed: handed ', 'added: gave ']);
    expect((await texts('.compared-block.removed del')).join()).toContain('denied everything within the hour');
    expect(await texts('.compare-cosmetic li')).toHaveLength(1);
    await waitForWords(reader, say('compare_cosmetic_one', { count: 1 }));
  });

  it('is led to from the card', { timeout: 60_000 }, async () => {
    const page = await driver.open(site.origin + sampleArticles.updatedYearsLater);
    const popup = await driver.clickToolbar(page);
    await waitForWords(popup, sayCount('save_versions', 2));
    const href = await popup.evaluate((window) =>
      window.document.querySelector('[href*="compare="]')!.getAttribute('href'),
    );
    expect(href?.replace('reader.html', '')).toBe(await reader.evaluate((window) => window.location.search));
    await popup.close();
    await page.close();
  });

  it('goes from change to change by key and by button', { timeout: 60_000 }, async () => {
    const focused = () =>
      reader.evaluate((window) => window.document.activeElement?.getAttribute('data-change') ?? undefined);
    await tab.keyboard.press('j');
    expect(await focused()).toBe('edited');
    await waitForWords(reader, /Change 1 of \d/);
    await click(reader, say('compare_next'));
    await waitForWords(reader, /Change 2 of \d/);
    await tab.keyboard.press('k');
    await waitForWords(reader, /Change 1 of \d/);
  });

  it(
    'sets both versions side by side where there is room, and in one text where there is not',
    { timeout: 120_000 },
    async () => {
      await tab.setViewport({ width: 1600, height: 1000 });
      await picture('1600');
      await click(reader, say('compare_side'));
      await isThere(reader, '.compared-sides');
      const [left, right] = await reader.evaluate((window) =>
        [...window.document.querySelectorAll('.of-headline .compared-sides > p')].map(({ textContent }) => textContent),
      );
      expect(left).toContain('handed');
      expect(left).not.toContain('gave');
      expect(right).toContain('gave');
      await picture('side');
      await setTheme(reader, 'dark');
      await picture('side-dark');
      await tab.setViewport({ width: 360, height: 800 });
      await until(async () => (await texts('.compared-sides')).length === 0, 'one text');
      expect(await reader.evaluate(({ document }) => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await picture('360-dark');
      await setTheme(reader, 'light');
      await picture('360');
      await reader.evaluate(({ document }) => (document.documentElement.dir = 'rtl'));
      await picture('360-rtl');
      await tab.setViewport({ width: 1600, height: 1000 });
      await isThere(reader, '.compared-sides');
      await picture('side-rtl');
      await reader.evaluate(({ document }) => (document.documentElement.dir = 'ltr'));
    },
  );

  it('takes other versions, and says when no word differs', { timeout: 60_000 }, async () => {
    await reader.evaluate((window) => {
      const [before, after] = window.document.querySelectorAll<HTMLSelectElement>('.compare-choice select');
      before!.value = after!.value;
      before!.dispatchEvent(new (window as unknown as typeof globalThis).Event('change', { bubbles: true }));
    });
    await waitForWords(reader, say('compare_same'));
    expect(await wordsOf(reader)).not.toContain(say('compare_next'));
  });

  it('leads from another address to the copy of the same text', { timeout: 60_000 }, async () => {
    const from = sampleArticles.updatedYearsLater;
    const html = await (await fetch(site.origin + from)).text();
    const takeBack = site.edit(sampleArticles.photoStory, () => html.replaceAll(from, sampleArticles.photoStory));
    const page = await driver.open(site.origin + sampleArticles.photoStory);
    takeBack();
    const popup = await driver.clickToolbar(page);
    await waitForWords(popup, /You saved the same text .*, from The Larkmoor Courier: Governor gave Velmoran envoys/);
    const link = await popup.evaluate((window) =>
      window.document.querySelector('[href^="reader.html?article="]')!.getAttribute('href')!,
    );
    await waitForWords(surfaceOf(await driver.openOurs(link)), 'I poured the tea');
  });

  function texts(selector: string): Promise<string[]> {
    return reader.evaluate(
      (window, selector) =>
        [...window.document.querySelectorAll(selector)].map(({ textContent }) => textContent.replace(/^\s+/, '')),
      selector,
    );
  }

  async function save(address: string, word: 'save_save' | 'save_again'): Promise<void> {
    const page = await driver.open(address);
    const popup = await driver.clickToolbar(page);
    await waitForAnalysis(popup);
    await click(popup, say(word));
    await isThere(popup, '.saved');
    await until(async () => !(await wordsOf(popup)).includes(say('save_again')), 'the version to be saved');
    await popup.close();
    await page.close();
  }

  /** Axe has nothing to say to what is pictured. */
  async function picture(name: string): Promise<void> {
    await writeFile(join(folder, `compare-${name}-${browser}.png`), await tab.screenshot({ fullPage: true }));
    await reader.evaluate(defineAxe);
    const violations = await reader.evaluate(async (window) => {
      const { axe, document } = window as unknown as { axe: typeof Axe; document: Document };
      return (await axe.run(document)).violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    });
    expect(violations).toEqual([]);
  }
});
