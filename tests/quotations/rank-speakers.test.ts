import { describe, expect, it } from 'vitest';
import { resolve } from '../../lib/entities/resolve.ts';
import { recognize } from '../../lib/entities/recognize.ts';
import { byRank, findQuotations } from '../../lib/quotations/find-quotations.ts';
import { mostProbable } from '../../lib/quotations/rank-speakers.ts';
import { answersTo } from '../../lib/quotations/speaker-features.ts';
import { shippedTagger } from '../../scripts/read-tagger.ts';

const body = 'Helen Carter met Maria Lopez. “We never saw the bridge coming,” said Maria Lopez.';
const texts = { headline: '', dek: '', body, captions: [] };
const entities = resolve(recognize(texts, { lang: 'en' }, shippedTagger()), texts, 'en');

describe('the choice among answers', () => {
  it('is the one with the most weight; what was never seen in training weighs nothing', () => {
    const answers = [{ features: ['a', 'unseen'] }, { features: ['b'] }, { features: ['a', 'b'] }];
    expect(mostProbable(answers, { a: -1, b: 2 })).toBe(answers[1]);
  });

  it('is open to nobody', () => {
    expect(findQuotations(texts, entities, 'en', byRank({ nobody: 1 }))[0]?.speaker).toBeUndefined();
  });

  it('may go against the rules', () => {
    const [quotation] = findQuotations(
      texts,
      entities,
      'en',
      byRank({ 'ruled cue': -9, 'beside ruled': 0, person: 1 }),
    );
    expect(quotation?.speaker?.name).toBe('Helen Carter');
  });
});

it('asks who of those around a quote said it, with what the rules say', () => {
  const asked: unknown[] = [];
  findQuotations(texts, entities, 'en', (question) => {
    const words = answersTo(question).map(({ candidate }) => candidate && body.slice(candidate.start, candidate.end));
    asked.push([question.rule, body.slice(question.ruled!.start, question.ruled!.end), words]);
    return undefined;
  });
  expect(asked).toEqual([['cue', 'Maria Lopez', [undefined, 'Helen Carter', 'Maria Lopez', 'Maria Lopez']]]);
});

it('is learned for English only: elsewhere the rules decide', () => {
  const german = { ...texts, body: '„Wir sahen die Brücke nicht kommen“, sagte Jana Brandt. Jana Weber lachte.' };
  expect(findQuotations(german, [], 'de')[0]?.speaker?.name).toBe('Jana Brandt');
});
