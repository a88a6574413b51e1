import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DateFacts } from '../../../components/reading-card/DateFacts.tsx';
import { card, dates } from './story.ts';

afterEach(cleanup);

const { now, timeZone } = card;
const plain = (element: Element) => (element.textContent ?? '').replace(/[\u202f\u00a0]/g, ' ');
const fact = (name: string) => screen.getByText(name, { selector: 'dt' }).parentElement!;

describe('DateFacts', () => {
  it('shows both dates as the page states them, the gap in words and the reader’s own time beside', () => {
    render(<DateFacts dates={dates} now={now} timeZone={timeZone} />);
    expect(plain(fact('Published'))).toContain('Jun 12, 2017, 10:52 AM CDT');
    expect(plain(fact('Published'))).toContain('5:52 PM your time');
    expect(plain(fact('Updated'))).toContain('May 23, 2021, 3:28 AM CDT');
    expect(plain(fact('Updated'))).toContain('3 years, 11 months later');
  });

  it('leaves the reader’s own time out where it is not wanted', () => {
    render(<DateFacts dates={dates} now={now} timeZone={timeZone} showLocalTime={false} />);
    expect(plain(fact('Published'))).not.toContain('your time');
  });

  it('says that a story is old, counted from publication though it was updated yesterday', () => {
    const updated = { ...dates.modified!, value: '2026-11-19T08:00Z' };
    render(<DateFacts dates={{ ...dates, modified: updated }} now={now} timeZone={timeZone} />);
    screen.getByText('This story is 9 years old.');
  });

  it('says nothing of the age within the month', () => {
    render(
      <DateFacts
        dates={{ ...dates, published: { ...dates.published!, value: '2026-11-01' } }}
        now={now}
        timeZone={timeZone}
      />,
    );
    expect(screen.queryByText(/ old\./)).toBeNull();
  });

  it('shows at once that the page contradicts itself', () => {
    render(<DateFacts dates={dates} now={now} timeZone={timeZone} />);
    expect(plain(fact('Updated'))).toContain('The page also says May 24, 2021, 11:00 AM UTC.');
  });

  it('leads to evidence that stands on the page and quotes the rest with its place', () => {
    const onShow = vi.fn();
    render(<DateFacts dates={dates} now={now} timeZone={timeZone} onShow={onShow} />);
    const published = within(fact('Published'));
    fireEvent.click(published.getByRole('button', { name: /Posted on Jun 12, 2017 10:52 am CDT/ }));
    expect(onShow).toHaveBeenCalledWith(dates.published!.claim.evidence);
    expect(plain(fact('Published'))).toContain('structured data [0].@graph[1].datePublished');
    expect(published.queryByRole('button', { name: /2017-06-12T15:52/ })).toBeNull();
  });

  it('offers no way to a page that is not in front', () => {
    render(<DateFacts dates={dates} now={now} timeZone={timeZone} />);
    expect(screen.queryByRole('button', { name: /Show on the page/ })).toBeNull();
  });

  it('says what was left out and why', () => {
    render(<DateFacts dates={dates} now={now} timeZone={timeZone} />);
    expect(plain(fact('Updated'))).toContain('“Updated November 20, 2026”');
    expect(plain(fact('Updated'))).toContain('It belongs to something else on the page.');
  });

  it('draws what is missing as missing', () => {
    render(<DateFacts dates={{ claims: [], rejected: [] }} now={now} timeZone={timeZone} />);
    expect(plain(fact('Published'))).toBe('Publishednot stated');
  });

  it('keeps the page’s date and its evidence beneath the reader’s, one click away', () => {
    const onUncorrect = vi.fn();
    const corrections = { datePublished: { value: '2017-06-13', precision: 'day' as const } };
    render(<DateFacts {...{ dates, corrections, now, timeZone, onUncorrect }} />);
    expect(plain(fact('Published'))).toContain('Jun 13, 2017Edited by you · The page says: Jun 12, 2017, 10:52 AM CDT');
    within(fact('Published')).getByText(/How do we know/);
    fireEvent.click(screen.getByRole('button', { name: 'Use the page’s (Published)' }));
    expect(onUncorrect).toHaveBeenCalledWith('datePublished');
  });
});
