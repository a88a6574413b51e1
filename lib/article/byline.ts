/** Who wrote the article, as the page says it. */
import { authorNames } from './author-names.ts';
import { cssPath } from './css-path.ts';
import { elementText, findElements, isHidden, type Hidden, type PageRoots } from './page-elements.ts';
import { articleNodes, jsonLdText, metaClaims, plainWords, resolveNode, type Stated } from './stated.ts';
import type { PageData } from '../page-data/page-data.ts';

export interface BylineFound extends Stated {
  names: string[];
}

const metaNames = [
  'author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'byl',
  'article:author',
  'article:author_name',
  'og:article:author',
  'citation_author',
  'cxenseparse:author',
  'creator',
];

/** Elements that hold nothing but who wrote it, those that say so most plainly first. */
const printed = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  '[rel~="author"]',
  '[class*="byline" i] a[href*="/author"],[class*="byline" i] a[href*="/autor"],[class*="byline" i] a[href*="/by/"],[class*="byline" i] a[href*="/people/"],[class*="byline" i] a[href*="/staff/"],[class*="byline" i] a[href*="/profile"]',
  '[class*="author-name" i],[class*="author__name" i],[class*="authorname" i],[class*="author_name" i],[class*="byline-name" i],[class*="byline__name" i]',
  '[class*="byline" i]',
  'a[href*="/author/"],a[href*="/authors/"],a[href*="/autor/"],a[href*="/profile/"]',
  '[class~="author" i],[class*="article-author" i],[class*="article__author" i],[class*="post-author" i],[class*="entry-author" i]',
];

const elsewhere =
  'nav,aside,[class*="related" i],[class*="comment" i],[class*="recirc" i],[class*="recommend" i],[class*="author-bio" i],[class*="most-" i],[class*="teaser" i],[class*="sidebar" i]';

/** All bylines that name somebody, the most trustworthy first. */
export function findBylines(
  roots: PageRoots,
  page: PageData,
  hidden: Hidden,
  siteNames: string[],
  headline?: Element,
): BylineFound[] {
  return [
    ...fromJsonLd(page, siteNames),
    ...fromPage(roots, hidden, siteNames, headline),
    ...fromMeta(page, siteNames),
  ].filter(({ names }) => names.length > 0);
}

function fromJsonLd(page: PageData, siteNames: string[]): BylineFound[] {
  return articleNodes(page).flatMap((article) =>
    ['author', 'creator'].flatMap((property) => {
      const value = article.node[property];
      const authors = Array.isArray(value) ? value : value === undefined ? [] : [value];
      const texts = authors.flatMap((author) => {
        const node = resolveNode(page, author);
        if (node && [node['@type']].flat().some((type) => /Organization$/.test(String(type)))) return [];
        const text = node ? node['name'] : author;
        return (Array.isArray(text) ? text : [text]).flatMap((name) => jsonLdText(name) ?? []);
      });
      const names = unique(texts.flatMap((text) => authorNames(text, siteNames)));
      const text = texts.join(', ');
      return [
        { value: names.join(', '), names, evidence: { source: 'json-ld', where: `${article.path}.${property}`, text } },
      ];
    }),
  );
}

function fromMeta(page: PageData, siteNames: string[]): BylineFound[] {
  return metaNames.flatMap((name) => {
    const claims = metaClaims(page, [name]).filter(({ value }) => !/^https?:|^\/\//.test(value));
    const names = unique(claims.flatMap(({ value }) => authorNames(value, siteNames)));
    const text = claims.map(({ value }) => plainWords(value)).join(', ');
    return [{ value: names.join(', '), names, evidence: { source: 'meta-tags', where: name, text } }];
  });
}

function fromPage(roots: PageRoots, hidden: Hidden, siteNames: string[], headline?: Element): BylineFound[] {
  return printed.flatMap((selector) => {
    const elements = findElements(roots, selector).filter(
      (element) => !element.closest(elsewhere) && !isHidden(element, hidden) && isNear(element, headline),
    );
    const shown = elements
      .filter((element) => !elements.some((other) => other !== element && element.contains(other)))
      .slice(0, 8);
    const texts = shown
      .map((element) => element.getAttribute('content') ?? elementText(element))
      .filter((text) => text.length < 200);
    const names = unique(texts.flatMap((text) => authorNames(text, siteNames)));
    if (names.length === 0 || !shown[0]) return [];
    return [
      {
        value: names.join(', '),
        names,
        evidence: { source: 'visible-text', where: cssPath(shown[0]), text: texts.join(', '), visible: true },
      },
    ];
  });
}

/** Not in another article of the page than the headline. */
function isNear(element: Element, headline: Element | undefined): boolean {
  const article = element.closest('article');
  return !headline || !article || article.contains(headline) || !headline.closest('article');
}

function unique(names: string[]): string[] {
  return names.filter(
    (name, index) => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === index,
  );
}
