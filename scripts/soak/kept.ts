/** What the library's tables hold, read past all code of ours, and what is wrong with it. */

interface Row {
  id: string;
  articleId: string;
  deletedAt?: string;
}

/** The rows that tell whether an article is whole. */
export interface Kept {
  articles: (Row & { latestRevisionId: string; stripped?: boolean })[];
  revisions: Row[];
  /** Ids of the revisions that have a text. */
  bodies: string[];
  captures: Row[];
  images: (Row & { revisionId: string; url: string; state: string })[];
  highlights: Row[];
  /** Of the rows that were ever written, as table and id. */
  changed: string[];
}

/** Runs in a page of ours. */
export async function readKept(window: Window): Promise<Kept> {
  const done = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error!);
    });
  const database = await done(window.indexedDB.open('library'));
  const names = ['articles', 'revisions', 'captures', 'images', 'highlights', 'changes'];
  const transaction = database.transaction([...names, 'bodies']);
  const all = names.map((name) => done(transaction.objectStore(name).getAll()));
  const bodies = (await done(transaction.objectStore('bodies').getAllKeys())) as string[];
  const [articles, revisions, captures, images, highlights, changes] = (await Promise.all(all)) as never[][];
  database.close();
  const rows = (of: Row[]) =>
    of.map(({ id, articleId, deletedAt }) => ({ id, articleId, ...(deletedAt && { deletedAt }) }));
  return {
    articles: (articles as Kept['articles']).map(({ id, latestRevisionId, deletedAt, stripped }) => ({
      ...{ id, articleId: id, latestRevisionId },
      ...(deletedAt && { deletedAt }),
      ...(stripped && { stripped }),
    })),
    ...{ revisions: rows(revisions!), bodies, captures: rows(captures!), highlights: rows(highlights!) },
    images: (images as Kept['images']).map(({ articleId, revisionId, url, state }) => ({
      ...{ id: `${revisionId} ${url}`, articleId, revisionId, url, state },
    })),
    changed: (changes as { table: string; id: string }[]).map(({ table, id }) => `${table} ${id}`),
  };
}

/** Each a sentence; none when every article is there whole, or stripped of everything. */
export function halves(kept: Kept): string[] {
  const articles = new Map(kept.articles.map((article) => [article.id, article]));
  const bodies = new Set(kept.bodies);
  const changed = new Set(kept.changed);
  const revisions = new Set(kept.revisions.map(({ id }) => id));
  const captured = new Set(kept.captures.map(({ articleId }) => articleId));
  const strays = (['revisions', 'captures', 'images', 'highlights'] as const).flatMap((table) =>
    kept[table]
      .filter(({ articleId }) => articles.get(articleId)?.stripped !== undefined || !articles.has(articleId))
      .map(({ id }) => `${table} ${id} is of no article.`),
  );
  return [
    ...strays,
    ...kept.bodies.filter((id) => !revisions.has(id)).map((id) => `The text ${id} is of no version.`),
    ...kept.revisions.filter(({ id }) => !bodies.has(id)).map(({ id }) => `The version ${id} has no text.`),
    ...kept.articles
      .filter(({ stripped }) => !stripped)
      .flatMap(({ id, latestRevisionId }) => [
        ...(revisions.has(latestRevisionId) ? [] : [`The article ${id} has no version.`]),
        ...(captured.has(id) ? [] : [`When the article ${id} was seen is not kept.`]),
        ...(changed.has(`articles ${id}`) && changed.has(`revisions ${latestRevisionId}`)
          ? []
          : [`The article ${id} is not in the list of changes.`]),
      ]),
  ];
}

/** What may have become of what was there before. */
export interface Permitted {
  /** Articles that the reader was deleting. */
  deleted?: ReadonlySet<string>;
  /** Articles that the reader was saving again. */
  renewed?: ReadonlySet<string>;
}

/** What was there before and is not any more, each a sentence. */
export function losses(
  before: Kept,
  after: Kept,
  { deleted = new Set(), renewed = new Set() }: Permitted = {},
): string[] {
  const now = new Map(after.articles.map((article) => [article.id, article]));
  const highlights = new Map(after.highlights.map((highlight) => [highlight.id, highlight]));
  const mayGo = (id: string) => deleted.has(id);
  return [
    ...before.articles
      .filter(({ id }) => !mayGo(id))
      .flatMap((article) => {
        const there = now.get(article.id);
        if (!there) return [`The article ${article.id} is gone.`];
        if (there.deletedAt !== article.deletedAt) return [`The article ${article.id} was deleted.`];
        const same = there.latestRevisionId === article.latestRevisionId || renewed.has(article.id);
        return same ? [] : [`The article ${article.id} has another version.`];
      }),
    ...before.highlights
      .filter(({ id, articleId, deletedAt }) => {
        const there = highlights.get(id);
        return !mayGo(articleId) && (!there || there.deletedAt !== deletedAt);
      })
      .map(({ id }) => `The highlight ${id} is gone.`),
  ];
}
