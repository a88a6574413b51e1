import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SourceList } from '../../../components/reading-card/SourceList.tsx';
import { TimelineList } from '../../../components/reading-card/TimelineList.tsx';

afterEach(cleanup);

const body = 'A report published on Monday says the bridge leaks. In the report, engineers ask for paint by summer.';
const texts = { headline: '', dek: '', body, captions: [] };
const spanOf = (words: string, from = 0) => {
  const start = body.indexOf(words, from);
  return { start, end: start + words.length };
};

describe('what an article cites and the dates it speaks of', () => {
  it('lists a source once, with every sentence that cites it', () => {
    const onShow = vi.fn();
    const spans = [spanOf('A report'), spanOf('the report')];
    render(<SourceList sources={[{ kind: 'report', name: 'A report', spans }]} texts={texts} onShow={onShow} />);
    screen.getByText('· 2 mentions', { exact: false });
    const [, second] = screen.getAllByRole('button');
    expect(second!.textContent).toMatch(/^….*In the report, engineers/);
    fireEvent.click(second!);
    expect(onShow).toHaveBeenCalledWith(spans[1]);
  });

  it('says what each date means, and leads to it', () => {
    const onShow = vi.fn();
    const monday = { ...spanOf('Monday'), text: 'Monday', value: '2026-01-05', rule: 'weekday' } as const;
    render(<TimelineList timeline={[monday]} texts={texts} onShow={onShow} />);
    expect(screen.getByText('Jan 5, 2026').getAttribute('datetime')).toBe('2026-01-05');
    fireEvent.click(screen.getByRole('button', { name: /published on Monday says/ }));
    expect(onShow).toHaveBeenCalledWith(monday);
  });

  it('only tells where the article is not in front', () => {
    render(<SourceList sources={[{ kind: 'report', name: 'A report', spans: [spanOf('A report')] }]} texts={texts} />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
