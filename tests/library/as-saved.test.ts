import { expect, it } from 'vitest';
import { findArticle } from '../../lib/library/find-article.ts';
import { saveArticle } from '../../lib/library/save-article.ts';
import { isAsSaved } from '../../lib/library/as-saved.ts';
import { captured, emptyLibrary, testWorld } from './sample.ts';

const other = 'https://elsewhere.example/';

async function opened(change: (saved: { articleId: string; revisionId: string }, library: Library) => unknown) {
  const world = testWorld();
  const library = await emptyLibrary(world);
  await saveArticle(library, captured({ url: other, canonicalUrl: other }), world);
  const saved = await saveArticle(library, captured(), world);
  await change(saved, library);
  return (await findArticle(library, saved.articleId))!;
}

type Library = Awaited<ReturnType<typeof emptyLibrary>>;

it('is what was saved, also under one address more', async () => {
  expect(await isAsSaved(await opened(() => undefined))).toBe(true);
  const again = await opened(({ articleId }, library) =>
    library.articles.where({ id: articleId }).modify((article) => void article.urls.unshift(other)),
  );
  expect(await isAsSaved(again)).toBe(true);
});

it('is told from what something else has changed', async () => {
  const words = await opened(({ revisionId }, library) =>
    library.bodies.where({ revisionId }).modify((body) => {
      body.texts.body = body.texts.body.replace('bridge', 'ferry');
    }),
  );
  const headline = await opened(({ revisionId }, library) => library.revisions.update(revisionId, { headline: 'No' }));
  const address = await opened(({ articleId }, library) => library.articles.update(articleId, { urls: [other] }));
  for (const altered of [words, headline, address]) expect(await isAsSaved(altered)).toBe(false);
});
