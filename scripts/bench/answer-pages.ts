/** What each system answers to the pages of each set, worked out by processes side by side. */
import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
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
  const shares = Math.min(4, availableParallelism());
  const program = join(import.meta.dirname, 'predict-pages.ts');
  const outputs = await Promise.all(
    Array.from({ length: shares }, (_, share) =>
      promisify(execFile)(process.execPath, [program, system, set, ...[share, shares, folds].map(String)], {
        maxBuffer: 2 ** 30,
      }),
    ),
  );
  const lines = outputs.flatMap(({ stdout }) => stdout.split('\n').filter(Boolean));
  return Object.fromEntries(
    lines
      .map((line) => JSON.parse(line) as Prediction & { id: string })
      .map(({ id, ...prediction }) => [id, prediction]),
  );
}
