/** The index: SQLite FTS5 over the texts of all articles, without the texts themselves. May be thrown away at any time. */
import type { BindableValue, Database, PreparedStatement } from '@sqlite.org/sqlite-wasm';
import { ANALYSIS_VERSION } from '../analysis-version.ts';
import type { Shelf } from '../library/list.ts';
import { indexed } from './fold-text.ts';
import { havings, states, type Query, type State, type Term } from './parse-query.ts';
import { columns, type Column, type SearchedArticle } from './searched-article.ts';

/** Raise it when what is indexed changes: an index of another version is built anew. */
const INDEX_VERSION = 3;

/** How much a hit weighs where. Names weigh little, since they stand in the body too. */
const weights: Record<Column, number> = {
  ...{ headline: 10, dek: 4, body: 1, quotes: 2, said: 1, about: 1 },
  ...{ outlet: 2, author: 3, tag: 5, note: 4 },
};

/** Pages kept in memory: what is read again from the disk costs more than what is computed. */
const cacheKiB = 32 * 1024;

/** Kept ready. Searches are of so many shapes. */
const mostStatements = 100;

/** FTS5 puts parts together of its own accord when there are so many, and otherwise by fours. The most it takes. */
const mostParts = 1999;

/** Of the index: a tenth of a second of work. The minus says that parts of any size are put together. */
const pagesAtOnce = -1000;

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
  /** By their SQL: to read it takes longer than to do it. */
  readonly #statements = new Map<string, PreparedStatement>();

  /** @param dbId of the library: an index of another one is emptied. */
  constructor(db: Database, dbId: string) {
    this.#db = db;
    // What is committed is appended to a log and not waited for: a crash may lose the last of it, which is taken over again,
    // and leaves the rest whole. The log needs no memory shared with others when there are none, which has to be said first.
    db.exec('PRAGMA locking_mode = exclusive; PRAGMA journal_mode = wal; PRAGMA synchronous = normal');
    db.exec(`PRAGMA cache_size = -${cacheKiB}`);
    const version = `${INDEX_VERSION} ${ANALYSIS_VERSION} ${dbId}`;
    const hasTables = db.selectValue("SELECT count(*) FROM sqlite_master WHERE name = 'about'") === 1;
    if (hasTables && this.#about('version') === version) return;
    db.transaction(() => {
      for (const table of [...Object.values(textsOf), 'articles', 'ids', 'about'])
        db.exec(`DROP TABLE IF EXISTS ${table}`);
      db.exec(schema);
      const rank = `bm25(${columns.map((column) => weights[column]).join(', ')})`;
      for (const texts of Object.values(textsOf)) this.#configure(texts, { rank });
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

  /** Takes over articles on such a walk, all or nothing. What is written is left apart, until `tidy` puts it together once. */
  walk(articles: readonly SearchedArticle[], walked: Walked): void {
    this.#db.transaction(() => {
      if (!this.walked) this.#configure(textsOf.kept, { automerge: 0, crisismerge: mostParts });
      for (const article of articles) this.#put(article);
      this.#setAbout('walked', JSON.stringify(walked));
    });
  }

  /** Ends such a walk, for good: `seq` is where the library was when it began. */
  endWalk({ seq }: Walked): void {
    this.#db.transaction(() => {
      this.#configure(textsOf.kept, { automerge: 4, crisismerge: 16 });
      this.#db.exec("DELETE FROM about WHERE key = 'walked'");
      this.#setAbout('seq', String(seq));
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

  /** Puts a part of what was written apart together, since each part is searched by itself. `false` when nothing was left to do. */
  tidy(): boolean {
    const before = this.#changes();
    this.#configure(textsOf.kept, { merge: pagesAtOnce });
    // FTS5 counts as one change that it was asked.
    return this.#changes() - before > 1;
  }

  /** FTS5's options and commands are rows of its tables. */
  #configure(texts: string, options: Record<string, BindableValue>): void {
    for (const [option, value] of Object.entries(options))
      this.#write(`INSERT INTO ${texts}(${texts}, rank) VALUES (?, ?)`, [option, value]);
  }

  #changes(): number {
    return Number(this.#db.selectValue('SELECT total_changes()'));
  }

  /** Articles whose names and speakers are not in here yet, the last saved first. */
  notAnalysed(limit: number): string[] {
    return this.#db.selectValues(
      `SELECT ${itsId('articles.rowid')} FROM articles WHERE NOT analysed AND NOT trash ORDER BY saved DESC LIMIT ?`,
      [limit],
    ) as string[];
  }

  find(query: Query, { limit, ...shelf }: SearchLimits): FoundArticles {
    if (query.clauses.length === 0) return { ids: [], count: 0 };
    const texts = shelf.trash ? textsOf.trash : textsOf.kept;
    const { where, bind, ranked } = conditions(query, texts);
    if (ranked) return this.#findBest(texts, [...where, ...onShelf(shelf, bind)], bind, limit);
    where.push(...onShelf(shelf, bind), shelf.trash ? 'articles.trash' : 'NOT articles.trash');
    const rest = `FROM articles WHERE ${where.join(' AND ')}`;
    const last = `SELECT ${itsId('articles.rowid')} ${rest} ORDER BY saved DESC LIMIT ?`;
    const ids = this.#db.selectValues(last, [...bind, limit]) as string[];
    const count = ids.length < limit ? ids.length : Number(this.#db.selectValue(`SELECT count(*) ${rest}`, bind));
    return { ids, count };
  }

  /** Ranks all that is found once, to count it and to take the best of it; their ids come as one value, for each value costs. */
  #findBest(texts: string, where: string[], bind: BindableValue[], limit: number): FoundArticles {
    // Words alone need no look at the articles.
    const joined = where.length > 1 ? `CROSS JOIN articles ON articles.rowid = ${texts}.rowid` : '';
    const statement = this.#prepared(
      `WITH hits AS MATERIALIZED (
         SELECT ${texts}.rowid AS found, rank AS fit FROM ${texts} ${joined} WHERE ${where.join(' AND ')}
       )
       SELECT
         (SELECT group_concat(${itsId('found')}, ' ' ORDER BY fit, found)
          FROM (SELECT found, fit FROM hits ORDER BY fit, found LIMIT ?)),
         (SELECT count(*) FROM hits)`,
    );
    try {
      statement.bind([...bind, limit]).step();
      const [ids, count] = statement.get([]) as [ids: string | null, count: number];
      return { ids: ids?.split(' ') ?? [], count };
    } finally {
      statement.reset();
    }
  }

  #put({ article, texts, has, analysed }: SearchedArticle): void {
    this.#remove(article.id);
    const { id, savedAt, datePublished, dateModified, readState, pinned, tagIds, deletedAt } = article;
    const facts = {
      ...{ saved: savedAt, published: datePublished ?? null, updated: dateModified ?? null },
      ...{ state: readState, pinned, tags: ` ${tagIds.join(' ')} `, trash: deletedAt !== undefined, analysed, ...has },
    };
    const names = Object.keys(facts).map((name) => `"${name}"`);
    this.#write('INSERT INTO ids(id) VALUES (?)', [id]);
    const into = `articles(rowid, ${names.join()})`;
    this.#write(
      `INSERT INTO ${into} VALUES (last_insert_rowid(), ${names.map(() => '?').join()})`,
      Object.values(facts),
    );
    const intoTexts = `${deletedAt === undefined ? textsOf.kept : textsOf.trash}(rowid, ${columns.join()})`;
    this.#write(
      `INSERT INTO ${intoTexts} VALUES (last_insert_rowid(), ${columns.map(() => '?').join()})`,
      columns.map((column) => indexed(texts[column])),
    );
  }

  #remove(id: string): void {
    for (const table of [...Object.values(textsOf), 'articles'])
      this.#write(`DELETE FROM ${table} WHERE rowid = (SELECT rowid FROM ids WHERE id = ?)`, [id]);
    this.#write('DELETE FROM ids WHERE id = ?', [id]);
  }

  #write(sql: string, values: BindableValue[]): void {
    this.#prepared(sql).bind(values).stepReset();
  }

  #prepared(sql: string): PreparedStatement {
    const known = this.#statements.get(sql);
    if (known) return known;
    if (this.#statements.size === mostStatements) {
      for (const statement of this.#statements.values()) statement.finalize();
      this.#statements.clear();
    }
    const statement = this.#db.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #about(key: string): unknown {
    return this.#db.selectValue('SELECT value FROM about WHERE key = ?', [key]);
  }

  #setAbout(key: string, value: string): void {
    this.#db.exec('INSERT OR REPLACE INTO about VALUES (?, ?)', { bind: [key, value] });
  }
}

/** The tables of texts. What is in the trash has its own: who looks for the rest need not leave it out. */
const textsOf = { kept: 'texts', trash: 'texts_in_trash' };

const itsId = (rowid: string) => `(SELECT id FROM ids WHERE ids.rowid = ${rowid})`;

/** Ids have a table of their own, which is small: hundreds of them are looked up for each search, from anywhere in it. */
const schema = `
  CREATE TABLE about(key TEXT PRIMARY KEY, value TEXT);
  CREATE TABLE ids(rowid INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL);
  CREATE TABLE articles(
    rowid INTEGER PRIMARY KEY, saved TEXT, published TEXT, updated TEXT,
    state TEXT, pinned INTEGER, tags TEXT, trash INTEGER, analysed INTEGER, ${havings.map((what) => `"${what}" INTEGER`).join()}
  );
  CREATE INDEX by_saved ON articles(saved);
  CREATE INDEX waiting ON articles(saved) WHERE NOT analysed;
  ${Object.values(textsOf)
    .map(
      (texts) => `CREATE VIRTUAL TABLE ${texts} USING fts5(
        ${columns.join()}, content = '', contentless_delete = 1, prefix = '3',
        tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M*'"
      );`,
    )
    .join('\n')}`;

/** `ranked` when words are asked for: only then there is a better and a worse. */
function conditions({ clauses }: Query, texts: string): { where: string[]; bind: string[]; ranked: boolean } {
  const isText = (term: Term) => term.kind === 'text';
  const wanted = clauses.filter((terms) => terms.every((term) => isText(term) && !term.not));
  const others = clauses.filter((terms) => !wanted.includes(terms));
  const bind: string[] = [];
  const where: string[] = [];
  if (wanted.length > 0) {
    where.push(`${texts} MATCH ?`);
    bind.push(wanted.map((terms) => `(${terms.map(match).join(' OR ')})`).join(' AND '));
  }
  for (const terms of others) where.push(`(${terms.map((term) => condition(term, texts, bind)).join(' OR ')})`);
  return { where, bind, ranked: wanted.length > 0 };
}

function onShelf({ readStates, tagId }: Shelf, bind: string[]): string[] {
  const where: string[] = [];
  if (readStates) where.push(`articles.state IN (${readStates.map(() => '?').join()})`);
  if (readStates) bind.push(...readStates);
  if (tagId !== undefined) where.push('instr(articles.tags, ?)');
  if (tagId !== undefined) bind.push(` ${tagId} `);
  return where;
}

function condition(term: Term, texts: string, bind: string[]): string {
  const holds = holding(term, texts, bind);
  // What has no such date is not "not then" but unknown to SQL; the reader means what is not found by it.
  return term.not ? `NOT coalesce(${holds}, 0)` : holds;
}

function holding(term: Term, texts: string, bind: string[]): string {
  switch (term.kind) {
    case 'text':
      bind.push(match(term));
      return `articles.rowid IN (SELECT rowid FROM ${texts} WHERE ${texts} MATCH ?)`;
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
