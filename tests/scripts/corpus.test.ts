import { measureAgreement } from '../../scripts/corpus/agreement.ts';
import { describe, expect, it } from 'vitest';
import { MarkupError, parseArticle } from '../../scripts/corpus/parse-article.ts';
import { readCorpus } from '../../scripts/corpus/read-corpus.ts';

const header = `---
published: 2025-03-14
region: East Africa
beat: courts
style: agency
invented: every event, and everybody who is quoted or accused, is made up
---
`;
const parse = (text: string) => parseArticle('sample', header + text);

it('reads names, quotes and dates as places in the text without marks', () => {
  const article = parse(
    '# Sale of [Kisumu|LOC] port halted\n\n{q1 “Nobody asked,”} [Grace Njoroge|PER njoroge q1] [said|CUE q1] on [Friday|DATE 2025-03-14], {q1 “nobody.”}',
  );
  const { headline, body, names, quotes, dates } = article;
  expect(headline).toBe('Sale of Kisumu port halted');
  expect(body).toBe('“Nobody asked,” Grace Njoroge said on Friday, “nobody.”');
  const words = ({ start, end }: { start: number; end: number }) => body.slice(start, end);
  expect(names).toMatchObject([
    { in: 'headline', start: 8, end: 14, type: 'LOC', entity: 'kisumu' },
    { type: 'PER', entity: 'njoroge' },
  ]);
  expect(quotes).toHaveLength(1);
  expect(quotes[0]!.parts.map(words)).toEqual(['“Nobody asked,”', '“nobody.”']);
  expect(quotes[0]!.speakers.map(words)).toEqual(['Grace Njoroge']);
  expect(quotes[0]!.cues.map(words)).toEqual(['said']);
  expect(dates.map((date) => [words(date), date.value])).toEqual([['Friday', '2025-03-14']]);
});

it('tells a pronoun and a description that speak from a name, and who carried the words', () => {
  const { quotes } = parse(
    '# Rain\n\n{q1 “It fell,”} [she|REF njoroge q1] told the [Star|ORG >q1]. {q2 “It did,”} [a neighbour|REF neighbour q2] said.',
  );
  expect(quotes.map(({ speakers, carriers }) => [speakers[0]!.form, carriers.length])).toEqual([
    ['pronoun', 1],
    ['description', 0],
  ]);
});

describe('says what is wrong', () => {
  it.each([
    ['a mark that is not closed', '# Rain\n\nIn [Kisumu it rained.', 'not closed'],
    ['a mark that was not opened', '# Rain\n\nIn Kisumu|LOC] it rained.', 'closes no "["'],
    ['a quote that is not there', '# Rain\n\n[Njoroge|PER q1] spoke.', 'no quote "q1"'],
    ['a kind that is not there', '# Rain\n\n[Kisumu|CITY] it is.', 'no kind of mark'],
    ['a date without value', '# Rain\n\nIt fell on [Friday|DATE].', 'no value'],
    ['one entity of two types', '# Rain\n\n[Bolt|PER bolt] met [Bolt|ORG bolt].', 'both PER and ORG'],
    ['no headline', 'It rained.', 'headline'],
  ])('%s', (_, text, why) => {
    expect(() => parse(text)).toThrow(MarkupError);
    expect(() => parse(text)).toThrow(why);
  });
});

it('has no fault in any article, and each says that it is invented', () => {
  const articles = readCorpus();
  expect(articles.length).toBeGreaterThanOrEqual(300);
  for (const { id, body } of articles) {
    const words = body.split(/\s+/).length;
    expect(words, id).toBeGreaterThanOrEqual(230);
    expect(words, id).toBeLessThanOrEqual(550);
  }
});

describe('the second reading', () => {
  it('agrees with the marks, and not by a mistake in the measure', () => {
    const { articles, ...shares } = measureAgreement(readCorpus());
    expect(articles).toBeGreaterThan(10);
    for (const share of Object.values(shares)) {
      expect(share).toBeGreaterThan(0.9);
      expect(share).toBeLessThan(1);
    }
  });

  it('does not agree with other marks', () => {
    const others = readCorpus().map((article) => ({
      ...article,
      names: article.names.map((name) => ({ ...name, type: 'MISC' as const })),
    }));
    expect(measureAgreement(others).names).toBeLessThan(0.4);
  });
});
