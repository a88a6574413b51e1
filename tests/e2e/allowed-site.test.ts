/** "Always show my highlights on this site": asked for, kept over a restart, painted without a click, and taken back. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleArticles, startSampleSite, type SampleSite } from '../../scripts/sample-site-server.ts';
import { surfaceOf, waitForAnalysis, waitForWords, wordsOf } from './card.ts';
import type { Driver, Surface } from './drivers/driver.ts';
import { until } from './drivers/until.ts';
import { mark, painted, placesOf, tools, toolsOf } from './page-tools.ts';
import { browsers } from './tested-in.ts';

const path = sampleArticles.navigatedTo;
const quote = 'Fire Chief Lucinda Marr said the warning had let her move four engines before anybody saw smoke.';
const offer = 'Always show my highlights on 127.0.0.1';

/** Remembers every change of the document from the moment its own scripts have run. */
const recorder = `<script>
  addEventListener('load', () => {
    window.seen = [];
    new MutationObserver((records) => seen.push(...records.map(({ type, target }) => type + ' ' + target.nodeName)))
      .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
</script>`;

/** The last paragraph with the quote comes only after a while, as on pages that load more. */
const lateParagraph = `<script>
  const late = [...document.querySelectorAll('p')].find((p) => p.textContent.includes('Lucinda Marr'));
  const before = late.previousElementSibling;
  late.remove();
  setTimeout(() => before.after(late), 2500);
</script>`;

/** What the extension has registered, may do and keeps. */
const granted = (ours: Surface) =>
  ours.evaluate(async (window) => {
    type Extension = {
      scripting: { getRegisteredContentScripts(): Promise<{ matches: string[] }[]> };
      permissions: { getAll(): Promise<{ origins: string[] }> };
      storage: { local: { get(name: string): Promise<{ highlightedSites?: string[] }> } };
    };
    const { browser, chrome } = window as unknown as { browser?: Extension; chrome: Extension };
    const { scripting, permissions, storage } = browser ?? chrome;
    return {
      scripts: (await scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches),
      origins: (await permissions.getAll()).origins,
      kept: (await storage.local.get('highlightedSites')).highlightedSites ?? [],
    };
  });
const onTheSite = { scripts: ['*://127.0.0.1/*'], origins: ['*://127.0.0.1/*'], kept: ['127.0.0.1'] };
const nowhere: typeof onTheSite = { scripts: [], origins: [], kept: [] };

describe.each(browsers)('in %s', (browser, start) => {
  let site: SampleSite;
  let driver: Driver;
  let restore: () => void = () => {};
  beforeAll(async () => {
    site = await startSampleSite();
    driver = await start();
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  async function isGranted(expected: typeof nowhere): Promise<void> {
    const page = await driver.openOurs('options.html');
    let last = '';
    await until(
      async () => (last = JSON.stringify(await granted(surfaceOf(page)))) === JSON.stringify(expected),
      'the registration to follow',
    ).catch((error: Error) => {
      throw new Error(`${error.message} There is ${last}`);
    });
    await page.close();
  }

  /** Opens the article as the site serves it then; nobody clicks on our button. */
  async function revisit(change: (html: string) => string = (html) => html): Promise<Page> {
    restore();
    restore = site.edit(path, (html) => change(html).replace('</body>', `${recorder}</body>`));
    return driver.open(site.origin + path);
  }

  const isPainted = (page: Page, words: string | RegExp) => {
    let last: string[] = [];
    return until(async () => {
      last = await painted(page);
      return last.some((one) => (typeof words === 'string' ? one === words : words.test(one)));
    }, `the words to be painted: ${words}`).catch((error: Error) => {
      throw new Error(`${error.message} Painted: ${last.join(' | ')}`);
    });
  };

  it('asks for that one host, from the card of a page with highlights', async () => {
    const page = await revisit();
    const first = await driver.clickToolbar(page);
    await waitForAnalysis(first);
    expect(await wordsOf(first)).not.toContain(offer);
    await first.close();
    await page.bringToFront();
    await mark(page, quote);

    const popup = await driver.clickToolbar(page);
    await waitForWords(popup, offer);
    await popup.click(offer);
    await driver.allowInPrompt();
    await popup.close().catch(() => undefined);
    await isGranted(onTheSite);
    const again = await driver.clickToolbar(page);
    await waitForWords(again, 'Highlights are always shown on 127.0.0.1.');
    await again.close();
    await page.close();
  });

  it('paints them without a click, and the document is not changed', async () => {
    const page = await revisit();
    await isPainted(page, quote);
    expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
    await page.close();
  });

  it('brings its tools at the first click on what is painted, and at the first selection', async () => {
    const page = await revisit();
    await isPainted(page, quote);
    const { first } = await placesOf(page, quote);
    await page.mouse.click(first[0] + 20, first[1]);
    await until(async () => ((await tools(page))?.height ?? 0) > 80, 'the editor beside the highlight');
    await page.close();

    const other = await revisit();
    await isPainted(other, quote);
    const begin = (await placesOf(other, quote)).first;
    await other.mouse.click(begin[0] + 20, begin[1], { count: 2 });
    await toolsOf(other, 'the bar beside the selected word');
    await other.close();
  });

  it('paints what was edited meanwhile where it stands now', async () => {
    const page = await revisit((html) => html.replace('move four engines before', 'move five engines before'));
    await isPainted(page, quote.replace('four', 'five'));
    await page.close();
  });

  it('paints nothing where the quote is gone', async () => {
    const page = await revisit((html) => html.replace(/<p>Fire Chief[^]*?<\/p>/, ''));
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(await painted(page)).toEqual([]);
    await page.close();
  });

  it('paints what the page loads only later, and paints it again when it is drawn anew', async () => {
    const page = await revisit((html) => html.replace('</body>', `${lateParagraph}</body>`));
    expect(await painted(page)).toEqual([]);
    await isPainted(page, quote);
    await page.evaluate(() => {
      for (const paragraph of document.querySelectorAll('article p')) {
        const fresh = paragraph.cloneNode(true);
        paragraph.replaceWith(fresh);
      }
    });
    expect(await painted(page)).not.toContain(quote);
    await isPainted(page, quote);
    await page.close();
  });

  it('follows a page that shows another article without being loaded, there and back', async () => {
    const page = await driver.open(site.origin + sampleArticles.navigatesItself);
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-swap]')!.click());
    await isPainted(page, quote);
    await page.evaluate(() => history.back());
    await until(async () => (await painted(page)).length === 0, 'nothing to be painted on the other article');
    await page.close();
  });

  it('still does after an update of ours, while the background is not running', async () => {
    const before = await revisit();
    await isPainted(before, quote);
    const { first } = await placesOf(before, quote);
    // Tools of the version before are left behind.
    await before.mouse.click(first[0] + 20, first[1]);
    await until(async () => ((await tools(before))?.height ?? 0) > 80, 'the editor of the version before');
    await before.keyboard.press('Escape');
    await until(async () => (await tools(before)) === undefined, 'the editor to close');
    await driver.update();
    await isGranted(onTheSite);
    await before.bringToFront();
    await until(async () => {
      await before.mouse.click(first[0] + 20, first[1]);
      // Not so soon again that it would be a double click.
      await new Promise((resolve) => setTimeout(resolve, 700));
      return ((await tools(before))?.height ?? 0) > 80;
    }, 'the editor of the new version on the page that was open');
    const hosts = () => before.evaluate(() => document.querySelectorAll('reading-companion-tools').length);
    expect(await hosts(), 'the version before says nothing').toBe(1);
    await driver.stopBackground();
    const page = await revisit();
    await isPainted(page, quote);
    await page.close();
    await before.close();
  });

  // To the driver's Chromium every start is a first install, which has no permissions.
  it.runIf(browser === 'firefox')('still does after a restart', async () => {
    await driver.restart();
    const page = await revisit();
    await isPainted(page, quote);
    await page.close();
  });

  it('stops once the permission is taken back in the settings', async () => {
    const options = await driver.openOurs('options.html');
    const surface = surfaceOf(options);
    await waitForWords(surface, '127.0.0.1 · shows my highlights');
    await surface.click('Take back (127.0.0.1)');
    await waitForWords(surface, 'You are asked for one host when it is needed');
    await options.close();
    await isGranted(nowhere);
    const page = await revisit();
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(await painted(page)).toEqual([]);
  });

  it('stops when the reader says so on the card', async () => {
    const page = await revisit();
    const popup = await driver.clickToolbar(page);
    await waitForWords(popup, offer);
    await popup.click(offer);
    // Chromium asks but once for what was allowed before, so no prompt closes the popup.
    if (browser === 'firefox') await driver.allowInPrompt();
    else await waitForWords(popup, 'Highlights are always shown on 127.0.0.1.');
    await popup.close().catch(() => undefined);
    await isGranted(onTheSite);
    const again = await driver.clickToolbar(page);
    await waitForWords(again, 'Highlights are always shown on 127.0.0.1.');
    await again.click('Stop that');
    await waitForWords(again, offer);
    await again.close();
    await isGranted(nowhere);
  });
});
