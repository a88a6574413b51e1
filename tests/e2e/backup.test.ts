/** A library that is backed up, lost and restored, as a reader goes through it. In both real browsers. */
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleArticles, startSampleSite, type SampleSite } from '../../scripts/sample-site-server.ts';
import { unzip } from '../export/unzip.ts';
import { click, saveFrom, surfaceOf, type, waitForAnalysis, waitForWords, wordsOf } from './card.ts';
import { until } from './drivers/until.ts';
import type { Driver, Surface } from './drivers/driver.ts';
import { chooseLastBackup } from './screens.ts';
import { browsers } from './tested-in.ts';

const headline = 'Governor handed Velmoran envoys the LSA’s sealed map of the Orrin wreck';
const quote = 'I poured the coffee. I would have seen it.';

describe.each(browsers)('in %s', (name, start) => {
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

  it('writes a backup, notices that the library is gone, and restores it with pictures and highlights', async () => {
    const popup = await driver.clickToolbar(await driver.open(site.origin + sampleArticles.updatedYearsLater));
    await waitForAnalysis(popup);
    await saveFrom(popup);
    await waitForWords(popup, /1 of 1 image kept/);
    await popup.close();
    const library = surfaceOf(await driver.openOurs('library.html'));
    await waitForWords(library, headline);
    await click(library, headline);
    const reader = surfaceOf(await driver.findOurs('reader.html'));
    await waitForWords(reader, quote);
    await select(reader, quote);
    await click(reader, 'Note');
    await type(reader, 'Write a note', 'She was there.');
    await click(reader, 'Done');
    await waitForWords(reader, 'She was there.');
    await reader.close();

    const page = surfaceOf(await driver.openOurs('library.html'));
    await waitForWords(page, headline);
    const first = await backUp(page, driver);
    const readable = [...first].filter(([path]) => path.startsWith('articles/'));
    expect(readable.map(([path]) => path.replace(/^.*\./, ''))).toEqual(['md', 'html']);
    expect(readable[0]![1]).toContain('She was there.');
    expect(readable[1]![1]).toMatch(/<img src="data:image\/jpeg;base64,/);
    expect(first.get('quotes.csv')).toContain(quote);

    // The list is open meanwhile: it is told, too.
    await deleteDatabase(page);
    await page.close();
    const emptied = surfaceOf(await driver.openOurs('library.html'));
    await waitForWords(emptied, 'Your library is not where it was: it had 1 article');
    await emptied.evaluate(chooseLastBackup);
    await waitForWords(emptied, /1 article, 1 highlight, 1 picture.*1 article is new here/);
    await click(emptied, 'Add to the library');
    await waitForWords(emptied, 'Done. New articles: 1.');
    expect(await wordsOf(emptied)).not.toContain('Your library is not where it was');

    await click(emptied, headline);
    const again = surfaceOf(await driver.findOurs('reader.html'));
    await waitForWords(again, 'She was there.');
    await until(
      () => again.evaluate((window) => [...window.document.images].some((image) => image.naturalWidth > 0)),
      'an image of the restored article',
    );
    await again.close();

    const restored = surfaceOf(await driver.openOurs('library.html'));
    await waitForWords(restored, headline);
    const second = await backUp(restored, driver);
    expect(withoutHead(second)).toBe(withoutHead(first));
    await restored.close();
  });

  it('puts a backup in the place of what is here, and takes that back', async () => {
    const page = surfaceOf(await driver.openOurs('library.html'));
    await waitForWords(page, headline);
    await backUp(page, driver);
    await click(page, `Archive “${headline}”`);
    await waitForWords(page, /Archive 1/);
    await page.evaluate(chooseLastBackup);
    await waitForWords(page, '1 is not as it is here.');
    await click(page, 'Replace what is here');
    await click(page, 'Replace the library');
    await waitForWords(page, 'Done.');
    await until(async () => (await wordsOf(page, '.rows')).includes(headline), 'the article to be listed again');
    await click(page, 'Undo');
    await waitForWords(page, 'The library is as it was before.');
    await waitForWords(page, /Archive 1/);
    await page.close();
  });

  it('adds what is whole in a backup that was cut off, and does not offer to replace by it', async () => {
    const page = surfaceOf(await driver.openOurs('library.html'));
    await waitForWords(page, /Archive 1/);
    await backUp(page, driver);
    await deleteDatabase(page);
    await page.close();
    const emptied = surfaceOf(await driver.openOurs('library.html'));
    await waitForWords(emptied, 'Your library is not where it was');
    await emptied.evaluate(chooseLastBackup, 0.02);
    await waitForWords(emptied, /its list of articles breaks off.*cannot replace the library/);
    await click(emptied, 'Cancel');
    await emptied.evaluate(chooseLastBackup, 0.5);
    await waitForWords(emptied, /1 article, 1 highlight.*is damaged, but its articles/);
    expect(await wordsOf(emptied)).not.toContain('Replace what is here');
    await click(emptied, 'Add to the library');
    await waitForWords(emptied, 'Done. New articles: 1.');
    await waitForWords(emptied, /Archive 1/);
    await emptied.close();
  });

  it.runIf(name === 'chromium')('backs up by itself into a folder the reader chose', async () => {
    const tab = await driver.openOurs('library.html');
    const page = surfaceOf(tab);
    await waitForWords(page, /Archive 1/);
    // Nobody can click in the browser's own dialog; the folder is one of ours, and its handle like any other.
    await page.evaluate(async (window) => {
      const root = await window.navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('chosen', { create: true });
      Object.assign(window, { showDirectoryPicker: async () => folder });
    });
    await click(page, 'Backup');
    await click(page, 'Choose a folder…');
    await waitForWords(page, 'Backed up every day to “chosen”');
    await page.evaluate((window) =>
      (
        window as unknown as { chrome: { storage: { local: { remove(key: string): Promise<void> } } } }
      ).chrome.storage.local.remove('lastBackup'),
    );
    await page.close();
    // As if the library were two days old, so that a backup is due.
    const later = await driver.openOurs('welcome.html');
    await surfaceOf(later).evaluate((window) => {
      const opening = window.indexedDB.open('library');
      return new Promise<void>((resolve, reject) => {
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('about', 'readwrite');
          const about = transaction.objectStore('about');
          about.get('library').onsuccess = (event) => {
            const { result } = event.target as IDBRequest<{ createdAt: string }>;
            about.put({ ...result, createdAt: '2020-01-01T00:00:00.000Z' });
          };
          transaction.oncomplete = () => (opening.result.close(), resolve());
          transaction.onerror = () => reject(new Error('The library could not be made older.'));
        };
      });
    });
    await later.close();
    const open = surfaceOf(await driver.openOurs('library.html'));
    const written = () =>
      open.evaluate(async (window) => {
        const folder = await (await window.navigator.storage.getDirectory()).getDirectoryHandle('chosen');
        const names: string[] = [];
        for await (const name of folder.keys()) names.push(name);
        return names.filter((name) => name.endsWith('.zip'));
      });
    await until(async () => (await written()).length === 1, 'a backup in the folder');
    await open.close();
  });
});

const withoutHead = (files: Map<string, string>) => {
  const json = files.get('library.json')!;
  return json.slice(json.indexOf('\n'));
};

/** Backs up by the button, and opens what was downloaded. */
async function backUp(page: Surface, { downloads }: Driver): Promise<Map<string, string>> {
  await rm(downloads, { recursive: true, force: true });
  await mkdir(downloads);
  const isOpen = await page.evaluate(
    (window) => !window.document.querySelector('.library-backup')!.matches('[hidden]'),
  );
  if (!isOpen) await click(page, 'Backup');
  await click(page, 'Back up the library');
  await waitForWords(page, /Written: reading-companion-library-\d{4}-\d\d-\d\d\.zip/);
  // Both browsers write a download under another name until it is whole.
  const written = async () => (await readdir(downloads)).filter((name) => name.endsWith('.zip'));
  const sizes: number[] = [];
  await until(async () => {
    const [name] = await written();
    if (name !== undefined) sizes.push((await readFile(join(downloads, name))).length);
    return (sizes.at(-1) ?? 0) > 0 && sizes.at(-1) === sizes.at(-2);
  }, 'the download');
  await click(page, 'Close');
  const [name = ''] = await written();
  expect(name).toMatch(/^reading-companion-library-\d{4}-\d\d-\d\d\.zip$/);
  return unzip(new Blob([await readFile(join(downloads, name))]));
}

function deleteDatabase(page: Surface): Promise<void> {
  return page.evaluate(
    (window) =>
      new Promise<void>((resolve, reject) => {
        const deleting = window.indexedDB.deleteDatabase('library');
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(new Error('The library could not be deleted.'));
      }),
  );
}

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
