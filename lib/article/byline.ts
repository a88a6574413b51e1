/** Who wrote the article, as the page says it. */
import type { PageData } from '../page-data/page-data.ts';
import { unclobbered } from '../page-data/unclobbered.ts';
import { authorNames, organisationName } from './author-names.ts';
import { cssPath } from './css-path.ts';
import { elementsAfter, elementsBefore } from './near-headline.ts';
import { elementText, findElements, isHidden, type Hidden, type PageRoots } from './page-elements.ts';
import { plainText } from './plain-text.ts';
import { fold } from './similarity.ts';
import { articleNodes, jsonLdText, metaClaims, resolveNode, type Stated } from './stated.ts';

export interface BylineFound extends Stated {
  names: string[];
}

const metaNames =
  'author parsely-author sailthru.author dc.creator dcterms.creator byl article:author article:author_name og:article:author og:author citation_author cxenseparse:author dcsext.author creator'.split(
    ' ',
  );

/** What the element that says who wrote it is called. */
const authorWords =
  /(?:^|[\s_-])(?:by-?lines?|authors?|autor(?:en|in|es|i)?|auteurs?|writers?|written-?by|contributors?|reporters?|signature|p-author|vcard|creator|by)(?:$|[\s_-])|authoring/i;
/** Beside it stand a picture, a biography, a follow button: not the name. */
const notTheName =
  /(?:^|[\s_-])(?:bio|box|image|img|photo|avatar|picture|thumb|social|share|follow|twitter|email|about|description|desc|title|role|job|position|date|time|comments?|related|reviewer|editor|date-?line|count|more|footer|sidebar|newsletter|icon|caption|credit)(?:$|[\s_-])/i;
const authorAddress =
  /\/(?:authors?|autor(?:en|es|i)?|auteurs?|by|people|staff|team|profiles?|writers?|journalists?|reporters?|contributors?|columnists?|redaktion|redactie|bio|experts?)\/[^/?#]+/i;
const opensByline =
  /^(?:by(?=\p{Lu})|by|von|par|por|di|da|de|door|av|af|written by|posted by|story by|words by|report by|reporting by|text|texte|testo|author|autor|auteur|autore)\s*[:：|]?\s+\p{L}/iu;
const otherWork =
  /\b(?:reviewed|edited|fact.?checked|photograph(?:y|s|ed)?|photos? by|illustrat\w+|translated|produced|updated by|medically|verified|approved) ?(?:by)?\b/i;

/** Parts of a page in which names belong to other articles, or to readers. */
const elsewhere =
  'nav,aside,footer,form,[class*="related" i],[class*="comment" i],[class*="recirc" i],[class*="recommend" i],[class*="most-" i],[class*="teaser" i],[class*="sidebar" i],[class*="footer" i],[class*="widget" i]';

const longByline = 160;

/**
 * All bylines that name somebody, the most trustworthy first: printed beside the headline and in JSON-LD, where one of
 * both leaves people out the other wins; then meta tags; then printed anywhere. Where no person is named, who else is.
 */
export function findBylines(
  roots: PageRoots,
  page: PageData,
  hidden: Hidden,
  siteNames: string[],
  headline?: Element,
): BylineFound[] {
  const beside = headline ? besideHeadline(headline, hidden) : [];
  const jsonLd = fromJsonLd(page);
  const meta = fromMeta(page);
  const people = (statements: Statement[]) =>
    statements.map((statement) => named(statement, (text) => authorNames(text, siteNames))).filter(isNamed);
  const [printed, structured, tags] = [people(beside), people(jsonLd), people(meta)];
  const found = inOrder(printed, [...structured, ...tags]);
  if (found.length > 0) return found;
  const further = people(anywhere(roots, hidden, headline));
  if (further.length > 0) return further;
  return [...jsonLd, ...meta, ...beside]
    .map((statement) => named(statement, (text) => organisationName(text)))
    .filter(isNamed)
    .slice(0, 1);
}

/** The texts in which a place of the page names authors. */
interface Statement {
  texts: string[];
  evidence: Omit<Stated['evidence'], 'text'>;
}

function named({ texts, evidence }: Statement, namesIn: (text: string) => string[]): BylineFound {
  const names: string[] = [];
  for (const name of texts.flatMap(namesIn)) if (!names.some((known) => fold(known) === fold(name))) names.push(name);
  return { value: names.join(', '), names, evidence: { ...evidence, text: texts.join(', ') } };
}

const isNamed = ({ names }: BylineFound): boolean => names.length > 0;

/** Whether everybody `some` names is named in `all`. */
function includes(all: BylineFound, some: BylineFound): boolean {
  const folded = all.names.map(fold);
  return some.names.every((name) => folded.includes(fold(name)));
}

/** Login names, which content systems write where a name should stand. */
const isHandle = (name: string): boolean => /^[a-z][\w.-]*$/.test(name);

function inOrder(printed: BylineFound[], stated: BylineFound[]): BylineFound[] {
  const [shown] = printed;
  const [best] = stated.toSorted((a, b) => Number(a.names.every(isHandle)) - Number(b.names.every(isHandle)));
  if (!shown || !best) return [...printed, ...stated];
  const shownWins =
    includes(shown, best) ||
    best.names.every(isHandle) ||
    (opensByline.test(shown.evidence.text) && !includes(best, shown));
  return shownWins ? [...printed, ...stated] : [...stated, ...printed];
}

function fromJsonLd(page: PageData): Statement[] {
  return articleNodes(page).flatMap((article) =>
    ['author', 'creator'].map((property) => {
      const value = article.node[property];
      const authors = Array.isArray(value) ? value : value === undefined ? [] : [value];
      const texts = authors.flatMap((author) => {
        const node = resolveNode(page, author);
        const names = node ? node['name'] : author;
        return (Array.isArray(names) ? names : [names]).flatMap((name) => jsonLdText(name) ?? []);
      });
      return { texts, evidence: { source: 'json-ld', where: `${article.path}.${property}` } };
    }),
  );
}

function fromMeta(page: PageData): Statement[] {
  return metaNames.map((name) => ({
    texts: metaClaims(page, [name])
      .map(({ value }) => value)
      .filter((value) => !/^https?:|^\/\/|^@/.test(value)),
    evidence: { source: 'meta-tags', where: name },
  }));
}

function besideHeadline(headline: Element, hidden: Hidden): Statement[] {
  const found: { element: Element; texts: string[] }[] = [];
  for (const element of [...elementsAfter(headline), ...elementsBefore(headline)]) {
    // Several authors stand in elements beside each other; anything else is another byline.
    if (found[0] && !element.parentElement?.parentElement?.contains(found[0].element)) continue;
    if (
      found.some((other) => other.element.contains(element)) ||
      element.contains(headline) ||
      headline.contains(element)
    )
      continue;
    if (!saysWho(element) || isElsewhere(element, headline) || isHidden(element, hidden)) continue;
    const texts = textsOf(element);
    if (texts.length > 0) found.push({ element, texts });
  }
  const [first] = found;
  if (!first) return [];
  return [
    {
      texts: found.flatMap(({ texts }) => texts),
      evidence: { source: 'visible-text', where: cssPath(first.element), visible: true },
    },
  ];
}

function saysWho(element: Element): boolean {
  const name = element.localName;
  if (/^(?:img|svg|button|input|script|style|ul|main|article|h1|time)$/.test(name)) return false;
  const isCalledSo = isCalledAuthor(element, name);
  if (!isCalledSo && !/^(?:p|span|div|h[2-6]|em|strong|small|cite)$/.test(name)) return false;
  const words = element.textContent ?? '';
  if (tooLong.test(words)) return false;
  const line = words.replace(/\s+/g, ' ');
  if (line.length > longByline * 2) return false;
  if (isCalledSo) return true;
  const text = element.firstElementChild ? elementText(element) : line.trim();
  return text.length < 90 && opensByline.test(text);
}

/** Beyond that even without its white space: told at once, however long a text is. */
const tooLong = new RegExp(String.raw`^\s*(?:\S\s*){${longByline * 2 + 1}}`);

function isCalledAuthor(element: Element, name: string): boolean {
  if (
    name === 'address' ||
    /\bauthor\b/.test(`${element.getAttribute('rel') ?? ''} ${element.getAttribute('itemprop') ?? ''}`)
  )
    return true;
  if (name === 'a' && authorAddress.test(element.getAttribute('href') ?? '')) return true;
  const label = `${element.getAttribute('class') ?? ''} ${element.getAttribute('data-testid') ?? ''}`.replace(
    /([a-z])([A-Z])/g,
    '$1-$2',
  );
  return authorWords.test(label) && !notTheName.test(label);
}

/** The names in an element, each by itself where each has an element of its own. */
function textsOf(element: Element): string[] {
  const whole = firstLine(element);
  const content = element.getAttribute('content');
  if (whole === '') return content ? [content] : [];
  if (
    otherWork.test(whole) ||
    (whole.length < 40 && otherWork.test(element.parentElement?.textContent?.slice(0, 80) ?? ''))
  )
    return [];
  const single = [...element.querySelectorAll('[itemprop~="name"],[rel~="author"],a[href]')].filter(
    (part) => part.matches('[itemprop~="name"],[rel~="author"]') || authorAddress.test(part.getAttribute('href') ?? ''),
  );
  const innermost = single.filter((part) => !single.some((other) => other !== part && part.contains(other)));
  const texts = innermost.map(elementText).filter((text) => text !== '');
  if (texts.length > 0 && !opensByline.test(whole)) return texts;
  return whole.length <= longByline ? [whole] : texts;
}

/** Roles, dates and buttons stand on lines of their own below the name. */
function firstLine(element: Element): string {
  if (element.querySelector('form')) return elementText(element);
  const [first = '', second = ''] = plainText(element).body.split('\n');
  return first.length < 12 && !/\s/.test(first.trim()) && second ? `${first} ${second}` : first;
}

const anywhereNames =
  '[itemprop~="author"] [itemprop~="name"],[rel~="author"],.vcard .fn,[class*="author-name" i],[class*="author__name" i],[class*="authorname" i],[class*="byline" i],[class~="author" i],[class*="author-link" i],[class*="writer-name" i]';

function anywhere(roots: PageRoots, hidden: Hidden, headline: Element | undefined): Statement[] {
  return findElements(roots, anywhereNames)
    .filter(
      (element) => !isElsewhere(element, headline) && !isHidden(element, hidden) && isSameArticle(element, headline),
    )
    .map((element) => ({
      texts: textsOf(element),
      evidence: { source: 'visible-text', where: cssPath(element), visible: true },
    }))
    .filter(({ texts }) => texts.length > 0)
    .slice(0, 1);
}

function isElsewhere(element: Element, headline: Element | undefined): boolean {
  if (element.closest('figure,figcaption,[class*="caption" i],[class*="gallery" i]')) return true;
  const part = element.closest(elsewhere);
  if (part?.localName === 'aside' && authorWords.test(part.getAttribute('class') ?? '')) return false;
  return (
    part !== null &&
    !/^(?:html|body)$/.test(part.localName) &&
    !(headline && unclobbered(part, 'contains').call(part, headline))
  );
}

/** Not in another article of the page than the headline. */
function isSameArticle(element: Element, headline: Element | undefined): boolean {
  const article = element.closest('article');
  return !headline || !article || article.contains(headline) || !headline.closest('article');
}
