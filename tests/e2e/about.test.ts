/** What all saved articles say of one person, and their dates in one order. Pictures: `.output/screenshots/about-*.png`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { say, sayCount } from '../../lib/words.ts';
import { sampleArticles, startSampleSite, type SampleSite } from '../../scripts/sample-site-server.ts';
import { click, saveFrom, surfaceOf, type, waitForAnalysis, waitForWords, wordsOf } from './card.ts';
import type { Driver, Surface } from './drivers/driver.ts';
import { until } from './drivers/until.ts';
import { browsers } from './tested-in.ts';

const folder = join(import.meta.dirname, '../../.output/screenshots');
/** As the article of the wreck map has it, with a word changed. */
const quotedAgain =
  '<p>“No chart was on that table, and nothing was shown that a boy with a fishing rod could not have pointed out himself,” Harriet Quayle said in Reedmouth.</p>';

describe.each(browsers)('across articles in %s', (browser, start) => {
  let site: SampleSite;
  let driver: Driver;
  beforeAll(async () => {
    await mkdir(folder, { recursive: true });
    site = await startSampleSite();
    driver = await start();
    await save(sampleArticles.updatedYearsLater);
    const takeBack = site.edit(sampleArticles.disagreeingMetadata, (html) =>
      html
        .replace('<p>Pigeons, long blamed', `${quotedAgain}<p>Pigeons, long blamed`)
        .replaceAll(/20(?:23|24|26)-\d\d-\d\dT|March [25], 2024/g, (date) =>
          date.endsWith('T') ? '2018-06-18T' : 'June 18, 2018',
        ),
    );
    await save(sampleArticles.disagreeingMetadata);
    takeBack();
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  async function save(path: string) {
    const popup = await driver.clickToolbar(await driver.open(site.origin + path));
    await waitForAnalysis(popup);
    await saveFrom(popup);
    await popup.close();
  }

  /** Waits for another page in the same tab. */
  const arrives = (surface: Surface, selector: string) =>
    until(
      () =>
        surface
          .evaluate((window, selector) => window.document.querySelector(selector) !== null, selector)
          // While one page makes room for the next there is none to ask.
          .catch(() => false),
      selector,
    );

  const listed = (surface: Surface, selector: string) =>
    surface.evaluate(
      (window, selector) => [...window.document.querySelectorAll(selector)].map(({ textContent }) => textContent),
      selector,
    );

  it('leads from a name in the reader to all that was saved about it, and back', async () => {
    // What was saved and never opened is looked through while the library is open.
    const library = await driver.openOurs('library.html?about=PER%3AHarriet+Quayle');
    await waitForWords(surfaceOf(library), sayCount('about_articles', 2), 30_000);
    const path = await surfaceOf(library).evaluate((window) =>
      window.document.querySelector('.about-articles a')!.getAttribute('href')!,
    );
    await library.close();
    const tab = await driver.openOurs(path);
    const surface = surfaceOf(tab);
    await waitForWords(surface, 'Harriet Quayle');
    await click(surface, 'Harriet Quayle');
    await click(surface, say('about_in_library', { count: 2 }));
    await arrives(surface, '.about-same');
    expect(await wordsOf(surface, 'h1')).toBe('Harriet Quayle');
    expect(await listed(surface, '.about-articles a')).toHaveLength(2);
    const [reworded, leftOut] = await listed(surface, '.about-same del');
    expect(reworded).toContain('pointed out');
    expect(leftOut).toContain('I poured the coffee');
    expect(await listed(surface, '.about-same ins')).toEqual([expect.stringContaining('shown')]);
    await writeFile(join(folder, `about-${browser}.png`), await surface.screenshot());
    await surface.evaluate((window) => window.history.back());
    await arrives(surface, '.entities');
    await tab.close();
  });

  it('follows a correction that holds everywhere', async () => {
    const popup = await driver.clickToolbar(await driver.open(site.origin + sampleArticles.updatedYearsLater));
    await waitForAnalysis(popup);
    await click(popup, 'Harriet Quayle');
    await click(popup, say('entity_edit'));
    await type(popup, say('entity_edit_name'), 'Harriet J. Quayle');
    await click(popup, say('entity_edit_everywhere'));
    await click(popup, 'Use this');
    await waitForWords(popup, 'Harriet J. Quayle');
    await popup.close();
    const page = await driver.openOurs('library.html?about=PER%3AHarriet+Quayle');
    await waitForWords(surfaceOf(page), say('about_same_quotes'));
    expect(await wordsOf(surfaceOf(page), 'h1')).toBe('Harriet J. Quayle');
    await page.close();
  });

  it('says that nobody is called so', async () => {
    const page = await driver.openOurs('library.html?about=PER%3ANobody+Else');
    await waitForWords(surfaceOf(page), say('about_none', { name: 'Nobody Else' }));
    await page.close();
  });

  it('has the dates of all articles in one order, and those of one name', async () => {
    const page = await driver.openOurs('library.html');
    await click(surfaceOf(page), say('timeline_title'));
    await arrives(surfaceOf(page), '.about-dated');
    const values = await surfaceOf(page).evaluate((window) =>
      [...window.document.querySelectorAll('.about-dated > li > time')].map((time) => time.getAttribute('datetime')!),
    );
    expect(values.length).toBeGreaterThan(3);
    expect(values.map((value) => value.slice(0, 4))).toEqual(values.map((value) => value.slice(0, 4)).sort());
    await surfaceOf(page).evaluate((window) => {
      const list = window.document.querySelector('select')!;
      list.value = list.options[1]!.value;
      list.dispatchEvent(new (window as unknown as typeof globalThis).Event('change', { bubbles: true }));
    });
    await until(
      async () => (await listed(surfaceOf(page), '.about-dated > li')).length < values.length,
      'only sentences with that name',
    );
    await writeFile(join(folder, `timeline-${browser}.png`), await surfaceOf(page).screenshot());
    await page.close();
  });
});
