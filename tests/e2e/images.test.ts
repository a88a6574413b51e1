/** The images of a saved article: counted right, for every kind of host, before and after the reader allowed it. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleArticles, startSampleSite, type SampleSite } from '../../scripts/sample-site-server.ts';
import { click, surfaceOf, waitForWords, wordsOf } from './card.ts';
import type { Driver, Surface } from './drivers/driver.ts';
import { until } from './drivers/until.ts';
import { browsers } from './tested-in.ts';

const megabyte = 1024 * 1024;
const path = sampleArticles.photoStory;

/** Pictures that cannot be kept, by what the reader is told of them. */
const broken: Record<string, string> = {
  '/missing.jpg': 'the host answers with error 404',
  '/words.jpg': 'what it sends is no image',
  '/words-called-a-picture.jpg': 'what it sends is no image',
  '/large.jpg': 'larger than 10 MB',
  '/larger-than-it-says.jpg': 'larger than 10 MB',
  '/cut-short.jpg': 'no answer',
};

/** Its host answers the page, and nobody after that. */
const silent = '/silent.jpg';

/** Whoever asks after the page did waits for these; they come first in the queue, being first by their address. */
const slow = ['/slow-1.jpg', '/slow-2.jpg', '/slow-3.jpg', '/slow-4.jpg'];

const picture = readFileSync(join(import.meta.dirname, '../../sample-site/pictures/ice-saw.jpg'));

/** Serves all of these with CORS headers. */
function startOddPictures(): Promise<Server> {
  const asked = new Set<string>();
  const server = createServer(({ url = '' }, response) => {
    const pageHasIt = asked.has(url);
    asked.add(url);
    response.setHeader('access-control-allow-origin', '*').setHeader('content-type', 'image/jpeg');
    if (url === '/words.jpg') response.setHeader('content-type', 'text/html').end('<p>Please log in</p>');
    else if (url === '/words-called-a-picture.jpg') response.end('<p>Please log in</p>');
    else if (url === '/large.jpg') response.setHeader('content-length', 11 * megabyte).end(Buffer.alloc(11 * megabyte));
    else if (url === '/larger-than-it-says.jpg') {
      response.write(Buffer.alloc(megabyte));
      response.end(Buffer.alloc(10 * megabyte));
    } else if (url === '/cut-short.jpg') {
      response.setHeader('content-length', megabyte).write(Buffer.alloc(1000));
      setTimeout(() => response.destroy(), 100);
    } else if (slow.includes(url)) setTimeout(() => response.end(picture), pageHasIt ? 1500 : 0);
    else if (url !== silent || !pageHasIt) response.writeHead(404).end();
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

describe.each(browsers)('in %s', (_, start) => {
  let site: SampleSite;
  let odd: Server;
  let driver: Driver;
  beforeAll(async () => {
    site = await startSampleSite();
    odd = await startOddPictures();
    driver = await start();
  });
  afterAll(async () => {
    await driver?.close();
    odd?.closeAllConnections();
    odd?.close();
    await site?.close();
  });

  /** The photo story as an article of its own, with these pictures at its end. */
  function addressWith(pictures: string[]): string {
    const { port } = odd.address() as AddressInfo;
    const figures = pictures.map(
      (name, index) =>
        `<figure><img src="http://1.localhost:${port}${name}" width="1200" height="675" alt="Plate ${index + 1}">` +
        `<figcaption>Plate ${index + 1}, from the north shore.</figcaption></figure>`,
    );
    site.edit(path, (html) =>
      html
        .replace(/<link rel="canonical"[^>]*>/, '')
        .replace(/<\/figure>(?![\s\S]*<\/figure>)/, `</figure>${figures.join('')}`),
    );
    return `${site.origin}${path}?with=${pictures.length}`;
  }

  async function saveIn(page: Page): Promise<Surface> {
    const popup = await driver.clickToolbar(page);
    await click(popup, 'Save');
    await waitForWords(popup, /Saved (just now|\d)/);
    return popup;
  }

  const imagesTold = (popup: Surface) => wordsOf(popup, '.image-counts');

  it('once the tab is closed keeps what hosts give to anybody, and names the others with the offer', async () => {
    const address = addressWith(slow);
    const page = await driver.open(address);
    await (await saveIn(page)).close();
    await page.close();
    // The article is not opened again before the last image is done with: a click there gives us its host for a while.
    const ours = surfaceOf(await driver.openOurs('library.html'));
    const alarms = () =>
      ours.evaluate((window) =>
        (window as unknown as { chrome: { alarms: { getAll(): Promise<object[]> } } }).chrome.alarms.getAll(),
      );
    await until(async () => (await alarms()).length === 0, 'nothing to be registered any more');
    const again = await driver.clickToolbar(await driver.open(address));
    await waitForWords(again, /images kept(?!.*on (its|their) way)/);
    expect(await imagesTold(again)).toBe(
      '5 of 8 images kept photos.localhost refuses 2 images. Allow this host? (photos.localhost) ' +
        '127.0.0.1 refuses 1 image. Allow this host? (127.0.0.1)',
    );
    await again.close();
  });

  it('keeps the images of an article beside a host that never answers, and gives that up', async () => {
    const popup = await saveIn(await driver.open(addressWith([silent])));
    await waitForWords(popup, '2 of 5 images kept · 1 on its way');
    await popup.close();
    // It is waited for while the next tests go on; the last one looks after it.
  });

  it('keeps what it may, names the host that refuses, and keeps the rest once it is allowed', async () => {
    const address = addressWith([]);
    const page = await driver.open(address);
    const popup = await saveIn(page);
    await waitForWords(popup, /images kept(?!.*on (its|their) way)/);
    expect(await imagesTold(popup)).toBe(
      '2 of 4 images kept photos.localhost refuses 2 images. Allow this host? (photos.localhost)',
    );

    await popup.click('Allow this host? (photos.localhost)');
    await driver.allowInPrompt();
    // Chromium's prompt closes the popup; the background goes on without it.
    await popup.close().catch(() => undefined);
    const again = await driver.clickToolbar(page);
    await waitForWords(again, '4 of 4 images kept');
    expect(await imagesTold(again)).toBe('4 of 4 images kept');
    await again.close();
  });

  it('says of every image that is not kept why', async () => {
    const popup = await saveIn(await driver.open(addressWith(Object.keys(broken))));
    await waitForWords(popup, /images kept(?!.*on (its|their) way)/);
    const told = await imagesTold(popup);
    expect(told).toContain('4 of 10 images kept');
    for (const why of new Set(Object.values(broken))) {
      const count = Object.values(broken).filter((other) => other === why).length;
      const images = count === 1 ? '1 image of 1.localhost is' : `${count} images of 1.localhost are`;
      expect(told).toContain(`${images} not kept: ${why}.`);
    }
    await popup.close();
  });

  it('has given up the host that never answers', async () => {
    const address = addressWith([silent]);
    // The page itself would be waited for as long.
    addressWith([]);
    const popup = await driver.clickToolbar(await driver.open(address));
    await waitForWords(popup, '4 of 5 images kept 1 image of 1.localhost is not kept: no answer.', 40_000);
  });
});
