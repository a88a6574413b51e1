/** Where the pages across articles are. */
import type { NamedEntity } from '../../lib/entities/correct-entities.ts';
import type { EntityType } from '../../lib/entities/types.ts';

/** The page of somebody or something, from any page of ours. */
export function aboutAddress({ type, name }: NamedEntity): string {
  return `library.html?${new URLSearchParams({ about: `${type}:${name}` }).toString()}`;
}

/** Who is asked for in an address; absent when nobody is. */
export function askedIn(parameters: URLSearchParams): NamedEntity | undefined {
  const [, type, name] = /^(PER|ORG|LOC|MISC):(.+)$/.exec(parameters.get('about') ?? '') ?? [];
  return type === undefined || name === undefined ? undefined : { type: type as EntityType, name };
}

export const timelineAddress = 'library.html?timeline';

/** Two versions of a saved article, word by word. */
export const compareAddress = (articleId: string, before: string, after: string) =>
  `reader.html?${new URLSearchParams({ article: articleId, compare: before, revision: after }).toString()}`;

export const readerAddress = (articleId: string) => `reader.html?article=${encodeURIComponent(articleId)}`;
