import { describe, expect, it } from 'vitest';
import { analyze, analyzeText, ANALYSIS_VERSION } from '../lib/analysis.ts';
import { textAt, type Texts } from '../lib/text/span.ts';
import { shippedTagger } from '../scripts/read-tagger.ts';

/** Invented, with the shape of the article this project began with: aliases, roles, split quotes, months that are none. */
const texts: Texts = {
  headline: 'Farrow told envoys that Velonia tapped the harbor phones',
  dek: 'Velonian officials were furious.',
  body: [
    'President Odile Farrow, it has been confirmed, shared a secret report with both Lisbon’s ambassador to the U.N., Tomas Reiber, and Foreign Minister Sergey Malkov in May when the pair were visiting the White House.',
    'Just one day after firing her FBI Director Hugo Marsh, who had been investigating the 2016 harbor vote, Farrow met with the diplomats.',
    'A new report by the New York Times, published Monday, confirms that Farrow did share the file. Rebels had by then begun a march on Raqqa.',
    'It was this file that informed the Farrow administration’s March ban on fishing boats.',
    'According to the Times, Velonian officials were angry. When the Washington Post first made the claim, Farrow’s aides denied it.',
    '“At no time were any sources or methods discussed,” Farrow’s national security adviser H.R. Vandermeer said in defense of the president. “I was in the room. It didn’t happen.”',
    'Then, at a meeting with Irish Prime Minister Declan Moran, Farrow offered that she had “never mentioned the name of that port at all” to anybody.',
    '“They’re all saying I did, so you have another story wrong,” she retorted.',
  ].join('\n'),
  captions: ['Odile Farrow and Sergei Malkov'],
};
const analysis = analyze(
  { texts, authors: ['Jonas Pell'], siteName: 'The Harbor Gazette', lang: 'en-US' },
  '2017-06-12T10:52-05:00',
  shippedTagger(),
);
const entity = (name: string) => analysis.entities.find((found) => found.name === name);

it('names its version, so that stored analyses can be told from newer ones', () => {
  expect(analysis.version).toBe(ANALYSIS_VERSION);
});

it('is plain data, as the worker and the library need it', () => {
  expect(structuredClone(analysis)).toEqual(analysis);
  expect(JSON.parse(JSON.stringify(analysis))).toEqual(analysis);
});

it.each([
  ['PER', 'Odile Farrow', ['Farrow', 'President Odile Farrow'], 'President'],
  ['PER', 'Sergey Malkov', ['Sergei Malkov'], 'Foreign Minister'],
  ['PER', 'Tomas Reiber', [], 'Lisbon’s ambassador to the U.N.'],
  ['PER', 'Hugo Marsh', [], 'FBI Director'],
  ['PER', 'H.R. Vandermeer', [], 'national security adviser'],
  ['PER', 'Declan Moran', [], 'Irish Prime Minister'],
  ['ORG', 'New York Times', ['Times'], undefined],
  ['ORG', 'Washington Post', [], undefined],
  ['ORG', 'FBI', [], undefined],
  ['LOC', 'Raqqa', [], undefined],
])('%s %s', (type, name, aliases, role) => {
  expect(entity(name)).toMatchObject({ type, name });
  expect(entity(name)!.aliases.map((alias) => alias.name)).toEqual(expect.arrayContaining(aliases));
  expect(entity(name)!.role?.text).toBe(role);
});

it('puts the person the article is about first', () => {
  expect(analysis.entities[0]?.name).toBe('Odile Farrow');
});

it('keeps every mention where it stands', () => {
  for (const { mentions } of analysis.entities) {
    for (const mention of mentions) expect(textAt(texts, mention)).toBe(mention.text);
  }
  expect(entity('Odile Farrow')!.mentions.map((mention) => mention.in)).toContain('headline');
});

it('says who said what', () => {
  const direct = analysis.quotations.filter(({ kind }) => kind === 'direct');
  expect(direct.map(({ parts, speaker }) => [parts.map((part) => textAt(texts, part)), speaker?.name])).toEqual([
    [
      ['“At no time were any sources or methods discussed,”', '“I was in the room. It didn’t happen.”'],
      'H.R. Vandermeer',
    ],
    [['“never mentioned the name of that port at all”'], 'Odile Farrow'],
    [['“They’re all saying I did, so you have another story wrong,”'], 'Odile Farrow'],
  ]);
});

it('says when', () => {
  expect(analysis.timeline.map(({ text, value }) => `${text} = ${value}`)).toEqual([
    'in May = 2017-05',
    '2016 = 2016',
    'Monday = 2017-06-12',
    'March = 2017-03',
  ]);
});

it('says where the article has it from', () => {
  expect(analysis.sourcesCited.map(({ name, spans }) => [name, spans.length])).toEqual([
    ['New York Times', 2],
    ['Washington Post', 1],
    ['A new report', 1],
    ['Farrow’s aides', 1],
  ]);
});

describe('a text made to stall us', () => {
  const filled = (length: number) => (piece: string) => piece.repeat(Math.ceil(length / piece.length));
  const megabyte = filled(1_000_000);
  const long = filled(300_000);
  const names = (n: number) =>
    Array.from({ length: n }, (_, i) => `met John ${'ABCDEFGH'[i % 8]}${i.toString(26).replace(/\d/g, 'q')} and`).join(
      ' ',
    );
  it.each([
    ['without blanks', megabyte('a')],
    ['in capitals', long('CAPITALS ')],
    ['of names', megabyte('Acme Bolt Crux Dorn ')],
    ['of people with one given name', names(12_000)],
    ['of names far apart', long('on and on and on it ran past Larkmoor ')],
    ['of emoji', long('👨‍👩‍👧')],
    ['of lone surrogates', long('\ud83d x')],
    ['of quote marks', '"'.repeat(10_000)],
    ['of quotes', long('He said “no way to go there”\n')],
    ['of quotes on one line', `Ann Lee said “no way to go there”. ${long('“No way to go there.” ')}`],
    ['of apostrophes', long("'tis the dogs' ")],
    ['of verbs of speech', long('he said ')],
    ['of sources', long('A report found it. The official said no. Records show it. ')],
    ['of digits', megabyte('1')],
    ['of dates', long('May 3, 2017 on Monday last week ')],
    ['in Chinese', long('中国人民')],
    ['of one abbreviation', long('A.')],
    ['of one long name', long('University of ')],
  ])(
    '%s takes time with its length only',
    (_, text) => {
      const took = (part: string) => {
        const start = process.cpuUsage();
        analyzeText(part, '2017-06-12', shippedTagger());
        const { user, system } = process.cpuUsage(start);
        return (user + system) / 1000;
      };
      took(text.slice(0, 1000));
      const quarter = took(text.slice(0, text.length / 4));
      // Linear is 4; with the square of the length it would be 16. What takes next to no time is too short to compare.
      expect(took(text)).toBeLessThan(Math.max(10 * quarter, 400));
    },
    30_000,
  );
});
