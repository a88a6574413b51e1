import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { beforeEach, describe, expect, it } from 'vitest';
import { ANALYSIS_VERSION } from '../../lib/analysis-version.ts';
import { lastChange } from '../../lib/library/catalog.ts';
import { keepAnalysis } from '../../lib/library/analyses.ts';
import { deleteArticle, restoreArticle, setReadState } from '../../lib/library/change-article.ts';
import { saveArticle } from '../../lib/library/save-article.ts';
import { addHighlight } from '../../lib/library/highlights.ts';
import type { Library } from '../../lib/library/schema.ts';
import { renameTag, setArticleTags } from '../../lib/library/tags.ts';
import { emptyTrashNow } from '../../lib/library/trash.ts';
import { ArticleIndex } from '../../lib/search/article-index.ts';
import { catchUp, takeOver, type IndexProgress } from '../../lib/search/catch-up.ts';
import { parseQuery } from '../../lib/search/parse-query.ts';
import { captured, emptyLibrary, idsOn, resolved, testWorld, type TestWorld } from '../library/sample.ts';

const sqlite = await sqlite3InitModule();

let world: TestWorld;
let library: Library;
let index: ArticleIndex;

async function save(name: string, headline: string, body: string, published?: string, more: object = {}) {
  world.time += 60_000;
  const url = `https://news.example/${name}`;
  const dates = { ...(published && { published: resolved('datePublished', published) }), claims: [], rejected: [] };
  const texts = { headline, dek: '', body, captions: [] };
  const capturedAt = new Date(world.time).toISOString();
  await saveArticle(library, captured({ url, canonicalUrl: url, headline, texts, dates, capturedAt, ...more }), world);
}

const named = async (name: string) =>
  (await library.articles.toArray()).find((article) => article.urls.some((url) => url.endsWith(`/${name}`)))!;

/** Names of the articles found, the best first. */
async function found(query: string, trash = false): Promise<string[]> {
  await catchUp(library, index, () => undefined);
  const { ids } = index.find(parseQuery(query), { limit: 20, trash });
  const articles = await library.articles.bulkGet(ids);
  return articles.map((article) => article!.urls[0]!.split('/').at(-1)!);
}

beforeEach(async () => {
  world = testWorld();
  library = await emptyLibrary(world);
  index = new ArticleIndex(new sqlite.oo1.DB(':memory:'), 'one');
  await save(
    'flood',
    'Flood in Velmora',
    'Water rose over the quay. A storm is coming to Zürich.',
    '2017-05-12T10:00Z',
  );
  await save('storm', 'Storm closes port', 'Ships wait. The flood of last week is over.', '2021-03', {
    siteName: 'Álvor Daily',
  });
  await save('tokyo', '東京の港', '東京湾の水位が上がった。', '2022-01-02', { lang: 'ja' });
});

describe('the index', () => {
  it.each([
    ['flood ', ['flood', 'storm']],
    ['storm ', ['storm', 'flood']],
    ['"flood of last"', ['storm']],
    ['"last flood"', []],
    ['evacuat* OR ship* ', ['storm']],
    ['flood -ships ', ['flood']],
    ['-flood ', ['tokyo']],
    ['zurich ', ['flood']],
    ['FLOO', ['flood', 'storm']],
    ['東京 ', ['tokyo']],
    ['京湾 ', ['tokyo']],
    ['京東 ', []],
    ['outlet:alvor ', ['storm']],
    ['published:2017-05..2017-06', ['flood']],
    ['published:>2020 flood ', ['storm']],
    ['published:2021-03-01 ', []],
    ['-published:2021 ', ['tokyo', 'flood']],
    ['zurich OR published:2022 ', ['tokyo', 'flood']],
    ['updated:>2000', []],
    ['nothing ', []],
    ['', []],
  ])('finds for %s', async (query, expected) => {
    expect(await found(query)).toEqual(expected);
  });

  it('follows what the reader does', async () => {
    const { id, latestRevisionId: revisionId } = await named('flood');
    expect(await found('tag:weather ')).toEqual([]);
    await setArticleTags(library, id, ['Weather'], world);
    expect(await found('tag:weather ')).toEqual(['flood']);
    await renameTag(library, (await library.tags.toArray())[0]!.id, 'Climate', world);
    expect(await found('tag:weather ')).toEqual([]);
    expect(await found('tag:climate ')).toEqual(['flood']);

    await setReadState(library, id, 'archived', world);
    expect(await found('is:archived')).toEqual(['flood']);
    expect(await found('-is:unread')).toEqual(['flood']);

    await addHighlight(
      library,
      {
        ...{ articleId: id, revisionId, color: 'fact', note: 'ask the harbourmaster' },
        target: {
          source: 'https://news.example/flood',
          selector: [
            { type: 'TextQuoteSelector', exact: 'Water rose', prefix: '', suffix: ' over' },
            { type: 'TextPositionSelector', start: 0, end: 10, in: 'body', textHash: '0', repeats: 0 },
          ],
        },
      },
      world,
    );
    expect(await found('harbourmaster has:note has:highlight')).toEqual(['flood']);

    await deleteArticle(library, id, world);
    expect(await found('zurich ')).toEqual([]);
    expect(await found('zurich ', true)).toEqual(['flood']);
    await restoreArticle(library, id, world);
    expect(await found('zurich ')).toEqual(['flood']);
    await deleteArticle(library, id, world);
    await emptyTrashNow(library, await idsOn(library, { trash: true }));
    expect(await found('zurich ', true)).toEqual([]);
  });

  it('looks through the last revision of an article, and knows that it changed', async () => {
    await save('flood', 'Flood in Velmora', 'Water fell again.', '2017-05-12T10:00Z');
    expect(await found('zurich ')).toEqual([]);
    expect(await found('fell has:changed')).toEqual(['flood']);
  });

  it('knows who is named and who speaks once the analysis is there', async () => {
    const { id, latestRevisionId } = await named('storm');
    await catchUp(library, index, () => undefined);
    expect(index.notAnalysed(9)).toContain(id);
    const entity = { key: 'PER:ilse dray', type: 'PER', name: 'Ilse Dray', aliases: [], mentions: [] };
    const speaker = { span: { start: 0, end: 5 }, name: 'Ilse Dray', entityKey: entity.key };
    await keepAnalysis(library, latestRevisionId, ANALYSIS_VERSION, {
      ...{ version: ANALYSIS_VERSION, entities: [entity], namesRead: true, timeline: [], sourcesCited: [] },
      quotations: [{ kind: 'direct', parts: [{ start: 0, end: 11 }], speaker }],
    });
    await takeOver(library, index, [id]);
    expect(index.notAnalysed(9)).not.toContain(id);
    expect(await found('said:dray ')).toEqual(['storm']);
    expect(await found('about:"Ilse Dray" ')).toEqual(['storm']);
    expect(await found('said:ships ')).toEqual([]);
  });

  it('counts all though it lists some', async () => {
    await catchUp(library, index, () => undefined);
    expect(index.find(parseQuery('flood '), { limit: 1 })).toMatchObject({ ids: { length: 1 }, count: 2 });
  });

  it('cuts the list only behind the shelf and the tag that are asked for', async () => {
    const { id } = await named('storm');
    await setReadState(library, id, 'archived', world);
    await setArticleTags(library, id, ['Harbour'], world);
    await catchUp(library, index, () => undefined);
    const [tag] = await library.tags.toArray();
    const archived = { limit: 1, readStates: ['archived' as const] };
    expect(index.find(parseQuery('flood '), archived)).toEqual({ ids: [id], count: 1 });
    expect(index.find(parseQuery('flood '), { limit: 1, tagId: tag!.id })).toEqual({ ids: [id], count: 1 });
    expect(index.find(parseQuery('flood '), { limit: 9, readStates: ['reading'] }).ids).toEqual([]);
    expect(index.find(parseQuery('has:changed OR flood '), { ...archived, tagId: tag!.id }).ids).toEqual([id]);
  });

  it('goes on where it was, and begins anew for another library', async () => {
    const db = new sqlite.oo1.DB(':memory:');
    const steps: IndexProgress[] = [];
    await catchUp(library, new ArticleIndex(db, 'one'), (progress) => steps.push(progress));
    expect(steps.at(-1)!.done).toBe(steps.at(-1)!.total);
    steps.length = 0;
    await catchUp(library, new ArticleIndex(db, 'one'), (progress) => steps.push(progress));
    expect(steps).toEqual([]);
    expect(new ArticleIndex(db, 'another').seq).toBe(0);
  });

  it('is built no further when that is stopped, and then from there', async () => {
    const stop = new AbortController();
    stop.abort();
    await catchUp(library, index, () => undefined, stop.signal);
    expect(index.walked).toBeDefined();
    expect(index.seq).toBe(0);
    expect(await found('flood ')).toEqual(['flood', 'storm']);
    expect(index.walked).toBeUndefined();
  });

  it('is built further from where it was, and then follows what happened meanwhile', async () => {
    const ids = (await library.articles.orderBy('id').primaryKeys()) as string[];
    index.walk([], { lastId: ids[1]!, seq: await lastChange(library) });
    await save('late', 'A late flood', 'Saved while the index was being built.');
    const late = (await named('late')).id;
    await catchUp(library, index, () => undefined);
    const expected = new Set([...ids.slice(2), late]);
    expect(new Set(index.notAnalysed(9))).toEqual(expected);
    expect(index.seq).toBe(await lastChange(library));
  });

  it('is put together until nothing is left to do, and finds the same', async () => {
    for (let n = 0; n < 20; n++) {
      await save(`more-${n}`, `Ferry ${n}`, 'The ferry sails.');
      await catchUp(library, index, () => undefined);
    }
    let steps = 0;
    while (index.tidy()) expect(++steps).toBeLessThan(50);
    expect(steps).toBeGreaterThan(0);
    expect(index.tidy()).toBe(false);
    expect(await found('ferry sails ')).toHaveLength(20);
  });

  it('takes any query', async () => {
    for (const query of [
      '"',
      '*',
      'AND',
      'NOT NEAR(a b)',
      'a^b',
      "'; DROP TABLE texts; --",
      'body:x',
      '-"a b" OR -c ',
      '{x}:',
    ])
      await found(query);
    expect(await found('flood ')).toHaveLength(2);
  });
});
