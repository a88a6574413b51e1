/** The articles of our corpus with the names that the product finds in them, as those who look for speakers need them. */
import { recognize } from '../../../lib/entities/recognize.ts';
import { resolve } from '../../../lib/entities/resolve.ts';
import type { Tagger } from '../../../lib/entities/model/tagger.ts';
import type { Entity } from '../../../lib/entities/types.ts';
import type { Span, Texts } from '../../../lib/text/span.ts';
import type { MarkedArticle } from '../../corpus/parse-article.ts';

export interface MarkedText {
  id: string;
  texts: Texts;
  /** As found, not as marked. */
  entities: Entity[];
  marked: MarkedArticle;
}

/** The body alone, as the scorers read an article; the tagger has not learned from it, as it has not from what readers read. */
export function markedText(marked: MarkedArticle, tagger: Tagger): MarkedText {
  const texts = { headline: '', dek: '', body: marked.body, captions: [] };
  const entities = resolve(recognize(texts, { lang: 'en' }, tagger), texts, 'en');
  return { id: marked.id, texts, entities, marked };
}

interface Place {
  start: number;
  end: number;
}

export const overlaps = (a: Place, b: Place): boolean => a.start < b.end && b.start < a.end;

/** How much of two places is common to them, 0 to 1. */
export function intersectionOverUnion(a: Place, b: Place): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** From here on a quote is found, as `score-quotes.mjs` has it. */
export const leastCommon = 0.8;

export const inBody = <Marked extends Span>(marks: readonly Marked[]): Marked[] =>
  marks.filter((mark) => mark.in === undefined);

/** Whether a found entity is the marked one: a mention of the one lies on a name of the other. */
export function isEntity(found: Entity | undefined, entity: string, { names }: MarkedArticle): boolean {
  const places = inBody(names).filter((name) => name.entity === entity);
  return found !== undefined && found.mentions.some((mention) => places.some((place) => overlaps(mention, place)));
}
