import { expect, it } from 'vitest';
import { speakerOf } from '../../lib/quotations/speaker-of.ts';
import type { Quotation } from '../../lib/quotations/types.ts';
import type { Span, Texts } from '../../lib/text/span.ts';

const body =
  'The wall is old. “It will hold,” Brandvik said. “For a year.” “It will not,” said Okafor. ' +
  'Solheim said the wall was painted. “Enough.”';
const texts: Texts = { headline: '“It will hold,” they say', dek: '', body, captions: [] };

const spanOf = (words: string): Span => ({ start: body.indexOf(words), end: body.indexOf(words) + words.length });
const quotation = (kind: Quotation['kind'], name: string | undefined, ...parts: string[]): Quotation => ({
  kind,
  parts: parts.map(spanOf),
  ...(name !== undefined && { speaker: { span: spanOf(name), name } }),
});
const quotations = [
  quotation('direct', 'Okafor', '“It will not,”'),
  quotation('direct', 'Brandvik', '“It will hold,”', '“For a year.”'),
  quotation('indirect', 'Solheim', 'the wall was painted'),
  quotation('direct', undefined, '“Enough.”'),
];

it.each<[string, string | undefined]>([
  ['It will hold', 'Brandvik'],
  ['“It will hold,” Brandvik said. “For a year.”', 'Brandvik'],
  ['will not', 'Okafor'],
  ['“For a year.” “It will not,”', undefined],
  ['The wall is old. “It will hold,”', undefined],
  ['“It will not,” said Okafor', undefined],
  ['the wall was painted', undefined],
  ['Enough', undefined],
  ['The wall is old.', undefined],
])('%s is said by %s', (words, name) => {
  expect(speakerOf(quotations, texts, spanOf(words))).toBe(name);
});

it('is nobody for words of another text at the same place', () => {
  expect(speakerOf(quotations, texts, { ...spanOf('It will hold'), in: 'headline' })).toBeUndefined();
});
