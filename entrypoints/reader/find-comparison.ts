/** What the reader compares: two versions of a saved article, and all of them for its highlights. */
import type { SeenTexts } from '../../lib/highlights/trace-highlights.ts';
import { findArticle, type OpenedArticle } from '../../lib/library/find-article.ts';
import { readingOf } from '../../lib/library/compare-with-saved.ts';
import type { Library } from '../../lib/library/schema.ts';
import { listVersions, type Version } from '../../lib/library/versions.ts';
import { compareReadings } from '../../lib/revisions/compare.ts';
import { listChanges, type WordedChange } from '../../lib/revisions/list-changes.ts';

export interface FoundComparison {
  /** The newest first. */
  versions: Version[];
  before: OpenedArticle;
  after: OpenedArticle;
  changes: WordedChange[];
  sameExtractor: boolean;
  /** The oldest first. */
  seen: SeenTexts[];
}

/** `undefined`: the article, or one of the versions, is not there. */
export async function findComparison(
  library: Library,
  articleId: string,
  beforeId: string,
  afterId: string,
): Promise<FoundComparison | undefined> {
  const versions = await listVersions(library, articleId);
  const opened = await Promise.all(versions.map(({ revisionId }) => findArticle(library, articleId, revisionId)));
  const [before, after] = [beforeId, afterId].map((id) => opened.find((one) => one?.revision.id === id));
  if (!before || !after) return undefined;
  const comparison = compareReadings(readingOf(before), readingOf(after));
  return {
    ...{ versions, before, after },
    changes: listChanges(comparison, before.body.texts, after.body.texts),
    sameExtractor: comparison.sameExtractor,
    seen: versions
      .flatMap(({ capturedAt }, at) => (opened[at] ? [{ capturedAt, texts: opened[at].body.texts }] : []))
      .reverse(),
  };
}
