/** Runs the analysis beside the page, so that a long article never makes it stutter. */
import type { Analysis, AnalyzedArticle } from '../analysis.ts';
import { loadTaggerFile } from './tagger-file.ts';
import { startWorker } from './workers.ts';

/** First the file, see `readTagger`; then the article, `published` as for `analyze`. */
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
  // Loaded here, since the worker could begin only when it has read its script, and read there before the article comes.
  const equipped = loadTaggerFile().then((taggerFile) => send({ taggerFile }, [taggerFile]));
  return {
    async analyze(article, published, onNames) {
      await equipped;
      return new Promise((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<AnalysisAnswer>) => {
          if ('names' in data) onNames?.(data.names);
          else if ('analysis' in data) resolve(data.analysis);
          else reject(new Error(data.bug));
        };
        worker.onerror = (event) => reject(new Error(event.message));
        send({ article, published });
      });
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
