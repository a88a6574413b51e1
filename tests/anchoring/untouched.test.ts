import { describe, expect, it } from 'vitest';
import { quoteDescriber } from '../../lib/anchoring/describe-quote.ts';
import { untouchedSpan } from '../../lib/anchoring/untouched.ts';

const first = 'The ferry to the outer islands will not sail before Thursday.';
const article = [
  first,
  'Harbour master Ilse Brandvold said the quay had been damaged by the storm of last weekend.',
  '“Nobody will be put at risk,” she told reporters.',
  'The town council meets on Tuesday to decide who pays for the repairs.',
].join('\n');
const page = `Local news\nWeather\nFerries\n${article}\nMore from the coast`;

const quoteOf = (words: string) => {
  const start = article.indexOf(words);
  return quoteDescriber(article)({ start, end: start + words.length })[0];
};
const find = (words: string, body: string) => {
  const span = untouchedSpan(body, quoteOf(words));
  return span && body.slice(span.start, span.end);
};

describe('a quote that nobody has touched', () => {
  it('is found on a page with more around it', () => {
    expect(find('Nobody will be put at risk', page)).toBe('Nobody will be put at risk');
  });

  it('is found at the edge of the article, where it had one neighbour', () => {
    expect(find(first, page)).toBe(first);
  });

  it('is found beside the neighbour that is left, where something was put in between', () => {
    const words = 'Harbour master Ilse Brandvold said the quay had been damaged';
    expect(find(words, page.replace('Harbour', 'Read more: the storm\nHarbour'))).toBe(words);
  });

  it('is found between its neighbours, where something was put on both sides', () => {
    const words = '“Nobody will be put at risk,” she told reporters.';
    const between = (put: string) => page.replace(words, `${put}\n${words}\n${put}`);
    expect(find(words, between('Photo: the quay on Monday'))).toBe(words);
    expect(find(words, between('Photo: the quay. '.repeat(20)))).toBeUndefined();
  });

  it('is left to the matcher when both neighbours were edited, or it stands there twice', () => {
    const edited = page.replace('reporters', 'a reporter').replace('last weekend', 'Sunday');
    expect(find('Nobody will be put at risk', edited)).toBeUndefined();
    expect(find('Nobody will be put at risk', `${page}\n${article}`)).toBeUndefined();
  });

  it('is left to the matcher when too little was kept around it', () => {
    const short = 'Closed. Nobody came. Open.';
    const [quote] = quoteDescriber(short)({ start: 8, end: 20 });
    expect(untouchedSpan(short, quote)).toBeUndefined();
  });
});
