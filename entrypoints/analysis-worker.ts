import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { beginAnalysis } from '../lib/analysis.ts';
import type { AnalysisAnswer, AnalysisRequest } from '../lib/browser/analysis.ts';
import { readTagger, type Tagger } from '../lib/entities/model/tagger.ts';

export default defineUnlistedScript(() => {
  const answer = (message: AnalysisAnswer) => self.postMessage(message);

  // The article and the file of the tagger: whichever comes first is read while the other one is still on its way.
  let begun: ReturnType<typeof beginAnalysis> | undefined;
  let tagger: Tagger | undefined;
  self.onmessage = ({ data }: MessageEvent<AnalysisRequest>) => {
    try {
      if ('article' in data) begun = beginAnalysis(data.article, data.published);
      else tagger = readTagger(new Uint8Array(data.taggerFile));
      if (begun && tagger) answer({ analysis: begun(tagger, (names) => answer({ names })) });
    } catch (error) {
      // Across the worker's edge an error is a message; the page throws it again.
      answer({ bug: String(error) });
    }
  };
});
