/** What a page's JSON-LD and meta tags state, with where they state it. */
import type { Evidence } from '../evidence.ts';
import type { JsonLdNode, PageData } from '../page-data/page-data.ts';
import { breakMarks } from './plain-text.ts';

export interface Stated {
  value: string;
  evidence: Evidence;
}

/** schema.org's Article and what is below it: https://schema.org/Article; a LiveBlogPosting and a Review read as one. */
const articleType =
  /(?:Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|DiscussionForumPosting|^Report|^Review|^CriticReview|^Recipe|APIReference)$/;

/** An article below one of these is one that this article, or the page, points to. */
const ofAnother =
  /\.(?:itemListElement|hasPart|isPartOf|mentions|citation|comment|isBasedOn|subjectOf|about|review|relatedLink|blogPost|liveBlogUpdate)\b/;

/** The nodes that describe an article, those that say most first. */
export function articleNodes(page: PageData): JsonLdNode[] {
  const size = ({ node }: JsonLdNode) =>
    ['headline', 'author', 'datePublished', 'description'].filter((key) => node[key]).length;
  return page.jsonLd
    .filter(({ types, path }) => types.some((type) => articleType.test(type)) && !ofAnother.test(path))
    .map((node, index) => ({ node, index }))
    .sort((a, b) => size(b.node) - size(a.node) || a.index - b.index)
    .map(({ node }) => node);
}

/** A word of a JSON-LD node as plain text. Some publishers write HTML into it. */
export function jsonLdText(value: unknown): string | undefined {
  if (Array.isArray(value)) return jsonLdText(value[0]);
  if (typeof value === 'object' && value !== null && '@value' in value) return jsonLdText(value['@value']);
  return typeof value === 'string' ? plainWords(value) || undefined : undefined;
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
  '#039': "'",
};

/** Text from an attribute or from JSON, where publishers leave tags and doubly escaped entities. */
export function plainWords(text: string): string {
  return text
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/&(#\d+|#x[\da-f]+|\w+);/gi, (whole, name: string) => {
      const known = entities[name.toLowerCase()];
      if (known !== undefined) return known;
      const code = /^#x/i.test(name)
        ? parseInt(name.slice(2), 16)
        : name.startsWith('#')
          ? parseInt(name.slice(1), 10)
          : NaN;
      return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(breakMarks, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A property of a node in words. */
export function jsonLdClaim(node: JsonLdNode, property: string): Stated[] {
  const value = jsonLdText(node.node[property]);
  return value ? [{ value, evidence: { source: 'json-ld', where: `${node.path}.${property}`, text: value } }] : [];
}

/** What the meta tags of these names say, in the order of the names. */
export function metaClaims(page: PageData, names: readonly string[]): Stated[] {
  return names.flatMap((name) =>
    page.meta
      .filter((tag) => tag.name === name)
      .map((tag) => ({
        value: plainWords(tag.content),
        evidence: { source: 'meta-tags', where: name, text: tag.content },
      }))
      .filter(({ value }) => value !== ''),
  );
}

/** The node a JSON-LD value stands for: itself, or the one its `@id` names. */
export function resolveNode(page: PageData, value: unknown): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const node = value as Record<string, unknown>;
  if (typeof node['@id'] !== 'string' || 'name' in node || 'url' in node) return node;
  return page.jsonLd.find((other) => other.node['@id'] === node['@id'] && other.node !== node)?.node ?? node;
}
