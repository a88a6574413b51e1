/** What the reader page was opened for: a saved article, one handed over by a tab, or our sample. */
import type { CorrectionNotice, Metadata, PartialText } from '../../lib/article/types.ts';
import type { OpenedLibrary } from '../../lib/browser/library.ts';
import type { ReadArticle } from '../../lib/browser/messages.ts';
import { findUnsaved } from '../../lib/browser/pages.ts';
import type { ArticleDates } from '../../lib/dates/types.ts';
import { findArticle, findByPage, type OpenedArticle } from '../../lib/library/find-article.ts';
import { isAsSaved } from '../../lib/library/as-saved.ts';
import type { ArticleRecord } from '../../lib/library/records.ts';
import { withCorrections } from '../../lib/library/with-corrections.ts';
import type { Texts } from '../../lib/text/span.ts';
import { sampleArticle } from './sample-article.ts';

/** An article as it was captured, whether it is in the library or not. */
export interface FoundArticle {
  metadata: Metadata;
  dates: ArticleDates;
  corrections: CorrectionNotice[];
  partial?: PartialText;
  html: string;
  texts: Texts;
  /** Of the newest version, where this is an earlier one. */
  newest?: Texts | undefined;
  /** Absent: not saved. */
  saved?: Pick<ArticleRecord, 'id' | 'savedAt' | 'readState' | 'position' | 'deletedAt'> & { revisionId: string };
  /** What is kept is not what was saved; it is shown all the same. */
  wasAltered?: boolean;
  /** What to save, where it is not saved. */
  unsaved?: ReadArticle & { tabId?: number };
}

/** `undefined`: it is not there, or not any more. */
export async function findArticleFor(
  address: URL,
  open: () => Promise<OpenedLibrary>,
): Promise<FoundArticle | undefined> {
  const { searchParams } = address;
  const articleId = searchParams.get('article');
  if (articleId !== null) {
    const { library } = await open();
    const found = await findArticle(library, articleId, searchParams.get('revision') ?? undefined);
    const isNewest = found?.revision.id === found?.article.latestRevisionId;
    const newest = isNewest ? undefined : (await findArticle(library, articleId))?.body.texts;
    return found && { ...(await foundIn(found)), newest };
  }
  const tab = searchParams.get('tab');
  const tabId = tab === null ? undefined : Number(tab);
  const read = tabId === undefined ? sampleArticle(window) : await findUnsaved(tabId);
  if (!read) return undefined;
  return (await findSavedCopy(read, open)) ?? { ...asRead(read), unsaved: { ...read, tabId } };
}

/** Reading does not wait for the library: one that cannot be opened keeps nobody from an article that is at hand. */
async function findSavedCopy({ article }: ReadArticle, open: () => Promise<OpenedLibrary>) {
  try {
    const { library } = await open();
    const record = await findByPage(library, article);
    const found = record && (await findArticle(library, record.id));
    return found && found.body.html === article.html ? await foundIn(found) : undefined;
  } catch (error) {
    console.warn(error);
    return undefined;
  }
}

export function asRead({ article, dates }: ReadArticle): FoundArticle {
  const { html, texts, corrections, partial, ...metadata } = article;
  return { metadata, dates, corrections, ...(partial && { partial }), html, texts };
}

async function foundIn(opened: OpenedArticle): Promise<FoundArticle> {
  const { article, revision, body, captures, corrections } = opened;
  const url = captures.findLast(({ revisionId }) => revisionId === revision.id)?.url ?? article.urls[0]!;
  const corrected = withCorrections({ ...revision, url }, revision.dates, corrections);
  const { id, savedAt, readState, position, deletedAt } = article;
  return {
    metadata: corrected.article,
    dates: corrected.dates,
    corrections: revision.corrections ?? [],
    ...(revision.partial && { partial: revision.partial }),
    html: body.html,
    texts: body.texts,
    saved: { id, savedAt, readState, position, deletedAt, revisionId: revision.id },
    wasAltered: !(await isAsSaved(opened)),
  };
}
