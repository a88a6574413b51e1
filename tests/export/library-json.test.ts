import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportLibrary } from '../../lib/export/library-json.ts';
import { saveArticle } from '../../lib/library/save-article.ts';
import { seeded, useLibrary } from '../library/random-library.ts';
import { captured, correctedAndPartial, emptyLibrary, testWorld } from '../library/sample.ts';

it('writes JSON that anyone can read, a record on a line, and says how far it is', async () => {
  const world = testWorld();
  const library = await emptyLibrary(world);
  for (const page of ['a', 'b']) {
    const url = `https://news.example/${page}`;
    await saveArticle(library, captured({ url, canonicalUrl: url, headline: page }), world);
  }
  const seen: string[] = [];
  let file = '';
  for await (const piece of exportLibrary(library, world, {
    onProgress: ({ done, count }) => seen.push(`${done}/${count}`),
  }))
    file += piece;
  expect(JSON.parse(file)).toMatchObject({
    ...{ format: 'news-reading-companion-library', version: 2, exportedAt: '2026-01-05T12:00:00.000Z' },
    ...{ tags: [], corrections: [], blobs: [] },
    articles: [{ article: {}, revisions: [{ body: {} }], captures: [{}] }, {}],
  });
  expect(file.split('\n').filter((line) => line.startsWith('{"article":'))).toHaveLength(2);
  expect(seen).toEqual(['0/2', '1/2', '2/2']);
});

it('says nothing of what is derived or of this browser alone', async () => {
  const world = testWorld();
  const library = await emptyLibrary(world);
  await saveArticle(library, captured(), world);
  let file = '';
  for await (const piece of exportLibrary(library, world)) file += piece;
  const about = await library.about.get('library');
  expect(file).not.toContain(about!.dbId);
  expect(Object.keys(JSON.parse(file) as object)).not.toContain('analyses');
});

it('writes no key that the documentation does not name', async () => {
  const world = testWorld();
  const library = await emptyLibrary(world);
  await useLibrary(library, world, seeded(3), 200);
  await saveArticle(library, captured({ ...correctedAndPartial, url: 'https://news.example/corrected' }), world);
  let file = '';
  for await (const piece of exportLibrary(library, world)) file += piece;
  const keys = new Set<string>();
  JSON.parse(file, (key, value: unknown) => {
    // Keys of lists, stamps and devices are no names.
    if (!/^\d+$|^tagIds\.|^[0-9a-f]{12}$|^$/.test(key)) keys.add(key);
    return value;
  });
  const documented = readFileSync(join(import.meta.dirname, '../../docs/library-json.md'), 'utf8');
  expect([...keys].filter((key) => !documented.includes(`\`${key}\``))).toEqual([]);
});
