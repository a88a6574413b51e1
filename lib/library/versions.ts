/** The texts that were kept of an article over time. */
import type { CaptureRecord } from './records.ts';
import type { Library } from './schema.ts';

/** One text, first seen on a visit. */
export type Version = Pick<CaptureRecord, 'revisionId' | 'capturedAt'>;

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
