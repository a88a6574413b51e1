/** What a page reads before it draws anything: all of it is waited for, used or not. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const output = join(import.meta.dirname, '../../.output');

/** Scripts are named in the page, with those that they import. */
function scriptsOf(target: string, page: string): { files: number; kilobytes: number } {
  const html = readFileSync(join(output, target, page), 'utf8');
  const files = [...html.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map(([, path]) => path!);
  const bytes = files.map((path) => statSync(join(output, target, path)).size);
  return { files: files.length, kilobytes: bytes.reduce((sum, size) => sum + size, 0) / 1000 };
}

// One import too many brings a page the lists of all names: it was so, and nobody saw it.
it.each([
  ['chrome-mv3', 'popup.html', 160],
  ['firefox-mv3', 'popup.html', 160],
  ['chrome-mv3', 'library.html', 280],
  ['firefox-mv3', 'library.html', 280],
])('%s/%s comes in few files, and without what can wait', (target, page, most) => {
  const { files, kilobytes } = scriptsOf(target, page);
  expect(files).toBeLessThanOrEqual(6);
  expect(kilobytes).toBeLessThan(most);
});
