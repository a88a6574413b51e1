/** Every screen a reader comes to, one after the other, for tests that look at all of them. */
import type { Page } from 'puppeteer-core';
import { sampleArticles, type SampleSite } from '../../scripts/sample-site-server.ts';
import { say, type WordKey } from '../../lib/words.ts';
import { click, surfaceOf, type, wordsOf } from './card.ts';
import { until } from './drivers/until.ts';
import type { Driver, Surface } from './drivers/driver.ts';

export interface Screen {
  name: string;
  surface: Surface;
  /** Absent where it has no tab of its own: popup and side panel. */
  page?: Page;
}

/**
 * Goes through all of them, as they are with three articles saved, and stops at each until the next is asked for.
 *
 * @param word the words of the catalogue the build was made with
 */
export async function* walkScreens(
  driver: Driver,
  site: SampleSite,
  word: (key: WordKey) => string = say,
): AsyncGenerator<Screen> {
  yield* pages('welcome', 'library-empty');
  const article = await driver.open(site.origin + sampleArticles.updatedYearsLater);
  yield* popup(article);
  yield* elsewhere();
  yield* withoutArticle();
  yield* panel(article);
  for (const path of [sampleArticles.disagreeingMetadata, sampleArticles.undated]) await keep(path);
  yield* library();
  yield* reader();
  yield* pages('about', 'about-none', 'timeline', 'options', 'reader-unsaved');

  async function* pages(...names: (keyof typeof addresses)[]): AsyncGenerator<Screen> {
    for (const name of names) {
      const page = await driver.openOurs(addresses[name].path);
      const surface = surfaceOf(page);
      await isThere(surface, addresses[name].ready);
      yield { name, surface, page };
      await page.close();
    }
  }

  async function* popup(page: Page): AsyncGenerator<Screen> {
    const surface = await driver.clickToolbar(page);
    await isRead(surface);
    await openAll(surface);
    yield { name: 'popup', surface };
    await click(surface, word('card_edit'));
    await isThere(surface, '.edit-form');
    yield { name: 'popup-edit', surface };
    await click(surface, word('card_cancel'));
    await click(surface, word('entity_edit'));
    await isThere(surface, '.entity-form');
    yield { name: 'popup-name', surface };
    await click(surface, word('card_cancel'));
    await click(surface, word('save_save'));
    await isThere(surface, '.saved');
    await type(surface, word('tags_add'), 'shipwrecks', true);
    await isThere(surface, '.tags > .chip');
    yield { name: 'popup-saved', surface };
    await surface.close();
  }

  /** The article that is saved, under the address of another one. */
  async function* elsewhere(): AsyncGenerator<Screen> {
    const [from, to] = [sampleArticles.updatedYearsLater, sampleArticles.photoStory];
    const html = await (await fetch(site.origin + from)).text();
    const { page, surface } = await openAs(to, () => html.replaceAll(from, to));
    await isThere(surface, '[href^="reader.html?article="]');
    yield { name: 'popup-same-text', surface };
    await surface.close();
    await page.close();
  }

  async function* withoutArticle(): AsyncGenerator<Screen> {
    const { page, surface } = await openAs(
      sampleArticles.photoStory,
      () => '<!doctype html><title>Tides</title><p>Low: 6.40',
    );
    await isThere(surface, '.notice.caution');
    yield { name: 'popup-no-article', surface };
    await surface.close();
    await page.close();
    const ours = await driver.openOurs('options.html');
    const refused = await driver.clickToolbar(ours);
    await isThere(refused, '.notice');
    yield { name: 'popup-restricted', surface: refused };
    await refused.close();
    await ours.close();
  }

  async function* panel(page: Page): AsyncGenerator<Screen> {
    const popup = await driver.clickToolbar(page);
    await isThere(popup, '.saved');
    await popup.click(word('save_panel'));
    const surface = await driver.sidePanel();
    await isThere(surface, '.saved');
    await isRead(surface);
    yield { name: 'panel', surface };
    const other = await driver.openOurs('options.html');
    await isThere(surface, '.card > .notice');
    yield { name: 'panel-away', surface };
    await other.close();
    await surface.close();
  }

  async function keep(path: string): Promise<void> {
    const page = await driver.open(site.origin + path);
    const popup = await driver.clickToolbar(page);
    await isRead(popup);
    await click(popup, word('save_save'));
    await isThere(popup, '.saved');
    await popup.close();
    await page.close();
  }

  async function* library(): AsyncGenerator<Screen> {
    yield* lost();
    const page = await driver.openOurs('library.html');
    const surface = surfaceOf(page);
    const screen = (name: string): Screen => ({ name, surface, page });
    await until(() => surface.evaluate(countOf, '[data-row]').then((count) => count === 3), 'three articles');
    yield screen('library');
    await click(surface, word('library_backup'));
    await click(surface, word('backup_write'));
    await isThere(surface, '.notice.success');
    yield screen('library-backup');
    await surface.evaluate(chooseLastBackup);
    await isThere(surface, '.restore-modes');
    yield screen('library-restore');
    await press(surface, '.restore-mode:last-child input');
    await press(surface, '.notice-actions .danger');
    await until(() => surface.evaluate(countOf, '.notice.success').then((count) => count === 2), 'the restore to end');
    yield screen('library-restored');
    await press(surface, '.notice.success button:last-child');
    await press(surface, '.notice.success button:last-child');
    await click(surface, word('library_backup'));
    await press(surface, '[data-row] .row-acts button');
    await isThere(surface, '.row-tagging input');
    yield screen('library-tagging');
    await press(surface, '[data-row] .row-acts button');
    await press(surface, '[data-row] .row-check');
    await press(surface, '[data-row]:last-child .row-check');
    await press(surface, '.selected-acts [aria-expanded]');
    await isThere(surface, '.selected-tagging input');
    yield screen('library-selected');
    await click(surface, word('library_selection_clear'));
    await click(surface, word('library_backup'));
    await click(surface, word('library_tags'));
    await isThere(surface, 'dialog');
    yield screen('library-tags');
    await click(surface, word('library_close'));
    await click(surface, word('library_keys'));
    await isThere(surface, 'dialog');
    yield screen('library-keys');
    await click(surface, word('library_close'));
    await type(surface, word('library_filter'), 'salvage published:soon');
    await isThere(surface, '.row-snippet mark');
    await press(surface, '.search-notes summary');
    yield screen('library-search');
    await type(surface, word('library_filter'), '');
    await until(() => surface.evaluate(countOf, '[data-row]').then((count) => count === 3), 'three articles again');
    await press(surface, '[data-row]:first-child .row-acts button:last-child');
    await isThere(surface, '.toast');
    await click(surface, word('library_shelf_trash'));
    await isThere(surface, '.library-trash');
    yield screen('library-trash');
    await click(surface, word('library_empty_trash_now'));
    await isThere(surface, 'dialog');
    yield screen('library-empty-trash');
    await click(surface, word('library_cancel'));
    await press(surface, '.row-acts button');
    await click(surface, word('library_shelf_inbox'));
    await page.close();
  }

  /** As if another library had been here before. */
  async function* lost(): AsyncGenerator<Screen> {
    const other = await driver.openOurs(addresses.options.path);
    await surfaceOf(other).evaluate(async (window) => {
      type Extension = { storage: { local: { set(items: object): Promise<void> } } };
      const { browser, chrome } = window as unknown as { browser?: Extension; chrome: Extension };
      await (browser ?? chrome).storage.local.set({ libraryMark: { dbId: 'another', count: 12 } });
    });
    await other.close();
    const page = await driver.openOurs('library.html');
    const surface = surfaceOf(page);
    await isThere(surface, '.notice.failure');
    yield { name: 'library-lost', surface, page };
    await press(surface, '.notice.failure .notice-actions button:last-child');
    await until(
      () => surface.evaluate(countOf, '.notice.failure').then((count) => count === 0),
      'what was lost to be left',
    );
    await page.close();
  }

  async function* reader(): AsyncGenerator<Screen> {
    const page = await driver.openOurs('library.html');
    await isThere(surfaceOf(page), '[data-row] h2 a');
    const path = await surfaceOf(page).evaluate((window) => {
      const links = [...window.document.querySelectorAll<HTMLAnchorElement>('[data-row] h2 a')];
      return links.at(-1)!.getAttribute('href')!;
    });
    await page.close();
    const tab = await driver.openOurs(path);
    const surface = surfaceOf(tab);
    const screen = (name: string): Screen => ({ name, surface, page: tab });
    await isThere(surface, '.entities');
    await surface.evaluate((window) => {
      const paragraph = [...window.document.querySelectorAll('.article-body p')].find(
        (p) => p.textContent.length > 80,
      )!;
      const words = window.document.createTreeWalker(paragraph, 4).nextNode()!;
      paragraph.scrollIntoView({ block: 'center' });
      window.getSelection()!.setBaseAndExtent(words, 0, words, Math.min(60, words.nodeValue!.length));
    });
    await isThere(surface, '.selection-bar');
    yield screen('reader-selection');
    await click(surface, word('reader_note'));
    await type(surface, word('reader_note_placeholder'), 'Compare with the minutes of the council.');
    yield screen('reader-note');
    await click(surface, word('reader_done'));
    await isThere(surface, '.highlight-note');
    await openAll(surface);
    yield screen('reader');
    yield* edited(surface);
    await click(surface, word('reader_look'));
    yield screen('reader-look');
    await click(surface, word('citation_open'));
    yield screen('reader-cite');
    await click(surface, word('library_close'));
    await tab.close();
  }

  /** The highlight of the reader, and a quote that was found, when the page says something else by now. */
  async function* edited(reader: Surface): AsyncGenerator<Screen> {
    const { page, surface: popup } = await openAs(sampleArticles.updatedYearsLater, (html) =>
      html.replace('her office now admits', 'her office then admitted').replace('to whom it belonged', 'whose it was'),
    );
    await isThere(popup, '.highlight del');
    await isRead(popup);
    await press(popup, '.quotation-acts button');
    await isThere(popup, '.quotation-acts [aria-disabled="true"]');
    await popup.evaluate((window) => window.document.querySelector('.highlight')!.scrollIntoView({ block: 'center' }));
    yield { name: 'popup-marked', surface: popup };
    await popup.close();
    await page.close();
    await isThere(reader, '.highlight-speaker');
    yield { name: 'reader-edited', surface: reader };
    yield* comparison(reader);
  }

  /** The version that was kept with the quote, and the one before. */
  async function* comparison(reader: Surface): AsyncGenerator<Screen> {
    await isThere(reader, '.version-compare a');
    const link = await reader.evaluate((window) =>
      window.document.querySelector('.version-compare a')!.getAttribute('href')!,
    );
    const page = await driver.openOurs(link);
    const surface = surfaceOf(page);
    await isThere(surface, '.compared-block ins');
    yield { name: 'compare', surface, page };
    await page.close();
  }

  /** An article that is served otherwise this once, and its popup. */
  async function openAs(path: string, change: (html: string) => string): Promise<{ page: Page; surface: Surface }> {
    const takeBack = site.edit(path, change);
    const page = await driver.open(site.origin + path);
    takeBack();
    return { page, surface: await driver.clickToolbar(page) };
  }

  function isRead(card: Surface): Promise<void> {
    return until(
      () =>
        card
          .evaluate(countOf, '.card-part')
          .then(async (parts) => parts > 1 && !(await card.evaluate(countOf, '.placeholder'))),
      'entities and quotes',
    );
  }
}

const addresses = {
  welcome: { path: 'welcome.html', ready: 'input[type="file"]' },
  'library-empty': { path: 'library.html', ready: '.library-empty > h2' },
  about: { path: 'library.html?about=PER%3AMiriam+Castellan', ready: '.about-part .chip' },
  'about-none': { path: 'library.html?about=PER%3ANobody', ready: '.about > main:not([aria-busy="true"])' },
  timeline: { path: 'library.html?timeline', ready: '.about-dated' },
  options: { path: 'options.html', ready: '.options' },
  'reader-unsaved': { path: 'reader.html?sample', ready: '.entities' },
};

/** Chooses the backup that was written last, as in the browser's dialog; with `share`, cut off behind so much of it. */
export async function chooseLastBackup(window: Window, share = 1): Promise<void> {
  const { DataTransfer, Event, File } = window as unknown as typeof globalThis;
  const folder = await (await window.navigator.storage.getDirectory()).getDirectoryHandle('backup');
  const chosen = new DataTransfer();
  for await (const name of folder.keys()) {
    const file = await (await folder.getFileHandle(name)).getFile();
    chosen.items.add(share === 1 ? file : new File([file.slice(0, file.size * share)], name));
  }
  const input = window.document.querySelector<HTMLInputElement>('input[type="file"]')!;
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const countOf = (window: Window, selector: string) => window.document.querySelectorAll(selector).length;

/** Waits until there is such an element. */
export async function isThere(surface: Surface, selector: string): Promise<void> {
  const hasOne = () => surface.evaluate(countOf, selector).then((count) => count > 0);
  await until(hasOne, selector).catch(async (error: Error) => {
    throw new Error(`${error.message} It says: ${(await wordsOf(surface)).slice(0, 2000)}`);
  });
}

/** Clicks the first such element. */
async function press(surface: Surface, selector: string): Promise<void> {
  await surface.evaluate((window, selector) => window.document.querySelector<HTMLElement>(selector)!.click(), selector);
}

/** All that is there for whoever asks: evidence, what was left out, the details of one entity. */
async function openAll(surface: Surface): Promise<void> {
  await surface.evaluate((window) => {
    for (const details of window.document.querySelectorAll('details')) details.open = true;
    window.document.querySelector<HTMLElement>('.entity > [aria-expanded="false"]')?.click();
  });
}

/** As the reader would set it in the options; every page of ours takes it over at once. */
export async function setTheme(surface: Surface, theme: 'light' | 'dark'): Promise<void> {
  await surface.evaluate(async (window, theme) => {
    type Extension = { storage: { local: { set(items: object): Promise<void> } } };
    const { browser, chrome } = window as unknown as { browser?: Extension; chrome: Extension };
    await (browser ?? chrome).storage.local.set({ settings: { theme } });
  }, theme);
  await isThere(surface, `:root[data-theme="${theme}"]`);
}
