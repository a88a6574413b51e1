/** What we do when nobody asks for anything: nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleArticles, startSampleSite, type SampleSite } from '../../scripts/sample-site-server.ts';
import { saveFrom, surfaceOf, waitForAnalysis } from './card.ts';
import type { Driver, Surface } from './drivers/driver.ts';
import { until } from './drivers/until.ts';
import { browsers } from './tested-in.ts';

/** Alarms that will wake us, and scripts that pages would get by themselves. */
const registered = (ours: Surface) =>
  ours.evaluate(async (window) => {
    type Extension = {
      alarms: { getAll(): Promise<{ name: string }[]> };
      scripting: { getRegisteredContentScripts(): Promise<{ id: string }[]> };
    };
    const { browser, chrome } = window as unknown as { browser?: Extension; chrome: Extension };
    const { alarms, scripting } = browser ?? chrome;
    return {
      alarms: (await alarms.getAll()).map(({ name }) => name),
      scripts: (await scripting.getRegisteredContentScripts()).map(({ id }) => id),
    };
  });
const nothing = { alarms: [], scripts: [] };

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

  it('nothing is registered after the install, and nothing once the images of a save are settled', async () => {
    const ours = surfaceOf(await driver.openOurs('options.html'));
    expect(await registered(ours)).toEqual(nothing);

    const popup = await driver.clickToolbar(await driver.open(site.origin + sampleArticles.photoStory));
    await waitForAnalysis(popup);
    await saveFrom(popup);
    await until(
      async () => JSON.stringify(await registered(ours)) === JSON.stringify(nothing),
      'the alarm to go',
      30_000,
    );
  });
});
