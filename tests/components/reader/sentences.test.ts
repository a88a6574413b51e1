import { expect, it } from 'vitest';
import { findSentences, stepSentence } from '../../../components/reader/sentences.ts';

const body = 'A ferry sails. It is late!\nNobody minds.';

it('finds the sentences of every line, without the space between them', () => {
  const words = findSentences(body, 'en').map(({ start, end }) => body.slice(start, end));
  expect(words).toEqual(['A ferry sails.', 'It is late!', 'Nobody minds.']);
});

it.each([
  ['from before the text to the first', -1, 1, 'A ferry sails.'],
  ['from the first to the second', 0, 1, 'It is late!'],
  ['back to the one before', 27, -1, 'It is late!'],
  ['past the last nowhere', 27, 1, undefined],
] as const)('steps %s', (_, from, by, expected) => {
  const next = stepSentence(findSentences(body, 'en'), from, by);
  expect(next && body.slice(next.start, next.end)).toBe(expected);
});

it('takes a language that is none for the browser’s own', () => {
  expect(findSentences(body, 'not a language')).toHaveLength(3);
});
