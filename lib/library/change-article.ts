/** What the reader does with a saved article. */
import type { ArticleRecord, ReadingPosition, ReadState } from './records.ts';
import { act, type Library } from './schema.ts';
import { change } from './stamp.ts';
import { instant, type World } from './world.ts';

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
