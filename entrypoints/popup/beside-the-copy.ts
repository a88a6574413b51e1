/** A page held against its saved copy: what changed, and where its highlights are. Loaded for pages that are saved. */
import { captureVersion } from '../../lib/article/capture-version.ts';
import type { ReadArticle } from '../../lib/browser/messages.ts';
import { compareWithSaved } from '../../lib/library/compare-with-saved.ts';
import type { OpenedArticle } from '../../lib/library/find-article.ts';
import { listChanges } from '../../lib/revisions/list-changes.ts';
import type { SavedArticle } from './behind-the-card.ts';

export { placeHighlights } from '../../lib/highlights/place-highlights.ts';

/** What the page says now against the copy. */
export function compareWithCopy(
  opened: OpenedArticle,
  { article, dates }: ReadArticle,
): ReturnType<SavedArticle['compare']> {
  // The reader chose the text of the copy: that the page has another one is no news.
  if (opened.revision.bodyFrom !== article.bodyFrom) return 'unknown';
  const comparison = compareWithSaved(opened, { article, dates, capturedAt: '', captureVersion });
  if (comparison.kind === 'unchanged') return 'same';
  return comparison.sameExtractor ? listChanges(comparison, opened.body.texts, article.texts) : 'other-reading';
}
