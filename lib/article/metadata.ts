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
import { hiddenAround } from './page-elements.ts';
import { nearHeadline } from './near-headline.ts';
import { unclobbered } from '../page-data/unclobbered.ts';
import { readAccess } from './partial.ts';
import { findSiteNames } from './site-name.ts';
import { withoutStale } from './stale.ts';
import { articleNodes, jsonLdClaim, jsonLdText, metaClaims, type Stated } from './stated.ts';
import type { ArticleProperty, Metadata } from './types.ts';

/** Reads the page as it stands, open shadow roots included, and changes nothing. */
export function readMetadata(document: Document, wholePage: PageData): Metadata {
  const hidden = hiddenAround(document);
  const html = unclobbered(document, 'documentElement') as Element | null;
  const url = withoutFragment(wholePage.url);
  const siteNames = findSiteNames(wholePage, wholePage.elements.named('title')[0]?.textContent ?? '');
  const names = siteNames.map(({ value }) => value);
  const suffixes = [...names, ...hostNames(url)];

  const every = findHeadlines(wholePage, hidden, suffixes);
  const { page, stale } = withoutStale(wholePage, every);
  const headlines: HeadlineClaims = stale.length > 0 ? findHeadlines(page, hidden, suffixes) : every;
  const [headline, ...headlinesAgreeing] = chooseHeadline(headlines);
  const element = headline?.element ?? headlinesAgreeing.find((found) => found.element)?.element;
  const near = element && nearHeadline(element);
  const bylines = findBylines(page, hidden, names, near);
  const deks = findDeks(page, hidden, headline?.value ?? '', near);
  const languages = statedLanguages(html, page);
  const leadImage = findLeadImage(page, hidden, element);
  const canonical = findCanonicalUrl(page, headlines, headline?.value ?? '');
  const lang = languages[0]?.value;
  const sections = findSections(page);
  const body = unclobbered(document, 'body') as Element | null;
  const access = readAccess(page);

  return {
    url,
    ...(canonical && { canonicalUrl: canonical.value }),
    headline: headline?.value ?? '',
    ...(deks[0] && { dek: deks[0].value }),
    authors: bylines[0]?.names ?? [],
    ...(siteNames[0] && { siteName: siteNames[0].value }),
    ...(sections[0] && { section: sections[0].value }),
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
      ...claims('section', sections),
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

/** The part of the paper an article stands in. */
function findSections(page: PageData): Stated[] {
  return [
    ...metaClaims(page, ['article:section', 'parsely-section', 'section']),
    ...articleNodes(page).flatMap((node) => jsonLdClaim(node, 'articleSection')),
  ].filter(({ value }) => value.length < longestSection && !noSection.test(value));
}

const longestSection = 60;
/** What content systems write where nobody chose one. */
const noSection = /^(?:https?:.*|tags?|uncategori[sz]ed|unkategorisiert|allgemein|home(?:page)?|articles?|posts?)$/i;

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
