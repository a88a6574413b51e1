import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { analyze, needsTagger } from '../lib/analysis.ts';
import type { AnalysisAnswer, AnalysisRequest } from '../lib/browser/analysis.ts';
import { loadTagger } from '../lib/browser/tagger.ts';

export default defineUnlistedScript(() => {
  self.onmessage = async ({ data }: MessageEvent<AnalysisRequest>) => {
    self.postMessage(await answer(data));
  };
});

async function answer([article, published]: AnalysisRequest): Promise<AnalysisAnswer> {
  try {
    const tagger = needsTagger(article) ? await loadTagger() : undefined;
    return { analysis: analyze(article, published, tagger) };
  } catch (error) {
    // Across the worker's edge an error is a message; the page throws it again.
    return { bug: String(error) };
  }
}
