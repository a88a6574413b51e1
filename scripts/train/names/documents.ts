/** Texts with their names marked, from all that the tagger learns from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityType } from '../../../lib/entities/types.ts';
import type { Span, Texts } from '../../../lib/text/span.ts';
import type { MarkedArticle } from '../../corpus/parse-article.ts';
import { sharedFolder } from '../../shared-data.ts';
import type { Source } from './sources.ts';

export interface MarkedDocument {
  texts: Texts;
  names: (Span & { type: EntityType })[];
  marksOthers: boolean;
  /** How much a sentence of it counts. */
  weight: number;
}

interface Line {
  text: string;
  mentions: { start: number; end: number; type: EntityType }[];
}

export function readSource({ file, marksOthers }: Source): MarkedDocument[] {
  return readFileSync(join(sharedFolder, 'data/nlp', `${file}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { text, mentions } = JSON.parse(line) as Line;
      const unit = codeUnitsOf(text);
      const names = mentions.map(({ start, end, type }) => ({ start: unit(start), end: unit(end), type }));
      return { texts: plainBody(text), names, marksOthers, weight: 1 };
    });
}

/** How much a sentence of our own corpus counts beside one of other sources: it is news, and the labels are our own. */
const ownWeight = 2;

export function ownDocument({ headline, body, names }: MarkedArticle): MarkedDocument {
  return { texts: { ...plainBody(body), headline }, names, marksOthers: true, weight: ownWeight };
}

export const plainBody = (body: string): Texts => ({ headline: '', dek: '', body, captions: [] });

/** The data counts code points. */
function codeUnitsOf(text: string): (codePoints: number) => number {
  if (!/[\u{10000}-\u{10ffff}]/u.test(text)) return (at) => at;
  const units = [0];
  for (const letter of text) units.push(units.at(-1)! + letter.length);
  return (at) => units[at]!;
}
