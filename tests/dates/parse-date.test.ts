import { describe, expect, it } from 'vitest';
import { findDatesIn, parseDate } from '../../lib/dates/parse-date.ts';

describe('findDatesIn', () => {
  it.each([
    ['ISO 8601', '2017-06-12T15:52:00+00:00', '2017-06-12T15:52:00+00:00'],
    ['ISO 8601 without colon in its offset', '2017-06-12T10:52:00-0500', '2017-06-12T10:52:00-05:00'],
    ['RFC 2822', 'Mon, 12 Jun 2017 10:52:00 -0500', '2017-06-12T10:52:00-05:00'],
    ['ctime, the year last', 'Wed Apr 24 10:20:00 CEST 2024', '2024-04-24T10:20:00+02:00'],
    ['a named zone', 'Jun 12, 2017, 10:52 am CDT', '2017-06-12T10:52-05:00'],
    ['a zone that leaves summer time open', 'Nov. 19, 2019 8:21 am ET', '2019-11-19T08:21-05:00'],
    ['the same in summer', 'July 19, 2019 8:21 am ET', '2019-07-19T08:21-04:00'],
    ['two zones, the time first', '0339 GMT (1139 HKT) November 19, 2019', '2019-11-19T03:39+00:00'],
    ['a time before the weekday', '7:01 am PST, Wednesday, November 20, 2019', '2019-11-20T07:01-08:00'],
    ['a time with a full stop', 'Mon 18 Nov 2019 18.56 GMT', '2019-11-18T18:56+00:00'],
    ['noon and midnight', '12 June 2017 12:05 am', '2017-06-12T00:05'],
    ['an ordinal', 'the 18th of July 2025', '2025-07-18'],
    ['a comma after the month', '19 Dec, 2025', '2025-12-19'],
    ['a month that begins like a preposition', '14. Dezember 2015 um 14:48', '2015-12-14T14:48'],
    ['German', '28.04.2023 16:11 Uhr', '2023-04-28T16:11'],
    ['French', '30 août 2023 à 14h52', '2023-08-30T14:52'],
    ['Spanish', '25 de mayo de 2025 16:51 h', '2025-05-25T16:51'],
    ['Polish', '7 sierpnia 2020 , 15:47', '2020-08-07T15:47'],
    ['Turkish', '20 Nisan 2026', '2026-04-20'],
    ['Russian', '24 сентября 2020', '2020-09-24'],
    ['Hungarian', '2023. április 5. 10:20', '2023-04-05T10:20'],
    ['Chinese and Japanese', '2017年6月12日 10時52分', '2017-06-12T10:52'],
    ['Korean', '2025.05.15 오후 8:57', '2025-05-15T20:57'],
    ['Vietnamese', '12 tháng 6 năm 2017', '2017-06-12'],
    ['Arabic with both names of the month', '24 نيسان / أبريل 2020', '2020-04-24'],
    ['digits of another script', '১৬ ফেব্রুয়ারি ২০২০', '2020-02-16'],
    ['the Buddhist era', '15 พ.ค. 2566 10:20 น.', '2023-05-15T10:20'],
    ['a month alone', 'March 2025', '2025-03'],
    ['a day that can only be one', '13/11/2025', '2025-11-13'],
  ])('reads %s', (_, text, value) => {
    expect(findDatesIn(text).map((date) => date.value)).toEqual([value]);
  });

  it.each(['June 12', '01:38:07 PM', 'last Monday', '10.4.21.3', '2020-02-30', 'nightly-2025-11-24', '555-1234-2017'])(
    'finds no date in "%s": there is no year, or no such day',
    (text) => {
      expect(findDatesIn(text)).toEqual([]);
    },
  );

  it('finds a day far down in a text, and one far from it', () => {
    const words = 'The ferry sails in every weather, the council says, and it has done so since 1987. '.repeat(4);
    const text = `${words}On 12 June 2017 it did not. ${words}Wednesday, September 13, 2017 at 10:52 am CDT was the next.`;
    expect(findDatesIn(text).map(({ value, start, end }) => [value, text.slice(start, end)])).toEqual([
      ['2017-06-12', '12 June 2017'],
      ['2017-09-13T10:52-05:00', 'Wednesday, September 13, 2017 at 10:52 am CDT'],
    ]);
  });

  it('keeps each time with its day, and the zone as worded', () => {
    const text = 'Posted on Jun 12, 2017   Updated on May 23, 2021, 3:28 am CDT';
    expect(findDatesIn(text)).toEqual([
      { start: 10, end: 22, value: '2017-06-12', precision: 'day' },
      { start: 36, end: text.length, value: '2021-05-23T03:28-05:00', precision: 'minute', zone: 'CDT' },
    ]);
    expect(findDatesIn('12:43, 20 Apr 2026 Updated 12:44, 20 Apr 2026').map(({ value }) => value)).toEqual([
      '2026-04-20T12:43',
      '2026-04-20T12:44',
    ]);
  });

  it.each([
    [{ lang: 'en-US' }, '2025-09-10'],
    [{ lang: 'en-US', region: 'GB' }, '2025-10-09'],
    [{ lang: 'en', region: 'DE' }, '2025-10-09'],
    [{ lang: 'en-CA' }, '2025'],
    [{ region: 'BR' }, '2025-10-09'],
    [{ region: 'US' }, '2025-09-10'],
    [{ lang: 'de' }, '2025-10-09'],
    [{ lang: 'en' }, '2025'],
    [{}, '2025'],
  ])('reads 09/10/2025 as language and region do: %o', (reading, value) => {
    const [date] = findDatesIn('09/10/2025', reading);
    expect(date?.value).toBe(value);
    expect([...(date?.alternatives ?? [])].sort()).toEqual(['2025-09-10', '2025-10-09']);
  });

  it('takes a month for what the page’s language means by it', () => {
    expect(findDatesIn('5 listopada 2020', { lang: 'pl' })[0]?.value).toBe('2020-11-05');
    expect(findDatesIn('5. listopada 2020', { lang: 'hr' })[0]?.value).toBe('2020-10-05');
  });

  it('never invents a year', () => {
    const months = [
      'June 12',
      '12. Juni, 10:52',
      'Monday, June 12 at 3 pm',
      'Updated 12/06',
      'juin 12 h 30',
      '6月12日',
    ];
    expect(months.flatMap((text) => findDatesIn(text))).toEqual([]);
  });
});

describe('parseDate', () => {
  it.each([
    ['20170612', '2017-06-12'],
    ['20170612T105200Z', '2017-06-12T10:52:00Z'],
    ['  06\n Dicembre\n 2020 ', '2020-12-06'],
    ['2020-12-05T23:15:0Z', '2020-12-05T23:15:00Z'],
  ])('reads the metadata %j', (text, value) => {
    expect(parseDate(text)?.value).toBe(value);
  });

  it.each(['0001-01-01T00:00:00Z', '01/01/0001', '0000-00-00 00:00:00'])(
    'takes %j for what databases write where they have no date',
    (text) => {
      expect(parseDate(text)).toBeUndefined();
    },
  );
});
