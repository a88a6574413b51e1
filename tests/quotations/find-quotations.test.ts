import { describe, expect, it } from 'vitest';
import { recognize } from '../../lib/entities/recognize.ts';
import { resolve } from '../../lib/entities/resolve.ts';
import { findQuotations } from '../../lib/quotations/find-quotations.ts';
import { shippedTagger } from '../../scripts/read-tagger.ts';

function read(body: string, lang = 'en') {
  const texts = { headline: '', dek: '', body, captions: [] };
  const entities = resolve(recognize(texts, { lang }, shippedTagger()), texts, lang);
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
    ['curly', '“We never saw it coming,” said Helen Carter.', ['“We never saw it coming,”']],
    ['straight', '"We never saw it coming," said Helen Carter.', ['"We never saw it coming,"']],
    [
      'single',
      '‘We never saw the players’ bus coming,’ said Helen Carter.',
      ['‘We never saw the players’ bus coming,’'],
    ],
    ['guillemets', '«We never saw it coming», said Helen Carter.', ['«We never saw it coming»']],
    ['low and high', '„We never saw it coming“, said Helen Carter.', ['„We never saw it coming“']],
    ['nested', '“He told me ‘go home now’ and I went,” said Helen Carter.', ['“He told me ‘go home now’ and I went,”']],
    [
      'curly inside straight',
      '"He told me “go home now” and I went," said Helen Carter.',
      ['"He told me “go home now” and I went,"'],
    ],
    [
      'behind an apostrophe that opens a word',
      'It began in ‘09. “We never saw the players’ bus coming,” said Helen Carter.',
      ['“We never saw the players’ bus coming,”'],
    ],
    [
      'behind an apostrophe that closes nothing',
      `Helen in 't Zand shrugged. "We don't know what it's for," she said.`,
      [`"We don't know what it's for,"`],
    ],
    [
      'behind a closing mark whose opening one is missing',
      'She kept the records" of the club. “We never saw it coming,” said Helen Carter.',
      ['“We never saw it coming,”'],
    ],
    [
      'split around the cue',
      '“We never saw it,” said Helen Carter, “and nobody told us.”',
      ['“We never saw it,”', '“and nobody told us.”'],
    ],
    [
      'over paragraphs',
      'Helen Carter said: “We never saw it coming.\n“Nobody told us,” she added.',
      ['“We never saw it coming.'],
    ],
    [
      'over paragraphs, unattributed between',
      'Helen Carter said: “We never saw it coming.\n“Nobody told us at all.”',
      ['“We never saw it coming.', '“Nobody told us at all.”'],
    ],
    [
      'single over paragraphs',
      'Helen Carter said: ‘We never saw it coming.\n‘Nobody told us at all.’',
      ['‘We never saw it coming.', '‘Nobody told us at all.’'],
    ],
  ])('%s', (_, body, parts) => {
    expect(read(body)[0]?.parts).toEqual(parts);
  });

  it.each([
    ['scare quotes', 'The “expert” left the “so-called” meeting.'],
    ['titles of works', 'She sang “The Long Road Home Again” twice.'],
    ['titles with who wrote them', 'In the paper: “How the river came to town,” by Helen Carter.'],
    ['titles behind a verb that names', 'Helen Carter opened a shop called “The Long Road Home” there.'],
    ['titles with their year', 'They showed “The river is in town” (1987) twice.'],
    ['feet and inches', 'He is 6\'2" tall and jumped 5\'10" high.'],
    ['titles of works with small words', 'On “Mornings with Helen Carter” Maria Lopez smiled.'],
    ['what is left of a tag', 'Read it here.\n">We love this town so much<tweet/>'],
    ['inside two single marks', "''He told me, 'You can't go on like this,' and I went,'' said Helen Carter."],
    ['apostrophes', "The players' union and the '90s are no quotes, y'all's too."],
  ])('are not %s', (_, body) => {
    expect(read(body)).toEqual([]);
  });

  it('close where the wrong mark was typed', () => {
    expect(read('“It is late,“ said Helen Carter. She left “in no hurry at all”.')[0]?.parts).toEqual([
      '“It is late,“',
    ]);
  });

  it('hold a short sentence that only looks like a title', () => {
    expect(read('“We knew it all,” said Helen Carter. “This is all me.”')[0]?.parts).toEqual([
      '“We knew it all,”',
      '“This is all me.”',
    ]);
  });

  it('hold what looks like a title behind its verb, or as a sentence of its own', () => {
    expect(read('Helen Carter chanted. They kept shouting “Hands Off Our Town” all night.')[0]?.parts).toEqual([
      '“Hands Off Our Town”',
    ]);
    expect(read('Helen Carter shook her head. “Never Again With Hugo Marsh.” She left.')[0]?.parts).toEqual([
      '“Never Again With Hugo Marsh.”',
    ]);
  });

  it('of a heading repeat what is quoted where the text quotes in double ones', () => {
    const text = '“We never saw it coming,” said Helen Carter. “It was a bad day for us.”';
    expect(read(`‘We never saw it coming’\n${text}`)).toEqual(read(text));
    expect(read(`${text}\nHugo Marsh shouted, ‘We have to go home now!’`).at(-1)?.speaker).toBe('Hugo Marsh');
    expect(read('‘Nobody told us anything’\nHelen Carter was angry.')[0]?.parts).toEqual(['‘Nobody told us anything’']);
  });

  it('of a paragraph that repeats what is quoted elsewhere hold nothing new', () => {
    const text = '“We never saw it coming, none of us,” said Helen Carter.\nShe left.';
    expect(read(`“We never saw it coming.”\n${text}`)).toEqual(read(text));
    expect(read('“We never saw it coming.”\nThe rain fell.\n“We never saw it coming.”')).toHaveLength(1);
  });

  it('count for short words that are said', () => {
    expect(read('“Never,” said Helen Carter.')).toEqual([
      { parts: ['“Never,”'], speaker: 'Helen Carter', cue: 'said' },
    ]);
  });
});

describe('the speaker', () => {
  const quote = '“We never saw it coming,”';
  it.each([
    ['after the verb', `${quote} said Helen Carter.`, ['Helen Carter']],
    ['before the verb', `${quote} Helen Carter told reporters.`, ['Helen Carter']],
    ['before the quote', `Helen Carter, who was there, said: ${quote}`, ['Helen Carter']],
    ['behind an apposition', `Helen Carter, a writer for Tamarack News, said ${quote} on Friday.`, ['Helen Carter']],
    ['before a name it belongs to', `${quote} said Tamarack spokeswoman Helen Carter.`, ['Helen Carter']],
    ['according to', `It was sudden, according to Helen Carter: ${quote}`, ['Helen Carter']],
    [
      'a pronoun that surely is the last speaker, behind a name that may be anybody’s',
      `${quote} Helen Carter said. Premier Casey Marsh put down his glass.\n“It came at night, all of it,” she told reporters.`,
      ['Helen Carter', 'Helen Carter'],
    ],
    ['a pronoun', `Helen Carter met Hugo Marsh. ${quote} she said.`, ['Helen Carter']],
    ['a noun', `${quote} said a campaign spokesman.`, ['a campaign spokesman']],
    ['of a participle', `Helen Carter blamed Hugo Marsh, saying ${quote} again.`, ['Helen Carter']],
    [
      'carried on in the paragraph',
      `${quote} said Helen Carter. She left. “It was a bad day for us.”`,
      ['Helen Carter', 'Helen Carter'],
    ],
    ['somebody without a name', `Helen Carter left. ${quote} one neighbor quipped.`, ['one neighbor']],
    ['somebody’s people', `Helen Carter’s lawyers left. ${quote} Carter’s lawyers wrote.`, ['Carter’s lawyers']],
    ['after a comma of the sentence', `${quote} thinking of her students, says Helen Carter.`, ['Helen Carter']],
    [
      'behind its own verb, not before the quote',
      `The Tamarack News reports: ${quote} Helen Carter said.`,
      ['Helen Carter'],
    ],
    ['an organisation meant by "it"', `The Tamarack Company met. It said: ${quote} and left.`, ['Tamarack Company']],
    ['nobody: "it" is no organisation', `Helen Carter painted the wall. It said: ${quote} in red.`, [undefined]],
    ['nobody: the writer', `Helen Carter left. ${quote} I said.`, [undefined]],
    ['nobody', 'On the wall stood “we never saw it coming”.', [undefined]],
  ])('%s', (_, body, expected) => {
    expect(speakers(body)).toEqual(expected);
  });

  it('is unknown in a language whose verbs we do not know', () => {
    expect(read('„Det var en fin dag“, sa Helen Carter.', 'nb')).toEqual([
      { parts: ['„Det var en fin dag“'], speaker: undefined, cue: undefined },
    ]);
  });
});

describe('a speaker without a name of their own', () => {
  it.each([
    ['“It was a fine evening,” said its president, Maria Lopez.', 'Maria Lopez'],
    ['“It was a fine evening,” said the head of the dockers’ union, Maria Lopez.', 'Maria Lopez'],
    ['“It was a fine evening,” the judge, Maria Lopez, told the court.', 'Maria Lopez'],
    ['“It was a fine evening,” one of them said.', 'one of them'],
    ['“It was a fine evening,” a trader at a bank in Lisbon told reporters.', 'a trader'],
    ['“It was a fine evening,” an usher who used to work there wrote.', 'an usher'],
    ['“It was a fine evening,” complained one of them.', 'one of them'],
    ['“It was a fine evening,” sobbed Maria Lopez.', 'Maria Lopez'],
  ])('%s', (text, speaker) => {
    expect(speakers(text)).toEqual([speaker]);
  });

  it('does not cry when nobody is quoted', () => {
    expect(read('Maria Lopez sobbed that evening, and the dog ran.')).toEqual([]);
  });
});

describe('a speaker that no rule finds', () => {
  it.each([
    [
      'is the subject of the sentence before',
      'Helen Carter, who keeps bees in Leeds, disagreed. “Let them vote and see how it goes.”',
      'Helen Carter',
    ],
    ['has a name behind a role', '“They fell asleep at noon,” said a driver called Peter Hughes.', 'Peter Hughes'],
    ['has no name but a number', '“It only hurts when I laugh a lot,” grinned the 28-year-old.', 'the 28-year-old'],
    ['is a letter', 'The council received a letter. “We never saw it coming at all,” it said.', 'a letter'],
    [
      'is who is praising, not who is praised',
      'Maria Lopez praised Peter Hughes, saying he was “the best keeper of all time”.',
      'Maria Lopez',
    ],
    [
      'is she whose husband stands between',
      'Glenys Carter wept in court. Her husband, Emrys Carter, fetched her coat. “I never saw it coming,” she said.',
      'Glenys Carter',
    ],
  ])('%s', (_, text, speaker) => {
    expect(speakers(text)).toEqual([speaker]);
  });
});

describe('the outlet that carries a quote', () => {
  const carriers = (body: string) => {
    const texts = { headline: '', dek: '', body, captions: [] };
    const entities = resolve(recognize(texts, { lang: 'en' }, shippedTagger()), texts, 'en');
    return findQuotations(texts, entities, 'en').map(({ via }) => via?.name);
  };
  it.each([
    ['“We lost the key,” a police officer told the Boston Globe.', 'Boston Globe'],
    ['“We lost the key,” Maria Lopez said in an interview with Reuters.', 'Reuters'],
    ['Maria Lopez told the Harbour Gazette on Monday that the key was lost.', 'Harbour Gazette'],
    ['“We lost the key,” Maria Lopez told the European Parliament.', undefined],
    ['“We lost the key,” Maria Lopez told KXLY.', 'KXLY'],
    ['“We lost the key,” Maria Lopez told the Springfield City Council.', undefined],
    ['“We lost the key,” the Boston Globe wrote.', undefined],
  ])('%s', (text, outlet) => {
    expect(carriers(text)).toEqual([outlet]);
  });
});

describe('reported speech', () => {
  it.each([
    ['with "that"', 'Helen Carter told reporters that the bridge was safe.', 'the bridge was safe', 'Helen Carter'],
    [
      'behind an apposition',
      'Helen Carter, the mayor, said that the bridge was safe.',
      'the bridge was safe',
      'Helen Carter',
    ],
    ['at the end', 'The old bridge was safe, Helen Carter said.', 'The old bridge was safe', 'Helen Carter'],
    ['according to', 'The old bridge was safe, according to Helen Carter.', 'The old bridge was safe', 'Helen Carter'],
  ])('%s', (_, body, part, speaker) => {
    expect(read(body)).toMatchObject([{ kind: 'indirect', parts: [part], speaker }]);
  });

  it.each([
    ['claims somebody rejects', 'Helen Carter rejected claims that the bridge was unsafe.'],
    ['statements of nobody', 'The claim that the bridge was safe spread.'],
    ['what the writer says', 'I said that the bridge was safe.'],
    ['what happens', 'As she tells it, so late that year, the trouble began.'],
    ['a note', 'Update, March 5, 2024: The bridge opens at six instead of five, Helen Carter said.'],
  ])('is not %s', (_, body) => {
    expect(read(body)).toEqual([]);
  });
});
