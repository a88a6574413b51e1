/** A reader with a library and a site, in a browser that may be gone at any moment. */
import type { Page } from 'puppeteer-core';
import { sampleArticles, startSampleSite, type SampleSite } from '../sample-site-server.ts';
import { surfaceOf, type, waitForWords, wordsOf } from '../../tests/e2e/card.ts';
import type { Driver, Surface } from '../../tests/e2e/drivers/driver.ts';
import { until } from '../../tests/e2e/drivers/until.ts';
import { readKept, type Kept } from './kept.ts';
import { readUpgraded, shippedVersion, takeBackUpgrade, type Upgraded } from './upgrade.ts';

/** What dies: the background, the page or popup that acts, or the browser with all its processes. */
export type Death = 'background' | 'page' | 'browser';

type Extension = {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
};

export class Scene {
  readonly driver: Driver;
  readonly site: SampleSite;
  private watcher: Page | undefined;
  private tab: Page | undefined;
  /** The popup or page of ours in which something is done. */
  private acting: Promise<{ close(): Promise<unknown> }> | undefined;
  private visited = 0;
  private edits = 0;

  private constructor(driver: Driver, site: SampleSite) {
    this.driver = driver;
    this.site = site;
  }

  static async start(driver: Driver): Promise<Scene> {
    const site = await startSampleSite();
    // Without its canonical address every query makes it an article of its own.
    site.edit(sampleArticles.photoStory, (html) => html.replace(/<link rel="canonical"[^>]*>/, ''));
    return new Scene(driver, site);
  }

  async end(): Promise<void> {
    await this.driver.close();
    await this.site.close();
  }

  /** Reads the tables in a page of ours that does nothing else. */
  async kept(): Promise<Kept> {
    this.watcher ??= await this.driver.openOurs('options.html');
    return surfaceOf(this.watcher).evaluate(readKept);
  }

  /** The card of an article that is not in the library, or of one that is and has changed since. */
  async openCard(which: 'new' | 'changed'): Promise<Surface> {
    let path = `${sampleArticles.photoStory}?n=${this.visited}`;
    if (which === 'new') path = `${sampleArticles.photoStory}?n=${(this.visited += 1)}`;
    else {
      const sentence = `The harbour office counted ${(this.edits += 1)} boats in the evening.`;
      this.site.edit(sampleArticles.photoStory, (html) =>
        html.replace(/<link rel="canonical"[^>]*>/, '').replace(/<p>/, `<p>${sentence} `),
      );
    }
    this.tab ??= await this.driver.open(`${this.site.origin}/`);
    await this.tab.goto(this.site.origin + path, { waitUntil: 'load' });
    const opening = this.driver.clickToolbar(this.tab);
    this.acting = opening;
    const card = await opening;
    const button = which === 'new' ? 'Save' : 'Save again';
    await until(() => card.evaluate(hasButton, button), `the button “${button}”`);
    return card;
  }

  /** The list of the library, in which the reader acts next. */
  async openLibrary(): Promise<Surface> {
    const opening = this.driver.openOurs('library.html');
    this.acting = opening;
    const library = surfaceOf(await opening);
    await until(() => library.evaluate(isDrawn), 'the list');
    return library;
  }

  async leave(): Promise<void> {
    const { acting } = this;
    this.acting = undefined;
    // It may have closed itself, or never have opened.
    await acting?.then((page) => page.close()).catch(() => undefined);
  }

  async die(death: Death): Promise<void> {
    if (death === 'background') await this.driver.stopBackground();
    else if (death === 'page') await this.leave();
    else {
      await this.driver.kill();
      this.watcher = this.tab = this.acting = undefined;
    }
  }

  /** Starts the background again, and waits until no image waits any more. */
  async settle(): Promise<void> {
    await this.leave();
    await this.kept();
    await surfaceOf(this.watcher!)
      .evaluate(send, 'wake')
      .catch(() => undefined);
    await until(
      async () => (await this.kept()).images.every(({ state }) => state !== 'pending'),
      'the last image',
      30_000,
    );
  }

  /** The library as it was before the upgrade. Returns what will be heard of the next one: `begun`, `done`. */
  async beforeUpgrade(): Promise<ReadonlySet<string>> {
    await this.kept();
    const watcher = surfaceOf(this.watcher!);
    await watcher.evaluate(takeBackUpgrade, shippedVersion);
    const heard = new Set<string>();
    for (const word of ['begun', 'done']) {
      const hearing = watcher.evaluate(
        (window, word) =>
          new Promise<void>((resolve) => {
            const { BroadcastChannel } = window as unknown as typeof globalThis;
            new BroadcastChannel('upgrade').onmessage = ({ data }) => data === word && resolve();
          }),
        word,
      );
      // With the browser it is never heard.
      hearing.then(() => heard.add(word)).catch(() => undefined);
    }
    return heard;
  }

  async upgraded(): Promise<Upgraded> {
    await this.kept();
    return surfaceOf(this.watcher!).evaluate(readUpgraded);
  }

  /** Whatever is asked of the background, it opens the library for it. */
  async openInBackground(): Promise<void> {
    await surfaceOf(this.watcher!).evaluate(send, 'fetch-waiting-images');
  }

  /** Whether a library page says that a restore was cut off. */
  async cutOff(library: Surface): Promise<boolean> {
    // The notice is asked for when the library is open.
    await new Promise((resolve) => setTimeout(resolve, 300));
    return /was stopped before its end/.test(await wordsOf(library));
  }

  /** The index is derived: without it the next list builds it anew. */
  async forgetIndex(): Promise<void> {
    await this.kept();
    await until(
      () =>
        surfaceOf(this.watcher!).evaluate(async () => {
          const folder = await navigator.storage.getDirectory();
          try {
            await folder.removeEntry('search-index', { recursive: true });
            return true;
          } catch (error) {
            // A worker that has just ended still holds it.
            return (error as DOMException).name === 'NotFoundError';
          }
        }),
      'the index to be let go',
    );
  }

  /** Whether the search finds a word of the text of an article that is there. */
  async finds(library: Surface): Promise<boolean> {
    const known = await library.evaluate(wordOfAnArticle);
    await type(library, 'Search', known.word);
    return until(
      () =>
        library.evaluate(
          (window, headline) =>
            [...window.document.querySelectorAll<HTMLElement>('[data-row]')].some((row) =>
              row.innerText.includes(headline),
            ),
          known.headline,
        ),
      'the article to be found',
      30_000,
    ).then(
      () => true,
      () => false,
    );
  }

  async putBack(library: Surface): Promise<void> {
    await library.evaluate(press, 'Undo');
    await waitForWords(library, 'The library is as it was before.', 60_000);
  }
}

/** Runs in a page of ours: a message to the background. */
function send(window: Window, type: string): Promise<void> {
  const { browser, chrome } = window as unknown as { browser?: Extension; chrome: Extension };
  return (browser ?? chrome).runtime.sendMessage({ type }).then(() => undefined);
}

/** Clicks without waiting for anything: what follows is to be cut short. */
export function press(window: Window, words: string): boolean {
  // In a dialog, where one is open.
  const within = window.document.querySelector('dialog[open]') ?? window.document;
  const buttons = [...within.querySelectorAll<HTMLElement>('button')];
  const found = buttons.find(
    (button) => (button.getAttribute('aria-label') ?? button.textContent ?? '').trim() === words,
  );
  found?.click();
  return found !== undefined;
}

/** Saves the article of a card, and waits until it is. */
export async function save(card: Surface): Promise<void> {
  await card.evaluate(press, 'Save');
  await waitForWords(card, /Saved (just now|\d)/);
}

/** A word that stands in the text of one article, and in no headline. */
async function wordOfAnArticle(window: Window): Promise<{ word: string; headline: string }> {
  const done = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error!);
    });
  const database = await done(window.indexedDB.open('library'));
  const transaction = database.transaction(['articles', 'bodies']);
  const articles: { headline: string; latestRevisionId: string; deletedAt?: string; readState: string }[] = await done(
    transaction.objectStore('articles').getAll(),
  );
  const article = articles.find(({ deletedAt, readState }) => deletedAt === undefined && readState !== 'archived')!;
  const { texts } = await done(transaction.objectStore('bodies').get(article.latestRevisionId));
  database.close();
  const words: string[] = texts.body.match(/\p{L}{5,}/gu);
  const word = words.find((word) => !articles.some(({ headline }) => headline.toLowerCase().includes(word)))!;
  return { word, headline: article.headline };
}

const hasButton = (window: Window, words: string) =>
  [...window.document.querySelectorAll('button')].some(
    (button) => button.textContent?.trim() === words && !button.disabled,
  );

const isDrawn = (window: Window) => window.document.querySelector('[data-row], .library-empty > h2') !== null;
