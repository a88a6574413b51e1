import { describe, expect, it } from 'vitest';
import { isSameName, otherSpellings } from '../../lib/across/same-name.ts';

describe('names of two articles', () => {
  it.each([
    ['a name from another script', 'PER', 'Sergei Tavrov', 'Sergey Tavrov', true],
    ['a middle initial', 'PER', 'John F. Harlan', 'John Harlan', true],
    ['a surname alone', 'PER', 'Tavrov', 'Sergei Tavrov', false],
    ['a surname of two words', 'PER', 'de Varro', 'Bill de Varro', false],
    ['an initial for the given name', 'PER', 'S. Tavrov', 'Sergei Tavrov', false],
    ['another given name', 'PER', 'Petra Tavrov', 'Sergei Tavrov', false],
    ['a known alias', 'ORG', 'ISIS', 'Islamic State', true],
    ['initials that nobody knows', 'ORG', 'VHB', 'Velmora Harbour Board', false],
    ['the beginning of a longer name', 'ORG', 'Velmora', 'Velmora Harbour Board', false],
    ['a suffix of companies', 'ORG', 'Quillfeather Inc.', 'Quillfeather', true],
  ] as const)('%s', (_, type, one, other, same) => {
    expect(isSameName(type, one, other)).toBe(same);
    expect(isSameName(type, other, one)).toBe(same);
  });
});

describe('other spellings in the library', () => {
  const names = ['ada b. worrel', 'ada c. worrel', 'ada worrel', 'sergei tavrov', 'sergey tavrov'];

  it('are those that can be nobody else', () => {
    expect(otherSpellings('PER', 'sergei tavrov', names)).toEqual(['sergey tavrov']);
  });

  it('are none where the name may be either of two', () => {
    expect(otherSpellings('PER', 'ada worrel', names)).toEqual([]);
    expect(otherSpellings('PER', 'ada b. worrel', names)).toEqual([]);
  });
});
