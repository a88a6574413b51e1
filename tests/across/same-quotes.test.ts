import { describe, expect, it } from 'vitest';
import { sameQuotes } from '../../lib/across/same-quotes.ts';

const quote = (id: string, words: string, datePublished?: string) => ({
  words,
  article: { id, ...(datePublished && { datePublished }) },
});
const full = '“The old bridge will carry nobody until the last bolt is replaced, and I will say so again,” ';
const ids = (quotes: Parameters<typeof sameQuotes>[0]) =>
  sameQuotes(quotes).map((group) => group.map(({ article }) => article.id));

describe('the same quote', () => {
  it.each([
    [
      'word for word, in other typography',
      '"The old bridge will carry nobody until the last bolt is replaced, and I will say so again"',
    ],
    [
      'with a word changed',
      '“The old bridge will carry no one until the last bolt is replaced, and I will say so again.”',
    ],
    ['cut short', '“The old bridge will carry nobody until the last bolt is replaced.”'],
  ])('is found %s', (_, words) => {
    expect(ids([quote('late', words, '2026-02-03'), quote('early', full, '2026-02-01T08:00Z')])).toEqual([
      ['early', 'late'],
    ]);
  });

  it.each([
    [
      'a stock phrase',
      '“I have no comment on that at this point in time,” ',
      '“I have no comment on that at this point in time.”',
    ],
    [
      'words that begin alike',
      full,
      '“The old bridge will carry nobody, said an engineer who had climbed it on three cold mornings.”',
    ],
    ['a few words', '“Not one more bolt will hold,” ', '“Not one more bolt will hold.”'],
  ])('is not %s', (_, one, other) => {
    expect(ids([quote('a', one), quote('b', other)])).toEqual([]);
  });

  it('is of two articles, not twice of one', () => {
    expect(ids([quote('a', full), quote('a', full)])).toEqual([]);
  });

  it('is not what somebody says again a year later', () => {
    expect(ids([quote('a', full, '2025-02-01'), quote('b', full, '2026-02-01')])).toEqual([]);
  });

  it('is found where words have no blanks between them', () => {
    const words = '「市長は橋の修理が終わるまで誰も通さないと昨日の会議で約束した」';
    expect(ids([quote('a', words), quote('b', words.replace('昨日', '今日'))])).toEqual([['a', 'b']]);
  });
});
