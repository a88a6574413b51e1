/** Quotes marked on real pages and looked for after the page changed: by us, and by what others use. */
import { join } from 'node:path';
import { runInShares } from '../run-in-shares.ts';
import { judge, type Verdict } from './anchoring/judge.ts';
import { makeCases } from './anchoring/make-cases.ts';
import { printCase } from './anchoring/print-case.ts';
import { anchoringSystems } from './anchoring/systems.ts';
import { timeManyHighlights } from './anchoring/time-many.ts';
import { caseSets, type SourcePage } from './anchoring/types.ts';
import type { Figure } from './figure.ts';

const casesPerSet = 350;

interface Asked {
  sets?: string[] | undefined;
  systems?: string[] | undefined;
  /** Measures on the domains the matcher was tuned on instead of the others. */
  tuning: boolean;
  /** Prints so many cases of each set instead of measuring. */
  cases?: number | undefined;
  /** Prints so many cases of each set in which ours is not right. */
  worst?: number | undefined;
}

/** `right`, `wrong` and `notFound` are shares of a set's cases; `all` are the cases of all sets asked for. */
export async function benchAnchoring({ sets, systems, tuning, cases: printed, worst }: Asked): Promise<Figure[]> {
  const asked = caseSets.filter((set) => !sets || sets.includes(set));
  const pages = await readSources(tuning ? 'tuning' : 'reporting');
  const cases = makeCases(pages, asked, casesPerSet);
  if (printed) {
    for (const set of asked)
      cases
        .filter((one) => one.set === set)
        .slice(0, printed)
        .forEach((one) => printCase(one));
    return [];
  }
  const figures: Figure[] = [];
  for (const system of systems ?? Object.keys(anchoringSystems)) {
    const judged = cases.map((one) => ({ one, ...judge(anchoringSystems[system]!, one) }));
    for (const set of [...asked, 'all']) {
      const own = judged.filter(({ one }) => set === 'all' || one.set === set);
      const share = (verdict: Verdict) => own.filter((other) => other.verdict === verdict).length / own.length;
      const add = (metric: string, value: number) => figures.push({ bench: 'anchoring', set, system, metric, value });
      add('right', share('right'));
      add('wrong', share('wrong'));
      add('notFound', share('notFound'));
      add('cases', own.length);
      const missed = own.filter(({ verdict }) => verdict !== 'right');
      if (system === 'ours' && set !== 'all')
        missed.slice(0, worst ?? 0).forEach(({ one, ...answer }) => printCase(one, answer));
    }
  }
  if (!sets) figures.push(...timeManyHighlights(pages));
  return figures;
}

/** In the order of their names, whichever process read them. */
export async function readSources(part: 'tuning' | 'reporting'): Promise<SourcePage[]> {
  const program = join(import.meta.dirname, 'anchoring/read-sources.ts');
  const sources = await runInShares<SourcePage>(program, (share, shares) => [part, share, shares]);
  return sources.sort((a, b) => (a.id < b.id ? -1 : 1));
}
