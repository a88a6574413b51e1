/** Runs the analysis beside the page, so that a long article never makes it stutter. */
import type { Analysis, AnalyzedArticle } from '../analysis.ts';
import { startWorker } from './workers.ts';

/** An article and the ISO date or instant of its publication. */
export type AnalysisRequest = [article: AnalyzedArticle, published: string | undefined];
/** First the names, see `analyze`; then all, or what went wrong. */
export type AnalysisAnswer = { names: Analysis } | { analysis: Analysis } | { bug: string };

/** A worker that is getting ready while the article is still being read. */
export interface Analyst {
  /** Entities, quotations and timeline of an article; once. `onNames` as for `analyze`. */
  analyze(request: AnalysisRequest, onNames?: (soFar: Analysis) => void): Promise<Analysis>;
  /** Ends the worker, whatever it does. */
  stop(): void;
}

/** A fresh worker each time: popups are fresh every time. */
export function startAnalyst(): Analyst {
  const worker = startWorker('/analysis-worker.js');
  return {
    analyze: (request, onNames) =>
      new Promise((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<AnalysisAnswer>) => {
          if ('names' in data) onNames?.(data.names);
          else if ('analysis' in data) resolve(data.analysis);
          else reject(new Error(data.bug));
        };
        worker.onerror = (event) => reject(new Error(event.message));
        worker.postMessage(request);
      }),
    stop: () => worker.terminate(),
  };
}

/** Entities, quotations and timeline of an article that is at hand. */
export async function analyzeInWorker(...request: AnalysisRequest): Promise<Analysis> {
  const analyst = startAnalyst();
  try {
    return await analyst.analyze(request);
  } finally {
    analyst.stop();
  }
}
