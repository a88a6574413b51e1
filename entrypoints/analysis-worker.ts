import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { analyze } from '../lib/analysis.ts';
import type { AnalysisAnswer, AnalysisRequest } from '../lib/browser/analysis.ts';

export default defineUnlistedScript(() => {
  self.onmessage = ({ data }: MessageEvent<AnalysisRequest>) => {
    self.postMessage(answer(data));
  };
});

function answer(request: AnalysisRequest): AnalysisAnswer {
  try {
    return { analysis: analyze(...request) };
  } catch (error) {
    // Across the worker's edge an error is a message; the page throws it again.
    return { bug: String(error) };
  }
}
