/** The lines beneath the headline that say in short what the article is about. */
import { cssPath } from './css-path.ts';
import { elementText, findElements, isHidden, type Hidden, type PageRoots } from './page-elements.ts';
import { fold, similarity } from './similarity.ts';
import { articleNodes, jsonLdClaim, metaClaims, type Stated } from './stated.ts';
import type { PageData } from '../page-data/page-data.ts';

const metaNames = [
  'og:description',
  'description',
  'twitter:description',
  'dc.description',
  'dcterms.description',
  'sailthru.description',
];

/** What newsrooms call it: dek, standfirst, subtitle, teaser, lead. */
const names =
  /(?:^|[-_\s])(?:dek|deck|standfirst|stand-first|sub-?title|sub-?head(?:line)?|sub-?heading|strap-?line|article-?(?:summary|excerpt|intro|description|teaser|dek|lead|lede)|post-?(?:excerpt|subtitle)|entry-?(?:summary|subtitle)|kicker-?text|untertitel|vorspann|chapo|sottotitolo|occhiello|bajada|entradilla|sommario|ingress|summary|excerpt|lede|intro|teaser-?text|tagline|hed-?sub|secondary-?title|abstract)(?:$|[-_\s])/i;

const camel = /(?:dek|standfirst|subtitle|subheadline|subhead|summary|articleIntro|strapline)(?:$|[A-Z_-])/;

/** All deks, printed ones first. Nothing that repeats the headline. */
export function findDeks(
  roots: PageRoots,
  page: PageData,
  hidden: Hidden,
  headline: { value: string; element?: Element },
): Stated[] {
  const stated = [
    ...metaClaims(page, metaNames),
    ...articleNodes(page).flatMap((node) => jsonLdClaim(node, 'description')),
  ];
  return [...printedDeks(roots, hidden, headline.element, stated), ...stated].filter(
    ({ value }) => value.length >= 12 && value.length <= 700 && similarity(value, headline.value) < 0.85,
  );
}

function printedDeks(roots: PageRoots, hidden: Hidden, headline: Element | undefined, stated: Stated[]): Stated[] {
  const named = findElements(
    roots,
    '[class],[itemprop~="alternativeHeadline"],[data-testid],[itemprop~="description"]',
  ).filter((element) => {
    const label = `${element.getAttribute('class') ?? ''} ${element.getAttribute('data-testid') ?? ''}`;
    return names.test(label) || camel.test(label) || element.matches('[itemprop~="alternativeHeadline"]');
  });
  const candidates = [...named.slice(0, 20), ...following(headline)];
  return candidates
    .filter(
      (element) =>
        !element.closest('nav,aside,footer,figure,li') &&
        !isHidden(element, hidden) &&
        isAfterHeadline(element, headline),
    )
    .map((element) => ({ element, value: elementText(element) }))
    .filter(
      ({ element, value }) =>
        value.length < 700 &&
        (named.includes(element) || (!isParagraph(element) && stated.some((claim) => sameWords(claim.value, value)))),
    )
    .map(({ element, value }) => ({
      value,
      evidence: { source: 'visible-text', where: cssPath(element), text: value, visible: true },
    }));
}

/** What comes right after the headline, where a dek without a telling name stands. */
function following(headline: Element | undefined): Element[] {
  const found: Element[] = [];
  for (let at = headline, level = 0; at && level < 3; at = at.parentElement ?? undefined, level += 1)
    for (let next = at.nextElementSibling, count = 0; next && count < 3; next = next.nextElementSibling, count += 1)
      found.push(
        ...(/^(?:p|h2|h3|h4)$/.test(next.localName) ? [next] : [...next.querySelectorAll('p,h2,h3,h4')].slice(0, 2)),
      );
  return found;
}

function isAfterHeadline(element: Element, headline: Element | undefined): boolean {
  if (!headline) return false;
  // 4: the element follows the headline in the document.
  return (headline.compareDocumentPosition(element) & 4) !== 0 && !element.contains(headline);
}

/** One of several paragraphs beside each other: the first of the body, however much a description repeats it. */
function isParagraph(element: Element): boolean {
  if (element.localName !== 'p') return false;
  let long = 0;
  for (let next = element.nextElementSibling; next; next = next.nextElementSibling)
    if (next.localName === 'p' && (next.textContent ?? '').length > 80) long += 1;
  return long >= 2;
}

function sameWords(a: string, b: string): boolean {
  return similarity(a, b) > 0.8 || (fold(b).length > 30 && fold(a).startsWith(fold(b)));
}
