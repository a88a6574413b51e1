import type { Library } from './schema.ts';

/** How many highlights each of these articles has, by its id; those without are not in it. */
export async function countHighlights(library: Library, articleIds: string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { articleId, deletedAt } of await library.highlights.where('articleId').anyOf(articleIds).toArray()) {
    if (deletedAt === undefined) counts.set(articleId, (counts.get(articleId) ?? 0) + 1);
  }
  return counts;
}
