/** What the reader says of a name sticks: before a save, after it, in the reader, and in other articles. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleArticles, startSampleSite, type SampleSite } from '../../scripts/sample-site-server.ts';
import { click, saveFrom, surfaceOf, type, waitForAnalysis, waitForWords, wordsOf } from './card.ts';
import type { Driver, Surface } from './drivers/driver.ts';
import { browsers } from './tested-in.ts';

describe.each(browsers)('in %s', (_, start) => {
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

  async function cardOf(path: string): Promise<Surface> {
    const popup = await driver.clickToolbar(await driver.open(site.origin + path));
    await waitForAnalysis(popup);
    return popup;
  }

  async function openForm(surface: Surface, name: string): Promise<void> {
    await click(surface, name);
    await click(surface, 'Correct this');
  }

  it('renames, parts and brings together for one article, before it is saved and after', async () => {
    const popup = await cardOf(sampleArticles.updatedYearsLater);
    await openForm(popup, 'Harriet Quayle');
    await type(popup, 'Name', 'Harriet J. Quayle');
    await click(popup, 'Use this');
    await waitForWords(popup, 'You renamed “Harriet Quayle” to “Harriet J. Quayle”');
    await openForm(popup, 'Miriam Castellan');
    await popup.evaluate((window) => window.document.querySelector<HTMLInputElement>('.entity-apart input')!.click());
    await click(popup, 'Use this');
    await waitForWords(popup, 'You parted “Castellan” from “Miriam Castellan”');
    await popup.close();

    const again = await cardOf(sampleArticles.updatedYearsLater);
    await waitForWords(again, 'Harriet J. Quayle');
    await saveFrom(again);
    await click(again, 'Read');
    const reader = surfaceOf(await driver.findOurs('reader.html'));
    await waitForWords(reader, 'Harriet J. Quayle');
    await openForm(reader, 'Lakeside Tribune');
    await reader.evaluate((window) => {
      const list = window.document.querySelector<HTMLSelectElement>('.entity-form select')!;
      list.value = 'ORG:port ansel herald';
      list.dispatchEvent(new (window as unknown as typeof globalThis).Event('change', { bubbles: true }));
    });
    await click(reader, 'Use this');
    await waitForWords(reader, 'You put “Lakeside Tribune” with “Port Ansel Herald”');

    await driver.restart();
    const later = await cardOf(sampleArticles.updatedYearsLater);
    await waitForWords(later, 'Harriet J. Quayle');
    expect(await wordsOf(later, '.entities')).not.toContain('Lakeside Tribune');
    await click(later, 'Port Ansel Herald');
    await click(later, 'Undo');
    await waitForWords(later, /Lakeside Tribune \d/);
    await later.close();
  });

  it('waits for the save in the reader too', async () => {
    const popup = await cardOf(sampleArticles.corrected);
    await openForm(popup, 'Petra Oduya');
    await type(popup, 'Name', 'Petra M. Oduya');
    await click(popup, 'Use this');
    await waitForWords(popup, 'You renamed “Petra Oduya” to “Petra M. Oduya”');
    await click(popup, 'Read');
    const reader = surfaceOf(await driver.findOurs('reader.html?tab'));
    await waitForWords(reader, 'Petra M. Oduya');
    await openForm(reader, 'Greta Mallory');
    await type(reader, 'Name', 'Greta L. Mallory');
    await click(reader, 'Use this');
    await waitForWords(reader, 'You renamed “Greta Mallory” to “Greta L. Mallory”');
    await click(reader, 'Save');
    await waitForWords(reader, /Saved (just now|\d)/);

    await driver.restart();
    const later = await cardOf(sampleArticles.corrected);
    await waitForWords(later, 'Greta L. Mallory');
    expect(await wordsOf(later, '.entities')).toContain('Petra M. Oduya');
    await later.close();
  });

  it('holds everywhere when that is asked for, and is taken back everywhere', async () => {
    const popup = await cardOf(sampleArticles.navigatesItself);
    await openForm(popup, 'Orrin Institute of Natural History');
    await type(popup, 'Name', 'Orrin Natural History Institute');
    await click(popup, 'Everywhere');
    await click(popup, 'Use this');
    await waitForWords(popup, 'Orrin Natural History Institute');
    await popup.close();

    const other = await cardOf(sampleArticles.disagreeingMetadata);
    await waitForWords(other, 'Orrin Natural History Institute');
    await click(other, 'Orrin Natural History Institute');
    await click(other, 'Undo');
    await waitForWords(other, 'Orrin Institute of Natural History');
    await other.close();
  });
});
