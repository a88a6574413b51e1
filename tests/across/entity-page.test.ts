import { beforeEach, describe, expect, it } from 'vitest';
import { entityPage, readPortions, type EntityPage } from '../../lib/across/entity-page.ts';
import { findEntity } from '../../lib/across/find-entity.ts';
import { ANALYSIS_VERSION } from '../../lib/analysis-version.ts';
import { analyze } from '../../lib/analysis.ts';
import type { EntityType } from '../../lib/entities/types.ts';
import { keepAnalysis } from '../../lib/library/analyses.ts';
import { deleteArticle } from '../../lib/library/change-article.ts';
import { saveArticle } from '../../lib/library/save-article.ts';
import { correctEverywhere, setEntityCorrections } from '../../lib/library/entity-corrections.ts';
import type { Library } from '../../lib/library/schema.ts';
import { shippedTagger } from '../../scripts/read-tagger.ts';
import { captured, emptyLibrary, resolved, testWorld, type TestWorld } from '../library/sample.ts';

const tagger = shippedTagger();
let world: TestWorld;
let library: Library;

async function save(name: string, siteName: string, published: string, body: string): Promise<string> {
  world.time += 60_000;
  const url = `https://${name}.example/`;
  const dates = { published: resolved('datePublished', published), claims: [], rejected: [] };
  const texts = { headline: name, dek: '', body, captions: [] };
  const capture = captured({ url, canonicalUrl: url, headline: name, siteName, authors: [], texts, dates });
  const { articleId, revisionId } = await saveArticle(library, capture, world);
  await keepAnalysis(library, revisionId, ANALYSIS_VERSION, analyze(capture.article, published, tagger));
  return articleId;
}

async function about(name: string, type: EntityType = 'PER'): Promise<EntityPage> {
  const found = await findEntity(library, { type, name });
  return entityPage(await readPortions(library, found, found.articles));
}
const headlines = ({ articles }: EntityPage) => articles.map(({ headline }) => headline);

beforeEach(async () => {
  world = testWorld();
  library = await emptyLibrary(world);
  await save(
    'first',
    'The Tide Post',
    '2026-01-02',
    'Foreign Minister Sergei Tavrov met Mara Tessel in Warsaw on Monday. “The old bridge will carry nobody until the last bolt is replaced,” Tavrov said.',
  );
  await save(
    'second',
    'Port Ansel Herald',
    '2026-01-05',
    'Sergey Tavrov spoke in Warsaw. “The old bridge will carry no one until the last bolt is replaced,” Sergey Tavrov said. Mara Tessel was there.',
  );
  await save('third', 'The Tide Post', '2026-01-06', 'Mara Tessel and Petra Tavrov opened the market. Tavrov sang.');
});

describe('the page of an entity', () => {
  it('has its articles under all its spellings, the latest first, and nobody of the same surname', async () => {
    for (const name of ['Sergei Tavrov', 'sergey tavrov'])
      expect(headlines(await about(name))).toEqual(['second', 'first']);
    expect(headlines(await about('Petra Tavrov'))).toEqual(['third']);
    expect(headlines(await about('Nobody Else'))).toEqual([]);
  });

  it('tells who spells it how', async () => {
    const { spellings } = await about('Sergei Tavrov');
    expect(spellings).toContainEqual({ name: 'Sergey Tavrov', outlets: [{ outlet: 'Port Ansel Herald', count: 2 }] });
    expect(spellings).toContainEqual({ name: 'Sergei Tavrov', outlets: [{ outlet: 'The Tide Post', count: 1 }] });
  });

  it('has what it said, and the same words of two outlets together', async () => {
    const { quotations, sameQuotes } = await about('Sergei Tavrov');
    expect(quotations).toHaveLength(2);
    expect(sameQuotes.map((group) => group.map(({ article }) => article.headline))).toEqual([['first', 'second']]);
  });

  it('counts in how many articles others are with it', async () => {
    expect((await about('Sergei Tavrov')).together.slice(0, 2)).toEqual([
      { type: 'PER', name: 'Mara Tessel', count: 2 },
      { type: 'LOC', name: 'Warsaw', count: 2 },
    ]);
  });

  it('has the sentences that name it with a date', async () => {
    const [sentence] = (await about('Sergei Tavrov')).dated;
    expect(sentence).toMatchObject({ article: { headline: 'first' }, value: '2025-12-29' });
    expect(sentence!.text.slice(...sentence!.said)).toBe('Monday');
    expect(sentence!.text).toMatch(/^Foreign Minister .* Monday\.$/);
  });

  it('leaves out the trash', async () => {
    const [latest] = (await about('Sergei Tavrov')).articles;
    await deleteArticle(library, latest!.id, world);
    expect(headlines(await about('Sergei Tavrov'))).toEqual(['first']);
  });

  it('follows what the reader says of the name everywhere, under both names', async () => {
    const made = { type: 'PER', name: 'Mara Tessel', change: 'rename', to: 'Mara M. Quist' } as const;
    await correctEverywhere(library, [made], world);
    for (const name of ['Mara Tessel', 'Mara M. Quist'])
      expect(headlines(await about(name))).toEqual(['third', 'second', 'first']);
    const hidden = { type: 'PER', name: 'Mara M. Quist', change: 'hide' } as const;
    await correctEverywhere(library, [hidden], world);
    expect((await findEntity(library, made)).named).toBeUndefined();
  });

  it('follows what the reader says of one article there', async () => {
    const { articles } = await about('Petra Tavrov');
    const merge = {
      ...({ type: 'PER', name: 'Petra Tavrov', change: 'merge' } as const),
      into: { type: 'PER', name: 'Sergei Tavrov' } as const,
    };
    await setEntityCorrections(library, articles[0]!.id, [merge], world);
    expect(headlines(await about('Sergei Tavrov'))).toEqual(['third', 'second', 'first']);
    expect(headlines(await about('Petra Tavrov'))).toEqual([]);
  });
});
