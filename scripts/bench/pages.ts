/** Body, title, author, dek and dates on real pages with gold, ours beside its peers, by the scorers as they are. */
import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { goldOf, pageSets, sharedFolder, type GoldPage } from '../shared-data.ts';
import type { Figure } from './figure.ts';
import type { Prediction } from './systems.ts';

export const pageSystems = ['ours', '@mozilla/readability', 'defuddle'];

type Predictions = Record<string, Prediction>;
type Score = (
  set: string,
  gold: Record<string, GoldPage>,
  predictions: object,
  options: { boot: number; pages?: object[] },
) => object;

/**
 * Figures of every set and system; what is asked for in `sets` and `systems` only.
 *
 * @param onPages gets what the scorer says of each single page, where it says something.
 */
export async function benchPages(
  { sets = pageSets, systems = pageSystems }: { sets?: string[]; systems?: string[] } = {},
  onPages?: (set: string, system: string, pages: object[], predictions: Predictions) => void,
): Promise<Figure[]> {
  const { score } = (await import(pathToFileURL(join(sharedFolder, 'score/score-extract.mjs')).href)) as {
    score: Score;
  };
  const figures: Figure[] = [];
  for (const system of systems) {
    const known: Record<string, Predictions> = {};
    for (const set of sets) {
      const gold = goldOf(set);
      const predictions =
        set === 'updated'
          ? await fromOtherSets(gold, (other) => (known[other] ??= {}), system)
          : (known[set] = await predictSet(system, set));
      const pages: object[] = [];
      const scored = score(set, gold, predictions, { boot: 0, pages });
      onPages?.(set, system, pages, predictions);
      figures.push(...flatten(scored).map(([metric, value]) => ({ bench: 'pages', set, system, metric, value })));
    }
  }
  return figures;
}

/** `updated` annotates pages of the other sets; those that were not asked for are read now. */
async function fromOtherSets(
  gold: Record<string, GoldPage>,
  known: (set: string) => Predictions,
  system: string,
): Promise<Predictions> {
  const answers: Predictions = {};
  for (const set of new Set(Object.values(gold).map(({ set }) => set!))) {
    const predictions = Object.keys(known(set)).length > 0 ? known(set) : await predictSet(system, set);
    for (const [id, entry] of Object.entries(gold))
      if (entry.set === set && predictions[entry.page!]) answers[id] = predictions[entry.page!]!;
  }
  return answers;
}

async function predictSet(system: string, set: string): Promise<Predictions> {
  const shares = Math.min(4, availableParallelism());
  const program = join(import.meta.dirname, 'predict-pages.ts');
  const outputs = await Promise.all(
    Array.from({ length: shares }, (_, share) =>
      promisify(execFile)(process.execPath, [program, system, set, String(share), String(shares)], {
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

/** The numbers of a nested object with the path to each. */
export function flatten(value: object, path = ''): [string, number][] {
  return Object.entries(value).flatMap(([key, item]): [string, number][] => {
    const name = path ? `${path}.${key}` : key;
    if (typeof item === 'number') return [[name, item]];
    return typeof item === 'object' && item !== null ? flatten(item as object, name) : [];
  });
}
