/** What each system answers to the pages of each set, worked out by processes side by side. */
import { join } from 'node:path';
import { runInShares } from '../run-in-shares.ts';
import { goldOf, pageSets, type GoldPage } from '../shared-data.ts';
import type { Predictions } from './score-pages.ts';
import type { Prediction } from './systems.ts';

export const pageSystems = ['ours', 'ours without publishers', '@mozilla/readability', 'defuddle'];

/** One system's answers to one set. */
export interface Answers {
  set: string;
  system: string;
  gold: Record<string, GoldPage>;
  predictions: Predictions;
}

export interface Asked {
  sets?: string[] | undefined;
  systems?: string[] | undefined;
  /** Each page is answered by a system that was trained without the fold its domain is in; absent: all folds were seen. */
  folds?: number | undefined;
}

/** System by system, set by set. */
export async function* answerPages({
  sets = pageSets,
  systems = pageSystems,
  folds,
}: Asked = {}): AsyncGenerator<Answers> {
  for (const system of systems) {
    const known = new Map<string, Promise<Predictions>>();
    const answersTo = (set: string) => {
      if (!known.has(set)) known.set(set, answerSet(system, set, folds));
      return known.get(set)!;
    };
    for (const set of sets) {
      const gold = goldOf(set);
      const predictions = set === 'updated' ? await fromOtherSets(gold, answersTo) : await answersTo(set);
      yield { set, system, gold, predictions };
    }
  }
}

/** `updated` annotates pages of the other sets; those that were not asked for are read now. */
async function fromOtherSets(
  gold: Record<string, GoldPage>,
  answersTo: (set: string) => Promise<Predictions>,
): Promise<Predictions> {
  const answers: Predictions = {};
  for (const [id, { set, page }] of Object.entries(gold)) {
    const prediction = (await answersTo(set!))[page!];
    if (prediction) answers[id] = prediction;
  }
  return answers;
}

async function answerSet(system: string, set: string, folds = 0): Promise<Predictions> {
  const program = join(import.meta.dirname, 'predict-pages.ts');
  const answers = await runInShares<Prediction & { id: string }>(program, (share, shares) => [
    system,
    set,
    share,
    shares,
    folds,
  ]);
  return Object.fromEntries(answers.map(({ id, ...prediction }) => [id, prediction]));
}
