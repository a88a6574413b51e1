/** Our peers, in a worker as ours is: bare SQLite FTS5 over the same columns, and MiniSearch. */
import sqlite3InitModule, { type Database } from '@sqlite.org/sqlite-wasm';
import MiniSearch from 'minisearch';
import { columns, type Column } from '../../../lib/search/searched-article.ts';
import { inventArticle } from './invented-article.ts';

export type PeerSystem = 'fts5' | 'minisearch';

export type Ask =
  | { do: 'open'; system: 'fts5' }
  | { do: 'add'; system: PeerSystem; from: number; to: number }
  | { do: 'find'; system: PeerSystem; query: string };

export interface Told {
  found: number;
}

/** As many as our own search lists. */
const listed = 500;

let db: Database | undefined;
const mini = new MiniSearch<Record<Column, string> & { id: number }>({ fields: [...columns] });

self.onmessage = ({ data }: MessageEvent<Ask>) => {
  void answer(data).then((found) => postMessage({ found } satisfies Told));
};

async function answer(ask: Ask): Promise<number> {
  switch (ask.do) {
    case 'open':
      db ??= await openBare();
      return 0;
    case 'add':
      if (ask.system === 'fts5') addToBare(ask.from, ask.to);
      else mini.addAll(rowsOf(ask.from, ask.to));
      return ask.to - ask.from;
    case 'find':
      return ask.system === 'fts5' ? findInBare(ask.query) : findInMini(ask.query);
  }
}

/** The table as plainly as it can be: no filter, no other table, every column weighs the same. */
async function openBare(): Promise<Database> {
  const sqlite = await sqlite3InitModule();
  const pool = await sqlite.installOpfsSAHPoolVfs({ directory: 'bare' });
  const bare = new pool.OpfsSAHPoolDb('/bare.sqlite');
  bare.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS texts USING fts5(
    ${columns.join()}, content = '', contentless_delete = 1, prefix = '3')`);
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

function findInBare(query: string): number {
  const match = query.includes('"') ? query : query.trim().replace(/[^\s*]+/g, '"$&"');
  return db!.selectValues('SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT ?', [match, listed]).length;
}

function findInMini(query: string): number {
  const words = query.replace(/["*]/g, '').trim();
  return mini.search(words, { prefix: query.includes('*'), combineWith: 'AND' }).length;
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
