import { describe, expect, it } from 'vitest';
import { recognize } from '../../lib/entities/recognize.ts';
import { resolve } from '../../lib/entities/resolve.ts';
import { findQuotations } from '../../lib/quotations/find-quotations.ts';

function read(body: string, lang = 'en') {
  const texts = { headline: '', dek: '', body, captions: [] };
  const entities = resolve(recognize(texts, { lang }), texts, lang);
  return findQuotations(texts, entities, lang).map(({ kind, parts, speaker, cue }) => ({
    ...(kind === 'indirect' && { kind }),
    parts: parts.map(({ start, end }) => body.slice(start, end)),
    speaker: speaker?.name,
    cue: cue && body.slice(cue.start, cue.end),
  }));
}
const speakers = (body: string) => read(body).map(({ speaker }) => speaker);

describe('quotation marks', () => {
  it.each([
    ['curly', '“We never saw it coming,” said Ada Finch.', ['“We never saw it coming,”']],
    ['straight', '"We never saw it coming," said Ada Finch.', ['"We never saw it coming,"']],
    ['single', '‘We never saw the players’ bus coming,’ said Ada Finch.', ['‘We never saw the players’ bus coming,’']],
    ['guillemets', '«We never saw it coming», said Ada Finch.', ['«We never saw it coming»']],
    ['low and high', '„We never saw it coming“, said Ada Finch.', ['„We never saw it coming“']],
    ['nested', '“He told me ‘go home now’ and I went,” said Ada Finch.', ['“He told me ‘go home now’ and I went,”']],
    [
      'split around the cue',
      '“We never saw it,” said Ada Finch, “and nobody told us.”',
      ['“We never saw it,”', '“and nobody told us.”'],
    ],
    [
      'over paragraphs',
      'Ada Finch said: “We never saw it coming.\n“Nobody told us,” she added.',
      ['“We never saw it coming.'],
    ],
    [
      'over paragraphs, unattributed between',
      'Ada Finch said: “We never saw it coming.\n“Nobody told us at all.”',
      ['“We never saw it coming.', '“Nobody told us at all.”'],
    ],
  ])('%s', (_, body, parts) => {
    expect(read(body)[0]?.parts).toEqual(parts);
  });

  it.each([
    ['scare quotes', 'The “expert” left the “so-called” meeting.'],
    ['titles of works', 'She sang “The Long Road Home Again” twice.'],
    ['feet and inches', 'He is 6\'2" tall and jumped 5\'10" high.'],
    ['apostrophes', "The players' union and the '90s are no quotes, y'all's too."],
  ])('are not %s', (_, body) => {
    expect(read(body)).toEqual([]);
  });

  it('count for short words that are said', () => {
    expect(read('“Never,” said Ada Finch.')).toEqual([{ parts: ['“Never,”'], speaker: 'Ada Finch', cue: 'said' }]);
  });
});

describe('the speaker', () => {
  const quote = '“We never saw it coming,”';
  it.each([
    ['after the verb', `${quote} said Ada Finch.`, ['Ada Finch']],
    ['before the verb', `${quote} Ada Finch told reporters.`, ['Ada Finch']],
    ['before the quote', `Ada Finch, who was there, said: ${quote}`, ['Ada Finch']],
    ['behind an apposition', `Ada Finch, a writer for Tamarack News, said ${quote} on Friday.`, ['Ada Finch']],
    ['before a name it belongs to', `${quote} said Tamarack spokeswoman Ada Finch.`, ['Ada Finch']],
    ['according to', `It was sudden, according to Ada Finch: ${quote}`, ['Ada Finch']],
    [
      'a pronoun that surely is the last speaker, behind a name that may be anybody’s',
      `${quote} Ada Finch said. Premier Orrinby Marsh put down his glass.\n“It came at night, all of it,” she told reporters.`,
      ['Ada Finch', 'Ada Finch'],
    ],
    ['a pronoun', `Ada Finch met Hugo Marsh. ${quote} she said.`, ['Ada Finch']],
    ['a noun', `${quote} said a campaign spokesman.`, ['a campaign spokesman']],
    ['of a participle', `Ada Finch blamed Hugo Marsh, saying ${quote} again.`, ['Ada Finch']],
    [
      'carried on in the paragraph',
      `${quote} said Ada Finch. She left. “It was a bad day for us.”`,
      ['Ada Finch', 'Ada Finch'],
    ],
    ['somebody without a name', `Ada Finch left. ${quote} one neighbor quipped.`, ['one neighbor']],
    ['somebody’s people', `Ada Finch’s lawyers left. ${quote} Finch’s lawyers wrote.`, ['Finch’s lawyers']],
    ['after a comma of the sentence', `${quote} thinking of her students, says Ada Finch.`, ['Ada Finch']],
    ['behind its own verb, not before the quote', `The Tamarack News reports: ${quote} Ada Finch said.`, ['Ada Finch']],
    ['an organisation meant by "it"', `The Tamarack Company met. It said: ${quote} and left.`, ['Tamarack Company']],
    ['nobody: "it" is no organisation', `Ada Finch painted the wall. It said: ${quote} in red.`, [undefined]],
    ['nobody: the writer', `Ada Finch left. ${quote} I said.`, [undefined]],
    ['nobody', 'On the wall stood “we never saw it coming”.', [undefined]],
  ])('%s', (_, body, expected) => {
    expect(speakers(body)).toEqual(expected);
  });

  it('is unknown in a language whose verbs we do not know', () => {
    expect(read('„Das war ein schöner Tag“, sagte Ada Finch.', 'de')).toEqual([
      { parts: ['„Das war ein schöner Tag“'], speaker: undefined, cue: undefined },
    ]);
  });
});

describe('reported speech', () => {
  it.each([
    ['with "that"', 'Ada Finch told reporters that the bridge was safe.', 'the bridge was safe', 'Ada Finch'],
    [
      'behind an apposition',
      'Ada Finch, the mayor, said that the bridge was safe.',
      'the bridge was safe',
      'Ada Finch',
    ],
    ['at the end', 'The old bridge was safe, Ada Finch said.', 'The old bridge was safe', 'Ada Finch'],
    ['according to', 'The old bridge was safe, according to Ada Finch.', 'The old bridge was safe', 'Ada Finch'],
  ])('%s', (_, body, part, speaker) => {
    expect(read(body)).toMatchObject([{ kind: 'indirect', parts: [part], speaker }]);
  });

  it.each([
    ['claims somebody rejects', 'Ada Finch rejected claims that the bridge was unsafe.'],
    ['statements of nobody', 'The claim that the bridge was safe spread.'],
    ['what the writer says', 'I said that the bridge was safe.'],
    ['what happens', 'As she tells it, so late that year, the trouble began.'],
    ['a note', 'Update, March 5, 2024: The bridge opens at six instead of five, Ada Finch said.'],
  ])('is not %s', (_, body) => {
    expect(read(body)).toEqual([]);
  });
});
