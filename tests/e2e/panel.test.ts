/** The side panel belongs to the tab it was opened from, in both browsers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleArticles, startSampleSite, type SampleSite } from '../../scripts/sample-site-server.ts';
import { say } from '../../lib/words.ts';
import { waitForAnalysis, waitForWords, wordsOf } from './card.ts';
import type { Driver, Surface } from './drivers/driver.ts';
import { until } from './drivers/until.ts';
import { isThere, setTheme } from './screens.ts';
import { browsers } from './tested-in.ts';

const wreck = 'Governor handed Velmoran envoys the LSA’s sealed map of the Orrin wreck';

describe.each(browsers)('the side panel in %s', (_, start) => {
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

  it('opens from the popup, keeps its card while the reader is elsewhere, and turns with a click on the button', async () => {
    const page = await driver.open(site.origin + sampleArticles.updatedYearsLater);
    const popup = await driver.clickToolbar(page);
    await waitForAnalysis(popup);
    await popup.click(say('save_panel'));
    const panel = await driver.sidePanel();
    await waitForAnalysis(panel);
    expect(await whatItOffers(panel)).toEqual({ headline: wreck, save: true, places: true });

    // Another tab: the card stays, says whose it is, and does nothing to the page in front.
    const other = await driver.open(site.origin + sampleArticles.undated);
    await waitForWords(panel, say('card_other_tab'));
    expect(await whatItOffers(panel)).toEqual({ headline: wreck, save: false, places: false });

    // Back again.
    await page.bringToFront();
    await isGone(panel, say('card_other_tab'));
    expect(await whatItOffers(panel)).toEqual({ headline: wreck, save: true, places: true });

    // The tab goes on to another page.
    await page.goto(site.origin + sampleArticles.corrected);
    await waitForWords(panel, say('card_navigated'));
    expect(await whatItOffers(panel)).toEqual({ headline: wreck, save: false, places: false });

    // A click on the button reads what is in front now.
    const again = await driver.clickToolbar(page);
    await waitForAnalysis(again);
    const headline = await headlineOf(again);
    expect(headline).not.toBe(wreck);
    await waitForWords(panel, headline);
    await waitForAnalysis(panel);
    expect(await whatItOffers(panel)).toEqual({ headline, save: true, places: true });
    expect(await wordsOf(panel)).not.toContain(say('card_navigated'));
    await again.close();

    // And so in another tab.
    const third = await driver.clickToolbar(other);
    await waitForAnalysis(third);
    await waitForWords(panel, await headlineOf(third));
    await third.close();
  });

  it('takes over what is changed in the options while it is open', async () => {
    const panel = await driver.sidePanel();
    await setTheme(panel, 'dark');
    await setTheme(panel, 'light');
    await isThere(panel, 'h1');
  });

  it('notices that the page went on by itself, and is not misled by another place on the page', async () => {
    const page = await driver.open(site.origin + sampleArticles.navigatesItself);
    const popup = await driver.clickToolbar(page);
    await waitForAnalysis(popup);
    const headline = await headlineOf(popup);
    const panel = await driver.sidePanel();
    await waitForWords(panel, headline);
    await popup.close();
    await page.evaluate("location.hash = 'comments'");
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await wordsOf(panel)).not.toContain(say('card_navigated'));
    await page.evaluate(
      (path) => document.querySelector<HTMLElement>(`a[href*="${path}"]`)!.click(),
      sampleArticles.navigatedTo,
    );
    await waitForWords(panel, say('card_navigated'));
    expect(await headlineOf(panel)).toBe(headline);
  });
});

function headlineOf(card: Surface): Promise<string> {
  return wordsOf(card, 'h1');
}

/** The article it is about, whether it can be saved, and whether places on the page can be shown. */
async function whatItOffers(card: Surface) {
  const offers = await card.evaluate((window, save) => {
    const buttons = [...window.document.querySelectorAll('button')];
    return {
      save: buttons.some((button) => button.textContent === save && !button.disabled),
      places: buttons.some((button) => button.matches('.quotation button')),
    };
  }, say('save_save'));
  return { headline: await headlineOf(card), ...offers };
}

async function isGone(card: Surface, words: string): Promise<void> {
  await until(async () => !(await wordsOf(card)).includes(words), `“${words}” to go`);
}
