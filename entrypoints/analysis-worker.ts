import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { analyze, analyzeText, needsTagger } from '../lib/analysis.ts';
import type { AnalysisAnswer, AnalysisRequest } from '../lib/browser/analysis.ts';
import { loadTagger } from '../lib/browser/tagger.ts';
import { untrainedTagger } from '../lib/entities/model/tagger.ts';

/** Read while article and tagger are on their way: half of what a fresh worker does is making its tables and patterns. */
const rehearsal =
  'On Friday, March 3, a spokesman for the Harbour Board said: “We met Mayor Ada Finch in Lisbon.” She said that a report published last week found no leaks.';

export default defineUnlistedScript(() => {
  const tagger = loadTagger();
  analyzeText(rehearsal, '2017-03-06', untrainedTagger());

  self.onmessage = async ({ data }: MessageEvent<AnalysisRequest>) => {
    self.postMessage(await answer(data));
  };

  async function answer([article, published]: AnalysisRequest): Promise<AnalysisAnswer> {
    try {
      return { analysis: analyze(article, published, needsTagger(article) ? await tagger : undefined) };
    } catch (error) {
      // Across the worker's edge an error is a message; the page throws it again.
      return { bug: String(error) };
    }
  }
});
