import { describe, expect, it } from 'vitest';
import { mostProbable } from '../../../lib/quotations/rank-speakers.ts';
import type { Quotation } from '../../../lib/quotations/types.ts';
import { parseArticle } from '../../../scripts/corpus/parse-article.ts';
import type { MarkedText } from '../../../scripts/train/speakers/marked-text.ts';
import { examplesOf } from '../../../scripts/train/speakers/examples.ts';
import { count, nothingCounted } from '../../../scripts/train/speakers/score.ts';
import { trainRanker, type RankerOptions } from '../../../scripts/train/speakers/train-ranker.ts';

const options: RankerOptions = { rounds: 30, rate: 0.1, l2: 1e-4, leastCount: 1, seed: 7 };
const source = `---
published: 2025-03-14
region: Nowhere
beat: courts
style: agency
invented: every event, and everybody who is quoted or accused, is made up
---
# A bridge

[Ada Berg|PER berg q1 q2] came late. {q1 “The bridge was closed to us,”} [she|REF berg q1] [said|CUE q1] to the [Echo|ORG >q1].

{q2 “Nobody told us that it was closed.”} {q3 “Now it is too late for that.”}
`;
const marked = parseArticle('bridge', source);
const { body } = marked;
const mention = { start: 0, end: 8, text: 'Ada Berg', type: 'PER' as const };
const berg = { key: 'PER:ada berg', type: 'PER' as const, name: 'Ada Berg', aliases: [], mentions: [mention] };
const text: MarkedText = {
  id: 'bridge',
  texts: { headline: '', dek: '', body, captions: [] },
  entities: [berg],
  marked,
};
const place = (words: string) => ({ start: body.indexOf(words), end: body.indexOf(words) + words.length });

describe('the ranker of speakers', () => {
  const examples = [
    { answers: [{ features: ['far'] }, { features: ['near', 'he'] }], right: [false, true] },
    { answers: [{ features: ['near'] }, { features: ['far', 'he'] }], right: [true, false] },
  ];

  it('learns what tells the right answer', () => {
    const weights = trainRanker(examples, options);
    expect(mostProbable(examples[0]!.answers, weights)).toBe(examples[0]!.answers[1]);
    expect(weights['near']).toBeGreaterThan(weights['far']!);
  });

  it('learns the same each time', () => {
    expect(trainRanker(examples, options)).toEqual(trainRanker(examples, options));
  });

  it('leaves out what is too rare', () => {
    expect(Object.keys(trainRanker(examples, { ...options, leastCount: 3 }))).toEqual([]);
  });
});

it('is taught the mention that is marked, and nobody where nobody is', () => {
  const right = examplesOf(text).map(({ answers, right: are }) =>
    answers.filter((_, at) => are[at]).map(({ candidate }) => candidate && body.slice(candidate.start, candidate.end)),
  );
  expect(right[0]).toEqual(['Ada Berg', 'she']);
  expect(right.at(-1)).toEqual([undefined]);
});

it('counts speakers, persons behind pronouns and outlets', () => {
  const said = (words: string, by?: string): Quotation => ({
    kind: 'direct',
    parts: [place(words)],
    ...(by && { speaker: { span: place(by), name: 'Ada Berg', entityKey: berg.key } }),
  });
  const answered = [
    { ...said('“The bridge was closed to us,”', 'she'), via: { span: place('Echo'), name: 'Echo' } },
    said('“Nobody told us that it was closed.”'),
    said('“Now it is too late for that.”'),
  ];
  expect(count(nothingCounted, text, answered)).toMatchObject({
    marked: 3,
    answered: 3,
    found: 3,
    said: 2,
    right: 1,
    nobodys: 1,
    leftAlone: 1,
    pronouns: 1,
    resolved: 1,
    carried: 1,
    carriedRight: 1,
  });
});
