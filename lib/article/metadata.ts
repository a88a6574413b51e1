/** What a page says of its article other than dates and body, each with its evidence. */
import type { Claim } from '../evidence.ts';
import type { PageData } from '../page-data/page-data.ts';
import { findBylines } from './byline.ts';
import { withoutFragment } from './canonical-url.ts';
import { findCanonicalUrl } from './canonical-link.ts';
import { findDeks } from './dek.ts';
import { chooseHeadline, findHeadlines, type HeadlineClaims } from './headline.ts';
import { languageTag, textDirection } from './language.ts';
import { findLeadImage } from './lead-image.ts';
import { hiddenIn, pageRoots } from './page-elements.ts';
import { unclobbered } from '../page-data/unclobbered.ts';
import { readAccess } from './partial.ts';
import { findSiteNames } from './site-name.ts';
import { withoutStale } from './stale.ts';
import { articleNodes, jsonLdText, metaClaims, type Stated } from './stated.ts';
import type { ArticleProperty, Metadata } from './types.ts';

/** Reads the page as it stands, open shadow roots included, and changes nothing. */
export function readMetadata(document: Document, wholePage: PageData): Metadata {
  const roots = pageRoots(document);
  const hidden = hiddenIn(document);
  const html = unclobbered(document, 'documentElement') as Element | null;
  const url = withoutFragment(wholePage.url);
  const siteNames = findSiteNames(wholePage, html?.querySelector('title')?.textContent ?? '');
  const names = siteNames.map(({ value }) => value);
  const suffixes = [...names, ...hostNames(url)];

  const every = findHeadlines(document, roots, wholePage, hidden, suffixes);
  const { page, stale } = withoutStale(wholePage, every);
  const headlines: HeadlineClaims = stale.length > 0 ? findHeadlines(document, roots, page, hidden, suffixes) : every;
  const [headline, ...headlinesAgreeing] = chooseHeadline(headlines);
  const element = headline?.element ?? headlinesAgreeing.find((found) => found.element)?.element;
  const bylines = findBylines(roots, page, hidden, names, element);
  const deks = findDeks(page, hidden, { value: headline?.value ?? '', ...(element && { element }) });
  const languages = statedLanguages(html, page);
  const leadImage = findLeadImage(roots, page, hidden, element);
  const canonical = findCanonicalUrl(html, page, headlines, headline?.value ?? '');
  const lang = languages[0]?.value;
  const section =
    metaClaims(page, ['article:section', 'parsely-section', 'section'])[0]?.value ??
    articleNodes(page).flatMap(({ node }) => jsonLdText(node['articleSection']) ?? [])[0];
  const body = unclobbered(document, 'body') as Element | null;
  const access = readAccess(page);

  return {
    url,
    ...(canonical && { canonicalUrl: canonical.value }),
    headline: headline?.value ?? '',
    ...(deks[0] && { dek: deks[0].value }),
    authors: bylines[0]?.names ?? [],
    ...(siteNames[0] && { siteName: siteNames[0].value }),
    ...(section && { section }),
    ...(lang && { lang }),
    dir: textDirection(
      element?.closest('[dir]')?.getAttribute('dir') ?? html?.getAttribute('dir'),
      lang,
      lang ? '' : (body?.textContent ?? '').slice(0, 20_000),
    ),
    ...(leadImage && { leadImage: leadImage.image }),
    ...(access && { access }),
    claims: [
      ...claims('headline', headline ? [headline, ...headlinesAgreeing] : []),
      ...claims('dek', deks),
      ...claims('byline', bylines),
      ...claims('siteName', siteNames),
      ...claims('lang', languages),
      ...claims('leadImage', leadImage ? [{ value: leadImage.image.src, evidence: leadImage.evidence }] : []),
      ...claims('canonicalUrl', canonical ? [canonical] : []),
    ],
    stale,
  };
}

function claims(property: ArticleProperty, stated: Stated[]): Claim<ArticleProperty>[] {
  return stated.map(({ value, evidence }) => ({ property, value, evidence }));
}

function statedLanguages(html: Element | null, page: PageData): Stated[] {
  const lang = html?.getAttribute('lang') ?? html?.getAttribute('xml:lang');
  return [
    ...(lang ? [{ value: lang, evidence: { source: 'html', where: 'html', text: lang } }] : []),
    ...articleNodes(page).flatMap((node) => {
      const value = jsonLdText(node.node['inLanguage']);
      return value ? [{ value, evidence: { source: 'json-ld', where: `${node.path}.inLanguage`, text: value } }] : [];
    }),
    ...metaClaims(page, ['content-language', 'language', 'dc.language', 'og:locale']),
  ].flatMap(({ value, evidence }) => {
    const known = languageTag(value);
    return known ? [{ value: known, evidence }] : [];
  });
}

/** `dailynews.co.uk` and `dailynews` of `www.dailynews.co.uk`. */
function hostNames(url: string): string[] {
  if (!URL.canParse(url)) return [];
  const host = new URL(url).hostname.replace(/^www\./, '');
  const labels = host.split('.').slice(0, -1);
  return [host, ...labels.filter((label) => label.length > 3)];
}
