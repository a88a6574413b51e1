import type { WholeArticle, WholeRevision } from './add.ts';
import type { Library } from './schema.ts';

/** An article with all that belongs to it, as it is at one moment. Absent: not here. */
export function wholeArticle(library: Library, id: string): Promise<WholeArticle | undefined> {
  const { articles, revisions, bodies, captures, images, highlights, notes, corrections } = library;
  const tables = [articles, revisions, bodies, captures, images, highlights, notes, corrections];
  return library.transaction('r', tables, async () => {
    const article = await articles.get(id);
    if (!article) return undefined;
    const whole: WholeRevision[] = [];
    for (const revision of await revisions.where('articleId').equals(id).sortBy('id')) {
      const body = await bodies.get(revision.id);
      if (body) whole.push({ ...revision, body: { html: body.html, texts: body.texts } });
    }
    const byKey = (a: { revisionId: string; url: string }, b: { revisionId: string; url: string }) =>
      `${a.revisionId} ${a.url}` < `${b.revisionId} ${b.url}` ? -1 : 1;
    return {
      article,
      revisions: whole,
      captures: await captures.where('articleId').equals(id).sortBy('id'),
      images: (await images.where('articleId').equals(id).toArray()).sort(byKey),
      highlights: await highlights.where('articleId').equals(id).sortBy('id'),
      notes: await notes.where('articleId').equals(id).sortBy('id'),
      corrections: await corrections.where('scope').equals(id).sortBy('id'),
    };
  });
}
