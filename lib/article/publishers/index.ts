import { hessischerRundfunk } from './hessischer-rundfunk.ts';
import { leMonde } from './le-monde.ts';
import type { Publisher } from './types.ts';

/** In the order of their names; a site belongs to one of them only. */
export const publishers: readonly Publisher[] = [hessischerRundfunk, leMonde];
