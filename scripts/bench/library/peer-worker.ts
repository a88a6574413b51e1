/** Our peers, in a worker as ours is: bare SQLite FTS5 over the same columns, and MiniSearch. And our own index, without anything around it. */
import sqlite3InitModule, { type Database } from '@sqlite.org/sqlite-wasm';
import MiniSearch from 'minisearch';
import { answerSearch, listed } from '../../../lib/search/answer-search.ts';
import { ArticleIndex } from '../../../lib/search/article-index.ts';
import { columns, type Column } from '../../../lib/search/searched-article.ts';
import { inventArticle } from './invented-article.ts';

export type PeerSystem = 'fts5' | 'minisearch';

export type Ask =
  | { do: 'open'; system: 'fts5' }
  /** The index of a library that no page has open, until it is closed. */
  | { do: 'open'; system: 'ours'; dbId: string }
  | { do: 'close'; system: 'ours' }
  | { do: 'add'; system: PeerSystem; from: number; to: number }
  /** All has been added. */
  | { do: 'finish'; system: 'fts5' }
  | { do: 'find'; system: PeerSystem | 'ours'; query: string };

export interface Told {
  /** The best first. */
  found: readonly (number | string)[];
  /** Milliseconds that it took in here. */
  took: number;
}

let db: Database | undefined;
let ours: { index: ArticleIndex; close(): void } | undefined;
const mini = new MiniSearch<Record<Column, string> & { id: number }>({ fields: [...columns] });

self.onmessage = ({ data }: MessageEvent<Ask>) => {
  const begun = performance.now();
  const tell = (found: Told['found']) => postMessage({ found, took: performance.now() - begun } satisfies Told);
  if (data.do === 'find') tell(find(data.system, data.query));
  else void prepare(data).then(() => tell([]), reportError);
};

function find(system: PeerSystem | 'ours', query: string): Told['found'] {
  switch (system) {
    case 'ours':
      return answerSearch(ours!.index, query, {}).ids;
    case 'fts5':
      return findInBare(query);
    case 'minisearch':
      return findInMini(query);
  }
}

async function prepare(ask: Exclude<Ask, { do: 'find' }>): Promise<void> {
  switch (ask.do) {
    case 'open':
      if (ask.system === 'fts5') db ??= await openBare();
      else ours = await openOurs(ask.dbId);
      return;
    case 'close':
      ours!.close();
      return;
    case 'add':
      if (ask.system === 'fts5') addToBare(ask.from, ask.to);
      else mini.addAll(rowsOf(ask.from, ask.to));
      return;
    case 'finish':
      db!.exec("INSERT INTO texts(texts) VALUES ('optimize')");
  }
}

async function openOurs(dbId: string) {
  const sqlite = await sqlite3InitModule();
  for (let tries = 1; ; tries++) {
    try {
      const pool = await sqlite.installOpfsSAHPoolVfs({ name: `ours-${performance.now()}`, directory: 'search-index' });
      const opened = new pool.OpfsSAHPoolDb('/index.sqlite');
      return { index: new ArticleIndex(opened, dbId), close: () => (opened.close(), pool.pauseVfs()) };
    } catch (error) {
      // The worker before this one has let go of the lock, but not yet of its files.
      if (tries === 10) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

/** The table as plainly as it can be: no filter, no other table, every column weighs the same. Its cache is as large as ours. */
async function openBare(): Promise<Database> {
  const sqlite = await sqlite3InitModule();
  const pool = await sqlite.installOpfsSAHPoolVfs({ directory: 'bare' });
  const bare = new pool.OpfsSAHPoolDb('/bare.sqlite');
  bare.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS texts USING fts5(
    ${columns.join()}, content = '', contentless_delete = 1, prefix = '3')`);
  bare.exec('PRAGMA cache_size = -32768');
  return bare;
}

function addToBare(from: number, to: number): void {
  db!.transaction(() => {
    const insert = db!.prepare(
      `INSERT INTO texts(rowid, ${columns.join()}) VALUES (?, ${columns.map(() => '?').join()})`,
    );
    for (const row of rowsOf(from, to)) insert.bind([row.id, ...columns.map((column) => row[column])]).stepReset();
    insert.finalize();
  });
}

function findInBare(query: string): number[] {
  const match = query.includes('"') ? query : query.trim().replace(/[^\s*]+/g, '"$&"');
  return db!.selectValues('SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT ?', [
    match,
    listed,
  ]) as number[];
}

function findInMini(query: string): number[] {
  const words = query.replace(/["*]/g, '').trim();
  return mini
    .search(words, { prefix: query.includes('*'), combineWith: 'AND' })
    .slice(0, listed)
    .map(({ id }) => id as number);
}

function rowsOf(from: number, to: number): (Record<Column, string> & { id: number })[] {
  return Array.from({ length: to - from }, (_, at) => {
    const { article, analysis } = inventArticle(from + at);
    const { headline, dek, body } = article.texts;
    const said = analysis.quotations.map(({ speaker }) => speaker!.name);
    return {
      ...{ id: from + at + 1, headline, dek, body, tag: '', note: '' },
      quotes: analysis.quotations.map(({ parts: [part] }) => body.slice(part!.start, part!.end)).join('\n'),
      said: [...new Set(said)].join('\n'),
      about: analysis.entities.map(({ name }) => name).join('\n'),
      ...{ outlet: article.siteName!, author: article.authors.join('\n') },
    };
  });
}
