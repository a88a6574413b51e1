import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { analyze, needsTagger } from '../lib/analysis.ts';
import type { AnalysisAnswer, AnalysisRequest } from '../lib/browser/analysis.ts';
import { readTagger } from '../lib/entities/model/tagger.ts';

export default defineUnlistedScript(() => {
  const answer = (message: AnalysisAnswer) => self.postMessage(message);

  self.onmessage = ({ data: { article, published, taggerFile } }: MessageEvent<AnalysisRequest>) => {
    try {
      const tagger = needsTagger(article) ? readTagger(new Uint8Array(taggerFile)) : undefined;
      answer({ analysis: analyze(article, published, tagger, (names) => answer({ names })) });
    } catch (error) {
      // Across the worker's edge an error is a message; the page throws it again.
      answer({ bug: String(error) });
    }
  };
});
