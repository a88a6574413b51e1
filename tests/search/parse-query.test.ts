import { describe, expect, it } from 'vitest';
import { parseQuery, type Term } from '../../lib/search/parse-query.ts';

const text = (words: string, more: Partial<Extract<Term, { kind: 'text' }>> = {}): Term => ({
  ...{ not: false, kind: 'text', words: words.split(' '), prefix: false },
  ...more,
});

describe('a query', () => {
  it.each<[string, Term[][]]>([
    ['flood damage ', [[text('flood')], [text('damage')]]],
    ['“State of Emergency”', [[text('state of emergency')]]],
    ['evacuat* ', [[text('evacuat', { prefix: true })]]],
    ['flood -sports ', [[text('flood')], [text('sports', { not: true })]]],
    ['flood OR storm harbour ', [[text('flood'), text('storm')], [text('harbour')]]],
    ['said:Lavrov ', [[text('lavrov', { in: 'said' })]]],
    ['-outlet:"The Post"', [[text('the post', { in: 'outlet', not: true })]]],
    ['Zürich Ålesund ', [[text('zurich')], [text('alesund')]]],
    ['東京 ', [[text('東 京')]]],
    [
      'has:note is:unread',
      [[{ not: false, kind: 'has', what: 'note' }], [{ not: false, kind: 'is', state: 'unread' }]],
    ],
    ['https://news.example/a ', [[text('https news example a')]]],
  ])('%s', (query, clauses) => {
    expect(parseQuery(query)).toEqual({ clauses, problems: [] });
  });

  it('takes the last word as a beginning while it is typed', () => {
    expect(parseQuery('flood dam').clauses[1]).toEqual([text('dam', { prefix: true })]);
    expect(parseQuery('flood d').clauses[1]).toEqual([text('d')]);
    expect(parseQuery('"flood dam"').clauses[0]).toEqual([text('flood dam')]);
  });

  it.each([
    ['2017-05..2017-06', { from: '2017-05', before: '2017-07' }],
    ['>2021', { from: '2022' }],
    ['>=2021-12', { from: '2021-12' }],
    ['<2021', { before: '2021' }],
    ['<=2020-12-31', { before: '2021-01-01' }],
    ['2020-12', { from: '2020-12', before: '2021-01' }],
    ['..2020', { before: '2021' }],
  ])('published:%s', (value, span) => {
    expect(parseQuery(`published:${value}`).clauses).toEqual([
      [{ not: false, kind: 'date', of: 'published', ...span }],
    ]);
  });

  it.each([
    ['published:yesterday flood ', 'search_problem_date', 'published:yesterday'],
    ['saved:2017-13 flood ', 'search_problem_date', 'saved:2017-13'],
    ['has:pictures flood ', 'search_problem_has', 'has:pictures'],
    ['is:new flood ', 'search_problem_is', 'is:new'],
    ['flood said:', 'search_problem_empty', 'said:'],
    ['OR flood ', 'search_problem_or', 'OR'],
    ['flood OR', 'search_problem_or', 'OR'],
    ['"flood', 'search_problem_quote', '"flood'],
  ])('says what is wrong with %s and looks for the rest', (query, key, part) => {
    const { clauses, problems } = parseQuery(query);
    expect(problems).toEqual([{ key, part }]);
    expect(clauses).toEqual([[text('flood')]]);
  });

  it('takes whatever is typed', () => {
    for (const query of ['', '   ', '"', '-', ':', '*', 'a:b:c', '"" "', 'OR OR', '((NEAR(', '-"', "'; DROP TABLE"])
      expect(() => parseQuery(query)).not.toThrow();
  });
});
