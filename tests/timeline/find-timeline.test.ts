import { describe, expect, it } from 'vitest';
import { findTimeline } from '../../lib/timeline/find-timeline.ts';

/** A Monday. */
const published = '2017-06-12T10:52-05:00';

function read(body: string, context: { published?: string; lang?: string } = { published }) {
  return findTimeline({ headline: '', dek: '', body, captions: [] }, context).map(
    ({ text, value }) => `${text} = ${value}`,
  );
}

describe('resolves', () => {
  it.each([
    ['a full date', 'It opened on May 3, 2016.', ['May 3, 2016 = 2016-05-03']],
    ['day first', 'It opened on 3 May 2016.', ['3 May 2016 = 2016-05-03']],
    ['a range', 'It runs June 20-24.', ['June 20-24 = 2017-06-20/2017-06-24']],
    ['years', 'It ran from 2010 to 2014.', ['2010 to 2014 = 2010/2014']],
    ['a weekday past', 'It was published Monday, he said Friday.', ['Monday = 2017-06-12', 'Friday = 2017-06-09']],
    ['a weekday to come', 'She will speak on Friday.', ['Friday = 2017-06-16']],
    [
      'last and next weekday',
      'It began last Monday and ends next Monday.',
      ['last Monday = 2017-06-05', 'next Monday = 2017-06-19'],
    ],
    ['what is to come', 'The league is to hear the case on Wednesday.', ['Wednesday = 2017-06-14']],
    ['a deadline', 'They have to pay by Friday.', ['Friday = 2017-06-16']],
    ['two years', 'Fires killed dozens in 2013 and 2015.', ['in 2013 = 2013', '2015 = 2015']],
    ['a decade in words', 'It closed in the late nineties.', ['the late nineties = 199']],
    ['a season', 'It was printed in the autumn.', ['in the autumn = 2016-FA']],
    ['a day with a name', 'It rained on Christmas Day.', ['Christmas Day = 2016-12-25']],
    [
      'a month by its tense',
      'He left in August. He will return in August.',
      ['in August = 2016-08', 'in August = 2017-08'],
    ],
    ['a month before a noun', 'the March ban on flying', ['March = 2017-03']],
    ['a day without its year', 'It opened on December 30.', ['December 30 = 2016-12-30']],
    ['weeks', 'He left last week.', ['last week = 2017-W23']],
    [
      'days ago',
      'It fell two days ago and three weeks ago.',
      ['two days ago = 2017-06-10', 'three weeks ago = 2017-W21'],
    ],
    [
      'days counted from one told before',
      'He left on May 3. Two days later he was back.',
      ['May 3 = 2017-05-03', 'Two days later = 2017-05-05'],
    ],
    ['quarters', 'Sales fell in the third quarter of 2016.', ['the third quarter of 2016 = 2016-Q3']],
    ['decades', 'Since the 1980s it has grown.', ['the 1980s = 198']],
    ['decades without their century', 'The trams of the 70s are back.', ['70s = 197']],
    ['centuries', 'It stood there in the 19th century.', ['the 19th century = 18']],
    ['halves', 'Sales rose in the first half of 2016.', ['the first half of 2016 = 2016-H1']],
    ['another year’s quarter', 'It may end by next year’s first quarter.', ['next year’s first quarter = 2018-Q1']],
    [
      'a year before a quarter',
      'In the first quarter sales rose 4%. A year earlier they had fallen, and in the year-ago period costs were low.',
      ['the first quarter = 2017-Q1', 'A year earlier = 2016-Q1', 'the year-ago period = 2016-Q1'],
    ],
    [
      'seasons',
      'He left last fall. She comes next spring. They met in summer 2015.',
      ['last fall = 2016-FA', 'next spring = 2018-SP', 'summer 2015 = 2015-SU'],
    ],
    ['weekends', 'It will snow this weekend.', ['this weekend = 2017-W24-WE']],
    ['next year without a stretch', 'She raised her forecast for next year.', ['next year = 2018']],
    [
      'the same and the next day',
      'He left on May 3. She left the same day. They were back the next day.',
      ['May 3 = 2017-05-03', 'the same day = 2017-05-03', 'the next day = 2017-05-04'],
    ],
    ['hours of the day', 'The tower fell at 16:08 UTC.', ['16:08 UTC = 2017-06-12T16:08Z']],
    ['an hour before its day', 'It begins at 5 p.m. Friday and will end soon.', ['Friday = 2017-06-16']],
    ['a colon behind a date', 'She wrote on Oct. 26: never again.', ['Oct. 26 = 2016-10-26']],
    [
      'yesterday and tomorrow',
      'He came yesterday and leaves tomorrow.',
      ['yesterday = 2017-06-11', 'tomorrow = 2017-06-13'],
    ],
    ['a bare year', 'the 2016 presidential election', ['2016 = 2016']],
    ['what is in the calendar', 'The final is on Sunday.', ['Sunday = 2017-06-18']],
    ['what comes, in short', 'They’ll try again in September.', ['in September = 2017-09']],
    ['a passive to come', 'The road will be closed on Friday.', ['Friday = 2017-06-16']],
    ['who said it of what is to come', 'It is to open soon, she said on Friday.', ['Friday = 2017-06-09']],
    ['what votes and faces are not', 'She won the vote on Friday.', ['Friday = 2017-06-09']],
    ['since and until, whatever the verb', 'Open since August, shut until May.', ['August = 2016-08', 'May = 2018-05']],
    ['past what is said of somebody beside it', 'On Friday the mayor, who is 62, resigned.', ['Friday = 2017-06-09']],
    ['a season to come', 'They raised prices and promise it by the autumn.', ['the autumn = 2017-FA']],
    ['a range of months', 'It rains from November to March.', ['November to March = 2016-11/2017-03']],
    [
      'a range of two years',
      'It ran between May 2012 and October 2013.',
      ['May 2012 and October 2013 = 2012-05/2013-10'],
    ],
    [
      'a range whose year is said once',
      'From December 28 to January 2, 2015.',
      ['December 28 to January 2, 2015 = 2014-12-28/2015-01-02'],
    ],
    ['a range, day first', 'It is on from 20 to 24 June.', ['20 to 24 June = 2017-06-20/2017-06-24']],
    ['two days that are no range', 'Call on Monday or Wednesday.', ['Monday = 2017-06-12', 'Wednesday = 2017-06-07']],
    [
      'a month a year before',
      'Prices rose in April from a year earlier.',
      ['in April = 2017-04', 'a year earlier = 2016-04'],
    ],
    [
      'years counted from a year',
      'She won in 1955. Two years later she lost.',
      ['in 1955 = 1955', 'Two years later = 1957'],
    ],
    [
      'months counted from a month',
      'It shut in May 2006 and opened two months later.',
      ['May 2006 = 2006-05', 'two months later = 2006-07'],
    ],
    ['centuries in words', 'The levees of the nineteenth century held.', ['the nineteenth century = 18']],
  ])('%s', (_, body, expected) => {
    expect(read(body)).toEqual(expected);
  });
});

describe('is not taken in by', () => {
  it.each([
    ['a march', 'Rebels began a march on Raqqa. The Women’s March on Lisbon grew.'],
    ['a newspaper', 'The Sun newspaper and the Sunday Times asked.'],
    ['a modal verb', 'May I go? She may not. It may rain.'],
    ['people', 'Theresa May met April Ryan. Ms. May smiled.'],
    ['people called after days', 'Inspector Friday Okoro laughed. Sunday Musa left.'],
    ['a day that is any', 'It will be a Saturday like any other.'],
    ['days with a name', 'Black Friday sales were slow. It opens on Mondays.'],
    ['counts', 'About 2000 people came; 1,984 stayed; it cost $2017.'],
    ['a stretch of time', 'over the last year, for the next week'],
    ['temperatures', 'Highs will be in the 70s.'],
    ['ages', 'A man in his 60s sang.'],
    ['a season that is any', 'summer camps, a winter coat'],
    ['a quarter of something', 'the quarter final, the third quarter-mile'],
    ['a date in numbers that two readers read differently', 'It opened on 3/4/2016.'],
    ['animals and firms', 'A dog called Sunday bit a man named June.'],
    ['thousands of years', 'It fell some 3,900 years ago.'],
    ['days counted from a month', 'He left some years ago. Two days later he was back.'],
    ['the article’s own date line', 'Rain again\nJune 12, 2017\nIt rained.'],
  ])('%s', (_, body) => {
    expect(read(body, { published, lang: 'en' })).toEqual([]);
  });
});

it('reads numbers as the article’s region does', () => {
  expect(read('It opened on 3/4/2016.', { published, lang: 'en-US' })).toEqual(['3/4/2016 = 2016-03-04']);
  expect(read('It opened on 3/4/2016.', { published, lang: 'en-GB' })).toEqual(['3/4/2016 = 2016-04-03']);
});

it('resolves only what states its year when the day of publication is unknown', () => {
  expect(read('On Monday he left; in May 2015 he had come.', {})).toEqual(['May 2015 = 2015-05']);
});
