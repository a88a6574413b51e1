/** Which answer to the question who said a quote is the most probable. */
import type { Answer } from './speaker-features.ts';

/** What each feature adds to an answer's score; one that is missing adds nothing. */
export type SpeakerWeights = Readonly<Record<string, number>>;

export function scoreOf({ features }: Answer, weights: SpeakerWeights): number {
  let score = 0;
  for (const feature of features) score += weights[feature] ?? 0;
  return score;
}

/** The answer with the highest score. */
export function mostProbable(answers: readonly Answer[], weights: SpeakerWeights): Answer {
  return answers.reduce((best, answer) => (scoreOf(answer, weights) > scoreOf(best, weights) ? answer : best));
}
