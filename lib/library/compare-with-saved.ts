import { compareReadings, type Comparison, type Reading } from '../revisions/compare.ts';
import { leftOutSentences } from '../revisions/sentences.ts';
import type { OpenedArticle } from './find-article.ts';
import type { CapturedArticle } from './save-article.ts';

/** What changed on a page since the revision of its article that `findArticle` opened. */
export function compareWithSaved(saved: OpenedArticle, fresh: CapturedArticle): Comparison {
  const { texts, authors, lang, leftOut } = fresh.article;
  return compareReadings(readingOf(saved), {
    ...{ texts, authors, dates: fresh.dates, lang },
    leftOut: leftOutSentences(leftOut, lang),
    captureVersions: [fresh.captureVersion],
  });
}

/** A revision as it is compared. */
export function readingOf({ revision, body, captures }: OpenedArticle): Reading {
  const visits = captures.filter(({ revisionId }) => revisionId === revision.id);
  return {
    ...{ texts: body.texts, authors: revision.authors, dates: revision.dates, lang: revision.lang },
    leftOut: visits.flatMap((visit) => visit.leftOut ?? []),
    captureVersions: visits.map(({ captureVersion }) => captureVersion),
  };
}
