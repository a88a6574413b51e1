/** Entities, quotes and dates on annotated news text, by the scorers as they are: ours and its peers. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Tagger } from '../../lib/entities/model/tagger.ts';
import { hasSharedData, sharedFolder } from '../shared-data.ts';
import { taggersWithout } from '../train/names/fold-taggers.ts';
import type { Figure } from './figure.ts';
import { languageSystems, type LanguageTask } from './language-systems.ts';
import { ownGold, ownSet, type GoldText } from './own-corpus.ts';
import { flatten } from './score-pages.ts';

const scorers: Record<LanguageTask, string> = {
  ner: 'score-ner.mjs',
  quotes: 'score-quotes.mjs',
  dates: 'score-dates.mjs',
};

interface Options {
  sets?: string[];
  systems?: string[];
  /** Our own corpus is answered by taggers that have not learned from the article's fold (`npm run train -- names --folds N`). */
  folds?: number;
}

export function benchLanguage({ sets, systems, folds }: Options): Figure[] {
  const figures: Figure[] = [];
  for (const task of Object.keys(scorers) as LanguageTask[]) {
    for (const { set, texts } of [...setsOf(task), { set: ownSet, texts: ownGold }]) {
      if (sets && !sets.includes(set)) continue;
      for (const [system, { tasks }] of Object.entries(languageSystems)) {
        if (!tasks.includes(task) || (systems && !systems.includes(system))) continue;
        const tagger = set === ownSet && system === 'ours' && folds ? taggersWithout(folds) : undefined;
        for (const [metric, value] of measure(task, texts(), system, tagger))
          figures.push({ bench: 'language', set, system, metric: `${task} ${metric}`, value });
      }
    }
  }
  return figures;
}

function setsOf(task: LanguageTask): { set: string; texts: () => GoldText[] }[] {
  const folder = join(sharedFolder, 'data/nlp', task);
  if (!hasSharedData) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .map((file) => ({ set: file.replace('.jsonl', ''), texts: () => readLines(join(folder, file)) }));
}

const readLines = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldText);

function measure(
  task: LanguageTask,
  texts: readonly GoldText[],
  system: string,
  tagger: ((id: string) => Tagger) | undefined,
): [string, number][] {
  const { answer } = languageSystems[system]!;
  const before = process.cpuUsage();
  const answers = Object.fromEntries(texts.map(({ id, text, date }) => [id, answer(text, date, tagger?.(id))]));
  const { user, system: kernel } = process.cpuUsage(before);
  const words = texts.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const scratch = mkdtempSync(join(tmpdir(), 'bench-language-'));
  try {
    const [gold, predictions] = [join(scratch, 'gold.jsonl'), join(scratch, 'predictions.json')];
    writeFileSync(gold, texts.map((text) => JSON.stringify(text)).join('\n'));
    writeFileSync(predictions, JSON.stringify(answers));
    const scored = execFileSync(
      process.execPath,
      [join(sharedFolder, 'score', scorers[task]), gold, predictions, '--json'],
      { encoding: 'utf8', maxBuffer: 2 ** 28 },
    );
    return [...flatten(JSON.parse(scored) as object), ['cpuMsPer1000Words', (user + kernel) / words]];
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
