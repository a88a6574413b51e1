/** Whether a search finds the article that it was made of: a library of real pages, and queries drawn from their texts by a seed. */
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { captureVersion } from '../../lib/article/capture-version.ts';
import { ANALYSIS_VERSION, analyze, needsTagger, type Analysis } from '../../lib/analysis.ts';
import { keepAnalysis } from '../../lib/library/analyses.ts';
import { saveArticle } from '../../lib/library/save-article.ts';
import { openLibrary } from '../../lib/library/schema.ts';
import type { World } from '../../lib/library/world.ts';
import { ArticleIndex } from '../../lib/search/article-index.ts';
import { catchUp } from '../../lib/search/catch-up.ts';
import { indexWords } from '../../lib/search/fold-text.ts';
import { parseQuery } from '../../lib/search/parse-query.ts';
import { parseHtml } from '../parse-html.ts';
import { shippedTagger } from '../read-tagger.ts';
import { goldOf, pageOf, pageSets } from '../shared-data.ts';
import { randomFrom, shuffled } from '../train/random.ts';
import { articleIn } from './article-in.ts';
import type { Figure } from './figure.ts';

const articlesAsked = 1000;
const queriesAsked = 200;
/** The right article must be among so many. */
const first = 3;
/** A word that fewer articles have would be found by anything. */
const leastArticles = 3;
const seed = 2026;

interface KeptArticle {
  id: string;
  headline: string;
  body: string;
  published?: string;
  analysis: Analysis;
}

/** What is looked for and which article is meant. */
interface Asked {
  kind: 'rare words' | 'person and month' | 'part of a quote';
  query: string;
  id: string;
}

export async function benchRelevance(): Promise<Figure[]> {
  const sqlite = await sqlite3InitModule();
  const index = new ArticleIndex(new sqlite.oo1.DB(':memory:'), 'bench');
  const world: World = { deviceId: 'aaaaaaaaaaaa', now: () => Date.UTC(2026, 0, 5), randomBytes: countedBytes() };
  const library = await openLibrary(world, { indexedDB: new IDBFactory(), IDBKeyRange });
  const kept = new Map<string, KeptArticle>();
  const bodies = new Set<string>();
  const tagger = shippedTagger();
  const capturedAt = new Date(world.now()).toISOString();
  for (const { url, html } of realPages()) {
    if (kept.size === articlesAsked) break;
    const read = articleIn(parseHtml(html), url, capturedAt);
    // Some pages stand in several sets.
    if (!read || read.article.texts.body.length < 500 || bodies.has(read.article.texts.body)) continue;
    const { article, dates } = read;
    bodies.add(article.texts.body);
    const { articleId: id, revisionId } = await saveArticle(
      library,
      { article, dates, capturedAt, captureVersion },
      world,
    );
    const published = dates.published?.value;
    const analysis = analyze(article, published, needsTagger(article) ? tagger : undefined);
    await keepAnalysis(library, revisionId, ANALYSIS_VERSION, analysis);
    const { headline, body } = article.texts;
    kept.set(id, { id, headline, body, ...(published && { published }), analysis });
  }
  await catchUp(library, index, () => {});
  const asked = drawQueries([...kept.values()]);
  const isFound = ({ query, id }: Asked) => index.find(parseQuery(query), { limit: first }).ids.includes(id);
  const share = (some: Asked[]) => some.filter(isFound).length / some.length;
  for (const missed of asked.filter((one) => !isFound(one))) console.log(`missed, ${missed.kind}: ${missed.query}`);
  const figure = (set: string, metric: string, value: number) => ({
    ...{ bench: 'relevance', set, system: 'ours', metric, value },
  });
  return [
    figure('all', 'articles', kept.size),
    figure('all', 'queries', asked.length),
    figure('all', 'inFirst3', share(asked)),
    ...[...new Set(asked.map(({ kind }) => kind))].map((kind) =>
      figure(kind, 'inFirst3', share(asked.filter((one) => one.kind === kind))),
    ),
  ];
}

/** Each kind in turn, from articles in an order that the seed decides; what an article has nothing for is asked of the next. */
function drawQueries(articles: KeptArticle[]): Asked[] {
  const words = new Map(articles.map((article) => [article.id, new Set(indexWords(article.body))]));
  const counts = new Map<string, number>();
  for (const own of words.values()) for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1);
  const draw: Record<Asked['kind'], (article: KeptArticle) => string | undefined> = {
    'rare words': ({ id }) => {
      const rare = [...words.get(id)!]
        .filter((word) => word.length > 3 && /^\p{L}+$/u.test(word) && counts.get(word)! >= leastArticles)
        .sort((a, b) => counts.get(a)! - counts.get(b)! || (a < b ? -1 : 1))
        .slice(0, 3);
      return rare.length === 3 ? `${rare.join(' ')} ` : undefined;
    },
    'person and month': ({ published, analysis }) => {
      const person = analysis.entities.find(
        ({ type, doubtful, name }) => type === 'PER' && !doubtful && name.includes(' '),
      );
      return person && published && published.length >= 'yyyy-mm'.length
        ? `"${person.name}" published:${published.slice(0, 'yyyy-mm'.length)}`
        : undefined;
    },
    'part of a quote': ({ body, analysis }) => {
      const quotes = analysis.quotations
        .filter(({ kind }) => kind === 'direct')
        .flatMap(({ parts }) => parts)
        .filter((part) => part.in === undefined)
        .map(({ start, end }) => body.slice(start, end).split(/\s+/))
        .filter((quote) => quote.length >= 12);
      const longest = quotes.sort((a, b) => b.length - a.length)[0];
      const middle = longest?.slice(Math.floor(longest.length / 4), Math.ceil((longest.length * 3) / 4));
      return middle && `"${middle.join(' ').replace(/["“”„«»]/g, ' ')}"`;
    },
  };
  const kinds = Object.keys(draw) as Asked['kind'][];
  const asked: Asked[] = [];
  for (const at of shuffled(articles.length, randomFrom(seed))) {
    if (asked.length === queriesAsked) break;
    const article = articles[at]!;
    const kind = kinds[asked.length % kinds.length]!;
    const query = draw[kind](article);
    if (query !== undefined) asked.push({ kind, query, id: article.id });
  }
  return asked;
}

function countedBytes(): World['randomBytes'] {
  let drawn = 0;
  return (length) => {
    const bytes = new Uint8Array(length);
    new DataView(bytes.buffer).setUint32(length - 4, (drawn += 1));
    return bytes;
  };
}

/** Of every set in turn. */
function* realPages(): Generator<{ url: string; html: string }> {
  const sets = pageSets.filter((set) => set !== 'updated').map((set) => ({ set, pages: Object.entries(goldOf(set)) }));
  const longest = Math.max(...sets.map(({ pages }) => pages.length));
  for (let at = 0; at < longest; at++) {
    for (const { set, pages } of sets) {
      const [id, page] = pages[at] ?? [];
      if (id !== undefined && page) yield { url: page.url, html: pageOf(set, id) };
    }
  }
}
