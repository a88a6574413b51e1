import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CorrectionList } from '../../../components/reading-card/CorrectionList.tsx';
import type { CorrectionNotice } from '../../../lib/article/types.ts';
import { texts } from './story.ts';

afterEach(cleanup);

const words = 'The Port Authority has asked the Ministry of Transport to look into it.';
const start = texts.body.indexOf(words);
const notice: CorrectionNotice = {
  kind: 'correction',
  text: words,
  span: { start, end: start + words.length },
  date: { value: '2021-05-23', precision: 'day' },
  evidence: { source: 'visible-text', where: 'body', text: words },
};

describe('CorrectionList', () => {
  it('says what was corrected and when, in the words of the page', () => {
    render(<CorrectionList corrections={[notice]} texts={texts} dir="ltr" />);
    const item = screen.getByText(words).closest('li')!;
    expect(item.textContent).toContain('CorrectionMay 23, 2021');
  });

  it('names no day where the note names none', () => {
    render(<CorrectionList corrections={[{ ...notice, date: undefined }]} texts={texts} dir="ltr" />);
    expect(document.querySelector('time')).toBeNull();
  });

  it('leads to the note, but not to a place where other words stand by now', () => {
    const onShow = vi.fn();
    const { rerender } = render(<CorrectionList corrections={[notice]} texts={texts} dir="ltr" onShow={onShow} />);
    fireEvent.click(screen.getByRole('button', { name: 'Show on the page' }));
    expect(onShow).toHaveBeenCalledWith(notice.span);
    const moved = { ...texts, body: `Once more: ${texts.body}` };
    rerender(<CorrectionList corrections={[notice]} texts={moved} dir="ltr" onShow={onShow} />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
