import type { MetaTag } from './page-data.ts';

/** All meta tags with a name and content, in document order; one that has two names stands there under each. */
export function readMetaTags(tags: Element[]): MetaTag[] {
  return tags.flatMap((meta) => {
    const content = meta.getAttribute('content') ?? '';
    const names = new Map<string, MetaTag['attribute']>();
    for (const attribute of ['property', 'name', 'itemprop'] as const) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase();
      if (name && !names.has(name)) names.set(name, attribute);
    }
    return [...names].map(([name, attribute]) => ({ name, content, attribute }));
  });
}
