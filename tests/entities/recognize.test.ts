import { describe, expect, it } from 'vitest';
import { recognize } from '../../lib/entities/recognize.ts';
import { textAt, type Texts } from '../../lib/text/span.ts';
import { shippedTagger } from '../../scripts/read-tagger.ts';

const texts = (body: string, more: Partial<Texts> = {}): Texts => ({
  headline: '',
  dek: '',
  body,
  captions: [],
  ...more,
});
const names = (body: string) => recognize(texts(body), {}, shippedTagger()).map(({ type, text }) => `${type} ${text}`);

describe('finds', () => {
  it.each([
    ['people by given name', 'The film was shot by Priya Vellanki.', ['PER Priya Vellanki']],
    ['people by title', 'Prime Minister Orsolya Brandvik resigned.', ['PER Orsolya Brandvik']],
    ['people whose surname is a title', 'She married Stephen King there.', ['PER Stephen King']],
    ['people by age', 'They asked Zorblat Quine, 34, about it.', ['PER Zorblat Quine']],
    ['small words inside names', 'It was painted by Joost van der Meulen.', ['PER Joost van der Meulen']],
    ['initials', 'It was signed by H.R. Vandermeer.', ['PER H.R. Vandermeer']],
    ['companies by their last word', 'He sold shares of Tamarack Holdings on Friday.', ['ORG Tamarack Holdings']],
    [
      'bodies with "of" and "and"',
      'She joined the Department of Health and Human Services.',
      ['ORG Department of Health and Human Services'],
    ],
    ['acronyms', 'They asked the FBI for help.', ['ORG FBI']],
    ['places after "in"', 'The plant in Quellmora closed.', ['LOC Quellmora']],
    ['places by their last word', 'The road crosses Alder River.', ['LOC Alder River']],
    ['a name with a hyphen behind it', 'a Hezbollah-backed group', ['ORG Hezbollah']],
    [
      'people behind a title we do not know',
      'The roof leaks, City Architect Leopold Nkemelu said.',
      ['PER Leopold Nkemelu'],
    ],
    ['people behind what they do', 'Sociologist Elizabeth Crake spoke.', ['PER Elizabeth Crake']],
    ['a body of a country as one', 'a vote in the US Senate', ['ORG US Senate']],
    [
      'what belongs to a body before a title',
      'They met Tamarack Energy CEO Ada Finch.',
      ['ORG Tamarack Energy', 'PER Ada Finch'],
    ],
    ['waters at the head of a sentence', 'Lake Orrin froze. The lake is deep.', ['LOC Lake Orrin']],
    ['bodies with "on"', 'She joined the Committee on Harbor Safety.', ['ORG Committee on Harbor Safety']],
  ])('%s', (_, body, expected) => {
    expect(names(body)).toEqual(expected);
  });
});

describe('leaves out', () => {
  it.each([
    ['the first words of sentences', 'Analysts disagree. Trade fell. However, nobody left.'],
    ['days and months', 'It opened on Monday in March.'],
    ['peoples and languages', 'The Israeli officials spoke French.'],
    ['titles without a name', 'The Prime Minister met the Foreign Minister.'],
    ['adjectives of places', 'The Velmoran Premier left. Velmoran envoys and Velmoran officials stayed.'],
    ['contractions', 'It was here that I’d left it, and here I’ll stay. It was (He’ll deny it) theirs.'],
    ['models of cars and planes', 'They like the new Volta EX30.'],
    ['ships', 'Sixty people stood aboard the Quiet Anneke.'],
    ['the headings of sections', 'It rained.\nStrong Demand Continues\nIt rained again.'],
    ['the cells of a table', 'It rained.\nDays compared\tMast agreed'],
    ['months cut short', 'It was Jan 6 there.'],
  ])('%s', (_, body) => {
    expect(names(body)).toEqual([]);
  });
});

it('finds a name of several words that our lists are sure of, whatever stands beside it', () => {
  expect(names('He joined an Islamic State-affiliated group.')).toContain('ORG Islamic State');
});

it('gives a name one type in an article', () => {
  const found = names('The White House declined to comment. They met in the White House on Friday.');
  expect(new Set(found.filter((name) => name.endsWith('White House')))).toHaveProperty('size', 1);
});

it('takes no adjective of a place for a name once the place stands', () => {
  expect(names('They left Velmora. A Velmoran walked by and the Velmoran sang.')).not.toContain('ORG Velmoran');
});

it('knows a surname again once the full name stands', () => {
  expect(names('Imelda Crake ran. Voters liked Crake.')).toEqual(['PER Imelda Crake', 'PER Crake']);
});

it('reads headline, dek and captions, each in its own coordinates', () => {
  const article = texts('Odile Farrow resigned.', {
    headline: 'Farrow Quits as Mayor of Lisbon',
    captions: ['Odile Farrow in Lisbon'],
  });
  const found = recognize(article, {}, shippedTagger());
  expect(found.map((mention) => [mention.in, textAt(article, mention)])).toEqual([
    ['headline', 'Farrow'],
    ['headline', 'Lisbon'],
    [undefined, 'Odile Farrow'],
    ['caption-0', 'Odile Farrow'],
    ['caption-0', 'Lisbon'],
  ]);
});

it('leaves out who made the article, and photo credits', () => {
  const article = texts('Jonas Pell met Ada Finch, Pell told The Harbor Gazette.', {
    captions: ['Photo via harbor_pics/Twitter', 'The quay in the rain (Bram Castellan/PA)'],
  });
  const found = recognize(article, { authors: ['Jonas Pell'], siteName: 'The Harbor Gazette' }, shippedTagger());
  expect(found.map(({ text }) => text)).toEqual(['Ada Finch']);
});

it.each([
  '(Reporting by Ada Finch in Lisbon; Editing by Jonas Pell)',
  'Written by Ada Finch',
  'Read this article written by Ada Finch.',
  'Ada Finch and Jonas Pell contributed to this report.',
  'Share on Facebook (opens in a new window)',
  'Finch AB, Pell JC, Marr LK, et al. Tides and towns. Sea Letters. 2014.',
])('takes who made it, share buttons and references for no part of the article: %s', (furniture) => {
  const article = texts(`The mayor met Odile Farrow.\n\n${furniture}`);
  expect(recognize(article, {}, shippedTagger()).map(({ text }) => text)).toEqual(['Odile Farrow']);
});

it('keeps the people of a sentence that tells who made something else', () => {
  const named = (body: string) => recognize(texts(body), {}, shippedTagger()).map(({ text }) => text);
  expect(named('The play was written by Ada Finch.')).toEqual(['Ada Finch']);
  expect(named('Written by Ada Finch in a single winter, the play was never shown in her town.')).toEqual([
    'Ada Finch',
  ]);
  expect(named('Offices will open in Tucson, AZ, and Ada Finch said so.')).toContain('Ada Finch');
});

it('finds nothing in a language whose names it does not know', () => {
  expect(recognize(texts('Der Hund sieht den Mann.'), { lang: 'de' }, undefined)).toEqual([]);
});

it('takes initials of a thing for no name', () => {
  const named = (body: string) =>
    recognize({ headline: '', dek: '', body, captions: [] }, { lang: 'en' }, shippedTagger()).map(({ text }) => text);
  expect(named('A battery electric vehicle (BEV) needs no oil. The BEV won. BEV sales rose in Spain.')).toEqual([
    'Spain',
  ]);
  expect(named('The Lake Survey Agency (LSA) said so. The LSA drew maps.')).toContain('LSA');
});
