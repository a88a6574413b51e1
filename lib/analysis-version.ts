/**
 * Raised whenever the same article would be read differently; stored analyses of another version are made again. Apart
 * from `analysis.ts`, so that a page that only looks one up does not load all words of all languages with it.
 */
export const ANALYSIS_VERSION = 8;
