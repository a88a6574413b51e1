/** Saving an article, finding it again, and what the reader does with it. */
import { canonVersion, normalizeUrl } from '../article/canonical-url.ts';
import type { Article } from '../article/types.ts';
import type { ArticleDates } from '../dates/types.ts';
import { leftOutSentences } from '../revisions/sentences.ts';
import { articleIdOf, hashOfShown, newId, revisionIdOf } from './ids.ts';
import { imagesToKeep } from './images.ts';
import type {
  ArticleRecord,
  ArticleSummary,
  BodyRecord,
  CaptureRecord,
  PageCorrectionRecord,
  ReadingPosition,
  ReadState,
  RevisionRecord,
} from './records.ts';
import { act, type Library } from './schema.ts';
import { change } from './stamp.ts';
import { summarize } from './summary.ts';
import { isOfPage } from './with-corrections.ts';
import { instant, type World } from './world.ts';

/** An article as it was read in the tab. */
export interface CapturedArticle {
  article: Article;
  dates: ArticleDates;
  /** When it was read: ISO 8601 in UTC with milliseconds. */
  capturedAt: string;
  /** Of the extractor that read it. */
  captureVersion: number;
}

/** What saving came to. */
export interface Saved {
  articleId: string;
  revisionId: string;
  /** It was not in the library, or only in its trash. */
  isNew: boolean;
  /** It was, and says something else than when it was last captured. */
  changed: boolean;
}

/**
 * Keeps an article as it is now, in one transaction. Saving again appends: a visit that found nothing new adds a
 * capture, one that did a revision as well; what the reader made of the article stays. Images are left `pending`.
 *
 * @throws NotSavedError when the browser cannot write, with nothing half written
 */
export async function saveArticle(library: Library, captured: CapturedArticle, world: World): Promise<Saved> {
  const { article, dates, capturedAt, captureVersion } = captured;
  const urls = addressesOf(article);
  // Hashes come before the transaction: awaiting one inside would end it.
  const newArticleId = await articleIdOf(urls[0]);
  const hash = await hashOfShown({ ...article, dates });
  const leftOut = leftOutSentences(article.leftOut, article.lang);

  return act(library, ['articles', 'revisions', 'bodies', 'captures', 'corrections', 'images'], async ({ put }) => {
    const known = (await findSavedUnder(library, urls)) ?? (await library.articles.get(newArticleId));
    const articleId = known?.id ?? newArticleId;
    const revisionId = revisionIdOf(articleId, hash);
    const revision = revisionOf(article, dates, articleId, revisionId);
    const corrections = await library.corrections.where('scope').equals(articleId).toArray();
    const latest = { ...summarize(revision, corrections), latestRevisionId: revisionId };
    const isNew = !known || known.deletedAt !== undefined;

    const record = known
      ? savedAgain(known, latest, urls, capturedAt, world)
      : savedFirst(articleId, latest, urls, capturedAt);
    await put('articles', record);
    if (!(await library.bodies.get(revisionId))) {
      await put('revisions', revision);
      const body: BodyRecord = { revisionId, html: article.html, texts: article.texts };
      await library.bodies.put(body);
      for (const image of await imagesToKeep(library, revision)) await put('images', image);
    }
    const visit = { id: newId(world), articleId, revisionId, url: article.url, capturedAt, captureVersion };
    await put('captures', leftOut.length > 0 ? { ...visit, leftOut } : visit);
    return { articleId, revisionId, isNew, changed: !isNew && known.latestRevisionId !== revisionId };
  });
}

type Latest = ArticleSummary & Pick<ArticleRecord, 'latestRevisionId'>;

function savedFirst(id: string, latest: Latest, urls: string[], savedAt: string): ArticleRecord {
  return {
    ...{ id, urls, canonVersion, savedAt, ...latest },
    ...{ readState: 'unread', pinned: false, tagIds: [], stamps: {} },
  };
}

function savedAgain(known: ArticleRecord, latest: Latest, urls: string[], now: string, world: World): ArticleRecord {
  const again = known.stripped
    ? { ...savedFirst(known.id, latest, urls, now), stamps: known.stamps }
    : { ...known, ...latest, urls: [...new Set([...known.urls, ...urls])] };
  return known.deletedAt === undefined ? again : change(again, { deletedAt: undefined }, world);
}

function revisionOf(article: Article, dates: ArticleDates, articleId: string, id: string): RevisionRecord {
  const { canonicalUrl, headline, dek, authors, siteName, section, lang, dir, leadImage, claims, stale } = article;
  const { images, removed, bodyFrom, corrections, partial } = article;
  return {
    ...{ id, articleId, canonicalUrl, headline, dek, authors, siteName, section, lang, dir, leadImage, claims, stale },
    ...{ dates, images, removed, bodyFrom, corrections, partial },
  };
}

/** The addresses an article is kept under, normalised; the first is what the page calls its own. */
function addressesOf({ url, canonicalUrl }: Pick<Article, 'url' | 'canonicalUrl'>): [string, ...string[]] {
  const own = normalizeUrl(canonicalUrl ?? url);
  const opened = normalizeUrl(url);
  return own === opened ? [own] : [own, opened];
}

/** The article under the first of these addresses that has one, in the trash or not; of several the one saved first. */
async function findSavedUnder(library: Library, urls: string[]): Promise<ArticleRecord | undefined> {
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

/** Unread, reading, read or archived. */
export function setReadState(library: Library, articleId: string, readState: ReadState, world: World): Promise<void> {
  return changeArticle(library, articleId, { readState }, world);
}

/** Keeps an article at hand. */
export function setPinned(library: Library, articleId: string, pinned: boolean, world: World): Promise<void> {
  return changeArticle(library, articleId, { pinned }, world);
}

/** Where the reader is in the text, so that it opens there again. */
export function setPosition(
  library: Library,
  articleId: string,
  position: ReadingPosition,
  world: World,
): Promise<void> {
  return changeArticle(library, articleId, { position }, world);
}

/** Puts an article in the trash; it can be brought back for 30 days. */
export function deleteArticle(library: Library, articleId: string, world: World): Promise<void> {
  return changeArticle(library, articleId, { deletedAt: instant(world) }, world);
}

/** Takes an article out of the trash again, with everything that was made of it. */
export function restoreArticle(library: Library, articleId: string, world: World): Promise<void> {
  return changeArticle(library, articleId, { deletedAt: undefined }, world);
}

/** Nothing happens when the article is not there any more. */
async function changeArticle(
  library: Library,
  articleId: string,
  fields: Partial<Pick<ArticleRecord, 'readState' | 'pinned' | 'position' | 'deletedAt'>>,
  world: World,
): Promise<void> {
  await act(library, ['articles'], async ({ put }) => {
    const article = await library.articles.get(articleId);
    if (article && !article.stripped) await put('articles', change(article, fields, world));
  });
}
