/** What changed from one kept text of an article to the next. */
import { compareReadings } from '../revisions/compare.ts';
import { listChanges, type WordedChange } from '../revisions/list-changes.ts';
import { readingOf } from './compare-with-saved.ts';
import { findArticle } from './find-article.ts';
import type { Library } from './schema.ts';
import { versionsOf } from './versions.ts';

/** What came with a version; see `changesWith`. */
export type VersionChange = 'first' | 'other-reading' | WordedChange[];

/**
 * What a version says otherwise than the one before it. `first`: there is none before; `other-reading`: the two were read by
 * different versions of our extractor, so that what differs need not be the publisher's doing.
 */
export async function changesWith(library: Library, articleId: string, revisionId: string): Promise<VersionChange> {
  const now = await findArticle(library, articleId, revisionId);
  if (!now) return 'first';
  const versions = versionsOf(now.captures);
  const earlier = versions[versions.findIndex((version) => version.revisionId === revisionId) + 1];
  const before = earlier && (await findArticle(library, articleId, earlier.revisionId));
  if (!before) return 'first';
  const comparison = compareReadings(readingOf(before), readingOf(now));
  if (!comparison.sameExtractor) return 'other-reading';
  return listChanges(comparison, before.body.texts, now.body.texts);
}
