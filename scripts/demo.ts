/**
 * The main job once, by itself, in a real browser with nobody watching: the toolbar button, the card, save, read,
 * highlight, library, side panel. Prints what a reader sees and leaves pictures of it in `.output/demo/`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { say } from '../lib/words.ts';
import { saveFrom, surfaceOf, waitForAnalysis, waitForWords, wordsOf } from '../tests/e2e/card.ts';
import { startChromium, until } from '../tests/e2e/drivers/chromium.ts';
import type { Driver, Surface } from '../tests/e2e/drivers/driver.ts';
import { startFirefox } from '../tests/e2e/drivers/firefox.ts';
import type { BrowserKind } from './find-browser.mjs';
import { printCard, readCard, type CardText } from './read-card.ts';
import { root } from './run-command.ts';

const starts: Record<BrowserKind, () => Promise<Driver>> = { chromium: startChromium, firefox: startFirefox };
const folder = join(root, '.output', 'demo');

/**
 * @param others articles that are saved beside it, so that the library is more than one line
 * @throws when a step of the job does not come to its end
 */
export async function demonstrate(kind: BrowserKind, url: string, others: string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const driver = await starts[kind]();
  const shoot = async (surface: Surface, name: string) => {
    for (const theme of ['dark', 'light'] as const) {
      await setTheme(surface, theme);
      await writeFile(join(folder, `${kind}-${name}-${theme}.png`), await surface.screenshot());
    }
  };

  try {
    const page = await driver.open(url);
    const popup = await driver.clickToolbar(page);
    await waitForAnalysis(popup);
    await shoot(popup, 'popup');
    const card = await readCard(popup);
    console.log(`\nThe card of ${url}, by the toolbar button of ${kind}\n\n${printCard(card)}\n`);

    await saveFrom(popup);
    await until(async () => !/on (its|their) way/.test(await wordsOf(popup)), 'the images', 30_000);
    console.log(`Saved: ${await wordsOf(popup, '.card-keep')}`);

    await popup.click(say('save_read'));
    const reader = surfaceOf(await driver.findOurs('reader.html'));
    const quote = wordsToMark(card);
    await highlight(reader, quote);
    await until(async () => (await wordsOf(reader, '.highlights')).includes(quote), 'the highlight to be listed');
    console.log(`Highlighted: ${await wordsOf(reader, '.highlights')}`);
    await shoot(reader, 'reader');

    for (const other of others) {
      const page = await driver.open(other);
      const popup = await driver.clickToolbar(page);
      await waitForAnalysis(popup);
      await saveFrom(popup);
      await popup.close();
      await page.close();
    }
    const library = surfaceOf(await driver.openOurs('library.html'));
    await waitForWords(library, card.headline);
    console.log(`In the library: ${await wordsOf(library, '.rows')}`);
    await shoot(library, 'library');

    const again = await driver.clickToolbar(page);
    await waitForAnalysis(again);
    await again.click(say('save_panel'));
    const panel = await driver.sidePanel();
    await waitForAnalysis(panel);
    await waitForWords(panel, /Saved/);
    console.log(`In the side panel: ${await wordsOf(panel, '.card-keep')}`);
    await shoot(panel, 'side-panel');
    console.log(`\nPictures: ${join('.output', 'demo')}`);
  } finally {
    await driver.close();
  }
}

/** As in the options; the page takes it over at once. */
async function setTheme(surface: Surface, theme: 'light' | 'dark'): Promise<void> {
  await surface.evaluate(async (window, theme) => {
    type Extension = { storage: { local: { set(items: object): Promise<void> } } };
    const { browser, chrome } = window as unknown as { browser?: Extension; chrome: Extension };
    await (browser ?? chrome).storage.local.set({ settings: { theme, reader: { theme } } });
    await new Promise((resolve) => window.setTimeout(resolve, 400));
  }, theme);
}

/** The first quote, or the headline's first words where nobody is quoted; as one stretch of the text. */
function wordsToMark({ quotations, headline }: CardText): string {
  return (quotations[0]?.words.split(' … ')[0] ?? headline).replace(/^[“"«„]|[”"»“]$/g, '');
}

/** Selects the words as a mouse would and clicks the colour for quotes. */
async function highlight(reader: Surface, words: string): Promise<void> {
  await waitForWords(reader, words);
  await reader.evaluate((window, words) => {
    const { document } = window;
    const texts = document.createTreeWalker(document.querySelector('article')!, 4);
    while (texts.nextNode()) {
      const start = texts.currentNode.nodeValue!.indexOf(words);
      if (start < 0) continue;
      texts.currentNode.parentElement!.scrollIntoView({ block: 'center' });
      window.getSelection()!.setBaseAndExtent(texts.currentNode, start, texts.currentNode, start + words.length);
      return;
    }
    throw new Error(`“${words}” is not in one piece in the reader.`);
  }, words);
  const color = say('reader_color_quote');
  await until(
    () =>
      reader.evaluate(
        (window, color) => window.document.querySelector('[role="toolbar"]')?.textContent?.includes(color) ?? false,
        color,
      ),
    'the colours',
  );
  await reader.click(color);
}
