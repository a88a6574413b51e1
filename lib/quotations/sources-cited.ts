import type { Entity } from '../entities/types.ts';
import type { Span, Texts } from '../text/span.ts';

/** Somebody the article has something from, with the places where it says so. */
export interface SourceCited {
  /** The entity's name. */
  name: string;
  entityKey: string;
  /** The mentions that are cited. */
  spans: Span[];
}

export function findSourcesCited(_texts: Texts, _entities: Entity[], _lang?: string): SourceCited[] {
  return [];
}
