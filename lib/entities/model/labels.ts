/**
 * What the tagger says of each word: outside a name, or where in a name of which type it stands: begin, inside, last, or
 * unit, a name of one word (BILOU; Ratinov & Roth 2009, https://aclanthology.org/W09-1119). A label is a small number.
 */
import type { EntityType } from '../types.ts';

export const labelledTypes: readonly EntityType[] = ['PER', 'ORG', 'LOC', 'MISC'];

export const outside = 0;
export const begin = 0;
export const inside = 1;
export const last = 2;
export const unit = 3;

export const labelCount = 1 + 4 * labelledTypes.length;

/** The label of a place in a name; `type` counts through `labelledTypes`. */
export const labelOf = (type: number, place: number): number => 1 + 4 * type + place;
export const typeOf = (label: number): number => (label - 1) >> 2;
export const placeOf = (label: number): number => (label - 1) & 3;

/** Whether a name that has begun goes on behind this label. */
const isOpen = (label: number) => label !== outside && (placeOf(label) === begin || placeOf(label) === inside);
/** Whether this label goes on with a name. */
const goesOn = (label: number) => label !== outside && (placeOf(label) === inside || placeOf(label) === last);

export const mayBegin = (label: number): boolean => !goesOn(label);
export const mayEnd = (label: number): boolean => !isOpen(label);
export function mayFollow(label: number, next: number): boolean {
  return isOpen(label) ? goesOn(next) && typeOf(label) === typeOf(next) : !goesOn(next);
}
