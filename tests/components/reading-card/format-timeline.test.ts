import { describe, expect, it } from 'vitest';
import { formatTimeline } from '../../../components/reading-card/format-timeline.ts';

describe('what a date said in the text means', () => {
  it.each([
    ['2017-06-12', 'Jun 12, 2017'],
    ['2017-06-12T09:30Z', 'Jun 12, 2017'],
    ['2017-05', 'May 2017'],
    ['2017', '2017'],
    ['2017-W23', 'week of Jun 5, 2017'],
    ['2015-W53', 'week of Dec 28, 2015'],
    ['2017-W23-WE', 'weekend of Jun 10, 2017'],
    ['2017-Q2', 'quarter 2 of 2017'],
    ['2017-H1', 'half 1 of 2017'],
    ['2017-SU', 'summer 2017'],
    ['198', '1980s'],
    ['18', '1800s'],
    ['2017-06-12/2017-06-14', 'Jun 12, 2017 – Jun 14, 2017'],
    ['2010/2014', '2010 – 2014'],
    ['XXXX-07-04', 'XXXX-07-04'],
  ])('%s', (value, words) => {
    expect(formatTimeline(value)).toBe(words);
  });
});
