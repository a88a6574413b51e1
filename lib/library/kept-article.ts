import { ArticleGoneError } from './failures.ts';
import type { ArticleRecord } from './records.ts';
import type { Library } from './schema.ts';

/**
 * The article to which the reader adds something. What is added to an article that is not there would never be seen
 * again, so that is said instead.
 *
 * @throws ArticleGoneError
 */
export async function keptArticle(library: Library, articleId: string): Promise<ArticleRecord> {
  const article = await library.articles.get(articleId);
  if (!article || article.stripped) throw new ArticleGoneError();
  return article;
}
