/** A search as the reader asks for it: the articles, and the words that show why they were found. */
import type { Shelf } from '../library/list.ts';
import type { Library } from '../library/schema.ts';
import type { ArticleIndex } from './article-index.ts';
import { findSnippet, type Snippet } from './find-snippet.ts';
import { parseQuery, type QueryProblem } from './parse-query.ts';

export interface SearchAnswer {
  /** The best first. */
  ids: string[];
  /** How many were found in all; more than `ids` where the list is cut. */
  count: number;
  problems: QueryProblem[];
}

/** More than anybody goes through. */
export const listed = 500;

export function answerSearch(index: ArticleIndex, words: string, on: Shelf): SearchAnswer {
  const query = parseQuery(words);
  return { ...index.find(query, { ...on, limit: listed }), problems: query.problems };
}

/** By the article's id; those whose text has none of the words are not in it. Apart from the answer, because only what is on the screen needs one. */
export async function findSnippets(library: Library, words: string, ids: string[]): Promise<Record<string, Snippet>> {
  const query = parseQuery(words);
  const kept = (await library.articles.bulkGet(ids)).flatMap((article) => article ?? []);
  const bodies = await library.bodies.bulkGet(kept.map((article) => article.latestRevisionId));
  const snippets = kept.flatMap(({ id }, at) => {
    const snippet = findSnippet(bodies[at]?.texts.body ?? '', query);
    return snippet ? [[id, snippet] as const] : [];
  });
  return Object.fromEntries(snippets);
}
