/** The headline of a page, without the name of the site. */
import { cssPath } from './css-path.ts';
import { elementText, findElements, isHidden, type Hidden, type PageRoots } from './page-elements.ts';
import { unclobbered } from '../page-data/unclobbered.ts';
import { fold, foldedSimilarity } from './similarity.ts';
import { articleNodes, jsonLdClaim, metaClaims, plainWords, type Stated } from './stated.ts';
import type { PageData } from '../page-data/page-data.ts';

const metaNames = [
  'og:title',
  'twitter:title',
  'title',
  'headline',
  'dc.title',
  'dcterms.title',
  'sailthru.title',
  'parsely-title',
  'citation_title',
  'hdl',
  'cxenseparse:title',
];

/** Printed headlines that say what metadata says differ from it by no more than this. */
const agreement = 0.6;

export interface HeadlineFound extends Stated {
  element?: Element;
}

/** Characters; what is longer is a mistake of the page, or made to fill our own. */
const longestHeadline = 500;

/** Headlines printed on the page and stated in its metadata. */
export interface HeadlineClaims {
  printed: (HeadlineFound & { element: Element })[];
  jsonLd: Stated[];
  meta: Stated[];
  title: Stated[];
}

export function findHeadlines(
  document: Document,
  roots: PageRoots,
  page: PageData,
  hidden: Hidden,
  siteNames: string[],
): HeadlineClaims {
  const bare = (claims: Stated[]) =>
    claims
      .filter(({ value }) => value.length < longestHeadline)
      .map((claim) => ({ ...claim, value: withoutSiteName(claim.value, siteNames) }))
      .filter(({ value }) => value !== '');
  const title = unclobbered(document, 'documentElement')?.querySelector('title')?.textContent ?? '';
  return {
    printed: findElements(roots, 'h1,[itemprop~="headline"]')
      .filter((element) => !isHidden(element, hidden) && !element.closest('nav,aside,footer,template'))
      .map((element) => ({ element, value: elementText(element) }))
      .filter(
        ({ value }) =>
          value.length > 1 && value.length < longestHeadline && !siteNames.some((name) => fold(name) === fold(value)),
      )
      .map(({ element, value }) => ({
        element,
        value,
        evidence: { source: 'visible-text', where: cssPath(element), text: value, visible: true },
      })),
    jsonLd: bare(articleNodes(page).flatMap((node) => jsonLdClaim(node, 'headline'))),
    meta: bare(metaClaims(page, metaNames)),
    title: bare(
      title.trim()
        ? [{ value: plainWords(title), evidence: { source: 'title', where: 'title', text: title.trim() } }]
        : [],
    ),
  };
}

/** The headline that was believed, and what else says so. Printed words win over metadata that says the same. */
export function chooseHeadline(claims: HeadlineClaims): HeadlineFound[] {
  const stated = [...claims.meta, ...claims.jsonLd, ...claims.title];
  const best = claims.printed
    .map((printed) => ({
      printed: { ...printed, value: withoutKicker(printed.value, stated) },
      score: Math.max(0, ...stated.map(({ value }) => likeness(printed.value, value))),
    }))
    .sort((a, b) => b.score - a.score)[0];
  const only = claims.printed.length === 1 ? claims.printed[0] : undefined;
  // What is printed once, over the text itself, is the headline, however metadata words it for search engines.
  const nothingElse =
    only !== undefined &&
    (claims.meta.length + claims.jsonLd.length === 0 ||
      (only.value.length >= shortestHeadline && only.element.closest('article') !== null));
  const chosen: HeadlineFound | undefined =
    best && (best.score >= agreement || stated.length === 0 || nothingElse)
      ? best.printed
      : (claims.meta[0] ?? claims.jsonLd[0] ?? claims.title[0] ?? best?.printed);
  if (!chosen) return [];
  const others = [...claims.printed, ...stated].filter(({ evidence }) => evidence.where !== chosen.evidence.where);
  return [chosen, ...others.filter(({ value }) => likeness(value, chosen.value) >= agreement)];
}

const shortestHeadline = 15;

/** The words above a headline stand in the same element on some pages: metadata tells where the headline begins. */
function withoutKicker(printed: string, stated: Stated[]): string {
  for (const { value } of stated) {
    const headline = fold(value);
    if (headline.length < shortestHeadline || !fold(printed).endsWith(` ${headline}`)) continue;
    for (const { index } of printed.matchAll(/(?<=[\s:|–—-])\S/gu))
      if (fold(printed.slice(index)) === headline) return printed.slice(index);
  }
  return printed;
}

/** One may be a shortened form of the other. */
function likeness(a: string, b: string): number {
  const [short, long] = [fold(a), fold(b)].sort((x, y) => x.length - y.length) as [string, string];
  const alike = foldedSimilarity(short, long);
  return short.length >= 15 && ` ${long} `.includes(` ${short} `) ? Math.max(0.8, alike) : alike;
}

const separators = /\s+(?:[-–—|·•»:~]|::|\/\/)\s+|\s*[|｜ㅣ]\s*|-(?=[\p{Script=Hangul}\p{Script=Han}]{2,8}$)/gu;

/** A title without the name of the site before or after it. */
export function withoutSiteName(title: string, siteNames: string[]): string {
  let rest = title.trim();
  for (;;) {
    const cuts = [...rest.matchAll(separators)];
    const last = cuts.at(-1);
    const first = cuts[0];
    if (last && isSiteName(rest.slice(last.index + last[0].length), siteNames)) rest = rest.slice(0, last.index).trim();
    else if (first && isSiteName(rest.slice(0, first.index), siteNames))
      rest = rest.slice(first.index + first[0].length).trim();
    else return rest;
  }
}

function isSiteName(part: string, siteNames: string[]): boolean {
  const words = fold(part).replaceAll(' ', '');
  if (words === '') return true;
  return siteNames.some((name) => {
    const site = fold(name).replaceAll(' ', '');
    if (site.length < 2) return false;
    return (
      site === words ||
      (words.length >= 4 && site.includes(words)) ||
      (site.length >= 4 && words.includes(site) && words.length < site.length + 16)
    );
  });
}
