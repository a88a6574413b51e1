/** Saved articles with what was found in them, as the reader corrected it. */
import { ANALYSIS_VERSION } from '../analysis-version.ts';
import type { Analysis } from '../analysis.ts';
import { correctAnalysis } from '../correct-analysis.ts';
import { listEntityCorrectionsOf } from '../library/entity-corrections.ts';
import type { ArticleRecord } from '../library/records.ts';
import type { Library } from '../library/schema.ts';
import type { Texts } from '../text/span.ts';

export interface AnalysedArticle {
  article: ArticleRecord;
  analysis: Analysis;
  texts: Texts;
}

/** In their order; those that nobody has looked through yet are left out. Texts are in memory together: ask for some at a time. */
export async function readAnalysed(library: Library, articles: readonly ArticleRecord[]): Promise<AnalysedArticle[]> {
  const latest = articles.map(({ latestRevisionId }) => latestRevisionId);
  const [analyses, bodies, correctionsOf] = await Promise.all([
    library.analyses.bulkGet(latest),
    library.bodies.bulkGet(latest),
    listEntityCorrectionsOf(
      library,
      articles.map(({ id }) => id),
    ),
  ]);
  return articles.flatMap((article, at) => {
    const [kept, body] = [analyses[at], bodies[at]];
    if (kept?.version !== ANALYSIS_VERSION || !body) return [];
    const corrections = correctionsOf(article.id).map(({ value }) => value);
    const { analysis } = correctAnalysis(kept.analysis as Analysis, corrections);
    return [{ article, analysis, texts: body.texts }];
  });
}
