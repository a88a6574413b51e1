/** The pseudo-locale, from left to right and from right to left: nothing clipped, nothing untranslated. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { say } from '../../lib/words.ts';
import { pseudo } from '../../scripts/pseudo-locale.ts';
import { startSampleSite, type SampleSite } from '../../scripts/sample-site-server.ts';
import { startChromium } from './drivers/chromium.ts';
import type { Driver, Surface } from './drivers/driver.ts';
import { walkScreens, type Screen } from './screens.ts';
import { testedIn } from './tested-in.ts';

/**
 * What is not ours to translate: the article and what is quoted of it, what the reader wrote, dates in the browser's
 * words, and the commands' names, which are the browser's from the manifest.
 */
const notOurs = [
  ...['.news:not(h1)', '.card-headline', '[lang]:not(html, .article-facts)', 'bdi', 'mark', 'code', '.snippet'],
  ...[
    '.highlight-note',
    '.tag-list input',
    'select[aria-label] > option:not([value=""])',
    '.entity-form option:not([value=""])',
  ],
  ...['time', '.option-list > li > span:not(.muted)', 'kbd'],
].join();

/** Words without the brackets the pseudo-locale puts around each of ours. */
function findUntranslated(surface: Surface): Promise<string[]> {
  return surface.evaluate((window, notOurs) => {
    const { document } = window;
    const found: string[] = [];
    const check = (words: string | null, element: Element) => {
      const isDate = /^\p{L}+ \d+, \d{4}/u;
      if (!words || !/\p{L}{2}/u.test(words) || /[⟦⟧]/.test(words) || isDate.test(words)) return;
      if (!element.closest(notOurs))
        found.push(`${element.tagName.toLowerCase()}.${element.className}: ${words.trim()}`);
    };
    const texts = document.createTreeWalker(document.body, 4);
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement!;
      if (element.checkVisibility()) check(texts.currentNode.nodeValue, element);
    }
    for (const element of document.body.querySelectorAll('*'))
      for (const name of ['aria-label', 'title', 'placeholder']) check(element.getAttribute(name), element);
    if (!/^⟦.*⟧$/.test(document.title) && !document.querySelector('.article')) found.push(`title: ${document.title}`);
    return found;
  }, notOurs);
}

/** Words that are cut off, and pages that are wider than their window. */
function findClipped(surface: Surface): Promise<string[]> {
  return surface.evaluate((window) => {
    const { document } = window;
    const found: string[] = [];
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent.slice(0, 60)}`;
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      if (!element.checkVisibility() || element.closest('.visually-hidden')) continue;
      const { overflowX, textOverflow } = window.getComputedStyle(element);
      const isCut = ['hidden', 'clip'].includes(overflowX) && element.scrollWidth > element.clientWidth + 1;
      // A sentence that is shortened on purpose says so with its ellipsis; the rest of it is one click away.
      if (isCut && textOverflow !== 'ellipsis' && element.textContent.trim()) found.push(`cut: ${name(element)}`);
      // What has a box of its own lies in the window.
      const { left, right, width } = element.getBoundingClientRect();
      if (width > 0 && /^(BUTTON|A|INPUT|SELECT|SUMMARY|P|H\d|LI|DT|DD|LABEL)$/.test(element.tagName)) {
        if (left < -1 || right > document.documentElement.clientWidth + 1) found.push(`outside: ${name(element)}`);
      }
    }
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page: ${scrollWidth} in ${clientWidth}`);
    return found;
  });
}

const isRightToLeft = (window: Window) =>
  window.document.documentElement.dir === 'rtl' && window.getComputedStyle(window.document.body).direction === 'rtl';

describe.runIf(testedIn('chromium')).each(['pseudo', 'pseudo-rtl'])('the words of a %s build', (mode) => {
  let site: SampleSite;
  let driver: Driver;
  beforeAll(async () => {
    site = await startSampleSite();
    driver = await startChromium({ build: join(import.meta.dirname, `../../.output/chrome-mv3-${mode}`) });
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  it('are all from the catalogue, and none is clipped, on a wide and on a narrow screen', async () => {
    const found: Record<string, string[]> = {};
    const note = (name: string, what: string[]) => {
      if (what.length > 0) found[name] = what;
    };
    for await (const { name, surface, page } of walkScreens(driver, site, (key) => pseudo(say(key)))) {
      note(`${name}: untranslated`, await findUntranslated(surface));
      note(`${name}: clipped`, await findClipped(surface));
      if (page) note(`${name}, narrow: clipped`, await onNarrowScreen(page, () => findClipped(surface)));
      if (mode === 'pseudo-rtl' && !(await surface.evaluate(isRightToLeft))) note(`${name}: direction`, ['ltr']);
    }
    expect(found).toEqual({});
  });
});

async function onNarrowScreen<Result>(page: NonNullable<Screen['page']>, look: () => Promise<Result>): Promise<Result> {
  await page.setViewport({ width: 360, height: 760 });
  // What is placed by script is placed again when the window has another size.
  await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))');
  const result = await look();
  await page.setViewport(null);
  return result;
}
