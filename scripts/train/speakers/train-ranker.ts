/**
 * Weights of a log-linear choice among answers: the likelihood of the right ones is raised by stochastic gradients with the
 * steps of AdaGrad (Duchi et al. 2011, https://jmlr.org/papers/v12/duchi11a.html). The same examples give the same weights.
 */
import type { SpeakerWeights } from '../../../lib/quotations/rank-speakers.ts';
import { randomFrom, shuffled } from '../random.ts';
import type { Example } from './examples.ts';

export interface RankerOptions {
  rounds: number;
  rate: number;
  l2: number;
  /** Features of fewer answers are left out. */
  leastCount: number;
  seed: number;
}

/** Weights nearer to nothing are left out. */
const leastWeight = 0.01;

export function trainRanker(examples: readonly Example[], options: RankerOptions): SpeakerWeights {
  const counts = new Map<string, number>();
  for (const { answers } of examples)
    for (const { features } of answers) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= options.leastCount).map(([name]) => name);
  const numberOf = new Map(names.map((name, at) => [name, at]));
  const rows = examples.map(({ answers }) =>
    answers.map(({ features }) => features.flatMap((feature) => numberOf.get(feature) ?? [])),
  );
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-2);
  const random = randomFrom(options.seed);
  for (let round = 0; round < options.rounds; round += 1) {
    for (const at of shuffled(examples.length, random)) {
      const answers = rows[at]!;
      const { right } = examples[at]!;
      const scores = answers.map((features) => features.reduce((sum, f) => sum + weights[f]!, 0));
      const best = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - best));
      const all = odds.reduce((sum, odd) => sum + odd, 0);
      const good = odds.reduce((sum, odd, i) => sum + (right[i] ? odd : 0), 0);
      answers.forEach((features, i) => {
        const gradient = odds[i]! / all - (right[i] ? odds[i]! / good : 0);
        for (const f of features) {
          const g = gradient + options.l2 * weights[f]!;
          squares[f]! += g * g;
          weights[f]! -= (options.rate * g) / Math.sqrt(squares[f]!);
        }
      });
    }
  }
  return Object.fromEntries(
    names
      .map((name, at): [string, number] => [name, Math.round(weights[at]! * 1000) / 1000])
      .filter(([, weight]) => Math.abs(weight) >= leastWeight)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
