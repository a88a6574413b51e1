/** Runs the analysis beside the page, so that a long article never makes it stutter. */
import type { Analysis, AnalyzedArticle } from '../analysis.ts';
import { startWorker } from './workers.ts';

/** An article and the ISO date or instant of its publication. */
export type AnalysisRequest = [article: AnalyzedArticle, published: string | undefined];
export type AnalysisAnswer = { analysis: Analysis } | { bug: string };

/** Entities, quotations and timeline of an article. A fresh worker each time: popups are fresh every time. */
export function analyzeInWorker(...request: AnalysisRequest): Promise<Analysis> {
  const worker = startWorker('/analysis-worker.js');
  const done = new Promise<Analysis>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<AnalysisAnswer>) =>
      'analysis' in data ? resolve(data.analysis) : reject(new Error(data.bug));
    worker.onerror = (event) => reject(new Error(event.message));
  });
  worker.postMessage(request);
  return done.finally(() => worker.terminate());
}
