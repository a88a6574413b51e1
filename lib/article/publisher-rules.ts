/** What the rules for the publisher of a page, if there are any, come to on it. */
import { elementsOf } from '../page-data/unclobbered.ts';
import type { Publisher } from './publishers/types.ts';

/** Parts of a page that its publisher is known to set beside the article. Empty for publishers without rules. */
export function findPartsBeside(
  document: Document,
  url: string,
  publishers: readonly Publisher[],
): ReadonlySet<Element> {
  const publisher = publisherOf(url, publishers);
  return new Set(publisher ? elementsOf(document, publisher.notArticle) : []);
}

function publisherOf(url: string, publishers: readonly Publisher[]): Publisher | undefined {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return publishers.find(({ hosts }) => hosts.some((own) => host === own || host.endsWith(`.${own}`)));
}
