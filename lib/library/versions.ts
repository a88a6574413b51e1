/** The texts that were kept of an article over time. */
import { compareReadings } from '../revisions/compare.ts';
import { listChanges, type WordedChange } from '../revisions/list-changes.ts';
import { findArticle } from './find-article.ts';
import { readingOf } from './compare-with-saved.ts';
import type { CaptureRecord } from './records.ts';
import type { Library } from './schema.ts';

/** One text, first seen on a visit. */
export type Version = Pick<CaptureRecord, 'revisionId' | 'capturedAt'>;

/** What came with a version; see `changesWith`. */
export type VersionChange = 'first' | 'other-reading' | WordedChange[];

/** The versions of an article, the newest first. */
export async function listVersions(library: Library, articleId: string): Promise<Version[]> {
  return versionsOf(await library.captures.where('articleId').equals(articleId).sortBy('capturedAt'));
}

/** The same of captures in their order. A text that came back after another one is told where it came first. */
export function versionsOf(captures: readonly CaptureRecord[]): Version[] {
  const first = new Map<string, Version>();
  for (const { revisionId, capturedAt } of captures)
    if (!first.has(revisionId)) first.set(revisionId, { revisionId, capturedAt });
  return [...first.values()].reverse();
}

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
