/** The page with the shape of the article this project started from, on the real card, in both browsers. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatDate } from '../../components/format-date.ts';
import { click, waitForAnalysis, waitForWords, wordsOf } from './card.ts';
import type { Driver, Surface } from './drivers/driver.ts';
import { browsers } from './tested-in.ts';

const folder = join(import.meta.dirname, '../pages/minister-told-envoys');
const html = readFileSync(join(folder, 'page.html'), 'utf8');
const expected: {
  title: string;
  dek: string;
  byline: string;
  published: string;
  modified: string;
  entities: { name: string }[];
  quotes: { parts: string[]; speaker: string }[];
} = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));

describe.each(browsers)('in %s', (_, start) => {
  let server: Server;
  let driver: Driver;
  let card: Surface;
  beforeAll(async () => {
    server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(html);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    driver = await start();
    const page = await driver.open(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    card = await driver.clickToolbar(page);
    await waitForAnalysis(card);
  });
  afterAll(async () => {
    await driver?.close();
    server?.close();
  });

  it('the card has headline, dek, byline and both dates, each with its evidence', async () => {
    for (const words of [expected.title, expected.dek, expected.byline]) await waitForWords(card, words);
    await waitForWords(card, formatDate(expected.published, 'CDT'));
    await waitForWords(card, formatDate(expected.modified, 'CST'));
    await click(card, 'How do we know?');
    await waitForWords(card, 'at the foot of the article');
  });

  it('and says who is in it and who said what', async () => {
    const words = await wordsOf(card);
    for (const { name } of expected.entities) expect(words).toContain(name);
    for (const { parts, speaker } of expected.quotes) {
      for (const part of parts) expect(words).toContain(part);
      expect(words.slice(words.indexOf(parts.at(-1)!))).toMatch(new RegExp(`^[^“]*${speaker}`));
    }
  });
});
