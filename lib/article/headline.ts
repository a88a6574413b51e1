/** The headline of a page, without the name of the site. */
import { cssPath } from './css-path.ts';
import { elementText, nearest, type Hidden } from './page-elements.ts';
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

export interface HeadlineFound extends Stated {
  element?: Element;
}

type Printed = HeadlineFound & { element: Element };

/** Headlines printed on the page and stated in its metadata. */
export interface HeadlineClaims {
  printed: Printed[];
  jsonLd: Stated[];
  meta: Stated[];
  title: Stated[];
}

/** Characters; what is longer is a mistake of the page, or made to fill our own. */
const longestHeadline = 500;

export function findHeadlines(page: PageData, hidden: Hidden, siteNames: string[]): HeadlineClaims {
  const bare = (claims: Stated[]) =>
    claims
      .filter(({ value }) => value.length < longestHeadline)
      .map((claim) => ({ ...claim, value: beforeStroke(withoutSiteName(claim.value, siteNames)) }))
      .filter(({ value }) => value !== '');
  const title = page.elements.named('title')[0]?.textContent ?? '';
  const stated = {
    jsonLd: bare(articleNodes(page).flatMap((node) => jsonLdClaim(node, 'headline'))),
    meta: bare(metaClaims(page, metaNames)),
    title: bare(
      title.trim()
        ? [{ value: plainWords(title), evidence: { source: 'title', where: 'title', text: title.trim() } }]
        : [],
    ),
  };
  const besideText = nearest(({ localName }) => /^(?:nav|aside|footer|template)$/.test(localName));
  const inList = nearest(({ localName }) => /^(?:a|li)$/.test(localName));
  const words = [...stated.meta, ...stated.jsonLd, ...stated.title].map(({ value }) => fold(value));
  const printed = ['h1', 'h2', 'h3'].flatMap(page.elements.named).flatMap((element): Printed[] => {
    if (isLesser(element) && !repeats(element, words)) return [];
    if (hidden(element) || besideText(element)) return [];
    if (isLesser(element) && inList(element)) return [];
    const text = elementText(element);
    const value = beforeStroke(text);
    if (text.length < 2 || text.length >= longestHeadline) return [];
    if (siteNames.some((name) => fold(name) === fold(value)) || leadsHome(element, text, page.url)) return [];
    return [{ element, value, evidence: { source: 'visible-text', where: cssPath(element), text, visible: true } }];
  });
  const first = printed.filter(({ element }) => !isLesser(element)).map(({ value }) => ` ${fold(value)} `);
  return {
    printed: printed.filter(
      ({ element, value }) => !isLesser(element) || !first.some((words) => words.includes(` ${fold(value)} `)),
    ),
    ...stated,
  };
}

/** Headings of sections, mostly; but some pages give the first rank to their name, or to words for search engines. */
const isLesser = (element: Element): boolean =>
  /^h[23]$/.test(element.localName) && !/\bheadline\b/.test(element.getAttribute('itemprop') ?? '');

/** A heading of lower rank is the headline only where metadata repeats it, alone or after the words above it. */
function repeats(element: Element, words: string[]): boolean {
  const raw = element.textContent ?? '';
  if (raw.length < shortestHeadline || raw.length > longestHeadline) return false;
  const text = fold(raw);
  const ending = words.filter((stated) => stated.length >= shortestHeadline && text.endsWith(stated));
  if (ending.length === 0 || ending.includes(text)) return ending.length > 0;
  return ending.includes(fold(partsOf(element).at(-1) ?? ''));
}

/** A stroke parts a headline from the name of a section, a series or the site, which is shorter. */
function beforeStroke(text: string): string {
  const [first = '', ...others] = text.split(/\s*[|｜ㅣ]\s*/);
  return first.length < shortestHeadline || others.some((other) => other.length > first.length) ? text : first;
}

/** A heading that is one link to the front page is the name of the site. */
function leadsHome(element: Element, text: string, url: string): boolean {
  const link = element.querySelector('a[href]') ?? element.closest('a[href]');
  const href = link?.getAttribute('href');
  if (!link || !href || !URL.canParse(href, url) || fold(link.textContent ?? '') !== fold(text)) return false;
  const path = new URL(href, url).pathname;
  return path === '/' && new URL(url).pathname !== '/';
}

/** Printed headlines that say what metadata says agree with it by no less than this; the few words of a section do by chance. */
const agreementOf = ({ value }: Printed): number => (value.length < shortestHeadline ? 0.6 : 0.45);
/** What agrees less with the only words there are besides, says something else. */
const leastAgreement = 0.2;
/** Shorter words may be a part of any headline. */
const shortestHeadline = 15;

/** The headline that was believed, and what else says so. Printed words win over metadata that says the same. */
export function chooseHeadline(claims: HeadlineClaims): HeadlineFound[] {
  const stated = [...claims.meta, ...claims.jsonLd, ...claims.title].map(folded);
  const best = claims.printed
    .map((printed) => worded(printed, stated))
    .sort((a, b) => b.score - a.score || Number(isLesser(a.printed.element)) - Number(isLesser(b.printed.element)))[0];
  const only = claims.printed.length === 1 ? best : undefined;
  // What is printed once, over the text itself, is the headline, however metadata words it for search engines.
  const nothingElse =
    only !== undefined &&
    ((claims.meta.length + claims.jsonLd.length === 0 && only.score > leastAgreement) ||
      (only.printed.value.length >= shortestHeadline && only.printed.element.closest('article') !== null));
  const chosen: HeadlineFound | undefined =
    best && (best.score >= agreementOf(best.printed) || stated.length === 0 || nothingElse)
      ? best.printed
      : stated[0]
        ? shortest(stated[0], stated)
        : best?.printed;
  if (!chosen) return [];
  const words = fold(chosen.value);
  const others = [...claims.printed.map(folded), ...stated].filter(
    (other) => other.evidence.where !== chosen.evidence.where && likeness(other.words, words) >= otherWords,
  );
  return [chosen, ...others].map(({ words: _, ...claim }: HeadlineFound & { words?: string }) => claim);
}

/** A claim with its words as they are compared. */
const folded = <Claim extends Stated>(claim: Claim): Claim & { words: string } => ({
  ...claim,
  words: fold(claim.value),
});

/** Without the section that some metadata puts behind a headline, where other metadata does not. */
function shortest(first: Stated, stated: Stated[]): Stated {
  return (
    stated.find(
      ({ value }) =>
        value.length >= shortestHeadline &&
        first.value.startsWith(value) &&
        /^\s*[-–—|·]/.test(first.value.slice(value.length)),
    ) ?? first
  );
}

/** Claims that are this much alike say the same. */
const otherWords = 0.6;

/** A printed headline without the words above or below it in the same element, and how well metadata agrees with it. */
function worded(printed: Printed, stated: (Stated & { words: string })[]): { printed: Printed; score: number } {
  const whole = fold(printed.value);
  const parts = partsOf(printed.element).map((text) => ({ text, words: fold(text) }));
  const as = (value: string, score: number) => ({ printed: { ...printed, value }, score });
  for (const [index, { value, words: headline }] of stated.entries()) {
    const score = 2 - index / 100;
    // What stands on lines of its own is printed without the colon between.
    if (whole === headline) return as(parts.length > 1 ? value : printed.value, score);
    const last = parts.at(-1);
    if (last && (last.words === headline || (parts.length > 1 && isSegment(last.words, value))))
      return as(last.text, score);
  }
  for (const [index, { words: headline }] of stated.entries()) {
    const tail = headline.length >= shortestHeadline ? tailOf(printed.value, headline) : undefined;
    if (tail) return as(tail, 2 - index / 100);
  }
  const part =
    parts.find(({ words }) => stated.some((claim) => claim.words === words)) ??
    parts
      .slice(-1)
      .find(({ words }) => words.length >= shortestHeadline && stated.some((claim) => claim.words.includes(words)));
  if (part) return as(part.text, 1);
  return { printed, score: Math.max(0, ...stated.map(({ words }) => likeness(whole, words))) };
}

/** Whether words are all that stands on one side of a colon or dash. */
const isSegment = (words: string, stated: string): boolean =>
  words.length >= shortestHeadline && stated.split(/:\s|\s[-–—]\s/u).some((part) => fold(part) === words);

/** Where a text ends with the words of a headline, that end as it is printed. */
function tailOf(printed: string, headline: string): string | undefined {
  if (!fold(printed).endsWith(` ${headline}`)) return undefined;
  for (const { index } of printed.matchAll(/(?<=[\s:|–—-])[^\s.,;:!?…|–—-]/gu))
    if (fold(printed.slice(index)) === headline) return printed.slice(index);
  return undefined;
}

/** The texts of the elements a heading is made of: the words above it, the headline, the line below. */
function partsOf(heading: Element): string[] {
  let at = heading;
  while (at.childElementCount === 1 && at.textContent?.trim() === at.firstElementChild!.textContent?.trim())
    at = at.firstElementChild!;
  return [...at.children].map(elementText).filter((text) => text !== '');
}

/** How much alike two folded headlines are. One may be a shortened form of the other. */
function likeness(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const alike = foldedSimilarity(short, long);
  return short.length >= shortestHeadline && ` ${long} `.includes(` ${short} `) ? Math.max(0.8, alike) : alike;
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
