import { beforeEach, describe, expect, it } from 'vitest';
import { deleteArticle, setReadState } from '../../lib/library/change-article.ts';
import { saveArticle } from '../../lib/library/save-article.ts';
import { catchUpCatalog } from '../../lib/library/catalog.ts';
import { arrange, findInLists, lastSaved, readSortKeys, type Shelf, type SortKey } from '../../lib/library/list.ts';
import { correct } from '../../lib/library/corrections.ts';
import type { Library } from '../../lib/library/schema.ts';
import { setArticleTags } from '../../lib/library/tags.ts';
import { captured, emptyLibrary, resolved, testWorld, type TestWorld } from './sample.ts';

let world: TestWorld;
let library: Library;

/** headline, outlet, published, saved */
const rows = [
  ['Zebra crossing moved', 'Álvor Daily', '2026-01-03', '2026-01-05T10:00:00.000Z'],
  ['apples recalled', 'The Tide Post', '2026-01-03T23:30-05:00', '2026-01-05T11:00:00.000Z'],
  ['Mayor resigns', undefined, undefined, '2026-01-05T12:00:00.000Z'],
] as const;

beforeEach(async () => {
  world = testWorld();
  library = await emptyLibrary(world);
  for (const [headline, siteName, published, capturedAt] of rows) {
    const url = `https://news.example/${headline.split(' ')[0]}`;
    const dates = { ...(published && { published: resolved('datePublished', published) }), claims: [], rejected: [] };
    await saveArticle(library, captured({ url, canonicalUrl: url, headline, siteName, dates, capturedAt }), world);
  }
});

async function heads({ sort = 'saved', reversed = false, ...shelf }: Shelf & { sort?: SortKey; reversed?: boolean }) {
  const catalog = await catchUpCatalog(library, undefined);
  const keys = sort === 'saved' ? undefined : await readSortKeys(library, sort);
  return firstWords(arrange(catalog, shelf, reversed, keys));
}
const firstWords = async (ids: string[]) =>
  (await library.articles.bulkGet(ids)).map((article) => article!.headline.split(' ')[0]);
const idOf = async (headline: string) =>
  (await library.articles.toArray()).find((article) => article.headline.startsWith(headline))!.id;

describe('the list', () => {
  it.each<[string, Parameters<typeof heads>[0], string[]]>([
    ['the last saved first', {}, ['Mayor', 'apples', 'Zebra']],
    ['the first saved first', { reversed: true }, ['Zebra', 'apples', 'Mayor']],
    ['the last published first, what states none last', { sort: 'published' }, ['apples', 'Zebra', 'Mayor']],
    ['what states none last either way', { sort: 'published', reversed: true }, ['Zebra', 'apples', 'Mayor']],
    ['headlines from A, in whichever case', { sort: 'headline' }, ['apples', 'Mayor', 'Zebra']],
    ['outlets from A, accents aside', { sort: 'outlet' }, ['Zebra', 'apples', 'Mayor']],
  ])('sorts %s', async (_, query, expected) => {
    expect(await heads(query)).toEqual(expected);
  });

  it('finds words of headline, outlet, byline and tags by their beginning', async () => {
    await setArticleTags(library, await idOf('Mayor'), ['City hall'], world);
    const found = async (text: string) => firstWords([...(await findInLists(library, text))]);
    expect(await found('ALVOR zeb')).toEqual(['Zebra']);
    expect(await found('hall')).toEqual(['Mayor']);
    expect(await found('wend')).toHaveLength(3);
    expect(await found('ebra')).toEqual([]);
  });

  it('is of one shelf: by state, by tag, or the trash', async () => {
    await setReadState(library, await idOf('Mayor'), 'archived', world);
    await deleteArticle(library, await idOf('apples'), world);
    await setArticleTags(library, await idOf('Zebra'), ['Roads'], world);
    expect(await heads({})).toEqual(['Mayor', 'Zebra']);
    expect(await heads({ readStates: ['unread', 'reading', 'read'] })).toEqual(['Zebra']);
    expect(await heads({ readStates: ['archived'] })).toEqual(['Mayor']);
    expect(await heads({ trash: true })).toEqual(['apples']);
    const [{ id: tagId } = { id: '' }] = await library.tags.toArray();
    expect(await heads({ tagId })).toEqual(['Zebra']);
  });

  it('begins the same before there is a catalog', async () => {
    await deleteArticle(library, await idOf('apples'), world);
    await setReadState(library, await idOf('Zebra'), 'read', world);
    for (const shelf of [{}, { trash: true }, { readStates: ['read'] }] satisfies Shelf[])
      expect(await firstWords(await lastSaved(library, shelf, 9))).toEqual(await heads(shelf));
    expect(await firstWords(await lastSaved(library, {}, 1))).toEqual(['Mayor']);
  });

  it('follows what is sorted by when it changes', async () => {
    const keys = await readSortKeys(library, 'headline');
    await correct(library, await idOf('apples'), { property: 'headline', value: 'Zucchini recalled' }, world);
    const now = await readSortKeys(library, 'headline', keys);
    expect(await firstWords(arrange(await catchUpCatalog(library, undefined), {}, false, now))).toEqual([
      'Mayor',
      'Zebra',
      'Zucchini',
    ]);
  });
});
