import { expect, it } from 'vitest';
import { describeQuote } from '../../lib/anchoring/describe-quote.ts';
import { findWords } from '../../lib/anchoring/find-words.ts';
import { matchInTexts } from '../../lib/anchoring/match-in-texts.ts';
import { textAt, textNamed, type Span, type TextName, type Texts } from '../../lib/text/span.ts';

const article: Texts = {
  headline: 'Vessmouth votes to close its old ferry terminal',
  dek: 'A council split in two keeps the lighthouse',
  body: 'The vote came after nine hours.\n“The sea has decided before us,” said mayor Ilse Brandvik.\nThe next vote is in spring.',
  captions: ['Ilse Brandvik on the steps of the town hall', 'The old pier in the winter storm of last year'],
};

const all = (name: TextName): Span => ({ in: name, start: 0, end: textNamed(article, name).length });
const remembered = (span: Span) => describeQuote(textNamed(article, span.in), span);

it.each([
  [
    'a headline, on the page where it is part of the body',
    all('headline'),
    { body: `News\n${article.headline}\n${article.body}` },
  ],
  ['a caption, after one was put before it', all('caption-1'), { captions: ['A map', ...article.captions] }],
  ['a quote, in the same body', { start: 32, end: 63 }, {}],
])('finds %s', (_, span, changes) => {
  const now: Texts = { ...article, headline: '', ...changes };
  const match = matchInTexts(now, remembered(span));
  expect(match.span && textAt(now, match.span)).toBe(textAt(article, span));
});

it('does not choose between two other texts that hold the words', () => {
  const quote = remembered(all('caption-1'));
  const [portrait, pier] = article.captions as [string, string];
  const now: Texts = { ...article, captions: [portrait, 'A map', pier, pier] };
  expect(matchInTexts(now, quote)).toEqual({ state: 'ambiguous' });
});

it.each([
  ['words with other typography', '"The sea has decided before us,"', '“The sea has decided before us,”'],
  ['words that are not there', 'The lake', undefined],
  ['no words', ' ', undefined],
])('finds %s within a span', (_, words, found) => {
  const span = findWords(article, { start: 10, end: 90 }, words);
  expect(span && textAt(article, span)).toBe(found);
});
