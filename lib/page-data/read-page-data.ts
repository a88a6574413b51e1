import { readJsonLd } from './json-ld.ts';
import { readMetaTags } from './meta-tags.ts';
import type { PageData } from './page-data.ts';
import { readElements } from './read-elements.ts';

/**
 * What a document says of itself to machines, parsed once.
 *
 * @param url the address in the tab.
 */
export function readPageData(document: Document, url: string): PageData {
  const elements = readElements(document);
  return {
    url: url.replace(/#.*$/s, ''),
    elements,
    jsonLd: readJsonLd(elements.named('script')),
    meta: readMetaTags(elements.named('meta')),
  };
}
