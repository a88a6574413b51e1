/** A search as the reader asks for it: the articles, and the words that show why they were found. */
import type { Library } from '../library/schema.ts';
import type { ArticleIndex } from './article-index.ts';
import { findSnippet, type Snippet } from './find-snippet.ts';
import { parseQuery, type QueryProblem } from './parse-query.ts';

export interface SearchAnswer {
  /** The best first. */
  ids: string[];
  /** How many were found in all; more than `ids` where the list is cut. */
  count: number;
  /** By the article's id, for the best of them. */
  snippets: Record<string, Snippet>;
  problems: QueryProblem[];
}

/** More than anybody goes through. */
const listed = 500;
/** As many as stand on one screen or two. */
const withSnippet = 30;

export async function answerSearch(
  library: Library,
  index: ArticleIndex,
  words: string,
  trash: boolean,
): Promise<SearchAnswer> {
  const query = parseQuery(words);
  const found = index.find(query, { limit: listed, trash });
  const articles = await library.articles.bulkGet(found.ids.slice(0, withSnippet));
  const kept = articles.flatMap((article) => article ?? []);
  const bodies = await library.bodies.bulkGet(kept.map((article) => article.latestRevisionId));
  const snippets = kept.flatMap(({ id }, at) => {
    const snippet = findSnippet(bodies[at]?.texts.body ?? '', query);
    return snippet ? [[id, snippet] as const] : [];
  });
  return { ...found, snippets: Object.fromEntries(snippets), problems: query.problems };
}
