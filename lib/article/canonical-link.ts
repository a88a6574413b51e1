/** The address a page gives itself, where it can be believed. */
import type { PageData } from '../page-data/page-data.ts';
import { absoluteUrl } from './article-html.ts';
import type { HeadlineClaims } from './headline.ts';
import { similarity } from './similarity.ts';
import { articleNodes, type Stated } from './stated.ts';

/**
 * `rel=canonical` on the same host, with a path, and backed by the page: a JSON-LD node or the path of the tab names the
 * same address, or what metadata calls the headline is the headline shown. Nothing otherwise.
 */
export function findCanonicalUrl(page: PageData, headlines: HeadlineClaims, headline: string): Stated | undefined {
  const link = page.elements
    .named('link')
    .find((link) => /(?:^|\s)canonical(?:\s|$)/i.test(link.getAttribute('rel') ?? ''));
  const text = link?.getAttribute('href') ?? '';
  const value = absoluteUrl(text, page.url);
  if (!value || !URL.canParse(page.url)) return undefined;
  const canonical = new URL(value);
  const tab = new URL(page.url);
  if (bareHost(canonical) !== bareHost(tab) || canonical.pathname === '/') return undefined;
  const named = articleNodes(page).some((node) => nodeAddresses(node.node).some((address) => samePage(address, value)));
  const agrees =
    canonical.pathname === tab.pathname ||
    named ||
    [...headlines.meta, ...headlines.jsonLd].some((claim) => similarity(claim.value, headline) > 0.6);
  return agrees ? { value, evidence: { source: 'link', where: 'link[rel="canonical"]', text } } : undefined;
}

/** What a JSON-LD node gives as the address of its page. */
export function nodeAddresses(node: Record<string, unknown>): string[] {
  const main = node['mainEntityOfPage'];
  const id = typeof main === 'object' && main !== null ? (main as Record<string, unknown>)['@id'] : main;
  return [node['url'], id].filter((value): value is string => typeof value === 'string' && /^https?:/.test(value));
}

/** Whether two addresses lead to the same path of the same host. */
export function samePage(a: string, b: string): boolean {
  if (!URL.canParse(a) || !URL.canParse(b)) return false;
  const [first, second] = [new URL(a), new URL(b)];
  const path = (url: URL) => url.pathname.replace(/\/+$/, '').toLowerCase();
  return bareHost(first) === bareHost(second) && path(first) === path(second);
}

function bareHost(url: URL): string {
  return url.hostname.replace(/^(?:www|m|mobile|amp)\./, '');
}
