import type { Library } from './schema.ts';

/** How many highlights each article has, by its id; those without are not in it. */
export async function countHighlights(library: Library): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  await library.highlights.each(({ articleId, deletedAt }) => {
    if (deletedAt === undefined) counts.set(articleId, (counts.get(articleId) ?? 0) + 1);
  });
  return counts;
}
