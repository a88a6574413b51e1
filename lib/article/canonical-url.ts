/** One spelling for each address, so that an article saved twice is one article. */

/** Raised whenever `normalizeUrl` gives another answer for some URL; stored beside every URL. */
export const canonVersion = 1;

/** Added to links by senders and advertisers to know who clicked; they never choose what is shown. */
const trackers = new Set(
  (
    'fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid li_fat_id igshid mc_cid mc_eid mkt_tok ' +
    'oly_anon_id oly_enc_id vero_id vero_conv _hsenc _hsmi __hstc __hssc __hsfp hsctatracking wickedid s_cid cmpid ncid ' +
    'ito smid smtyp wt_mc wt_zmc spm ref_src ref_url _ga _gl srsltid guccounter guce_referrer guce_referrer_sig sfnsn ' +
    'xtor at_medium at_campaign at_custom1 at_custom2 at_custom3 at_custom4 ns_campaign ns_mchannel ns_source ' +
    'ns_linkname ns_fee'
  ).split(' '),
);
const trackerFamilies = /^(?:utm|mtm|pk|matomo|hsa|itm)_/;

/** The address without its fragment; text fragments (`#:~:text=`) are no part of the page. `#!` addresses a page. */
export function withoutFragment(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 || url.startsWith('#!', hash) ? url : url.slice(0, hash);
}

/**
 * The form under which an address is saved and looked up: host in lower case, no default port, no fragment (but `#!`),
 * no known trackers, query sorted. What is no http(s) URL comes back unchanged.
 */
export function normalizeUrl(url: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(withoutFragment(url));
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return url;
  parsed.hostname = parsed.hostname.replace(/\.$/, '');
  const query = [...parsed.searchParams]
    .filter(([name]) => !trackers.has(name.toLowerCase()) && !trackerFamilies.test(name.toLowerCase()))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  parsed.search = new URLSearchParams(query).toString();
  const fragment = parsed.hash.replace(/:~:.*$/, '');
  parsed.hash = fragment === '#!' ? '' : fragment;
  return parsed.href;
}
