import { readJsonLd } from './json-ld.ts';
import { readMetaTags } from './meta-tags.ts';
import type { PageData } from './page-data.ts';

/**
 * What a document says of itself to machines, parsed once.
 *
 * @param url the address in the tab.
 */
export function readPageData(document: Document, url: string): PageData {
  return { url: url.replace(/#.*$/s, ''), jsonLd: readJsonLd(document), meta: readMetaTags(document) };
}
