/** Entities, quotes and dates on annotated news text, by the scorers as they are. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyzeForScorers } from '../analyze.ts';
import { sharedFolder } from '../shared-data.ts';
import type { Figure } from './figure.ts';
import { flatten } from './score-pages.ts';

const kinds = [
  { folder: 'ner', scorer: 'score-ner.mjs' },
  { folder: 'quotes', scorer: 'score-quotes.mjs' },
  { folder: 'dates', scorer: 'score-dates.mjs' },
];

export function benchText(only?: string[]): Figure[] {
  const scratch = mkdtempSync(join(tmpdir(), 'bench-text-'));
  try {
    return kinds.flatMap(({ folder, scorer }) =>
      readdirSync(join(sharedFolder, 'data/nlp', folder))
        .filter((file) => file.endsWith('.jsonl') && (!only || only.includes(file.replace('.jsonl', ''))))
        .flatMap((file) => {
          const gold = join(sharedFolder, 'data/nlp', folder, file);
          const set = file.replace('.jsonl', '');
          const predictions = join(scratch, `${folder}-${set}.json`);
          const before = process.cpuUsage();
          const documents = readFileSync(gold, 'utf8')
            .split('\n')
            .filter(Boolean)
            .map((line) => JSON.parse(line) as { id: string; text: string; date?: string });
          writeFileSync(
            predictions,
            JSON.stringify(
              Object.fromEntries(documents.map(({ id, text, date }) => [id, analyzeForScorers(text, date)])),
            ),
          );
          const used = process.cpuUsage(before);
          const scored = JSON.parse(
            execFileSync(process.execPath, [join(sharedFolder, 'score', scorer), gold, predictions, '--json'], {
              encoding: 'utf8',
              maxBuffer: 2 ** 28,
            }),
          ) as object;
          const cpu: [string, number] = ['cpuMsPerText', (used.user + used.system) / 1000 / documents.length];
          return [...flatten(scored), cpu].map(([metric, value]) => ({
            bench: 'text',
            set,
            system: 'ours',
            metric,
            value,
          }));
        }),
    );
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
