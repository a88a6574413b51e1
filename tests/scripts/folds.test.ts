import { describe, expect, it } from 'vitest';
import { dealIntoFolds, foldOf } from '../../scripts/bench/folds.ts';

const domains = Array.from({ length: 200 }, (_, index) => `paper-${index}.example`);
const pages = Object.fromEntries(
  domains.flatMap((domain) => [
    [`${domain} one`, { domain }],
    [`${domain} two`, { domain }],
  ]),
);

describe('folds', () => {
  it('hold every page once, and all pages of a site together', () => {
    const folds = dealIntoFolds(pages, 5);
    expect(folds.flatMap((fold) => Object.keys(fold)).sort()).toEqual(Object.keys(pages).sort());
    const sites = folds.map((fold) => new Set(Object.values(fold).map(({ domain }) => domain)));
    expect(sites.reduce((sum, { size }) => sum + size, 0)).toBe(domains.length);
    expect(Math.min(...sites.map(({ size }) => size))).toBeGreaterThan(20);
  });

  it('are the same on every machine: what was trained without one stays unseen', () => {
    expect(domains.slice(0, 8).map((domain) => foldOf(domain, 5))).toEqual([3, 3, 3, 2, 1, 3, 2, 1]);
  });
});
