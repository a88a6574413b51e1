/** The main job, end to end: read, keep, come back. In both real browsers, with nothing mocked. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleArticles, startSampleSite, type SampleSite } from '../../scripts/sample-site-server.ts';
import { click, saveFrom, surfaceOf, type, waitForAnalysis, waitForWords, wordsOf } from './card.ts';
import { until } from './drivers/chromium.ts';
import type { Driver, Surface } from './drivers/driver.ts';
import { browsers } from './tested-in.ts';

const headline = 'Governor handed Velmoran envoys the LSA’s sealed map of the Orrin wreck';
const quote = 'I poured the coffee. I would have seen it.';

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

  async function openFromLibrary(): Promise<Surface> {
    const library = surfaceOf(await driver.openOurs('library.html'));
    await waitForWords(library, headline);
    await click(library, headline);
    const reader = surfaceOf(await driver.findOurs('reader.html'));
    await waitForWords(reader, quote);
    return reader;
  }

  it(
    'reads, keeps, and finds the marked quote after two restarts, offline and on the live page',
    { timeout: 180_000 },
    async () => {
      const address = site.origin + sampleArticles.updatedYearsLater;

      const popup = await driver.clickToolbar(await driver.open(address));
      await waitForWords(popup, 'Jun 18, 2018, 9:36 AM CDT');
      await waitForWords(popup, 'Apr 9, 2022, 4:17 PM CDT');
      await waitForAnalysis(popup);
      expect(await wordsOf(popup)).toMatch(/Harriet Quayle.*Who said what/);
      await click(popup, 'How do we know?');
      expect(await wordsOf(popup)).toContain('First Published: Jun 18, 2018, 9:36 am CDT');
      await saveFrom(popup);
      await waitForWords(popup, /1 of 1 image kept/);

      await driver.restart();
      await driver.goOffline();
      const reader = await openFromLibrary();
      await until(
        () => reader.evaluate((window) => [...window.document.images].some((image) => image.naturalWidth > 0)),
        'an image of the kept article',
      );
      expect(await wordsOf(reader)).toContain('Apr 9, 2022');
      await select(reader, quote);
      await click(reader, 'Note');
      await type(reader, 'Write a note', 'She was there.');
      await click(reader, 'Done');
      await waitForWords(reader, 'She was there.');

      await driver.restart();
      const again = await openFromLibrary();
      await waitForWords(again, 'She was there.');
      await until(async () => (await painted(again)).includes(quote), 'the quote to be painted in the reader');

      const page = await driver.open(address);
      const live = await driver.clickToolbar(page);
      await waitForWords(live, /Saved/);
      await until(
        async () => (await painted(surfaceOf(page))).includes(quote),
        'the quote to be painted on the live page',
      );
    },
  );
});

/** Selects words of the article, as a mouse would. */
async function select(reader: Surface, words: string): Promise<void> {
  await reader.evaluate((window, words) => {
    const walker = window.document.createTreeWalker(window.document.querySelector('article')!, 4);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent!.indexOf(words);
      if (start >= 0) return window.getSelection()!.setBaseAndExtent(node, start, node, start + words.length);
    }
    throw new Error(`Not in the article: ${words}`);
  }, words);
}

/** The words of all ranges that are painted as highlights. */
function painted(surface: Surface): Promise<string[]> {
  return surface.evaluate((window) => {
    const { highlights } = (window as unknown as { CSS: { highlights: Map<string, Set<Range>> } }).CSS;
    return [...highlights.values()].flatMap((ranges) => [...ranges].map((range) => range.toString()));
  });
}
