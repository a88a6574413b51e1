import { describe, expect, it } from 'vitest';
import { compareReadings, type Comparison, type Reading } from '../../lib/revisions/compare.ts';
import { leftOutSentences } from '../../lib/revisions/sentences.ts';
import { textAt } from '../../lib/text/span.ts';
import { resolved } from '../library/sample.ts';

const body = [
  'The bridge in Velmora closes in May. It was built in 1931.',
  '“It is safe until then,” said mayor Ilse Dray.',
  'Updated 3 March 2026 at 10:52 GMT',
  'About 4,000 cars cross it every day.',
].join('\n');

function reading(texts: Partial<Reading['texts']> = {}, more: Partial<Reading> = {}): Reading {
  return {
    texts: { headline: 'Harbour bridge to close', dek: '', body, captions: [], ...texts },
    authors: ['Tomas Wendell'],
    dates: { published: resolved('datePublished', '2026-01-04'), claims: [], rejected: [] },
    lang: 'en',
    captureVersions: [1],
    ...more,
  };
}

/** How many of each, what is not changed left out. */
function counted(comparison: Comparison) {
  const { kind, headline, dek, byline, published, modified, dateLines, ...lists } = comparison;
  const sizes = { ...{ added: lists.added, removed: lists.removed, edited: lists.edited, moved: lists.moved } };
  const some = Object.entries(sizes).flatMap(([name, list]) => (list.length > 0 ? [`${name} ${list.length}`] : []));
  const facts = Object.entries({ headline, dek, byline, published, modified }).flatMap(([name, fact]) =>
    fact ? [name] : [],
  );
  return [kind, ...facts, ...some, ...(dateLines > 0 ? [`dateLines ${dateLines}`] : [])].join(', ');
}

const edit = (from: string, to: string) => reading({ body: body.replace(from, to) });

describe('what stands on the page but not in the article', () => {
  const lines = 'Newsletter: The harbour on Friday.\nIt was built in 1931.';
  const leftOut = leftOutSentences(lines, 'en');

  it('was not taken out of the article', () => {
    const without = edit(' It was built in 1931.', '');
    expect(counted(compareReadings(reading(), { ...without, leftOut }))).toBe('unchanged');
    expect(counted(compareReadings(reading(), without))).toBe('changed, removed 1');
  });

  it('did not come into it', () => {
    const without = edit(' It was built in 1931.', '');
    expect(counted(compareReadings({ ...without, leftOut }, reading()))).toBe('unchanged');
  });
});

it('a dek that is read as the beginning of the text is no change', () => {
  const dek = 'A ferry will take its place.';
  const opened = reading({ body: `${dek}\n${body}` });
  expect(counted(compareReadings(reading({ dek }), opened))).toBe('unchanged');
  expect(counted(compareReadings(opened, reading({ dek, body: `${body}\n${dek}` })))).toBe('changed, moved 1');
});

describe('what changed', () => {
  it.each<[string, Reading, string]>([
    ['nothing', reading(), 'unchanged'],
    ['only quotes and dashes', edit('“It is safe until then,”', '"It is safe  until then,"'), 'unchanged'],
    [
      'the line that states the date',
      edit('3 March 2026 at 10:52', '4 March 2026 at 09:00'),
      'only-dates, dateLines 1',
    ],
    [
      'a line with a date that was not there',
      edit('About', 'Last updated: Monday 5 January 2026\nAbout'),
      'only-dates, dateLines 1',
    ],
    [
      'the date in the metadata',
      reading({}, { dates: { ...reading().dates, modified: resolved('dateModified', '2026-01-06') } }),
      'only-dates, modified',
    ],
    ['the headline', reading({ headline: 'Harbour bridge to stay open' }), 'changed, headline'],
    ['a number', edit('4,000', '400'), 'changed, edited 1'],
    ['a sentence that went', edit(' It was built in 1931.', ''), 'changed, removed 1'],
    [
      'a sentence that came',
      edit('built in 1931.', 'built in 1931. Nobody was hurt by it so far.'),
      'changed, added 1',
    ],
    [
      'a sentence put in the place of another',
      edit('It was built in 1931.', 'Nobody was hurt by it so far.'),
      'changed, added 1, removed 1',
    ],
    ['a sentence that moved', edit(' It was built in 1931.\n', '\nIt was built in 1931.\n'), 'unchanged'],
    ['paragraphs in another order', reading({ body: body.split('\n').reverse().join('\n') }), 'changed, moved 3'],
    ['a caption', reading({ captions: ['The bridge in 1950.'] }), 'changed, added 1'],
    ['the byline', reading({}, { authors: ['Tomas Wendell', 'Ana Tolly'] }), 'changed, byline'],
  ])('tells %s', (_, after, expected) => {
    expect(counted(compareReadings(reading(), after))).toBe(expected);
  });

  it('points at the words, before and after', () => {
    const after = edit('4,000 cars', '400 cars');
    const { before: old, after: now } = compareReadings(reading(), after).edited[0]!;
    expect([textAt(reading().texts, old), textAt(after.texts, now)]).toEqual([
      'About 4,000 cars cross it every day.',
      'About 400 cars cross it every day.',
    ]);
  });

  it('finds one change among repeated sentences', () => {
    const chorus = Array.from({ length: 40 }, (_, i) => (i % 3 ? 'Yes.' : `Line ${i} stands alone.`)).join('\n');
    const changed = chorus.replace('Line 21 stands alone.', 'Line 21 has company.');
    expect(counted(compareReadings(reading({ body: chorus }), reading({ body: changed })))).toBe('changed, edited 1');
  });

  it('takes a long text that has nothing in common for another one, and is done in time', () => {
    const long = (word: string) =>
      reading({ body: Array.from({ length: 1500 }, (_, i) => `The ${word} of pier ${i} was seen by all.`).join(' ') });
    expect(counted(compareReadings(long('lamp'), long('rope')))).toBe('changed, added 1500, removed 1500');
  });

  it('says when another extractor read it, unless both versions read one of the two', () => {
    expect(compareReadings(reading(), reading({}, { captureVersions: [2] })).sameExtractor).toBe(false);
    const both = reading({}, { captureVersions: [1, 2] });
    expect(compareReadings(both, reading({}, { captureVersions: [2] })).sameExtractor).toBe(true);
  });
});
