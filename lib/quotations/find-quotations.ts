import type { Entity } from '../entities/types.ts';
import type { Texts } from '../text/span.ts';
import type { Quotation } from './types.ts';

export function findQuotations(_texts: Texts, _entities: Entity[], _lang?: string): Quotation[] {
  return [];
}
