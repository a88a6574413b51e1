import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { QuotationList } from '../../../components/reading-card/QuotationList.tsx';
import type { Quotation } from '../../../lib/quotations/types.ts';
import { findings, texts } from './story.ts';

afterEach(cleanup);

const { quotations } = findings;

describe('QuotationList', () => {
  it('joins the parts of a quote that its cue splits, and names the speaker and the cue', () => {
    render(<QuotationList quotations={quotations} texts={texts} dir="ltr" />);
    const quote = screen.getByText('“I opened it and I knew,” … “Nobody paints a cupboard shut by accident.”');
    expect(quote.closest('li')!.textContent).toContain('Ines Okafor · said');
  });

  it('says so where nobody is named', () => {
    render(<QuotationList quotations={quotations} texts={texts} dir="ltr" />);
    expect(screen.getByText(/stationery/).closest('li')!.textContent).toContain('unattributed');
  });

  it('leads to the quote', () => {
    const onShow = vi.fn();
    render(<QuotationList quotations={quotations} texts={texts} dir="ltr" onShow={onShow} />);
    fireEvent.click(screen.getAllByRole('button', { name: 'Show on the page' })[1]!);
    expect(onShow).toHaveBeenCalledWith(quotations[1]!.parts[0]);
  });

  it('highlights a quote once', () => {
    const onMark = vi.fn();
    const marking = { isMarked: (quotation: Quotation) => quotation === quotations[0], onMark };
    render(<QuotationList quotations={quotations} texts={texts} dir="ltr" marking={marking} />);
    fireEvent.click(screen.getByRole('button', { name: 'Highlighted' }));
    expect(onMark).not.toHaveBeenCalled();
    fireEvent.click(screen.getAllByRole('button', { name: 'Highlight this quote' })[0]!);
    expect(onMark).toHaveBeenCalledWith(quotations[1]);
  });

  it('is copied as a citation where it is word for word', () => {
    const onCite = vi.fn();
    render(<QuotationList quotations={quotations} texts={texts} dir="ltr" onCite={onCite} />);
    const buttons = screen.getAllByRole('button', { name: 'Copy as citation', hidden: true });
    expect(buttons).toHaveLength(quotations.filter(({ kind }) => kind === 'direct').length);
    fireEvent.click(buttons[0]!);
    expect(onCite).toHaveBeenCalledWith(quotations[0]);
  });

  it('keeps what is told in other words for whoever asks', () => {
    render(<QuotationList quotations={quotations} texts={texts} dir="ltr" />);
    const other = screen.getByText('1 statement in other words').closest('details')!;
    expect(other.open).toBe(false);
    expect(other.textContent).toContain('that the city had known');
  });

  it('says through which outlet a quote came', () => {
    const told = { ...quotations[0]!, via: { span: { start: 0, end: 4 }, name: 'Harbour Gazette' } };
    render(<QuotationList quotations={[told]} texts={texts} dir="ltr" />);
    expect(screen.getByText(/via Harbour Gazette/)).toBeTruthy();
  });
});
