import type { PageData } from '../page-data/page-data.ts';
import { articleNodes, plainWords } from './stated.ts';

/** Shorter ones are descriptions in the wrong place. */
const leastCharacters = 300;

/** The whole text of an article as its JSON-LD states it (https://schema.org/articleBody); most pages do not. */
export function findStatedBody(page: PageData): string | undefined {
  for (const { node } of articleNodes(page)) {
    const body = node['articleBody'];
    if (typeof body === 'string' && body.length >= leastCharacters) return plainWords(body);
  }
  return undefined;
}
