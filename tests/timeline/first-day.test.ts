import { expect, it } from 'vitest';
import { isoDay } from '../../lib/timeline/calendar.ts';
import { firstDay } from '../../lib/timeline/first-day.ts';

it.each([
  ['2017-06-12', '2017-06-12'],
  ['2017-06-12T10:52-05:00', '2017-06-12'],
  ['2017-05', '2017-05-01'],
  ['2017', '2017-01-01'],
  ['201', '2010-01-01'],
  ['19', '1900-01-01'],
  ['2017-W01', '2017-01-02'],
  ['2017-W23', '2017-06-05'],
  ['2017-W23-WE', '2017-06-10'],
  ['2017-Q2', '2017-04-01'],
  ['2017-H2', '2017-07-01'],
  ['2017-SU', '2017-06-01'],
  ['2017-06/2017-09', '2017-06-01'],
])('%s begins on %s', (value, day) => {
  expect(isoDay(firstDay(value)!)).toBe(day);
});

it('knows no day for what it does not understand', () => {
  expect(firstDay('soon')).toBeUndefined();
});
