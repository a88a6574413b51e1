/** Words as a citation: copied beside them on the page, and from the reader in every style. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleArticles, startSampleSite, type SampleSite } from '../../scripts/sample-site-server.ts';
import { click, surfaceOf, waitForAnalysis, waitForWords } from './card.ts';
import type { Driver } from './drivers/driver.ts';
import { until } from './drivers/until.ts';
import { openWithTools, painted, placesOf, tools, toolsOf } from './page-tools.ts';
import { browsers } from './tested-in.ts';

const quote = 'I poured the coffee. I would have seen it.';
const other = 'Nobody would say what it was';

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
    const page = await openWithTools(driver, address);
    const bar = await select(page, quote);
    await page.mouse.click(bar.right - 18, bar.top + bar.height / 2);
    await until(async () => ((await tools(page))?.right ?? 0) !== bar.right, 'a sentence in place of the bar');
    const pasted = await paste(page);
    expect(pasted).toContain(`“${quote}”`);
    expect(pasted).toContain('18 June 2018, updated 9 April 2022');
    expect(pasted).toContain('#:~:text=I%20poured%20the%20coffee.%20I%20would%20have%20seen%20it.');
  });

  it(
    'has a link that the browser follows to these words, not to the same ones before',
    { timeout: 120_000 },
    async () => {
      const page = await openWithTools(driver, site.origin + sampleArticles.long);
      await page.evaluate(() => {
        const paragraph = [...document.querySelectorAll('p')].find((one) =>
          one.textContent.includes('Lindgren wants to'),
        )!;
        paragraph.scrollIntoView({ block: 'center', behavior: 'instant' });
        const words = 'line down the middle of';
        const at = paragraph.textContent.indexOf(words);
        getSelection()!.setBaseAndExtent(paragraph.firstChild!, at, paragraph.firstChild!, at + words.length);
      });
      const bar = await toolsOf(page, 'the bar beside the selection');
      await page.mouse.click(bar.right - 18, bar.top + bar.height / 2);
      await until(async () => ((await tools(page))?.right ?? 0) !== bar.right, 'a sentence in place of the bar');
      const link = (await paste(page)).split('\n').at(-1)!;
      expect(link).toMatch(/#:~:text=\S+-,line%20down%20the%20middle%20of/);
      const followed = await driver.open(link);
      await until(
        () =>
          followed.evaluate(() => {
            const isInSight = (words: string) => {
              const paragraph = [...document.querySelectorAll('p')].find((one) => one.textContent.includes(words))!;
              const { top, bottom } = paragraph.getBoundingClientRect();
              return top < innerHeight && bottom > 0;
            };
            return (
              isInSight('no line down the middle of anything') && !isInSight('with a line down the middle of the lake')
            );
          }),
        'the words',
      );
    },
  );

  it('names who said the words, once the article was saved and read', { timeout: 120_000 }, async () => {
    const page = await driver.open(address);
    const popup = await driver.clickToolbar(page);
    await waitForAnalysis(popup);
    await click(popup, 'Save');
    await waitForWords(popup, 'Saved');
    await click(popup, 'Read');
    const tab = await driver.findOurs('reader.html');
    await waitForWords(surfaceOf(tab), 'Who said what');
    await page.bringToFront();
    const bar = await select(page, quote);
    await page.mouse.click(bar.right - 18, bar.top + bar.height / 2);
    await until(async () => ((await tools(page))?.right ?? 0) !== bar.right, 'a sentence in place of the bar');
    expect(await paste(page)).toContain(`“${quote}” — Harriet Quayle\n`);
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

/** As a reader does, with the mouse. */
async function select(page: Page, words: string) {
  const { first, last } = await placesOf(page, words);
  await page.mouse.move(...first);
  await page.mouse.down();
  await page.mouse.move(...last, { steps: 5 });
  await page.mouse.up();
  return toolsOf(page, 'the bar beside the selection');
}

/** What was copied, as it comes out of the clipboard. */
async function paste(page: Page): Promise<string> {
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('textarea'), { id: 'paste' })));
  await page.focus('#paste');
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyV');
  await page.keyboard.up('Control');
  return page.evaluate(() => {
    const area = document.querySelector<HTMLTextAreaElement>('#paste')!;
    area.remove();
    return area.value;
  });
}

describe.each(browsers)('on a page without encryption, in %s', (_, start) => {
  let site: SampleSite;
  let driver: Driver;
  beforeAll(async () => {
    site = await startSampleSite();
    // Asked as a proxy it answers for every name; only names of this machine are trusted like encrypted ones.
    driver = await start({ proxy: new URL(site.origin).host });
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  it('is copied from the bar, and from the editor of a highlight', { timeout: 120_000 }, async () => {
    const page = await openWithTools(driver, `http://courier.example${sampleArticles.updatedYearsLater}`);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    const bar = await select(page, quote);
    await page.mouse.click(bar.right - 18, bar.top + bar.height / 2);
    await until(async () => ((await tools(page))?.right ?? 0) !== bar.right, 'a sentence in place of the bar');
    expect(await paste(page)).toContain(`“${quote}”`);

    const told = await toolsOf(page, 'the sentence');
    await page.mouse.click(told.right - 20, told.top + told.height / 2);
    await until(async () => (await tools(page)) === undefined, 'the sentence to go');

    // Nothing is selected when a highlight is open.
    const again = await select(page, other);
    await page.mouse.click(again.left + 30, again.top + again.height / 2);
    await until(async () => (await painted(page)).includes(other), 'the highlight');
    const { first } = await placesOf(page, other);
    await page.mouse.click(first[0] + 20, first[1]);
    await until(async () => ((await tools(page))?.height ?? 0) > 90, 'the editor');
    const editor = (await tools(page))!;
    await page.mouse.click(editor.left + 47, editor.top + editor.height - 22);
    await until(async () => ((await tools(page))?.height ?? 0) < 90, 'a sentence in place of the editor');
    expect(await paste(page)).toContain(`“${other}”`);
  });
});
