/** What of the library the index knows of an article. */
import { ANALYSIS_VERSION } from '../analysis-version.ts';
import type { Analysis } from '../analysis.ts';
import { correctAnalysis } from '../correct-analysis.ts';
import { listEntityCorrectionsOf } from '../library/entity-corrections.ts';
import type {
  AnalysisRecord,
  ArticleRecord,
  BodyRecord,
  EntityCorrectionRecord,
  HighlightRecord,
  NoteRecord,
  RevisionRecord,
  TagRecord,
} from '../library/records.ts';
import type { Library } from '../library/schema.ts';
import type { Having } from './parse-query.ts';

/** The texts that are looked through, in the order of the index's columns. */
export const columns = [
  'headline',
  'dek',
  'body',
  'quotes',
  'said',
  'about',
  'outlet',
  'author',
  'tag',
  'note',
] as const;
export type Column = (typeof columns)[number];

export interface SearchedArticle {
  article: ArticleRecord;
  texts: Record<Column, string>;
  has: Record<Having, boolean>;
  /** Its names and speakers are known to the index. */
  analysed: boolean;
}

/** Those of the articles that can be found; what is gone for good is left out. */
export async function readSearchedArticles(library: Library, ids: readonly string[]): Promise<SearchedArticle[]> {
  const all = [...ids];
  const articles = present(await library.articles.bulkGet(all));
  const latest = articles.map((article) => article.latestRevisionId);
  const [revisions, bodies, analyses, highlights, notes, correctionsOf] = await Promise.all([
    library.revisions.where('articleId').anyOf(all).toArray(),
    library.bodies.bulkGet(latest),
    library.analyses.bulkGet(latest),
    library.highlights.where('articleId').anyOf(all).toArray(),
    library.notes.where('articleId').anyOf(all).toArray(),
    listEntityCorrectionsOf(library, all),
  ]);
  const records = { articles, revisions, bodies: present(bodies), analyses: present(analyses), highlights, notes };
  return searchedFrom(records, correctionsOf, await library.tags.toArray());
}

/** Batches that are being read while one is looked at. */
const ahead = 2;
/** Ids in memory at once, in batches. */
const idsAhead = 20;

/** Articles whose ids stand next to each other. */
export interface SearchedBatch {
  searched: SearchedArticle[];
  /** The last id. */
  last: string;
}

/**
 * The same of all articles after an id, in the order of their ids and so many at a time: a handful of reads each, since revisions
 * and what hangs on them begin with their article's id. The next ones are read while the reader of these is busy.
 */
export async function* walkSearchedArticles(
  library: Library,
  after: string,
  count: number,
): AsyncGenerator<SearchedBatch> {
  const reading: Promise<SearchedBatch>[] = [];
  for await (const [first, last] of idRanges(library, after, count)) {
    reading.push(readBetween(library, first, last));
    if (reading.length > ahead) yield await reading.shift()!;
  }
  for (const batch of reading) yield await batch;
}

async function* idRanges(
  library: Library,
  after: string,
  count: number,
): AsyncGenerator<[first: string, last: string]> {
  const most = count * idsAhead;
  for (let last = after; ;) {
    const ids = await library.articles.where('id').above(last).limit(most).primaryKeys();
    for (let at = 0; at < ids.length; at += count) {
      last = ids[Math.min(at + count, ids.length) - 1]!;
      yield [ids[at]!, last];
    }
    if (ids.length < most) return;
  }
}

async function readBetween(library: Library, first: string, last: string): Promise<SearchedBatch> {
  // "." comes behind the "-" between the parts of a revision's id.
  const beyond = `${last}.`;
  const [articles, revisions, bodies, analyses, highlights, notes, correctionsOf, tags] = await Promise.all([
    library.articles.where('id').between(first, last, true, true).toArray(),
    library.revisions.where('id').between(first, beyond).toArray(),
    library.bodies.where('revisionId').between(first, beyond).toArray(),
    library.analyses.where('revisionId').between(first, beyond).toArray(),
    library.highlights.where('articleId').between(first, last, true, true).toArray(),
    library.notes.where('articleId').between(first, last, true, true).toArray(),
    listEntityCorrectionsOf(library, { first, last }),
    library.tags.toArray(),
  ]);
  const records = { articles, revisions, bodies, analyses, highlights, notes };
  return { searched: searchedFrom(records, correctionsOf, tags), last };
}

interface Records {
  articles: ArticleRecord[];
  revisions: RevisionRecord[];
  bodies: BodyRecord[];
  analyses: AnalysisRecord[];
  highlights: HighlightRecord[];
  notes: NoteRecord[];
}

const present = <R>(records: (R | undefined)[]): R[] => records.filter((record) => record !== undefined);

function searchedFrom(
  records: Records,
  correctionsOf: (articleId: string) => EntityCorrectionRecord[],
  tags: TagRecord[],
): SearchedArticle[] {
  const bodies = new Map(records.bodies.map((body) => [body.revisionId, body]));
  const analyses = new Map(records.analyses.map((analysis) => [analysis.revisionId, analysis]));
  const articles = records.articles.filter((article) => !article.stripped);
  const revisions = byArticle(records.revisions);
  const highlights = byArticle(records.highlights);
  const notes = byArticle(records.notes);
  const tagNames = new Map(tags.filter((tag) => tag.deletedAt === undefined).map((tag) => [tag.id, tag.name]));
  return articles.map((article) => {
    const marked = (highlights.get(article.id) ?? []).filter(({ deletedAt }) => deletedAt === undefined);
    const noted = (notes.get(article.id) ?? []).filter(({ deletedAt, text }) => deletedAt === undefined && text !== '');
    const captured = revisions.get(article.id) ?? [];
    const revision = captured.find(({ id }) => id === article.latestRevisionId);
    const body = bodies.get(article.latestRevisionId);
    const analysis = correctedAnalysis(analyses.get(article.latestRevisionId), correctionsOf(article.id));
    const tagIds = new Set([article, ...marked].flatMap((record) => record.tagIds));
    const dates = [revision?.dates.published, revision?.dates.modified];
    return {
      article,
      analysed: analysis !== undefined,
      texts: {
        headline: [...new Set([article.headline, body?.texts.headline ?? ''])].join('\n'),
        dek: body?.texts.dek ?? '',
        body: [body?.texts.body ?? '', ...(body?.texts.captions ?? [])].join('\n'),
        ...(analysis && body ? namesAndQuotes(analysis, body) : { quotes: '', said: '', about: '' }),
        outlet: article.siteName ?? '',
        author: article.authors.join('\n'),
        tag: [...tagIds].map((id) => tagNames.get(id) ?? '').join('\n'),
        note: [...marked.map(quoteOf), ...noted.map((note) => note.text)].join('\n'),
      },
      has: {
        highlight: marked.length > 0,
        note: noted.length > 0,
        conflict: dates.some((date) => (date?.conflicting.length ?? 0) > 0),
        correction: (revision?.corrections?.length ?? 0) > 0,
        changed: captured.length > 1,
      },
    };
  });
}

function byArticle<R extends { articleId: string }>(records: R[]): Map<string, R[]> {
  const found = new Map<string, R[]>();
  for (const record of records) found.set(record.articleId, [...(found.get(record.articleId) ?? []), record]);
  return found;
}

function correctedAnalysis(
  kept: AnalysisRecord | undefined,
  corrections: EntityCorrectionRecord[],
): Analysis | undefined {
  if (kept?.version !== ANALYSIS_VERSION) return undefined;
  return correctAnalysis(
    kept.analysis as Analysis,
    corrections.map((correction) => correction.value),
  ).analysis;
}

/** Each name under all its spellings, so that "Lavrov" finds who is called "the foreign minister" beside a quote. */
function namesAndQuotes(
  analysis: Analysis,
  { texts }: BodyRecord,
): Pick<SearchedArticle['texts'], 'quotes' | 'said' | 'about'> {
  const spellings = new Map(
    analysis.entities.map(({ key, name, aliases }) => [
      key,
      [...new Set([name, ...aliases.map((alias) => alias.name)])].join('\n'),
    ]),
  );
  const speakers = analysis.quotations.flatMap(({ speaker }) =>
    speaker ? [spellings.get(speaker.entityKey ?? '') ?? speaker.name] : [],
  );
  const parts = analysis.quotations.filter(({ kind }) => kind === 'direct').flatMap((quotation) => quotation.parts);
  return {
    quotes: parts
      .filter((span) => (span.in ?? 'body') === 'body')
      .map(({ start, end }) => texts.body.slice(start, end))
      .join('\n'),
    said: [...new Set(speakers)].join('\n'),
    about: [...spellings.values()].join('\n'),
  };
}

function quoteOf({ target }: HighlightRecord): string {
  return target.selector
    .flatMap((selector) => (selector.type === 'TextQuoteSelector' ? [selector.exact] : []))
    .join('\n');
}
