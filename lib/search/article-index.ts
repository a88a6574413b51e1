/** The index: SQLite FTS5 over the texts of all articles, without the texts themselves. May be thrown away at any time. */
import type { Database } from '@sqlite.org/sqlite-wasm';
import { ANALYSIS_VERSION } from '../analysis-version.ts';
import type { Shelf } from '../library/list.ts';
import { indexed } from './fold-text.ts';
import { havings, states, type Query, type State, type Term } from './parse-query.ts';
import { columns, type Column, type SearchedArticle } from './searched-article.ts';

/** Raise it when what is indexed changes: an index of another version is built anew. */
const INDEX_VERSION = 2;

/** How much a hit weighs where. Names weigh little, since they stand in the body too. */
const weights: Record<Column, number> = {
  ...{ headline: 10, dek: 4, body: 1, quotes: 2, said: 1, about: 1 },
  ...{ outlet: 2, author: 3, tag: 5, note: 4 },
};

export interface FoundArticles {
  /** The best first; what no word was asked of, the last saved first. */
  ids: string[];
  /** How many there are in all. */
  count: number;
}

export interface Walked {
  /** Of the article taken over last; they come in the order of their ids. */
  lastId: string;
  /** The last of the library's `changes` when the walk began. */
  seq: number;
}

export interface SearchLimits extends Shelf {
  limit: number;
}

export class ArticleIndex {
  readonly #db: Database;

  /** @param dbId of the library: an index of another one is emptied. */
  constructor(db: Database, dbId: string) {
    this.#db = db;
    const version = `${INDEX_VERSION} ${ANALYSIS_VERSION} ${dbId}`;
    const hasTables = db.selectValue("SELECT count(*) FROM sqlite_master WHERE name = 'about'") === 1;
    if (hasTables && this.#about('version') === version) return;
    db.transaction(() => {
      db.exec('DROP TABLE IF EXISTS texts; DROP TABLE IF EXISTS articles; DROP TABLE IF EXISTS about');
      db.exec(schema);
      db.exec("INSERT INTO texts(texts, rank) VALUES ('rank', ?)", {
        bind: [`bm25(${columns.map((column) => weights[column]).join(', ')})`],
      });
      this.#setAbout('version', version);
      this.#setAbout('seq', '0');
    });
  }

  /** The last of the library's `changes` that is in here. */
  get seq(): number {
    return Number(this.#about('seq'));
  }

  /** How far a walk over all articles has come that builds the index. Absent: none has begun. */
  get walked(): Walked | undefined {
    const walked = this.#about('walked');
    return typeof walked === 'string' ? (JSON.parse(walked) as Walked) : undefined;
  }

  /** Takes over articles on such a walk, all or nothing. */
  walk(articles: readonly SearchedArticle[], walked: Walked): void {
    this.#db.transaction(() => {
      for (const article of articles) this.#put(article);
      this.#setAbout('walked', JSON.stringify(walked));
    });
  }

  /** Takes over what these articles are now, all or nothing; ids that are not among `articles` are gone. */
  update(ids: readonly string[], articles: readonly SearchedArticle[], seq: number): void {
    this.#db.transaction(() => {
      const now = new Set(articles.map(({ article }) => article.id));
      for (const id of ids) if (!now.has(id)) this.#remove(id);
      for (const article of articles) this.#put(article);
      this.#setAbout('seq', String(seq));
    });
  }

  /** Articles whose names and speakers are not in here yet, the last saved first. */
  notAnalysed(limit: number): string[] {
    return this.#db.selectValues(
      'SELECT id FROM articles WHERE NOT analysed AND NOT trash ORDER BY saved DESC LIMIT ?',
      [limit],
    ) as string[];
  }

  find(query: Query, { limit, ...shelf }: SearchLimits): FoundArticles {
    if (query.clauses.length === 0) return { ids: [], count: 0 };
    const { where, bind, ranked } = conditions(query);
    where.push(...onShelf(shelf, bind));
    const from = ranked ? 'texts CROSS JOIN articles ON articles.rowid = texts.rowid' : 'articles';
    const rest = `FROM ${from} WHERE ${where.join(' AND ')}`;
    const order = ranked ? 'texts.rank' : 'articles.saved DESC';
    const ids = this.#db.selectValues(`SELECT articles.id ${rest} ORDER BY ${order} LIMIT ?`, [
      ...bind,
      limit,
    ]) as string[];
    const count = ids.length < limit ? ids.length : Number(this.#db.selectValue(`SELECT count(*) ${rest}`, bind));
    return { ids, count };
  }

  #put({ article, texts, has, analysed }: SearchedArticle): void {
    this.#remove(article.id);
    const { id, savedAt, datePublished, dateModified, readState, pinned, tagIds, deletedAt } = article;
    const facts = {
      ...{ id, saved: savedAt, published: datePublished ?? null, updated: dateModified ?? null },
      ...{ state: readState, pinned, tags: ` ${tagIds.join(' ')} `, trash: deletedAt !== undefined, analysed, ...has },
    };
    const names = Object.keys(facts);
    this.#db.exec(
      `INSERT INTO articles(${names.map((name) => `"${name}"`).join()}) VALUES (${names.map(() => '?').join()})`,
      {
        bind: Object.values(facts).map((value) => (typeof value === 'boolean' ? Number(value) : value)),
      },
    );
    const rowid = this.#db.selectValue('SELECT last_insert_rowid()');
    this.#db.exec(`INSERT INTO texts(rowid, ${columns.join()}) VALUES (?, ${columns.map(() => '?').join()})`, {
      bind: [rowid!, ...columns.map((column) => indexed(texts[column]))],
    });
  }

  #remove(id: string): void {
    const rowid = this.#db.selectValue('SELECT rowid FROM articles WHERE id = ?', [id]);
    if (rowid === undefined) return;
    this.#db.exec('DELETE FROM texts WHERE rowid = ?', { bind: [rowid] });
    this.#db.exec('DELETE FROM articles WHERE rowid = ?', { bind: [rowid] });
  }

  #about(key: string): unknown {
    return this.#db.selectValue('SELECT value FROM about WHERE key = ?', [key]);
  }

  #setAbout(key: string, value: string): void {
    this.#db.exec('INSERT OR REPLACE INTO about VALUES (?, ?)', { bind: [key, value] });
  }
}

const schema = `
  CREATE TABLE about(key TEXT PRIMARY KEY, value TEXT);
  CREATE TABLE articles(
    rowid INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, saved TEXT, published TEXT, updated TEXT,
    state TEXT, pinned INTEGER, tags TEXT, trash INTEGER, analysed INTEGER, ${havings.map((what) => `"${what}" INTEGER`).join()}
  );
  CREATE INDEX by_saved ON articles(saved);
  CREATE INDEX waiting ON articles(saved) WHERE NOT analysed;
  CREATE VIRTUAL TABLE texts USING fts5(
    ${columns.join()}, content = '', contentless_delete = 1, prefix = '3',
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M*'"
  );`;

/** `ranked` when words are asked for: only then there is a better and a worse. */
function conditions({ clauses }: Query): { where: string[]; bind: string[]; ranked: boolean } {
  const isText = (term: Term) => term.kind === 'text';
  const wanted = clauses.filter((terms) => terms.every((term) => isText(term) && !term.not));
  const others = clauses.filter((terms) => !wanted.includes(terms));
  const bind: string[] = [];
  const where: string[] = [];
  if (wanted.length > 0) {
    where.push('texts MATCH ?');
    bind.push(wanted.map((terms) => `(${terms.map(match).join(' OR ')})`).join(' AND '));
  }
  for (const terms of others) where.push(`(${terms.map((term) => condition(term, bind)).join(' OR ')})`);
  return { where, bind, ranked: wanted.length > 0 };
}

function onShelf({ trash = false, readStates, tagId }: Shelf, bind: string[]): string[] {
  const where = [trash ? 'articles.trash' : 'NOT articles.trash'];
  if (readStates) where.push(`articles.state IN (${readStates.map(() => '?').join()})`);
  if (readStates) bind.push(...readStates);
  if (tagId !== undefined) where.push('instr(articles.tags, ?)');
  if (tagId !== undefined) bind.push(` ${tagId} `);
  return where;
}

function condition(term: Term, bind: string[]): string {
  const holds = holding(term, bind);
  // What has no such date is not "not then" but unknown to SQL; the reader means what is not found by it.
  return term.not ? `NOT coalesce(${holds}, 0)` : holds;
}

function holding(term: Term, bind: string[]): string {
  switch (term.kind) {
    case 'text':
      bind.push(match(term));
      return 'articles.rowid IN (SELECT rowid FROM texts WHERE texts MATCH ?)';
    case 'date': {
      const limits = [
        ['>=', term.from],
        ['<', term.before],
      ] as const;
      const parts = limits.flatMap(([sign, date]) =>
        date === undefined ? [] : [bind.push(date) && `articles.${term.of} ${sign} ?`],
      );
      return `(${parts.join(' AND ')})`;
    }
    case 'has':
      return `articles."${term.what}"`;
    case 'is':
      return stateHolds[term.state];
  }
}

const stateHolds = Object.fromEntries(
  states.map((state) => [state, state === 'pinned' ? 'articles.pinned' : `articles.state = '${state}'`]),
) as Record<State, string>;

/** In FTS5's own words; words hold letters, digits and marks only, so that nothing of them is read as its syntax. */
function match(term: Term): string {
  if (term.kind !== 'text') throw new TypeError(`No words to match: ${term.kind}`);
  return `${term.in ? `{${term.in}} : ` : ''}"${term.words.join(' ')}"${term.prefix ? '*' : ''}`;
}
