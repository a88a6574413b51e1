import type { Publisher } from './types.ts';

/** Where a box or a film ends is read out to those who do not see it, from among the paragraphs. */
export const hessischerRundfunk: Publisher = {
  hosts: ['hessenschau.de', 'hr.de'],
  checked: '2026-11-25',
  notArticle: '.hideCompletely',
};
