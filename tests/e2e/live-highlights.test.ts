/** Highlighting on the page itself: with the mouse, by key, with a note, over a restart, and after an update of ours. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleArticles, startSampleSite, type SampleSite } from '../../scripts/sample-site-server.ts';
import { click, surfaceOf, waitForWords } from './card.ts';
import { until } from './drivers/until.ts';
import type { Driver } from './drivers/driver.ts';
import { clickToMark, mark, openWithTools, painted, placesOf, tools, toolsOf } from './page-tools.ts';
import { browsers } from './tested-in.ts';

const headline = 'Governor handed Velmoran envoys the LSA’s sealed map of the Orrin wreck';
const quote = 'I poured the coffee. I would have seen it.';

describe.each(browsers)('in %s', (browser, start) => {
  let site: SampleSite;
  let driver: Driver;
  let address: string;
  beforeAll(async () => {
    site = await startSampleSite();
    address = site.origin + sampleArticles.updatedYearsLater;
    driver = await start();
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  it('keeps what is marked beside the words, with its note', { timeout: 180_000 }, async () => {
    const page = await openWithTools(driver, address);
    const { first, last } = await placesOf(page, quote);
    await page.mouse.move(...first);
    await page.mouse.down();
    await page.mouse.move(...last, { steps: 5 });
    expect(await tools(page), 'while the mouse is down').toBeUndefined();
    await page.mouse.up();
    const bar = await toolsOf(page, 'the bar beside the selection');
    await page.mouse.click(bar.left + 30, bar.top + bar.height / 2);
    await until(async () => (await painted(page)).includes(quote), 'the words to be painted');

    await page.keyboard.press('Escape');
    await page.mouse.click(first[0] + 20, first[1]);
    await until(async () => ((await tools(page))?.height ?? 0) > 80, 'the editor beside the highlight');
    const isInTools = () => document.activeElement?.localName === 'reading-companion-tools';
    await until(() => page.evaluate(isInTools), 'the focus to be in the editor');
    for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('Tab');
    await page.keyboard.type('Ask her again.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('coffee');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await until(async () => ((await tools(page))?.height ?? 99) < 80, 'the editor to close');

    await driver.restart();
    const again = await openWithTools(driver, address);
    await until(async () => (await painted(again)).includes(quote), 'the words to be painted again');
    const library = surfaceOf(await driver.openOurs('library.html'));
    await waitForWords(library, headline);
    await click(library, headline);
    const reader = surfaceOf(await driver.findOurs('reader.html'));
    await waitForWords(reader, 'Ask her again.');
    await waitForWords(reader, 'coffee');
    await waitForWords(reader, 'Fact');
  });

  it('marks one quote after the other', async () => {
    const page = await openWithTools(driver, address);
    await mark(page, 'Nobody would say what it was, or to whom it belonged.');
    await mark(page, 'They have sent the agency no soundings since.');
    await page.close();
  });

  it('marks what is selected while the words before are still being kept', async () => {
    const page = await openWithTools(driver, address);
    const both = ['Survey officials were not amused.', 'I poured the coffee.'];
    for (const words of both) await clickToMark(page, words);
    await until(async () => {
      const now = await painted(page);
      return both.every((words) => now.includes(words));
    }, 'both to be painted');
    await page.close();
  });

  // Firefox takes the old script away with the old version: there is nothing that could say it.
  it.runIf(browser === 'chromium')('says what to do when it was updated meanwhile', { timeout: 120_000 }, async () => {
    const page = await openWithTools(driver, address);
    await driver.update();
    await page.bringToFront();
    await page.evaluate((words) => {
      const walker = document.createTreeWalker(document.body, 4);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent!.indexOf(words);
        if (at >= 0) return getSelection()!.setBaseAndExtent(node, at, node, at + words.length);
      }
    }, quote);
    const bar = await toolsOf(page, 'the bar of the script that was left behind');
    await page.mouse.click(bar.left + 30, bar.top + bar.height / 2);
    await until(async () => ((await tools(page))?.height ?? 0) > bar.height + 10, 'a sentence in place of the bar');
    expect(await page.evaluate(() => String(getSelection()))).toBe(quote);
  });
});
