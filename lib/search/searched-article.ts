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
  const articles = (await library.articles.bulkGet([...ids])).filter(
    (article) => article !== undefined && !article.stripped,
  ) as ArticleRecord[];
  const latest = articles.map((article) => article.latestRevisionId);
  const kept = articles.map((article) => article.id);
  const [revisions, bodies, analyses, highlights, notes, tags, correctionsOf] = await Promise.all([
    library.revisions.where('articleId').anyOf(kept).toArray(),
    library.bodies.bulkGet(latest),
    library.analyses.bulkGet(latest),
    library.highlights.where('articleId').anyOf(kept).toArray(),
    library.notes.where('articleId').anyOf(kept).toArray(),
    library.tags.toArray(),
    listEntityCorrectionsOf(library, kept),
  ]);
  const tagNames = new Map(tags.filter((tag) => tag.deletedAt === undefined).map((tag) => [tag.id, tag.name]));
  return articles.map((article, at) => {
    const own = <R extends { articleId: string; deletedAt?: string }>(records: R[]) =>
      records.filter((record) => record.articleId === article.id && record.deletedAt === undefined);
    const marked = own<HighlightRecord>(highlights);
    const noted = own<NoteRecord>(notes).filter((note) => note.text !== '');
    const captured = revisions.filter((revision) => revision.articleId === article.id);
    const revision = captured.find(({ id }) => id === article.latestRevisionId);
    const body = bodies[at];
    const analysis = correctedAnalysis(analyses[at], correctionsOf(article.id));
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
