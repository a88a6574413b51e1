import { describe, expect, it } from 'vitest';
import { recognize } from '../../lib/entities/recognize.ts';
import { resolve } from '../../lib/entities/resolve.ts';
import { shippedTagger } from '../../scripts/read-tagger.ts';

function entities(body: string, headline = '') {
  const texts = { headline, dek: '', body, captions: [] };
  return resolve(recognize(texts, {}, shippedTagger()), texts);
}
const aliases = (body: string) =>
  Object.fromEntries(
    entities(body).map(({ name, aliases }) => [name, aliases.map((alias) => `${alias.name} (${alias.reason})`)]),
  );

describe('brings together', () => {
  it.each([
    ['surnames', 'Odile Farrow left. Critics praised Farrow.', { 'Odile Farrow': ['Farrow (surname)'] }],
    ['titles', 'President Odile Farrow left.', { 'Odile Farrow': ['President Odile Farrow (title)'] }],
    ['middle names', 'Odile J. Farrow left. Odile Farrow came.', { 'Odile J. Farrow': ['Odile Farrow (same-words)'] }],
    [
      'transliterations',
      'Sergei Malkov left. Sergey Malkov came. They like Sergey Malkov.',
      { 'Sergey Malkov': ['Sergei Malkov (transliteration)'] },
    ],
    [
      'acronyms',
      'The Northern Grain Council (NGC) met. They joined the NGC.',
      { 'Northern Grain Council': ['NGC (acronym)'] },
    ],
    [
      'short names of outlets',
      'The New York Times asked. According to the Times, it rained.',
      { 'New York Times': ['Times (short-name)'] },
    ],
    [
      'the region behind a place',
      'The fair in Mobile, Alabama, ended.',
      { Mobile: ['Mobile, Alabama (region)'], Alabama: [] },
    ],
    [
      'names of one group',
      'Fighters of the Islamic State fled. They fought ISIS.',
      { 'Islamic State': ['ISIS (known-alias)'] },
    ],
  ])('%s', (_, body, expected) => {
    expect(aliases(body)).toEqual(expected);
  });
});

it.each([
  ['a body called after a place', 'He left Orrin House. Divers found the Orrin wreck.', 'Orrin House'],
  [
    'a body called after a people',
    'She joined the Tessalian Ministry of Culture. The Tessalian spoke.',
    'Tessalian Ministry of Culture',
  ],
  ['a country before another one', 'At the border with Germany, Austria built a bridge.', 'Germany'],
  ['a middle initial of somebody else', 'George H. W. Farrow met George W. Farrow.', 'George H. W. Farrow'],
])('gives no alias to %s', (_, body, name) => {
  expect(aliases(body)[name]).toEqual([]);
});

it('never merges on a surname that two people carry', () => {
  const found = aliases('Bram Quill met Hester Quill. Reporters asked Quill.');
  expect(found['Bram Quill']).toEqual([]);
  expect(found['Hester Quill']).toEqual([]);
});

describe('says who somebody is as the article words it', () => {
  it.each([
    ['a title', 'Russian Foreign Minister Anton Belov left.', 'Russian Foreign Minister'],
    ['whose title', 'They met FBI Director Hugo Marsh.', 'FBI Director'],
    [
      'a role without capitals, not whose it is when that is a person',
      'Farrow’s national security adviser Hugo Marsh spoke.',
      'national security adviser',
    ],
    [
      'an apposition before the name',
      'Russia’s ambassador to the U.S., Hugo Marsh, spoke.',
      'Russia’s ambassador to the U.S.',
    ],
    ['an apposition after the name', 'Hugo Marsh, the mayor of Lisbon, spoke.', 'mayor of Lisbon'],
    ['one behind an age', 'Hugo Marsh, 41, a retired teacher, spoke.', 'retired teacher'],
    ['none', 'Hugo Marsh, of course, spoke.', undefined],
    ['one of a place or body', 'They met City Architect Hugo Marsh.', 'City Architect'],
    ['what somebody does', 'They met Deputy Harbormaster Hugo Marsh.', 'Deputy Harbormaster'],
    ['whose it is, by an adjective we do not know', 'They met Velmoran Premier Hugo Marsh.', 'Velmoran Premier'],
    ['whose it is, by a body', 'They met Tamarack Energy CEO Hugo Marsh.', 'Tamarack Energy CEO'],
    ['no reason', 'Hugo Marsh, since his attorney left, spoke.', undefined],
  ])('%s', (_, body, expected) => {
    expect(entities(body).find(({ name }) => name === 'Hugo Marsh' || name === 'Anton Belov')?.role?.text).toBe(
      expected,
    );
  });
});

it('puts first who is named in the headline and most often', () => {
  const found = entities('Ada Finch met Hugo Marsh in Lisbon. Marsh smiled.', 'Ada Finch leaves');
  expect(found.map(({ name }) => name)).toEqual(['Ada Finch', 'Hugo Marsh', 'Lisbon']);
});

it('gives an entity the same key in every article', () => {
  expect(entities('Reporters met Ada Finch.')[0]?.key).toBe('PER:ada finch');
});
