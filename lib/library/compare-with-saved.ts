import { leftOutSentences } from '../revisions/sentences.ts';
import { compareReadings, type Comparison } from '../revisions/compare.ts';
import type { CapturedArticle, OpenedArticle } from './articles.ts';

/** What changed on a page since the revision of its article that `findArticle` opened. */
export function compareWithSaved(saved: OpenedArticle, fresh: CapturedArticle): Comparison {
  const { revision, body, captures } = saved;
  const sameRevision = captures.filter((capture) => capture.revisionId === revision.id);
  return compareReadings(
    {
      ...{ texts: body.texts, authors: revision.authors, dates: revision.dates, lang: revision.lang },
      leftOut: sameRevision.flatMap((capture) => capture.leftOut ?? []),
      captureVersions: sameRevision.map((capture) => capture.captureVersion),
    },
    {
      ...{ texts: fresh.article.texts, authors: fresh.article.authors, dates: fresh.dates, lang: fresh.article.lang },
      leftOut: leftOutSentences(fresh.article.leftOut, fresh.article.lang),
      captureVersions: [fresh.captureVersion],
    },
  );
}
