/** The lines beneath the headline that say in short what the article is about. */
import type { PageData } from '../page-data/page-data.ts';
import { cssPath } from './css-path.ts';
import { elementsAfter } from './near-headline.ts';
import { boxKind, lineKind } from './not-the-article.ts';
import { elementText, isHidden, type Hidden } from './page-elements.ts';
import { fold, foldedSimilarity, similarity } from './similarity.ts';
import { articleNodes, jsonLdClaim, metaClaims, type Stated } from './stated.ts';

const metaNames = [
  'og:description',
  'description',
  'twitter:description',
  'dc.description',
  'dcterms.description',
  'sailthru.description',
];

/** What newsrooms call it: dek, standfirst, subtitle, teaser, lead. */
const dekNames =
  /(?:^|[-_\s])(?:dek|deck|standfirst|stand-first|sub-?title|sub-?head(?:line)?|sub-?heading|strap-?line|article-?(?:summary|excerpt|intro|description|teaser|dek|lead|lede)|post-?(?:excerpt|subtitle)|entry-?(?:summary|subtitle)|untertitel|vorspann|anrei(?:ß|ss)er|chapo|sottotitolo|occhiello|bajada|entradilla|sommario|ingress|summary|excerpt|lead|lede|intro|introduction|teaser-?text|tagline|hed-?sub|secondary-?title|abstract)(?:$|[-_\s])/i;

const shortest = 12;
const shortestPrinted = 20;
const longest = 700;

/** All deks, printed ones first; nothing that repeats the headline. */
export function findDeks(page: PageData, hidden: Hidden, headline: { value: string; element?: Element }): Stated[] {
  const stated = [
    ...metaClaims(page, metaNames),
    ...articleNodes(page).flatMap((node) => jsonLdClaim(node, 'description')),
  ];
  const printed = headline.element ? printedDek(headline.element, hidden, stated) : undefined;
  return [...(printed ? [printed] : []), ...stated].filter(
    ({ value }) => value.length >= shortest && value.length <= longest && similarity(value, headline.value) < 0.85,
  );
}

function printedDek(headline: Element, hidden: Hidden, stated: Stated[]): Stated | undefined {
  for (const element of elementsAfter(headline)) {
    if (!/^(?:p|div|section|h[2-6]|span|strong|em|blockquote)$/.test(element.localName)) continue;
    const length = (element.textContent ?? '').trim().length;
    if (length < shortestPrinted || length > longest * 2) continue;
    const isNamed = hasDekName(element);
    if (!isNamed && (isParagraph(element) || !stated.some(({ value }) => length < value.length * 1.6))) continue;
    if (element.closest('nav,aside,footer,figure,li,form') || isHidden(element, hidden)) continue;
    const value = elementText(element);
    if (value.length < shortestPrinted || value.length > longest || agencyOpening.test(value)) continue;
    if ((!isNamed && !stated.some((claim) => sameWords(claim.value, value))) || lineKind(value)) continue;
    if (
      isNamed &&
      ['related', 'prompt', 'advert', 'author', 'date', 'share', 'comments', 'caption'].includes(boxKind(element) ?? '')
    )
      continue;
    return { value, evidence: { source: 'visible-text', where: cssPath(element), text: value, visible: true } };
  }
  return undefined;
}

function hasDekName(element: Element): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('data-testid') ?? ''} ${element.getAttribute('itemprop') ?? ''}`;
  return dekNames.test(names.replace(/([a-z])([A-Z])/g, '$1-$2')) || /\balternativeHeadline\b/.test(names);
}

/** One of several paragraphs beside each other: the first of the body, however much a description repeats it. */
function isParagraph(element: Element): boolean {
  if (/^h[2-6]$/.test(element.localName)) return false;
  let long = 0;
  for (let next = element.nextElementSibling; next; next = next.nextElementSibling)
    if (next.localName === element.localName && (next.textContent ?? '').length > 80) long += 1;
  return long >= 2;
}

/** "ROME, March 4 (Reuters) - " opens a body. */
const agencyOpening =
  /^.{0,60}\((?:Reuters|AP|AFP|dpa|EFE|ANSA|APA|KNA|epd|CNN|Bloomberg|Xinhua|TASS)[^)]{0,20}\)\s*[-–—]/;

function sameWords(a: string, b: string): boolean {
  const [first, second] = [fold(a), fold(b)];
  return (second.length > 30 && first.startsWith(second)) || foldedSimilarity(first, second) > 0.8;
}
