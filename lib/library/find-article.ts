/** Finding a saved article again. */
import { normalizeUrl } from '../article/canonical-url.ts';
import type { Article } from '../article/types.ts';
import type { ArticleRecord, BodyRecord, CaptureRecord, PageCorrectionRecord, RevisionRecord } from './records.ts';
import type { Library } from './schema.ts';
import { isOfPage } from './with-corrections.ts';

/** The addresses an article is kept under, normalised; the first is what the page calls its own. */
export function addressesOf({ url, canonicalUrl }: Pick<Article, 'url' | 'canonicalUrl'>): [string, ...string[]] {
  const own = normalizeUrl(canonicalUrl ?? url);
  const opened = normalizeUrl(url);
  return own === opened ? [own] : [own, opened];
}

/** The article under the first of these addresses that has one, in the trash or not; of several the one saved first. */
export async function findSavedUnder(library: Library, urls: string[]): Promise<ArticleRecord | undefined> {
  for (const url of urls) {
    const [found] = await library.articles.where('urls').equals(url).sortBy('savedAt');
    if (found) return found;
  }
  return undefined;
}

/** The saved article of a page, by every address the page goes by (its own first). Absent: not saved, or in the trash. */
export async function findByUrl(library: Library, ...urls: string[]): Promise<ArticleRecord | undefined> {
  const found = await findSavedUnder(library, urls.map(normalizeUrl));
  return found?.deletedAt === undefined ? found : undefined;
}

/** The same by what a page says of its addresses. */
export function findByPage(
  library: Library,
  page: Pick<Article, 'url' | 'canonicalUrl'>,
): Promise<ArticleRecord | undefined> {
  return findByUrl(library, ...addressesOf(page));
}

/** One saved article, opened. */
export interface OpenedArticle {
  article: ArticleRecord;
  revision: RevisionRecord;
  body: BodyRecord;
  /** Every visit, oldest first. */
  captures: CaptureRecord[];
  /** In force, of what the page states; `withCorrections` puts them in place. */
  corrections: PageCorrectionRecord[];
}

/** A saved article at one of its revisions, the latest unless named. Absent: unknown, or its content is gone from the trash. */
export function findArticle(
  library: Library,
  articleId: string,
  revisionId?: string,
): Promise<OpenedArticle | undefined> {
  const tables = [library.articles, library.revisions, library.bodies, library.captures, library.corrections];
  return library.transaction('r', tables, async () => {
    const article = await library.articles.get(articleId);
    const revision = article && (await library.revisions.get(revisionId ?? article.latestRevisionId));
    const body = revision && (await library.bodies.get(revision.id));
    if (!article || !body || revision.articleId !== articleId) return undefined;
    const captures = await library.captures.where('articleId').equals(articleId).sortBy('capturedAt');
    const all = await library.corrections.where('scope').equals(articleId).toArray();
    const corrections = all.filter(isOfPage).filter((correction) => correction.deletedAt === undefined);
    return { article, revision, body, captures, corrections };
  });
}
