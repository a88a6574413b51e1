import { describe, expect, it } from 'vitest';
import { countByPeriod } from '../../components/about/publications.ts';

describe('articles over time', () => {
  it('counts by the month, those without an article too', () => {
    expect(countByPeriod(['2025-12-30T10:00Z', '2026-02-01', '2026-02'])).toEqual([
      { value: '2025-12', count: 1 },
      { value: '2026-01', count: 0 },
      { value: '2026-02', count: 2 },
    ]);
  });

  it.each([
    ['over many years', ['2020-05-01', '2023-05-01']],
    ['where a month is not known', ['2020-05-01', '2021', '2023-02']],
  ])('counts by the year %s', (_, dates) => {
    expect(countByPeriod(dates).map(({ value }) => value)).toEqual(['2020', '2021', '2022', '2023']);
  });

  it('counts nothing where no date is stated', () => {
    expect(countByPeriod([])).toEqual([]);
  });
});
