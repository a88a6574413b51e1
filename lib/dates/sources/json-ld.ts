import type { JsonLdNode, PageData } from '../../page-data/page-data.ts';
import { dateClaim } from '../date-claim.ts';
import { parseDate } from '../parse-date.ts';
import type { DateClaim, DateProperty, DateSource } from '../types.ts';

/** https://schema.org/CreativeWork; `dateCreated` and `uploadDate` stand in where a node has no `datePublished`. */
const properties: readonly (readonly [name: string, property: DateProperty])[] = [
  ['datePublished', 'datePublished'],
  ['dateModified', 'dateModified'],
  ['dateCreated', 'datePublished'],
  ['uploadDate', 'datePublished'],
];

const articleType = /(?:Article|BlogPosting|SocialMediaPosting|^Report|^Review)$/;
/** Nodes that may carry the article's dates when no node is an article. */
const pageType =
  /(?:Page|^CreativeWork|^Recipe|^HowTo|^Product|^VideoObject|^Course|^Dataset|^QAPage|^PodcastEpisode|^Episode)$/;

/** Nodes reached by other ways than these are about something else: a comment, a picture, a related story. */
const ownPath = /^\[\d+\](?:\[\d+\]|\.@graph|\.mainEntity(?:OfPage)?)*$/;

export const jsonLd: DateSource = {
  name: 'json-ld',
  find: ({ page, reading }) => {
    const about = subjects(page);
    return page.jsonLd.flatMap((node) => {
      const subject = about.get(node);
      if (!subject) return [];
      const claims: DateClaim[] = [];
      for (const [name, property] of properties) {
        const text = wordsOf(node.node, name);
        if (text === undefined || claims.some((claim) => claim.property === property)) continue;
        const date = parseDate(text, reading);
        if (!date) continue;
        const evidence = { source: 'json-ld', where: `${node.path}.${name}`, text };
        claims.push(dateClaim(property, date, evidence, { about: subject === 'article' ? undefined : subject }));
      }
      return claims;
    });
  },
};

/** What each node is about; nodes left out say nothing about this page. */
function subjects(page: PageData): Map<JsonLdNode, 'article' | 'page' | 'other'> {
  const own = page.jsonLd.filter(({ path }) => ownPath.test(path));
  const articles = own.filter(({ types }) => types.some((type) => articleType.test(type)));
  const result = new Map<JsonLdNode, 'article' | 'page' | 'other'>();
  const here = articles.filter(({ node }) => isHere(node, page));
  const chosen = here.length > 0 ? here : articles.slice(0, 1);
  for (const node of articles) result.set(node, chosen.includes(node) ? 'article' : 'other');
  for (const node of own) {
    if (!result.has(node) && (node.types.length === 0 || node.types.some((type) => pageType.test(type))))
      result.set(node, 'page');
  }
  return result;
}

/** Whether an article's node names this page's address or its title. */
function isHere(node: Record<string, unknown>, page: PageData): boolean {
  const address = bareAddress(page.url);
  const links = ['url', '@id', 'mainEntityOfPage'].map((name) => {
    const value = node[name];
    return typeof value === 'object' && value !== null && '@id' in value ? value['@id'] : value;
  });
  if (links.some((link) => typeof link === 'string' && address !== '' && bareAddress(link) === address)) return true;
  const headline = letters(node.headline);
  return (
    headline.length > 5 &&
    page.meta.some(
      ({ name, content }) => /^(?:og:title|twitter:title|title)$/.test(name) && letters(content).includes(headline),
    )
  );
}

const bareAddress = (url: string) => url.replace(/^https?:\/\/(?:www\.|m\.|amp\.)?|[?#].*$/g, '').replace(/\/+$/, '');
const letters = (value: unknown) =>
  typeof value === 'string' ? value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') : '';

function wordsOf(node: Record<string, unknown>, name: string): string | undefined {
  const value = Object.hasOwn(node, name) ? node[name] : undefined;
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const words = typeof first === 'object' && first !== null && '@value' in first ? first['@value'] : first;
  return typeof words === 'string' ? words : undefined;
}
