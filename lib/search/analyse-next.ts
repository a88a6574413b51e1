/** Names and speakers of what the reader has saved but not opened, so that `said:` and `about:` find it. */
import { ANALYSIS_VERSION } from '../analysis-version.ts';
import { analyze, needsTagger } from '../analysis.ts';
import type { Tagger } from '../entities/model/tagger.ts';
import { keepAnalysis } from '../library/analyses.ts';
import type { Library } from '../library/schema.ts';
import type { ArticleIndex } from './article-index.ts';
import { takeOver } from './catch-up.ts';

/** Analyses the article that waits longest at the top of the list. `false` when none waits. */
export async function analyseNext(
  library: Library,
  index: ArticleIndex,
  loadTagger: () => Promise<Tagger>,
): Promise<boolean> {
  const [id] = index.notAnalysed(1);
  if (id === undefined) return false;
  const revisionId = (await library.articles.get(id))?.latestRevisionId ?? '';
  const revision = await library.revisions.get(revisionId);
  const texts = (await library.bodies.get(revisionId))?.texts;
  if (revision && texts) {
    const article = { ...revision, texts };
    const tagger = needsTagger(article) ? await loadTagger() : undefined;
    const analysis = analyze(article, revision.dates.published?.value, tagger);
    await keepAnalysis(library, revisionId, ANALYSIS_VERSION, analysis);
  }
  await takeOver(library, index, [id]);
  return revision !== undefined && texts !== undefined;
}
