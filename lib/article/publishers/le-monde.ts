import type { Publisher } from './types.ts';

/** Whoever reads with the same account on a second device is told so, at length, on every page. */
export const leMonde: Publisher = {
  hosts: ['lemonde.fr'],
  checked: '2026-11-25',
  notArticle: '.capping',
};
