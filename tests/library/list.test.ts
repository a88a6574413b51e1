import { beforeEach, describe, expect, it } from 'vitest';
import { deleteArticle, saveArticle, setReadState } from '../../lib/library/articles.ts';
import { listArticles, type ListQuery } from '../../lib/library/list.ts';
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

const heads = async (query: Partial<ListQuery>) =>
  (await listArticles(library, { sort: 'saved', ...query })).articles.map((article) => article.headline.split(' ')[0]);
const idOf = async (headline: string) =>
  (await library.articles.toArray()).find((article) => article.headline.startsWith(headline))!.id;

describe('the list', () => {
  it.each<[string, Partial<ListQuery>, string[]]>([
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
    expect(await heads({ text: 'ALVOR zeb' })).toEqual(['Zebra']);
    expect(await heads({ text: 'hall' })).toEqual(['Mayor']);
    expect(await heads({ text: 'wend' })).toHaveLength(3);
    expect(await heads({ text: 'ebra' })).toEqual([]);
  });

  it('leaves archived articles and the trash out until asked', async () => {
    await setReadState(library, await idOf('Mayor'), 'archived', world);
    await deleteArticle(library, await idOf('apples'), world);
    expect(await heads({})).toEqual(['Zebra']);
    expect(await heads({ readStates: ['archived'] })).toEqual(['Mayor']);
    expect(await heads({ trash: true })).toEqual(['apples']);
  });

  it('gives a page of it and counts all', async () => {
    expect(await listArticles(library, { sort: 'saved', offset: 1, limit: 1 })).toMatchObject({
      count: 3,
      articles: [{ headline: 'apples recalled' }],
    });
  });
});
