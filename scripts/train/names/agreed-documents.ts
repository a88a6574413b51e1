/**
 * What can be learned from labels made by a machine: the sentences in which a tagger finds the same people, organisations and
 * places. Two that learned from different texts seldom make the same mistake.
 */
import { tagNames, type Tagger } from '../../../lib/entities/model/tagger.ts';
import { readUntagged } from '../../../lib/entities/recognize.ts';
import type { EntityType } from '../../../lib/entities/types.ts';
import { plainBody, type MarkedDocument } from './documents.ts';

/** The agreeing sentences (lines) of each document, with the tagger's names, others among them. */
export function agreedDocuments(documents: readonly MarkedDocument[], tagger: Tagger): MarkedDocument[] {
  let lines = 0;
  let agreed = 0;
  const found = documents.flatMap((document): MarkedDocument[] => {
    const tagged = tagNames(tagger, readUntagged(document.texts, 'en')!.sentences);
    let body = '';
    const names: MarkedDocument['names'] = [];
    let start = 0;
    for (const line of document.texts.body.split('\n')) {
      const end = start + line.length;
      const within = <Name extends { start: number; end: number; type: EntityType }>(all: readonly Name[]) =>
        all.filter((name) => name.start >= start && name.end <= end);
      const own = within(tagged);
      lines += 1;
      if (signature(own) === signature(within(document.names))) {
        agreed += 1;
        const shift = body.length - start;
        for (const name of own) names.push({ start: name.start + shift, end: name.end + shift, type: name.type });
        body += `${line}\n`;
      }
      start = end + 1;
    }
    return body === '' ? [] : [{ ...document, texts: plainBody(body.trimEnd()), names, marksOthers: true }];
  });
  console.log(`  agreed on ${agreed} of ${lines} sentences`);
  return found;
}

const signature = (names: readonly { start: number; end: number; type: EntityType }[]) =>
  names
    .filter(({ type }) => type !== 'MISC')
    .map(({ start, end, type }) => `${start}-${end}${type}`)
    .sort()
    .join(' ');
