/** The name of the outlet. */
import type { PageData } from '../page-data/page-data.ts';
import { fold } from './similarity.ts';
import { articleNodes, jsonLdText, metaClaims, resolveNode, type Stated } from './stated.ts';

const siteTypes = ['WebSite', 'NewsMediaOrganization', 'Organization'];
/** Organisations that have another part in an article than to publish it. */
const ofOthers =
  /\.(?:author|creator|contributor|editor|about|mentions|provider|performer|worksFor|affiliation|memberOf)\b/;

/**
 * All names the page gives its site, the one it is known by first.
 *
 * @param title the text of the `title` element, whose end is a name of the site where the host says the same.
 */
export function findSiteNames(page: PageData, title: string): Stated[] {
  return [
    ...metaClaims(page, ['og:site_name']),
    ...articleNodes(page).flatMap((article) => {
      const name = jsonLdText(resolveNode(page, article.node['publisher'])?.['name']);
      return name
        ? [{ value: name, evidence: { source: 'json-ld', where: `${article.path}.publisher.name`, text: name } }]
        : [];
    }),
    ...page.jsonLd
      .filter(({ types, path }) => types.some((type) => siteTypes.includes(type)) && !ofOthers.test(path))
      .flatMap((node) => {
        const name = jsonLdText(node.node['name']);
        return name ? [{ value: name, evidence: { source: 'json-ld', where: `${node.path}.name`, text: name } }] : [];
      }),
    ...inTitle(title.replace(/\s+/g, ' ').trim(), page.url),
    ...metaClaims(page, ['application-name', 'apple-mobile-web-app-title', 'dc.publisher', 'publisher', 'copyright']),
  ].filter(({ value }) => value.length < 60 && !/^https?:/.test(value));
}

/** "Quiet year for the harbour - The Northport Courier", one line, on northportcourier.example. */
function inTitle(title: string, url: string): Stated[] {
  const value = title
    .split(/ [-–—|·•»:] | ?[|｜] ?/)
    .at(-1)!
    .trim();
  if (!URL.canParse(url) || value === title) return [];
  const name = fold(value).replaceAll(' ', '').replace(/^the/, '');
  const host = fold(new URL(url).hostname).replaceAll(' ', '');
  return name.length > 3 && host.includes(name)
    ? [{ value, evidence: { source: 'title', where: 'title', text: title } }]
    : [];
}
