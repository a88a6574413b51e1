import type { Page } from 'puppeteer-core';
import type { InPage, Surface } from './driver.ts';

/** A page that a driver can reach like any other, as a surface. */
export function surfaceOf(page: Page): Surface {
  const evaluate = <Result, Args extends unknown[]>(inPage: InPage<Result, Args>, ...args: Args) =>
    page.evaluate(`(${inPage.toString()})(window, ...${JSON.stringify(args)})`) as Promise<Result>;
  return {
    evaluate,
    async click(words) {
      const { x, y } = await evaluate(middleOf, words);
      await page.mouse.click(x, y).catch((error: unknown) => {
        // A popup may close on the click, and then does not tell how it ended.
        if (!page.isClosed()) throw error;
      });
    },
    screenshot: () => page.screenshot(),
    close: () => page.close(),
  };
}

/** The middle of the button or link with these words or this label, scrolled to; throws when there is none. */
export function middleOf(window: Window, words: string): { x: number; y: number } {
  const named = (element: HTMLElement) =>
    (element.getAttribute('aria-label') ?? element.innerText).replace(/\s+/g, ' ').trim() === words;
  const found = [...window.document.querySelectorAll<HTMLElement>('button, a[href], summary')].find(named);
  if (!found) throw new Error(`Nothing to click says “${words}”.`);
  found.scrollIntoView({ block: 'nearest' });
  const { x, y, width, height } = found.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}
