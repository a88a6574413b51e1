/** Saving an article. */
import { canonVersion } from '../article/canonical-url.ts';
import type { Article } from '../article/types.ts';
import type { ArticleDates } from '../dates/types.ts';
import { leftOutSentences } from '../revisions/sentences.ts';
import { addressesOf, findSavedUnder } from './find-article.ts';
import { articleIdOf, hashOfShown, newId, revisionIdOf } from './ids.ts';
import { imagesToKeep } from './images.ts';
import type { ArticleRecord, ArticleSummary, BodyRecord, RevisionRecord } from './records.ts';
import { act, type Library } from './schema.ts';
import { change } from './stamp.ts';
import { summarize } from './summary.ts';
import type { World } from './world.ts';

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
