/** What an article's texts say: who, what they said, and when. Pure and derived: may be thrown away and made again. */
import { ANALYSIS_VERSION } from './analysis-version.ts';
import type { Article } from './article/types.ts';
import type { Tagger } from './entities/model/tagger.ts';
import { readsNames, readUntagged, recognizeIn } from './entities/recognize.ts';
import { resolve } from './entities/resolve.ts';
import type { Entity } from './entities/types.ts';
import { languageOfText } from './article/language-of-text.ts';
import { findQuotations } from './quotations/find-quotations.ts';
import { findSourcesCited, type SourceCited } from './quotations/sources-cited.ts';
import type { Quotation } from './quotations/types.ts';
import { findTimeline } from './timeline/find-timeline.ts';
import type { TimelineEntry } from './timeline/types.ts';

export { ANALYSIS_VERSION };

export interface Analysis {
  version: number;
  /** People, organisations and places, the most prominent first. */
  entities: Entity[];
  /** Whether names are found in the article's language at all. */
  namesRead: boolean;
  /** In the order of the text. */
  quotations: Quotation[];
  timeline: TimelineEntry[];
  /** What the article has something from: outlets, reports, documents, people without a name; the most cited first. */
  sourcesCited: SourceCited[];
}

/** What the analysis needs of an article. `authors` and `siteName` are left out of the entities: they wrote, they are not in it. */
export type AnalyzedArticle = Pick<Article, 'texts' | 'authors' | 'siteName' | 'lang'>;

/**
 * Reads an article. `published` is its ISO date or instant: without it, dates that need it ("Monday") are left out.
 * Languages whose words we don't know give no entities, quotes without speakers, and no dates. `tagger` may be left out
 * where `needsTagger` says that it has nothing to do. `onNames` gets the entities before the rest is read, in an analysis
 * that is otherwise empty.
 */
export function analyze(
  article: AnalyzedArticle,
  published: string | undefined,
  tagger: Tagger | undefined,
  onNames?: (soFar: Analysis) => void,
): Analysis {
  return beginAnalysis(article, published)(tagger, onNames);
}

/** The same in two steps, for a tagger that is still being loaded. What is returned may be called once. */
export function beginAnalysis(
  { texts, authors, siteName, lang: stated }: AnalyzedArticle,
  published: string | undefined,
): (tagger: Tagger | undefined, onNames?: (soFar: Analysis) => void) => Analysis {
  const lang = languageOfText(texts.body, stated);
  const untagged = readUntagged(texts, lang);
  return (tagger, onNames = () => {}) => {
    const mentions = recognizeIn(untagged, { authors, siteName }, tagger);
    const entities = resolve(mentions, texts, lang);
    const names = { version: ANALYSIS_VERSION, entities, namesRead: readsNames(lang) };
    onNames({ ...names, quotations: [], timeline: [], sourcesCited: [] });
    const quotations = findQuotations(texts, entities, lang);
    return {
      ...names,
      quotations,
      timeline: findTimeline(texts, { published, lang }),
      sourcesCited: findSourcesCited(texts, entities, quotations, lang),
    };
  };
}

/** Whether an article is in a language in which the tagger finds names: it need not be loaded for others. */
export function needsTagger({ texts, lang }: AnalyzedArticle): boolean {
  return readsNames(languageOfText(texts.body, lang));
}

/** The same for a bare English text, as the scorers hand them over. */
export function analyzeText(text: string, date: string | undefined, tagger: Tagger): Analysis {
  return analyze({ texts: { headline: '', dek: '', body: text, captions: [] }, authors: [], lang: 'en' }, date, tagger);
}
