/** Words as a citation: copied beside them on the page, and from the reader in every style. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleArticles, startSampleSite, type SampleSite } from '../../scripts/sample-site-server.ts';
import { click, surfaceOf, waitForAnalysis, waitForWords } from './card.ts';
import type { Driver } from './drivers/driver.ts';
import { until } from './drivers/until.ts';
import { placesOf, tools, toolsOf } from './page-tools.ts';
import { browsers } from './tested-in.ts';

const quote = 'I poured the coffee. I would have seen it.';

describe.each(browsers)('in %s', (_, start) => {
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

  it('is copied from the bar beside the selection, with a link to the words', { timeout: 120_000 }, async () => {
    const page = await driver.open(address);
    const popup = await driver.clickToolbar(page);
    await waitForAnalysis(popup);
    await popup.close();
    await page.bringToFront();
    const { first, last } = await placesOf(page, quote);
    await page.mouse.move(...first);
    await page.mouse.down();
    await page.mouse.move(...last, { steps: 5 });
    await page.mouse.up();
    const bar = await toolsOf(page, 'the bar beside the selection');
    await page.mouse.click(bar.right - 18, bar.top + bar.height / 2);
    await until(async () => ((await tools(page))?.right ?? 0) !== bar.right, 'a sentence in place of the bar');

    // What was copied, as it comes out of the clipboard.
    await page.evaluate(() => document.body.append(Object.assign(document.createElement('textarea'), { id: 'paste' })));
    await page.focus('#paste');
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyV');
    await page.keyboard.up('Control');
    const pasted = await page.$eval('#paste', (area) => (area as HTMLTextAreaElement).value);
    expect(pasted).toContain(`“${quote}”`);
    expect(pasted).toContain('18 June 2018, updated 9 April 2022');
    expect(pasted).toContain('#:~:text=I%20poured%20the%20coffee.%20I%20would%20have%20seen%20it.');
  });

  it('is shown in the reader in the style that is chosen, and copied by one key', { timeout: 120_000 }, async () => {
    const page = await driver.open(address);
    const popup = await driver.clickToolbar(page);
    await waitForAnalysis(popup);
    await click(popup, 'Read');
    const tab = await driver.findOurs('reader.html');
    const reader = surfaceOf(tab);
    await waitForWords(reader, quote);
    await click(reader, 'Cite');
    const citation = () =>
      reader.evaluate(() => document.querySelector<HTMLTextAreaElement>('.citation-text')?.value ?? '');
    await until(async () => (await citation()).includes('Governor handed Velmoran envoys'), 'the citation');
    await reader.evaluate(() => {
      const style = document.querySelector<HTMLSelectElement>('.citation-style select')!;
      style.value = 'wikipedia';
      style.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await until(async () => (await citation()).startsWith('{{cite news |'), 'the other style');
    await click(reader, 'Close');
    await tab.keyboard.press('c');
    await waitForWords(reader, 'Citation copied (Wikipedia)');
  });
});
