/** Entities, quotes and dates on annotated news text, by the scorers as they are: ours and its peers. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sharedFolder } from '../shared-data.ts';
import type { Figure } from './figure.ts';
import { languageSystems, type LanguageTask } from './language-systems.ts';
import { flatten } from './score-pages.ts';

const scorers: Record<LanguageTask, string> = {
  ner: 'score-ner.mjs',
  quotes: 'score-quotes.mjs',
  dates: 'score-dates.mjs',
};

interface GoldText {
  id: string;
  text: string;
  date?: string;
}

export function benchLanguage({ sets, systems }: { sets?: string[]; systems?: string[] }): Figure[] {
  const figures: Figure[] = [];
  for (const task of Object.keys(scorers) as LanguageTask[]) {
    const folder = join(sharedFolder, 'data/nlp', task);
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl'))) {
      const set = file.replace('.jsonl', '');
      if (sets && !sets.includes(set)) continue;
      for (const [system, { tasks }] of Object.entries(languageSystems)) {
        if (!tasks.includes(task) || (systems && !systems.includes(system))) continue;
        for (const [metric, value] of measure(task, join(folder, file), system))
          figures.push({ bench: 'language', set, system, metric, value });
      }
    }
  }
  return figures;
}

function measure(task: LanguageTask, gold: string, system: string): [string, number][] {
  const texts = readFileSync(gold, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldText);
  const { answer } = languageSystems[system]!;
  const before = process.cpuUsage();
  const answers = Object.fromEntries(texts.map(({ id, text, date }) => [id, answer(text, date)]));
  const { user, system: kernel } = process.cpuUsage(before);
  const words = texts.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const scratch = mkdtempSync(join(tmpdir(), 'bench-language-'));
  try {
    const predictions = join(scratch, 'predictions.json');
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
