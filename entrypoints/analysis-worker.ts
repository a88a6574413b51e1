import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { analyze } from '../lib/analysis.ts';
import type { AnalysisAnswer, AnalysisRequest } from '../lib/browser/analysis.ts';
import { readTagger, type Tagger } from '../lib/entities/model/tagger.ts';

export default defineUnlistedScript(() => {
  const answer = (message: AnalysisAnswer) => self.postMessage(message);

  let tagger: Tagger | undefined;
  self.onmessage = ({ data }: MessageEvent<AnalysisRequest>) => {
    if ('taggerFile' in data) {
      tagger = readTagger(new Uint8Array(data.taggerFile));
      return;
    }
    try {
      const { article, published } = data;
      answer({ analysis: analyze(article, published, tagger, (names) => answer({ names })) });
    } catch (error) {
      // Across the worker's edge an error is a message; the page throws it again.
      answer({ bug: String(error) });
    }
  };
});
