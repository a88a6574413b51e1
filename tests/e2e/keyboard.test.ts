/** The main job by key presses alone, with the focus in sight at every step. Pictures: `.output/screenshots/keyboard-*.png`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { say, sayCount } from '../../lib/words.ts';
import { sampleArticles, startSampleSite, type SampleSite } from '../../scripts/sample-site-server.ts';
import { click, saveFrom, surfaceOf, waitForAnalysis, waitForWords, wordsOf } from './card.ts';
import type { Driver } from './drivers/driver.ts';
import { until } from './drivers/until.ts';
import { isThere } from './screens.ts';
import { browsers } from './tested-in.ts';

const folder = join(import.meta.dirname, '../../.output/screenshots');
const wreck = 'Governor handed Velmoran envoys';
const roof = 'Market hall closes for a month';

describe.each(browsers)('by key alone in %s', (browser, start) => {
  let site: SampleSite;
  let driver: Driver & { browser?(): Browser };
  beforeAll(async () => {
    await mkdir(folder, { recursive: true });
    site = await startSampleSite();
    driver = await start();
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  it('reads the evidence, saves, tags and opens the reader', async () => {
    const popup = await driver.clickToolbar(await driver.open(site.origin + sampleArticles.updatedYearsLater));
    await waitForAnalysis(popup);
    if (browser === 'firefox') {
      // The driver sends keys to tabs only, and the popup is none.
      await saveFrom(popup);
      return click(popup, say('save_read'));
    }
    const target = await driver.browser!().waitForTarget((target) => target.url().endsWith('/popup.html'));
    const keys = keysOn(await target.asPage(), `${browser}-popup`);

    await keys.tabTo(say('date_how'));
    await keys.press('Enter');
    expect(await wordsOf(popup)).toContain('First Published: Jun 18, 2018, 9:36 am CDT');
    await keys.shoot('1-evidence');
    await keys.tabTo(say('save_save'));
    await keys.press('Enter');
    await isThere(popup, '.saved');
    expect(await keys.focused()).toBe(say('save_read'));
    await keys.shoot('2-saved');
    await keys.tabTo(say('tags_add'));
    await keys.type('shipwrecks');
    await keys.press('Enter');
    await isThere(popup, '.tags > .chip');
    await keys.shoot('3-tagged');
    await keys.tabBackTo(say('save_read'));
    await keys.leaveWith('Enter');
  });

  it('highlights with a note, removes and undoes', async () => {
    const page = await driver.findOurs('reader.html');
    const reader = surfaceOf(page);
    const keys = keysOn(page, `${browser}-reader`);
    await isThere(reader, '.entities');
    await page.bringToFront();

    await keys.press('j');
    await isThere(reader, '.selection-bar');
    await keys.press('Tab');
    expect(await keys.focused()).toBe(say('reader_color_fact'));
    await keys.shoot('1-selected');
    await keys.press('ArrowRight');
    await keys.press('Enter');
    await isThere(reader, '.highlight.quote');
    await keys.press('j');
    await keys.press('n');
    await isThere(reader, '.highlight-editor');
    await keys.type('Ask the harbour office.');
    await keys.shoot('2-note');
    await keys.tabTo(say('reader_done'));
    await keys.press('Enter');
    await waitForWords(reader, 'Ask the harbour office.');
    await keys.shoot('3-noted');

    await keys.tabTo(say('reader_remove'));
    await keys.press('Enter');
    await until(async () => !(await wordsOf(reader)).includes('Ask the harbour office.'), 'the highlight to go');
    await keys.shoot('4-removed');
    await keys.press('u');
    await waitForWords(reader, 'Ask the harbour office.');
    await keys.shoot('5-undone');
    await page.close();
  });

  it('searches, sorts and deletes in the library', async () => {
    const other = await driver.clickToolbar(await driver.open(site.origin + sampleArticles.disagreeingMetadata));
    await waitForAnalysis(other);
    await saveFrom(other);
    await other.close();
    const page = await driver.openOurs('library.html');
    const library = surfaceOf(page);
    const keys = keysOn(page, `${browser}-library`);
    const rows = () =>
      library.evaluate((window) => [...window.document.querySelectorAll('.row h2')].map((h2) => h2.textContent));
    const shows = (...headlines: string[]) =>
      until(
        async () => {
          const shown = await rows();
          return (
            shown.length === headlines.length && shown.every((headline, at) => headline.startsWith(headlines[at]!))
          );
        },
        `${headlines.join(', ')} in the list`,
      );
    await shows(roof, wreck);
    await page.bringToFront();

    await keys.press('/');
    await keys.type('roof');
    await shows(roof);
    await keys.shoot('1-found');
    await keys.press('Escape');
    await shows(roof, wreck);

    await keys.tabTo(say('library_sort'));
    await keys.press('h');
    await shows(wreck, roof);
    await keys.shoot('2-sorted');
    await keys.tabTo(say('library_order_a_z'));
    await keys.press('Enter');
    await shows(roof, wreck);
    await keys.shoot('3-reversed');

    await keys.press('j');
    expect(await keys.focused()).toContain(roof);
    await keys.press('j');
    expect(await keys.focused()).toContain(wreck);
    await keys.shoot('4-row');
    await keys.tabTo(say('library_delete', { headline: wreck }).slice(0, 20));
    await keys.press('Enter');
    await shows(roof);
    await until(async () => (await keys.focused()).includes(roof), 'the focus on the next article');
    await keys.shoot('5-deleted');
    await keys.press('u');
    await shows(roof, wreck);

    // Both at once, from the bar and by letter.
    await keys.press('x');
    await keys.press('j');
    await keys.press('x');
    await waitForWords(library, sayCount('library_selected', 2));
    await keys.shoot('6-selected');
    await keys.tabBackTo(say('library_many_trash'));
    await keys.press('ArrowLeft');
    await keys.press('ArrowLeft');
    expect(await keys.focused()).toBe(say('library_many_read'));
    await keys.press('Enter');
    await waitForWords(library, sayCount('library_toast_many_read', 2));
    await keys.press('e');
    await shows();
    await until(async () => (await keys.focused()).includes(say('library_shelf_inbox')), 'the focus on the shelf');
    await keys.shoot('7-put-away');
    await keys.press('u');
    await shows(roof, wreck);
    await keys.press('u');
    await waitForWords(library, say('library_unread'));
  });
});

/** Real key presses on a page; each step must leave the focus in sight. */
function keysOn(page: Page, name: string) {
  const press = async (key: KeyInput) => {
    await page.keyboard.press(key);
    await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))');
  };
  const focused = () => surfaceOf(page).evaluate(nameOfFocused);
  async function goTo(words: string, move: () => Promise<void>): Promise<void> {
    const passed: string[] = [];
    for (let presses = 0; presses < 80; presses += 1) {
      await move();
      expect(await surfaceOf(page).evaluate(whyUnseen), `after ${passed.at(-1)}`).toBeUndefined();
      const here = await focused();
      if (here.includes(words)) return;
      passed.push(here);
    }
    throw new Error(`Not reached by key: ${words}. Passed: ${passed.join(' | ')}`);
  }
  return {
    press,
    focused,
    /** A press that closes the page it is made on. */
    leaveWith: (key: KeyInput) =>
      page.keyboard.press(key).catch((error: unknown) => {
        if (!(error instanceof Error && error.name === 'TargetCloseError')) throw error;
      }),
    type: (text: string) => page.keyboard.type(text),
    tabTo: (words: string) => goTo(words, () => press('Tab')),
    tabBackTo: (words: string) =>
      goTo(words, async () => {
        await page.keyboard.down('Shift');
        await press('Tab');
        await page.keyboard.up('Shift');
      }),
    async shoot(step: string) {
      expect(await surfaceOf(page).evaluate(whyUnseen), step).toBeUndefined();
      await writeFile(join(folder, `keyboard-${name}-${step}.png`), await page.screenshot());
    },
  };
}

/** What a screen reader would call it, roughly. */
function nameOfFocused({ document }: Window): string {
  const element = document.activeElement as HTMLInputElement;
  // The body holds every word there is: that would be no focus at all.
  if (element === document.body) return '';
  const labels = [...(element.labels ?? [])].map((label) => label.textContent);
  return (element.getAttribute('aria-label') ?? [...labels, element.textContent].join(' ')).replace(/\s+/g, ' ').trim();
}

/** Why the focus cannot be seen; nothing when it can. */
function whyUnseen(window: Window): string | undefined {
  const { document } = window;
  const element = document.activeElement;
  if (!element || element === document.body) return 'nothing has the focus';
  const name = element.outerHTML.slice(0, 120);
  // Radio buttons are drawn by what stands beside them.
  const drawn = [element, element.nextElementSibling].some((element) => {
    if (!element) return false;
    const { outlineStyle, outlineWidth, boxShadow } = window.getComputedStyle(element);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
  });
  if (!drawn) return `no ring: ${name}`;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const x = (Math.max(left, 0) + Math.min(right, document.documentElement.clientWidth)) / 2;
  const y = (Math.max(top, 0) + Math.min(bottom, document.documentElement.clientHeight)) / 2;
  const above = document.elementFromPoint(x, y);
  if (!above) return `out of sight: ${name}`;
  return element.contains(above) || above.contains(element) ? undefined : `covered by ${above.className}: ${name}`;
}
