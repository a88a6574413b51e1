import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { analyze } from '../lib/analysis.ts';
import type { AnalysisAnswer, AnalysisRequest } from '../lib/browser/analysis.ts';
import { loadTagger } from '../lib/browser/tagger.ts';
import { readsNames } from '../lib/entities/recognize.ts';

export default defineUnlistedScript(() => {
  self.onmessage = async ({ data }: MessageEvent<AnalysisRequest>) => {
    self.postMessage(await answer(data));
  };
});

async function answer([article, published]: AnalysisRequest): Promise<AnalysisAnswer> {
  try {
    const tagger = readsNames(article.lang) ? await loadTagger() : undefined;
    return { analysis: analyze(article, published, tagger) };
  } catch (error) {
    // Across the worker's edge an error is a message; the page throws it again.
    return { bug: String(error) };
  }
}
