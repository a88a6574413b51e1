import type { MetaTag } from './page-data.ts';
import { elementsOf } from './unclobbered.ts';

/** All meta tags with a name and content, in document order; one that has two names stands there under each. */
export function readMetaTags(document: Document): MetaTag[] {
  return elementsOf(document, 'meta[content]').flatMap((meta) => {
    const names = ['property', 'name', 'itemprop'].map((attribute) =>
      meta.getAttribute(attribute)?.trim().toLowerCase(),
    );
    const content = meta.getAttribute('content') ?? '';
    return [...new Set(names)]
      .filter((name) => name !== undefined && name !== '')
      .map((name) => ({ name: name!, content }));
  });
}
