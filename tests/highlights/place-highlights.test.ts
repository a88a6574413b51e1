import { expect, it } from 'vitest';
import { describeQuote } from '../../lib/anchoring/describe-quote.ts';
import { placeHighlights } from '../../lib/highlights/place-highlights.ts';
import type { Highlight } from '../../lib/highlights/types.ts';
import { textNamed, type Span, type Texts } from '../../lib/text/span.ts';

const texts: Texts = {
  headline: 'The ferry stays for another year',
  dek: 'The council found the money after all.',
  body:
    'The council voted on Tuesday to keep the ferry.\n' +
    '“We counted every coin twice,” said the treasurer, Lena Marwick, after the vote.\n' +
    'The boat was built in 1962 and has never missed a winter crossing.',
  captions: ['The ferry at dawn', 'The treasurer with her ledger'],
};

function highlight(id: string, words: string, name?: Span['in']): Highlight {
  const text = textNamed(texts, name);
  const start = text.indexOf(words);
  const [quote, position] = describeQuote(text, { start, end: start + words.length });
  return {
    ...{ id, articleId: 'a', revisionId: 'r', motivation: 'highlighting', body: [], color: 'fact' },
    target: { source: 'https://news.example/ferry', selector: [quote, { ...position, in: name ?? 'body' }] },
    created: '2026-11-23T08:00:00.000Z',
  };
}

const made = [
  highlight('caption', 'ledger', 'caption-1'),
  highlight('late', 'built in 1962'),
  highlight('early', 'voted on Tuesday to keep the ferry'),
  highlight('headline', 'another year', 'headline'),
  highlight('said', 'We counted every coin twice'),
];

it('is in the order of the text', () => {
  const order = placeHighlights(made, texts).map(({ highlight }) => highlight.id);
  expect(order).toEqual(['headline', 'early', 'said', 'late', 'caption']);
});

const edited: Texts = {
  ...texts,
  body: texts.body
    .replace('We counted every coin twice', 'We counted every coin three times')
    .replace('The boat was built in 1962 and has never missed a winter crossing.', ''),
};

it('puts last what is gone, and gives the words of now for what was edited', () => {
  const placed = placeHighlights(made, edited);
  expect(placed.at(-1)).toMatchObject({ highlight: { id: 'late' }, match: { state: 'gone' } });
  const said = placed.find(({ highlight }) => highlight.id === 'said')!;
  expect(said).toMatchObject({ match: { state: 'edited' }, words: 'We counted every coin three times' });
});

it('also says what became of each in the newest version', () => {
  const placed = placeHighlights(made, texts, edited);
  expect(placed.map(({ match }) => match.state)).toEqual(Array(5).fill('verbatim'));
  expect(placed.map(({ highlight, newest }) => [highlight.id, newest!.match.state])).toEqual([
    ['headline', 'verbatim'],
    ['early', 'verbatim'],
    ['said', 'edited'],
    ['late', 'gone'],
    ['caption', 'verbatim'],
  ]);
});
