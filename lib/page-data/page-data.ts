/** JSON-LD, meta tags and elements of a document, read once and handed to whoever asks. */
import type { PageElements } from './read-elements.ts';

/** A JSON-LD object with the path that leads to it (`[0].@graph[1]`). */
export interface JsonLdNode {
  path: string;
  /** `@type`, always a list, without `https://schema.org/`. */
  types: string[];
  node: Record<string, unknown>;
}

export interface MetaTag {
  /** `name`, `property` or `itemprop`, lower case. */
  name: string;
  content: string;
  /** Which attribute named it; `itemprop` may be about an item inside the page. */
  attribute: 'name' | 'property' | 'itemprop';
}

export interface PageData {
  /** The address in the tab, without fragment. */
  url: string;
  elements: PageElements;
  jsonLd: JsonLdNode[];
  meta: MetaTag[];
}
