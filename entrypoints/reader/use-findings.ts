import { useEffect, useRef, useState } from 'preact/hooks';
import type { Loading } from '../../components/reading-card/card.ts';
import { ANALYSIS_VERSION } from '../../lib/analysis-version.ts';
import type { Analysis, AnalyzedArticle } from '../../lib/analysis.ts';
import { analyzeInWorker } from '../../lib/browser/analysis.ts';
import { findAnalysis, keepAnalysis } from '../../lib/library/analyses.ts';
import type { Library } from '../../lib/library/schema.ts';
import { say } from '../../lib/words.ts';

/**
 * Who is in an article and who said what: from the library where it was worked out before, else from a worker, and kept.
 * `revisionId` is left out for what is not kept as it is drawn.
 */
export function useFindings(
  article: AnalyzedArticle | undefined,
  published: string | undefined,
  library: Library | undefined,
  revisionId: string | undefined,
): Loading<Analysis> {
  const [findings, setFindings] = useState<Loading<Analysis>>({ state: 'loading' });
  const read = useRef(article);
  useEffect(() => {
    // Places in one text mean nothing in another.
    if (read.current !== article) setFindings({ state: 'loading' });
    read.current = article;
    if (!article) return;
    let current = true;
    const find = async () => {
      const kept =
        library && revisionId !== undefined
          ? await findAnalysis<Analysis>(library, revisionId, ANALYSIS_VERSION)
          : undefined;
      const analysis = kept ?? (await analyzeInWorker(article, published));
      if (current) setFindings({ state: 'ready', value: analysis });
      if (!kept && library && revisionId !== undefined && !library.isNewer)
        await keepAnalysis(library, revisionId, ANALYSIS_VERSION, analysis);
    };
    find().catch((error: unknown) => {
      console.error(error);
      if (current) setFindings({ state: 'failed', why: say('reader_analysis_failed') });
    });
    return () => {
      current = false;
    };
  }, [article, published, library, revisionId]);
  return findings;
}
