import type { Texts } from '../text/span.ts';
import type { Entity, Mention } from './types.ts';

export function resolve(_mentions: Mention[], _texts: Texts, _lang?: string): Entity[] {
  return [];
}
