/** What a client-side navigation left behind from the page before. */
import type { PageData } from '../page-data/page-data.ts';
import { nodeAddresses, samePage } from './canonical-link.ts';
import type { HeadlineClaims } from './headline.ts';
import { similarity } from './similarity.ts';
import { articleNodes, type Stated } from './stated.ts';
import type { Metadata, StaleReason } from './types.ts';

/** Below this two headlines speak of different things. */
const otherHeadline = 0.5;

/**
 * The page's data without what belongs to the page before. Metadata is stale when the address it names is another page
 * than the tab's, and the headline it gives is neither printed nor the tab's title; one of both alone is common on pages
 * that never navigated (a short address, a headline for search engines).
 */
export function withoutStale(page: PageData, headlines: HeadlineClaims): { page: PageData; stale: Metadata['stale'] } {
  const shown = [...headlines.printed, ...headlines.title].map(({ value }) => value);
  if (headlines.printed.length === 0) return { page, stale: [] };
  const isOther = (headline: string) => !shown.some((words) => similarity(words, headline) >= otherHeadline);
  const stale: Metadata['stale'] = [];
  const drop = (claims: Stated[], reason: StaleReason) =>
    stale.push(...claims.map(({ value, evidence }) => ({ claim: { property: 'headline', value, evidence }, reason })));

  const metaAddress = page.meta.find(({ name }) => name === 'og:url')?.content;
  const metaHeadlines = headlines.meta.filter(({ evidence }) => /title/.test(evidence.where));
  const metaIsStale =
    metaAddress !== undefined &&
    !samePage(metaAddress, page.url) &&
    metaHeadlines.length > 0 &&
    metaHeadlines.every(({ value }) => isOther(value));
  if (metaIsStale) drop(metaHeadlines, 'other-url');

  const staleNodes = articleNodes(page).filter((node) => {
    const headline = typeof node.node['headline'] === 'string' ? node.node['headline'] : undefined;
    if (!headline || !isOther(headline)) return false;
    const addresses = nodeAddresses(node.node);
    return addresses.length > 0 ? !addresses.some((address) => samePage(address, page.url)) : metaIsStale;
  });
  for (const node of staleNodes)
    drop(
      [
        {
          value: String(node.node['headline']),
          evidence: { source: 'json-ld', where: `${node.path}.headline`, text: String(node.node['headline']) },
        },
      ],
      nodeAddresses(node.node).length > 0 ? 'other-url' : 'other-headline',
    );
  if (stale.length === 0) return { page, stale };
  return {
    page: {
      ...page,
      meta: metaIsStale
        ? page.meta.filter(
            ({ name }) =>
              !/^(?:og:|article:|twitter:|description|author|date|parsely|sailthru|dc)/.test(name) ||
              name === 'og:site_name',
          )
        : page.meta,
      jsonLd: page.jsonLd.filter(
        (node) => !staleNodes.some((other) => node.path === other.path || node.path.startsWith(`${other.path}.`)),
      ),
    },
    stale,
  };
}
