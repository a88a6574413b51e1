import { expect, it } from 'vitest';
import { diffWords } from '../../lib/revisions/diff-words.ts';

/** `[-removed-]{+added+}`, as `git diff --word-diff` writes it. */
const written = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

it.each([
  ['one word', 'The ferry sails at nine.', 'The ferry sails at ten.', 'The ferry sails at [-nine-]{+ten+}.'],
  ['a negation', 'He has signed it.', 'He has not signed it.', 'He has {+not +}signed it.'],
  ['words that were taken out', 'The old, slow ferry sails.', 'The ferry sails.', 'The [-old, slow -]ferry sails.'],
  [
    'words that stand several times',
    'It is what it is',
    'It is not what it was',
    'It is {+not +}what it [-is-]{+was+}',
  ],
  ['other quotation marks only', '“I saw it,” she said', '"I saw it," she said', '"I saw it," she said'],
  ['a script without blanks', '市長は反対した', '市長は賛成した', '市長は[-反対-]{+賛成+}した'],
  ['nothing in common', 'Nobody minds.', 'Everybody does', '[-Nobody minds.-]{+Everybody does+}'],
  ['nothing left', 'Nobody minds.', '', '[-Nobody minds.-]'],
])('shows %s', (_, before, after, shown) => {
  expect(written(before, after)).toBe(shown);
});

it('keeps every letter of the later wording', () => {
  const after = '  He said: “no” – twice,\nand left. ';
  const kept = diffWords('He said “yes” and left.', after).filter(({ kind }) => kind !== 'removed');
  expect(kept.map(({ text }) => text).join('')).toBe(after);
});
