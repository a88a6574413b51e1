/** The name of the outlet. */
import type { PageData } from '../page-data/page-data.ts';
import { articleNodes, jsonLdText, metaClaims, resolveNode, type Stated } from './stated.ts';

const siteTypes = ['WebSite', 'NewsMediaOrganization', 'Organization'];

/** All names the page gives its site, the one it is known by first. */
export function findSiteNames(page: PageData): Stated[] {
  return [
    ...metaClaims(page, ['og:site_name']),
    ...articleNodes(page).flatMap((article) => {
      const name = jsonLdText(resolveNode(page, article.node['publisher'])?.['name']);
      return name
        ? [{ value: name, evidence: { source: 'json-ld', where: `${article.path}.publisher.name`, text: name } }]
        : [];
    }),
    ...page.jsonLd
      .filter(({ types }) => types.some((type) => siteTypes.includes(type)))
      .flatMap((node) => {
        const name = jsonLdText(node.node['name']);
        return name ? [{ value: name, evidence: { source: 'json-ld', where: `${node.path}.name`, text: name } }] : [];
      }),
    ...metaClaims(page, ['application-name', 'apple-mobile-web-app-title', 'dc.publisher', 'publisher', 'copyright']),
  ].filter(({ value }) => value.length < 60 && !/^https?:/.test(value));
}
