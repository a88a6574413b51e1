import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { analyze, needsTagger } from '../lib/analysis.ts';
import type { AnalysisAnswer, AnalysisRequest } from '../lib/browser/analysis.ts';
import { loadTagger } from '../lib/browser/tagger.ts';

export default defineUnlistedScript(() => {
  const tagger = loadTagger();
  const answer = (message: AnalysisAnswer) => self.postMessage(message);

  self.onmessage = async ({ data: [article, published] }: MessageEvent<AnalysisRequest>) => {
    try {
      const reader = needsTagger(article) ? await tagger : undefined;
      answer({ analysis: analyze(article, published, reader, (names) => answer({ names })) });
    } catch (error) {
      // Across the worker's edge an error is a message; the page throws it again.
      answer({ bug: String(error) });
    }
  };
});
