import { describe, expect, it } from 'vitest';
import { ageInWords, formatAgo, formatDate, formatLocalTime, gapInWords } from '../../components/format-date.ts';

/** Intl puts narrow and no-break spaces where a reader sees a space. */
const plain = (text: string | undefined) => text?.replace(/[\u202f\u00a0]/g, ' ');

describe('formatDate', () => {
  it.each([
    ['a time in a zone with a name', '2017-06-12T10:52-05:00', 'CDT', 'Jun 12, 2017, 10:52 AM CDT'],
    ['a time with an offset only', '2017-06-12T10:52-05:00', '-05:00', 'Jun 12, 2017, 10:52 AM UTC−5'],
    ['half an hour', '2017-06-12T22:52+05:30', undefined, 'Jun 12, 2017, 10:52 PM UTC+5:30'],
    ['Greenwich as Z', '2017-06-12T00:05Z', 'Z', 'Jun 12, 2017, 12:05 AM UTC'],
    ['a time without a zone', '2017-06-12T10:52', undefined, 'Jun 12, 2017, 10:52 AM'],
    ['seconds, which nobody reads', '2017-06-12T10:52:59-05:00', 'CDT', 'Jun 12, 2017, 10:52 AM CDT'],
    ['a day', '2017-06-12', undefined, 'Jun 12, 2017'],
    ['a month', '2025-03', undefined, 'March 2025'],
    ['a year', '1998', undefined, '1998'],
    ['what is no date, verbatim', 'last spring', undefined, 'last spring'],
  ])('writes %s as stated', (_, value, zone, expected) => {
    expect(plain(formatDate(value, zone))).toBe(expected);
  });
});

describe('formatLocalTime', () => {
  it.each([
    ['the time alone on the same day', '2017-06-12T10:52-05:00', 'Europe/Berlin', '5:52 PM'],
    ['the date too on another', '2017-06-12T22:52-05:00', 'Asia/Tokyo', 'Jun 13, 2017, 12:52 PM'],
    ['nothing where both clocks agree', '2017-06-12T10:52-05:00', 'America/Chicago', undefined],
    ['nothing for a time without a zone', '2017-06-12T10:52', 'Asia/Tokyo', undefined],
    ['nothing for a day', '2017-06-12', 'America/Los_Angeles', undefined],
  ])('gives %s', (_, value, zone, expected) => {
    expect(plain(formatLocalTime(value, zone))).toBe(expected);
  });
});

describe('gapInWords', () => {
  it.each([
    ['years and months', '2017-06-12T10:52-05:00', '2021-05-23T03:28-05:00', '3 years, 11 months'],
    ['years alone when the months are none', '2017-06-12', '2019-06-20', '2 years'],
    ['hours and minutes', '2017-06-12T10:52-05:00', '2017-06-12T12:05-05:00', '1 hr, 13 min'],
    ['the same wall clock in two zones', '2017-06-12T10:52-05:00', '2017-06-12T17:00+01:00', '8 min'],
    ['the last day of a shorter month', '2024-01-31', '2024-02-29', '1 month'],
    ['no finer than the coarser date', '2017-06-12T10:52-05:00', '2017-08', '1 month'],
    ['nothing on the same day', '2017-06-12T10:52', '2017-06-12', undefined],
    ['nothing backwards', '2017-06-12', '2017-06-11', undefined],
  ])('gives %s', (_, from, to, expected) => {
    const words = plain(gapInWords(from, to))
      ?.replace('hour', 'hr')
      .replace(/minutes?/, 'min');
    expect(words).toBe(expected);
  });
});

describe('ageInWords', () => {
  const now = '2026-11-20T12:00:00.000Z';
  it.each([
    ['nothing within the month', '2026-10-25', undefined],
    ['a month', '2026-10-10', 'This story is 1 month old.'],
    ['months', '2026-01-19', 'This story is 10 months old.'],
    ['days where a setting asks sooner than a month', '2026-11-01', 'This story is 19 days old.', 7],
    ['years', '2017-06-12T10:52-05:00', 'This story is 9 years old.'],
    ['a bare year at its end', '2024', 'This story is 1 year old.'],
    ['nothing for this year', '2026', undefined],
  ])('says %s', (_, published, expected, afterDays = 30) => {
    expect(ageInWords(published, now, afterDays)).toBe(expected);
  });
});

it('says how long ago something was done', () => {
  const now = '2026-11-20T12:00:00.000Z';
  expect(formatAgo('2026-11-20T11:59:30.000Z', now)).toBe('just now');
  expect(formatAgo('2026-11-20T11:15:00.000Z', now)).toBe('45 minutes ago');
  expect(formatAgo('2026-11-17T11:15:00.000Z', now)).toBe('3 days ago');
});
