/** The lexicon of the tagger: classes of frequent words. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ByteWriter } from '../../../lib/entities/model/bytes.ts';
import { hashOf } from '../../../lib/entities/model/hash.ts';
import { writeLexicon, type LexiconEntry } from '../../../lib/entities/model/lexicon.ts';
import { classCounts, classifyWords } from './word-classes.ts';
import { readWordVectors } from './word-vectors.ts';

/** Of so many of the most frequent words the class is known. */
const wordCount = 120_000;

/** Kept, since the classes take minutes and depend on nothing that changes. */
const kept = join(import.meta.dirname, '../../../.output/word-classes.json');

interface ClassifiedWords {
  words: string[];
  /** A row for each word, a class of each size. */
  classes: number[];
}

function classifiedWords(): ClassifiedWords {
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as ClassifiedWords;
  const vectors = readWordVectors(wordCount);
  const found = { words: vectors.words, classes: [...classifyWords(vectors)] };
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(kept, JSON.stringify(found));
  return found;
}

/** The bytes of the lexicon in the tagger's file. */
export function buildLexicon(): Uint8Array {
  const { words, classes } = classifiedWords();
  const entries = new Map<number, LexiconEntry>();
  const larger: number[] = [];
  words.forEach((word, at) => {
    const [finest, middle, largest] = classes.slice(at * classCounts.length, (at + 1) * classCounts.length);
    larger[2 * finest!] = middle!;
    larger[2 * finest! + 1] = largest!;
    const key = hashOf(word.replace(/\p{N}/gu, '0'));
    // "1990" and "1991" are one word here, with the class of the more frequent.
    if (!entries.has(key)) entries.set(key, { key, wordClass: finest!, rank: Math.floor(Math.log2(at + 1)) });
  });
  const writer = new ByteWriter();
  writeLexicon(
    writer,
    [...entries.values()].sort((a, b) => a.key - b.key),
    Array.from({ length: 2 * classCounts[0] }, (_, at) => larger[at] ?? 0),
  );
  return writer.finish();
}
