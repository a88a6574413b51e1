/** Search in the library page: full text, several tabs, and an index that stays. Pictures: `.output/screenshots/search-*.png`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { say } from '../../lib/words.ts';
import { sampleArticles, startSampleSite, type SampleSite } from '../../scripts/sample-site-server.ts';
import { saveFrom, surfaceOf, waitForAnalysis, waitForWords, wordsOf } from './card.ts';
import type { Driver, Surface } from './drivers/driver.ts';
import { until } from './drivers/until.ts';
import { browsers } from './tested-in.ts';

const folder = join(import.meta.dirname, '../../.output/screenshots');

describe.each(browsers)('search in %s', (browser, start) => {
  let site: SampleSite;
  let driver: Driver;
  beforeAll(async () => {
    await mkdir(folder, { recursive: true });
    site = await startSampleSite();
    driver = await start();
    for (const path of [sampleArticles.updatedYearsLater, sampleArticles.disagreeingMetadata]) {
      const popup = await driver.clickToolbar(await driver.open(site.origin + path));
      await waitForAnalysis(popup);
      await saveFrom(popup);
      await popup.close();
    }
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  const search = (library: Surface, words: string) =>
    library.evaluate((window, words) => {
      const field = window.document.querySelector<HTMLInputElement>('input[type=search]')!;
      field.value = words;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, words);
  const hits = (library: Surface) =>
    library.evaluate((window) => [...window.document.querySelectorAll('mark')].map((mark) => mark.textContent));
  const finds = (library: Surface, word: string) =>
    until(
      async () => (await hits(library)).some((hit) => hit.toLowerCase().startsWith(word)),
      `“${word}” in a snippet`,
    );

  it('finds words of the text, shows them, and says what it did not understand', async () => {
    const page = await driver.openOurs('library.html');
    const library = surfaceOf(page);
    await search(library, 'salvage published:soon');
    await waitForWords(library, say('search_problem_date', { part: 'published:soon' }));
    await finds(library, 'salvage');
    await writeFile(join(folder, `search-${browser}.png`), await library.screenshot());
    await search(library, 'zzzzqq ');
    await waitForWords(library, say('library_empty_filter'));
    await page.close();
  });

  it('knows who speaks in an article that was never opened', async () => {
    const page = await driver.openOurs('library.html');
    const library = surfaceOf(page);
    await search(library, 'said:castellan OR said:drozdov OR said:thackeray ');
    await until(
      () => library.evaluate((window) => window.document.querySelectorAll('.row').length === 1),
      'the article in which they speak',
      30_000,
    );
    await page.close();
  });

  it('builds a damaged index anew, and the reader notices nothing', async () => {
    const options = await driver.openOurs('options.html');
    const spoilt = await surfaceOf(options).evaluate(async () => {
      let files = 0;
      const spoil = async (folder: FileSystemDirectoryHandle): Promise<void> => {
        for await (const entry of (folder as unknown as { values(): AsyncIterable<FileSystemHandle> }).values()) {
          if (entry.kind === 'directory') await spoil(entry as FileSystemDirectoryHandle);
          else {
            const file = entry as FileSystemFileHandle;
            const { size } = await file.getFile();
            // The first 4,096 bytes say which file this is; the next ones are the beginning of the database.
            if (size < 8192) continue;
            const writing = await file.createWritable({ keepExistingData: true });
            await writing.write({ type: 'write', position: 4096, data: new Uint8Array(size - 4096).fill(7) });
            await writing.close();
            files += 1;
          }
        }
      };
      const root = await navigator.storage.getDirectory();
      await spoil(await root.getDirectoryHandle('search-index'));
      return files;
    });
    expect(spoilt).toBeGreaterThan(0);
    await options.close();
    const page = await driver.openOurs('library.html');
    const library = surfaceOf(page);
    await search(library, 'salvage ');
    await finds(library, 'salvage');
    expect(await wordsOf(library)).not.toContain(say('search_failed'));
    await page.close();
  });

  it('answers in two tabs, and in the second when the first is closed', async () => {
    const [first, second] = [await driver.openOurs('library.html'), await driver.openOurs('library.html?second')];
    await search(surfaceOf(second), 'salvage ');
    await finds(surfaceOf(second), 'salvage');
    await first.close();
    await search(surfaceOf(second), 'zzzzqq ');
    await waitForWords(surfaceOf(second), say('library_empty_filter'));
    await search(surfaceOf(second), '"Pavel Drozdov"');
    await finds(surfaceOf(second), 'pavel drozdov');
    await second.close();
  });

  it('keeps the index: nothing is taken in again', async () => {
    const page = await driver.openOurs('library.html');
    const kept = await surfaceOf(page).evaluate(async (window) => {
      const root = await window.navigator.storage.getDirectory();
      const names: string[] = [];
      for await (const name of (root as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
      return names;
    });
    expect(kept).toContain('search-index');
    await search(surfaceOf(page), 'salvage ');
    await finds(surfaceOf(page), 'salvage');
    expect(await wordsOf(surfaceOf(page))).not.toContain(say('search_failed'));
    await page.close();
  });
});
