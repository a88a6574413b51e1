import { expect, it } from 'vitest';
import { readPassages } from '../../lib/text/passages.ts';

const splitting = { abbreviations: new Set(['mr', 'gov', 'inc']), starters: new Set(['The', 'He']) };

function sentences(body: string): string[] {
  const [passage] = readPassages({ headline: '', dek: '', body, captions: [] }, splitting);
  return passage!.sentences.map(({ first, last }) =>
    body.slice(passage!.words[first]!.start, passage!.words[last - 1]!.end),
  );
}

it.each([
  ['two plain ones', 'It rained. We left.', ['It rained.', 'We left.']],
  ['titles do not end one', 'Gov. Ada Finch met Mr. Vale. He left.', ['Gov. Ada Finch met Mr. Vale.', 'He left.']],
  ['initials do not end one', 'J. R. Quill spoke to the U.S. envoy.', ['J. R. Quill spoke to the U.S. envoy.']],
  [
    'an abbreviation before a word that begins sentences does',
    'He runs Acme Inc. The firm grew.',
    ['He runs Acme Inc.', 'The firm grew.'],
  ],
  ['a quote ends with its mark', '“I left.” He smiled.', ['“I left.”', 'He smiled.']],
  ['a quote that goes on', '“Why?” he asked.', ['“Why?” he asked.']],
  ['every line ends one', 'A heading\nthe text', ['A heading', 'the text']],
])('%s', (_, body, expected) => {
  expect(sentences(body)).toEqual(expected);
});
