/** The scorers of page facts, as they are. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sharedFolder, type GoldPage } from '../shared-data.ts';
import type { Prediction } from './systems.ts';

/** Answers to the pages of a set, by their id. */
export type Predictions = Record<string, Prediction>;

type Score = (
  set: string,
  gold: Record<string, GoldPage>,
  predictions: Predictions,
  options: { boot: number; pages?: { id: string }[] },
) => object;

const { score } = (await import(pathToFileURL(join(sharedFolder, 'score/score-extract.mjs')).href)) as { score: Score };

/**
 * Every metric of a set with the path to it: `['body.f1', 0.96]`. Metrics for which there is no gold are absent.
 *
 * @param pages gets what the scorer says of each single page, where it says something.
 */
export function scorePages(
  set: string,
  gold: Record<string, GoldPage>,
  predictions: Predictions,
  pages?: { id: string }[],
): [string, number][] {
  // Without resampling the deviations by it are nought.
  return flatten(score(set, gold, predictions, { boot: 0, ...(pages && { pages }) })).filter(
    ([metric]) => !metric.endsWith('_std'),
  );
}

/** The numbers of a nested object with the path to each. */
export function flatten(value: object, path = ''): [string, number][] {
  return Object.entries(value).flatMap(([key, item]): [string, number][] => {
    const name = path ? `${path}.${key}` : key;
    if (typeof item === 'number') return [[name, item]];
    return typeof item === 'object' && item !== null ? flatten(item as object, name) : [];
  });
}
