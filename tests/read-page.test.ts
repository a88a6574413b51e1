/** Whole pages of our own, with all we expect of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { expectPage, type ExpectedPage } from './expect-page.ts';

const folder = join(import.meta.dirname, 'pages');

describe('reads the page', () => {
  it.each(readdirSync(folder))('%s', (slug) => {
    const expected = JSON.parse(readFileSync(join(folder, slug, 'expected.json'), 'utf8')) as ExpectedPage;
    expectPage(readFileSync(join(folder, slug, 'page.html'), 'utf8'), expected);
  });
});
