/** Reading leaves the page as it was and tells nobody: no change to the document, no request. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleArticles, startSampleSite, type SampleSite } from '../../scripts/sample-site-server.ts';
import type { Driver } from './drivers/driver.ts';
import { startRecordingProxy, type RecordingProxy } from './drivers/recording-proxy.ts';
import { waitForAnalysis } from './card.ts';
import { browsers } from './tested-in.ts';

/** What the browser itself asks of its maker while it runs, whatever is installed. */
const ofTheBrowser = /(^|\.)(google|googleapis|gvt1|gstatic|mozilla|firefox)\.(com|org|net)(:\d+)?$/;
const hostOf = (address: string) => (address.includes('://') ? new URL(address).host : address);

describe.each(browsers)('in %s', (_, start) => {
  let site: SampleSite;
  let proxy: RecordingProxy;
  let driver: Driver;
  beforeAll(async () => {
    site = await startSampleSite();
    proxy = await startRecordingProxy();
    driver = await start({ proxy: proxy.address });
  });
  afterAll(async () => {
    await driver?.close();
    await proxy?.close();
    await site?.close();
  });

  it('capture and analysis change nothing in the page and request nothing', async () => {
    const page = await driver.open(site.origin + sampleArticles.updatedYearsLater);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await page.evaluate(() => {
      const seen: string[] = [];
      const observer = new MutationObserver((records) => seen.push(...records.map((record) => record.type)));
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      Object.assign(window, { seen });
    });
    expect(proxy.requests.some((address) => address.startsWith(site.origin))).toBe(true);
    const before = proxy.requests.length;

    const popup = await driver.clickToolbar(page);
    await waitForAnalysis(popup);

    expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
    expect(proxy.requests.slice(before).filter((address) => !ofTheBrowser.test(hostOf(address)))).toEqual([]);
  });
});
