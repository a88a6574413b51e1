/** What the reader sees and touches of our tools on a live page. */
import type { Page } from 'puppeteer-core';
import { waitForAnalysis } from './card.ts';
import type { Driver } from './drivers/driver.ts';
import { until } from './drivers/until.ts';

/** A page on which the reader clicked our button and went back to read: our tools are there from then on. */
export async function openWithTools(driver: Driver, address: string): Promise<Page> {
  const page = await driver.open(address);
  const popup = await driver.clickToolbar(page);
  await waitForAnalysis(popup);
  await popup.close();
  await page.bringToFront();
  return page;
}

/** Where the words begin and end on the page, in the window's coordinates, once they are in sight. */
export function placesOf(page: Page, words: string) {
  return page.evaluate((words) => {
    const walker = document.createTreeWalker(document.body, 4);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent!.indexOf(words);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      node.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
      const lines = [...range.getClientRects()];
      const [begin, end] = [lines[0]!, lines.at(-1)!];
      const middle = ({ top, height }: DOMRect) => top + height / 2;
      return { first: [begin.left, middle(begin)] as const, last: [end.right, middle(end)] as const };
    }
    throw new Error(`Not on the page: ${words}`);
  }, words);
}

/** Where our tools are drawn: their tree is closed to the page and to us. */
export function tools(page: Page): Promise<{ left: number; top: number; right: number; height: number } | undefined> {
  return page.evaluate(() => {
    const host = document.querySelector('reading-companion-tools');
    if (!host) return undefined;
    const step = 6;
    const points: [number, number][] = [];
    for (let y = 1; y < innerHeight; y += step) {
      for (let x = 1; x < innerWidth; x += step) if (document.elementFromPoint(x, y) === host) points.push([x, y]);
    }
    if (points.length === 0) return undefined;
    const [left, top] = [Math.min(...points.map(([x]) => x)), Math.min(...points.map(([, y]) => y))];
    const right = Math.max(...points.map(([x]) => x));
    return { left, top, right, height: Math.max(...points.map(([, y]) => y)) - top };
  });
}

export async function toolsOf(page: Page, what: string) {
  await until(async () => (await tools(page)) !== undefined, what);
  return (await tools(page))!;
}

/** The bar beside the selection, which is wider than the sentence that says what was done before. */
async function barOf(page: Page) {
  const isBar = (shown: { left: number; right: number } | undefined) => shown && shown.right - shown.left > 300;
  await until(async () => isBar(await tools(page)) === true, 'the bar beside the selection');
  return (await tools(page))!;
}

/** Selects words with the mouse and marks them as a fact. */
export async function mark(page: Page, words: string): Promise<void> {
  await clickToMark(page, words);
  await until(async () => (await painted(page)).includes(words), 'the words to be painted');
}

/** The same without waiting for what comes of it. */
export async function clickToMark(page: Page, words: string): Promise<void> {
  const { first, last } = await placesOf(page, words);
  await page.mouse.move(...first);
  await page.mouse.down();
  await page.mouse.move(...last, { steps: 5 });
  await page.mouse.up();
  const bar = await barOf(page);
  await page.mouse.click(bar.left + 30, bar.top + bar.height / 2);
}

/** The words of all ranges that are painted as highlights. */
export function painted(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { highlights } = (window as unknown as { CSS: { highlights: Map<string, Set<Range>> } }).CSS;
    return [...highlights.values()].flatMap((ranges) => [...ranges].map((range) => range.toString()));
  });
}
