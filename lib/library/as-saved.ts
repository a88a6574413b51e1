/** Whether what is kept is still what was saved: its names are hashes, so that they tell. */
import type { OpenedArticle } from './find-article.ts';
import { articleIdOf, hashOfShown, revisionIdOf } from './ids.ts';
import type { ArticleRecord, BodyRecord, RevisionRecord } from './records.ts';

/** `false`: the words or the address were changed by something else than us, a failing disk for example. */
export async function isAsSaved({
  article,
  revision,
  body,
}: Pick<OpenedArticle, 'article' | 'revision' | 'body'>): Promise<boolean> {
  return (await hasItsWords(revision, body)) && (await hasItsAddress(article));
}

/** A revision says what its name is the hash of. */
export async function hasItsWords(
  revision: RevisionRecord,
  { html, texts }: Pick<BodyRecord, 'html' | 'texts'>,
): Promise<boolean> {
  return revision.id === revisionIdOf(revision.articleId, await hashOfShown({ ...revision, html, texts }));
}

/** One address of an article is that of its first save, after which it is named. */
export async function hasItsAddress({ id, urls }: Pick<ArticleRecord, 'id' | 'urls'>): Promise<boolean> {
  return (await Promise.all(urls.map(articleIdOf))).includes(id);
}
