/** Runs the analysis beside the page, so that a long article never makes it stutter. */
import type { Analysis, AnalyzedArticle } from '../analysis.ts';
import { loadTaggerFile } from './tagger-file.ts';
import { startWorker } from './workers.ts';

/** The file, see `readTagger`, and the article, `published` as for `analyze`; in any order, each once. */
export type AnalysisRequest = { taggerFile: ArrayBuffer } | { article: AnalyzedArticle; published: string | undefined };

/** First the names, see `analyze`; then all, or what went wrong. */
export type AnalysisAnswer = { names: Analysis } | { analysis: Analysis } | { bug: string };

/** A worker that is getting ready while the article is still being read. */
export interface Analyst {
  /** Entities, quotations and timeline of an article; once. `published` and `onNames` as for `analyze`. */
  analyze(
    article: AnalyzedArticle,
    published: string | undefined,
    onNames?: (soFar: Analysis) => void,
  ): Promise<Analysis>;
  /** Ends the worker, whatever it does. */
  stop(): void;
}

/** A fresh worker each time: popups are fresh every time. */
export function startAnalyst(): Analyst {
  const worker = startWorker('/analysis-worker.js');
  const send = (request: AnalysisRequest, moved: Transferable[] = []) => worker.postMessage(request, moved);
  let hear: Parameters<Analyst['analyze']>[2];
  const analysis = new Promise<Analysis>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<AnalysisAnswer>) => {
      if ('names' in data) hear?.(data.names);
      else if ('analysis' in data) resolve(data.analysis);
      else reject(new Error(data.bug));
    };
    worker.onerror = (event) => reject(new Error(event.message));
    // Loaded here, since the worker could begin only when it has read its script.
    loadTaggerFile().then((taggerFile) => send({ taggerFile }, [taggerFile]), reject);
  });
  // Told to who asks for an analysis, and nobody may.
  analysis.catch(() => undefined);
  return {
    analyze(article, published, onNames) {
      hear = onNames;
      send({ article, published });
      return analysis;
    },
    stop: () => worker.terminate(),
  };
}

/** Entities, quotations and timeline of an article that is at hand. */
export async function analyzeInWorker(article: AnalyzedArticle, published: string | undefined): Promise<Analysis> {
  const analyst = startAnalyst();
  try {
    return await analyst.analyze(article, published);
  } finally {
    analyst.stop();
  }
}
