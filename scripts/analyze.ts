/**
 * Entities, quotes and dates of bare texts, as the scorers read them.
 *
 *     npm run -s analyze -- --batch texts.jsonl     lines {"id","text","date"}; one line of JSON per text
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { analyzeText } from '../lib/analysis.ts';
import { shippedTagger } from './read-tagger.ts';

/** Offsets in UTF-16 code units of the text. */
export interface AnalyzedText {
  mentions: { start: number; end: number; type: string }[];
  entities: { name: string; type: string; aliases: string[] }[];
  quotes: { start: number; end: number; speaker: { start: number; end: number } | null; speakerName: string | null }[];
  dates: { start: number; end: number; value: string }[];
}

/** The quotes that scorers count have four words or more; "third-world country" has three. */
export const leastWords = 4;

export const wordsIn = (text: string) => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,]*/gu)?.length ?? 0;

/** One text, analysed; `date` (ISO 8601) is when it was published, against which "yesterday" is read. */
export function analyzeForScorers(text: string, date?: string, tagger = shippedTagger()): AnalyzedText {
  const { entities, quotations, timeline } = analyzeText(text, date, tagger);
  const place = ({ start, end }: { start: number; end: number }) => ({ start, end });
  return {
    mentions: entities
      .flatMap(({ mentions }) => mentions.map((mention) => ({ ...place(mention), type: mention.type })))
      .sort((a, b) => a.start - b.start),
    entities: entities.map(({ name, type, aliases }) => ({ name, type, aliases: aliases.map((alias) => alias.name) })),
    quotes: quotations
      .filter(({ kind }) => kind === 'direct')
      .flatMap(({ parts, speaker }) =>
        parts
          .filter((part) => wordsIn(text.slice(part.start, part.end)) >= leastWords)
          .map((part) => ({
            ...place(part),
            speaker: speaker ? place(speaker.span) : null,
            speakerName: speaker?.name ?? null,
          })),
      ),
    dates: timeline.map((entry) => ({ ...place(entry), value: entry.value })),
  };
}

function main(): void {
  const { values } = parseArgs({ options: { batch: { type: 'string' } } });
  if (!values.batch) {
    console.error('Usage: npm run -s analyze -- --batch texts.jsonl');
    process.exitCode = 2;
    return;
  }
  for (const line of readFileSync(values.batch, 'utf8').split('\n')) {
    if (!line.trim()) continue;
    const { id, text, date } = JSON.parse(line) as { id: string; text: string; date?: string };
    process.stdout.write(`${JSON.stringify({ id, ...analyzeForScorers(text, date) })}\n`);
  }
}

if (import.meta.main) main();
