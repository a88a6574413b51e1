/** Whether what changed between two readings of a real page is named rightly, and what changed around it is not. */
import { join } from 'node:path';
import { runInShares } from '../run-in-shares.ts';
import type { Figure } from './figure.ts';
import type { Outcome } from './revisions/compare-pages.ts';

/** `right` is a share of the pages that could be changed so; of `boilerplate`, nothing may be said. `worst` prints so many others of each. */
export async function benchRevisions(worst = 0): Promise<Figure[]> {
  const program = join(import.meta.dirname, 'revisions/compare-pages.ts');
  const outcomes = await runInShares<Outcome>(program, (share, shares) => [share, shares]);
  const figures: Figure[] = [];
  const kinds = [...new Set(outcomes.map(({ kind }) => kind))].sort();
  for (const set of [...kinds, 'all changes'] as const) {
    const own = outcomes.filter(({ kind }) => (set === 'all changes' ? kind !== 'boilerplate' : kind === set));
    const wrong = own.filter(({ verdict }) => verdict === 'wrong');
    const add = (metric: string, value: number) =>
      figures.push({ bench: 'revisions', set, system: 'ours', metric, value });
    add('right', 1 - wrong.length / own.length);
    add('pages', own.length);
    if (set !== 'all changes')
      wrong.slice(0, worst).forEach(({ page, said }) => console.log(`\n${set} · ${page}\n  ${said}`));
  }
  return figures;
}
