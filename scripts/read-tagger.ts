/** The tagger of names as it ships, for the command line and the tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTagger, type Tagger } from '../lib/entities/model/tagger.ts';

export const taggerFile = join(import.meta.dirname, '../public/tagger/names.bin');

let tagger: Tagger | undefined;

export function shippedTagger(): Tagger {
  return (tagger ??= readTagger(readFileSync(taggerFile)));
}
