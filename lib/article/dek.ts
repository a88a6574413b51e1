/** The lines beneath the headline that say in short what the article is about. */
import type { PageData } from '../page-data/page-data.ts';
import { classOf, unclobbered } from '../page-data/unclobbered.ts';
import { cssPath } from './css-path.ts';
import type { NearHeadline } from './near-headline.ts';
import { splitCredit } from './image-credit.ts';
import { boxKind, lineKind } from './not-the-article.ts';
import { elementText, nearest, type Hidden } from './page-elements.ts';
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
export function findDeks(page: PageData, hidden: Hidden, headline: string, near?: NearHeadline): Stated[] {
  const stated = [
    ...metaClaims(page, metaNames),
    ...articleNodes(page).flatMap((node) => jsonLdClaim(node, 'description')),
  ];
  const printed = near && printedDek(page, near, hidden, stated.filter(isWhole));
  return [...(printed ? [printed] : []), ...stated].filter(
    ({ value }) =>
      value.length >= shortest && value.length <= longest && !byAuthor.test(value) && !isOfHeadline(value, headline),
  );
}

/** Some content systems fill the description with the byline. */
const byAuthor = /^(?:(?:[Ww]ritten|[Pp]osted) by|[Bb]y|[Vv]on|[Pp]ar|[Pp]or)(?:[ ,]+(?:\p{Lu}\S*|and|und|et|y))+$/u;

/** Whether words are those of the headline, or some of them. */
const isOfHeadline = (value: string, headline: string): boolean =>
  similarity(value, headline) >= 0.85 || ` ${fold(headline)} `.includes(` ${fold(value)} `);

/** What breaks off was cut out of the body by a machine: the paragraph it begins with is no dek for that. */
const isWhole = ({ value }: Stated): boolean => !/(?:…|\.{3}|[[(](?:…|\.{3})[\])])\s*$/.test(value);

function printedDek(page: PageData, { after }: NearHeadline, hidden: Hidden, stated: Stated[]): Stated | undefined {
  const descriptions = [...new Set(stated.map(({ value }) => fold(value)))];
  const longestDescription = Math.max(0, ...stated.map(({ value }) => value.length));
  const isBeside = nearest(({ localName }) => /^(?:nav|aside|footer|figure|li|form)$/.test(localName));
  for (const { element, line } of after) {
    if (line === undefined || !/^(?:p|div|section|h[2-6]|span|strong|em|blockquote)$/.test(element.localName)) continue;
    const { length } = line;
    if (length < shortestPrinted || length > longest * 2) continue;
    const isNamed = hasDekName(element);
    if (!isNamed && length >= longestDescription * 1.25) continue;
    if (!isNamed && !isRepeated(line, descriptions)) continue;
    if (isBeside(element) || hidden(element) || isPartOfLine(element, length)) continue;
    const value = elementText(element);
    if (value.length < shortestPrinted || value.length > longest || agencyOpening.test(value) || lineKind(value))
      continue;
    if (isNamed ? isSomethingElse(element, value) || isSectionHeading(element, page) : isParagraph(element)) continue;
    return { value, evidence: { source: 'visible-text', where: cssPath(element), text: value, visible: true } };
  }
  return undefined;
}

/** What is called like a dek and is something else. */
const notDeks = new Set<ReturnType<typeof boxKind>>([
  'related',
  'prompt',
  'advert',
  'author',
  'date',
  'share',
  'comments',
  'caption',
]);

function isSomethingElse(element: Element, value: string): boolean {
  return notDeks.has(boxKind(element)) || ofPicture.test(classOf(element)) || splitCredit(value).credit !== undefined;
}

/** A name that several headings bear is that of headings within the body. */
function isSectionHeading(element: Element, page: PageData): boolean {
  if (!/^h[2-6]$/.test(element.localName)) return false;
  const name = classOf(element);
  return page.elements.named(element.localName).some((other) => other !== element && classOf(other) === name);
}

const ofPicture = /image|media|photo|picture|video/i;

/** Words set in bold or as a link at the beginning of a longer line. */
function isPartOfLine(element: Element, length: number): boolean {
  if (!/^(?:span|strong|em)$/.test(element.localName)) return false;
  const line = element.parentElement;
  return (
    line !== null &&
    /^(?:p|span|strong|em|h[1-6])$/.test(line.localName) &&
    (line.textContent ?? '').trim().length > length + 10
  );
}

function hasDekName(element: Element): boolean {
  const names = `${classOf(element)} ${element.getAttribute('data-testid') ?? ''} ${element.getAttribute('itemprop') ?? ''}`;
  return dekNames.test(names.replace(/([a-z])([A-Z])/g, '$1-$2')) || /\balternativeHeadline\b/.test(names);
}

/** One of several paragraphs beside each other: the first of the body, however much a description repeats it. */
function isParagraph(element: Element): boolean {
  if (/^h[2-6]$/.test(element.localName)) return false;
  let long = 0;
  const after = (at: Element) => unclobbered(at, 'nextElementSibling');
  for (let next = after(element); next && long < 2; next = after(next))
    if (next.localName === element.localName && (next.textContent ?? '').length > 80) long += 1;
  return long === 2;
}

/** "ROME, March 4 (Reuters) - " opens a body. */
const agencyOpening =
  /^.{0,60}\((?:Reuters|AP|AFP|dpa|EFE|ANSA|APA|KNA|epd|CNN|Bloomberg|Xinhua|TASS)[^)]{0,20}\)\s*[-–—]/;

/** Whether words are those of a description, or those it begins with. */
function isRepeated(value: string, descriptions: string[]): boolean {
  const words = fold(value);
  return descriptions.some(
    (description) => (words.length > 30 && description.startsWith(words)) || foldedSimilarity(description, words) > 0.8,
  );
}
