/** The article this project started from, with metadata and with visible text only. It is not ours and not in the project. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'vitest';
import { expectPage, type ExpectedPage } from './expect-page.ts';

const seed = join(import.meta.dirname, '../../shared/data/seed');

if (!existsSync(seed)) {
  console.log('The seed article (../shared/data/seed) is not there, so it was not read.');
  it.skip('reads the seed article');
} else {
  const expected = JSON.parse(readFileSync(join(seed, 'expected.json'), 'utf8')) as ExpectedPage;
  it.each(['dailydot', 'dailydot-visible-text-only'])('reads every fact of %s', (page) => {
    expectPage(readFileSync(join(seed, `${page}.html`), 'utf8'), expected);
  });
}
