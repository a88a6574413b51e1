import { expect, it } from 'vitest';
import { findWords } from '../../lib/text/words.ts';

const words = (text: string, abbreviations: string[] = []) =>
  findWords(text, new Set(abbreviations)).map((word) => word.text);

it.each([
  [
    'initials and states stay whole',
    'H.R. Vale left the U.S. today.',
    ['H.R.', 'Vale', 'left', 'the', 'U.S.', 'today', '.'],
  ],
  ['a possessive is a piece of its own', 'O’Dowd’s map', ['O’Dowd', '’s', 'map']],
  ['an ampersand inside', 'AT&T rose', ['AT&T', 'rose']],
  ['a hyphen parts what it joins', 'State-owned', ['State', '-', 'owned']],
  ['numbers with their marks', '1,200.5 at 10:30', ['1,200.5', 'at', '10:30']],
  ['marks one by one', '“No!”', ['“', 'No', '!', '”']],
])('%s', (_, text, expected) => {
  expect(words(text)).toEqual(expected);
});

it('keeps the full stop of an abbreviation, and no second one', () => {
  expect(words('Mr. Vale of Acme Inc.', ['mr', 'inc'])).toEqual(['Mr.', 'Vale', 'of', 'Acme', 'Inc.']);
});

it('finds words where no blanks part them', () => {
  expect(words('东京大学').length).toBeGreaterThan(1);
});

it('gives places in UTF-16 code units', () => {
  const text = '🎈 Ada 𝒳 left';
  for (const word of findWords(text, new Set())) expect(text.slice(word.start, word.end)).toBe(word.text);
});
