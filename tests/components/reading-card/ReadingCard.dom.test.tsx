import axe from 'axe-core';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ReadingCardProps } from '../../../components/reading-card/card.ts';
import { ReadingCard } from '../../../components/reading-card/ReadingCard.tsx';
import { describeQuote } from '../../../lib/anchoring/describe-quote.ts';
import { placeHighlights } from '../../../lib/highlights/place-highlights.ts';
import type { Highlight } from '../../../lib/highlights/types.ts';
import { quotationSpan } from '../../../lib/quotations/quotation-span.ts';
import type { Span } from '../../../lib/text/span.ts';
import { article, card, dates, findings, metadata } from './story.ts';

afterEach(cleanup);

const show = (props: Partial<ReadingCardProps> = {}) => render(<ReadingCard {...card} {...props} />);
const loading = { state: 'loading' } as const;
const edited = [{ what: 'edited' as const, before: 'It closes.', after: 'It stays.' }];
const saved = { state: 'saved', savedAt: '2026-11-17T11:00:00.000Z', change: 'same' } as const;

/** Contrast is looked at in the browsers. */
async function violationsIn(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

describe('ReadingCard', () => {
  it('shows headline and dates before anything else is known', () => {
    show({ article: loading, findings: loading, save: { state: 'unknown' } });
    screen.getByRole('heading', { level: 1, name: metadata.headline });
    screen.getByText(/Jun 12, 2017/, { selector: 'time' });
    screen.getByText('Reading the article…');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Read' }).disabled).toBe(true);
  });

  it('says what the page does not state', () => {
    show({ metadata: { ...metadata, siteName: undefined, authors: [] }, dates: { claims: [], rejected: [] } });
    screen.getByText('quaypost.example');
    screen.getByText('Author not stated');
    expect(screen.getAllByText('not stated')).toHaveLength(2);
  });

  it('says that the text is only a beginning, and in which words the page tells so', () => {
    const evidence = { source: 'visible-text', where: 'body', text: 'Subscribe to read the rest' };
    show({ article: { state: 'ready', value: { ...article, partial: { reason: 'paywall', evidence } } } });
    expect(screen.getByText(/The page shows only the beginning of this article\./).textContent).toContain(
      '“Subscribe to read the rest”',
    );
  });

  it('offers ways on where there is no article', () => {
    const onTakePart = vi.fn();
    show({ article: { state: 'failed', why: 'No article here.' }, findings: loading, onTakePart });
    screen.getByText('No article here.');
    fireEvent.click(screen.getByRole('button', { name: 'Save what is selected' }));
    fireEvent.click(screen.getByRole('button', { name: 'Save the whole text' }));
    expect(onTakePart.mock.calls).toEqual([['selection'], ['whole-page']]);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true);
  });

  it('offers nothing on the page when another page is in front', () => {
    show({ away: 'other-tab' });
    screen.getByText(/Click the toolbar button to read this page/);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true);
    expect(screen.queryByRole('button', { name: /Show on the page/ })).toBeNull();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Read' }).disabled).toBe(false);
  });

  it.each<[string, ReadingCardProps['save'], string, string]>([
    ['not saved', { state: 'unsaved' }, 'Save', ''],
    ['cut off', { state: 'unsaved', cutOff: true }, 'Save', 'the browser stopped before it was done'],
    ['being saved', { state: 'saving' }, 'Saving…', ''],
    ['changed since', { ...saved, change: edited }, 'Save again', 'Saved 3 days agoChanged since: 1 sentenceEditedIt'],
    ['not saved: why', { state: 'failed', why: 'The disk is full.' }, 'Try again', 'The disk is full.'],
    ['no library', { state: 'unavailable', why: 'Restart the browser.' }, 'Save', 'Restart the browser.'],
  ])('says how it stands with the copy: %s', (_, save, button, words) => {
    const { container } = show({ save });
    screen.getByRole('button', { name: button });
    expect(container.textContent).toContain(words);
  });

  it('leads to what its versions say otherwise', () => {
    show({ save: { ...saved, versions: { count: 3, compareHref: 'reader.html?compare=1' } } });
    expect(screen.getByRole('link', { name: '3 versions' }).getAttribute('href')).toBe('reader.html?compare=1');
  });

  it('leads to the same text under another address', () => {
    const found = {
      articleId: 'a1',
      headline: 'The boom is cut',
      lang: 'en',
      dir: 'ltr',
      savedAt: saved.savedAt,
    } as const;
    const { container } = show({ save: { state: 'unsaved', sameText: { ...found, siteName: 'The Quay Post' } } });
    expect(container.textContent).toContain('You saved the same text 3 days ago, from The Quay Post: The boom is cut');
    const link = screen.getByRole<HTMLAnchorElement>('link', { name: 'The boom is cut' });
    expect(link.getAttribute('href')).toBe('reader.html?article=a1');
    screen.getByRole('button', { name: 'Save' });
  });

  it('makes reading the first thing to do once it is kept and unchanged', () => {
    show({ save: saved });
    screen.getByText('Unchanged since');
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Read' }).className).toContain('primary');
  });

  it('offers to show highlights on their site without a click, and to stop that', () => {
    const onAlways = vi.fn();
    const site = { host: 'quaypost.example', onAlways };
    const { rerender } = show({ save: saved, highlightedSite: { ...site, always: false } });
    fireEvent.click(screen.getByRole('button', { name: 'Always show my highlights on quaypost.example' }));
    rerender(<ReadingCard {...card} save={saved} highlightedSite={{ ...site, always: true }} />);
    screen.getByText(/Highlights are always shown on quaypost\.example\./);
    fireEvent.click(screen.getByRole('button', { name: 'Stop that' }));
    expect(onAlways.mock.calls).toEqual([[true], [false]]);
  });

  it('counts the images that are kept and asks to be let in where a host refuses', () => {
    const onAllowHost = vi.fn();
    const missing = [{ host: 'news.example', count: 2, why: 'no answer' }];
    const images = { all: 7, stored: 3, pending: 1, refusedBy: [{ host: 'cdn.example.com', count: 1 }], missing };
    show({ save: { ...saved, images }, onAllowHost });
    screen.getByText('3 of 7 images kept · 1 on its way');
    screen.getByText('2 images of news.example are not kept: no answer.');
    screen.getByText(/cdn.example.com refuses 1 image\./);
    fireEvent.click(screen.getByRole('button', { name: 'Allow this host? (cdn.example.com)' }));
    expect(onAllowHost).toHaveBeenCalledWith('cdn.example.com');
  });

  it('saves once, however often it is clicked', () => {
    const onSave = vi.fn();
    const { rerender } = show({ onSave });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    rerender(<ReadingCard {...card} onSave={onSave} save={{ state: 'saving' }} />);
    fireEvent.click(screen.getByRole('button', { name: 'Saving…' }));
    expect(onSave).toHaveBeenCalledOnce();
  });

  it('lists what was left out of the text', () => {
    show();
    screen.getByText('2 things left out of the text');
    screen.getByText('Related stories');
  });

  it.each<[string, Partial<ReadingCardProps>]>([
    ['complete', {}],
    ['loading', { article: loading, findings: loading }],
    ['without an article', { article: { state: 'failed', why: 'No article here.' } }],
    [
      'saved and corrected',
      { save: { ...saved, change: edited }, corrections: { headline: 'A second ledger' }, tags: ['ferries'] },
    ],
    [
      'being edited',
      {
        draft: {
          edit: { headline: '', byline: '', published: { date: '', time: '' }, modified: { date: '', time: '' } },
        },
      },
    ],
  ])('has no accessibility violations: %s', async (_, props) => {
    const { container } = show(props);
    for (const chip of screen.queryAllByRole('button', { name: /Ines Okafor/ })) fireEvent.click(chip);
    expect(await violationsIn(container)).toEqual([]);
  });
});

describe('editing', () => {
  const edit = () => fireEvent.click(screen.getByRole('button', { name: 'Edit headline, byline and dates' }));

  /** The card with a reader who keeps drafts, as the popup does. */
  function edited(props: Partial<ReadingCardProps> = {}) {
    const onCorrect = vi.fn();
    let draft: ReadingCardProps['draft'] = {};
    const draw = () => <ReadingCard {...card} {...props} {...{ draft, onCorrect, onDraft }} />;
    const onDraft = (next: typeof draft) => {
      draft = next;
      view.rerender(draw());
    };
    const view = render(draw());
    edit();
    return { onCorrect, draft: () => draft };
  }

  it('starts from what the card shows and gives back only what differs from the page', () => {
    const { onCorrect } = edited();
    fireEvent.input(screen.getByLabelText('Headline'), { target: { value: 'Two ledgers' } });
    fireEvent.input(screen.getByLabelText('Published: day'), { target: { value: '2017-06-13' } });
    fireEvent.click(screen.getByRole('button', { name: 'Use this' }));
    expect(onCorrect).toHaveBeenCalledWith({
      headline: 'Two ledgers',
      datePublished: { value: '2017-06-13T10:52-05:00', precision: 'minute' },
    });
  });

  it('splits a byline into names', () => {
    const { onCorrect } = edited();
    fireEvent.input(screen.getByLabelText('Byline'), { target: { value: 'Marit Solheim, , Jon Abara , Ida Roe' } });
    fireEvent.click(screen.getByRole('button', { name: 'Use this' }));
    expect(onCorrect).toHaveBeenCalledWith({ byline: ['Marit Solheim', 'Jon Abara', 'Ida Roe'] });
  });

  it('goes back to the page where a field was emptied', () => {
    const { onCorrect } = edited({ corrections: { headline: 'Two ledgers' } });
    fireEvent.input(screen.getByLabelText('Headline'), { target: { value: ' ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Use this' }));
    expect(onCorrect).toHaveBeenCalledWith({});
  });

  it('tells every keystroke, and opens again with what was typed', () => {
    const { draft } = edited();
    fireEvent.input(screen.getByLabelText('Headline'), { target: { value: 'Two led' } });
    cleanup();
    show({ draft: draft() });
    expect(screen.getByLabelText<HTMLTextAreaElement>('Headline').value).toBe('Two led');
  });

  it('shows the page’s headline beneath the reader’s, and the way back', () => {
    const onCorrect = vi.fn();
    show({ corrections: { headline: 'Two ledgers', byline: ['Ida Roe'] }, onCorrect });
    screen.getByRole('heading', { level: 1, name: 'Two ledgers' });
    screen.getByRole('button', { name: `“${article.headline}” Show on the page` });
    fireEvent.click(screen.getByRole('button', { name: 'Use the page’s (Headline)' }));
    expect(onCorrect).toHaveBeenCalledWith({ headline: undefined, byline: ['Ida Roe'] });
  });

  it('adds a time to a day only where one is chosen', () => {
    const { onCorrect } = edited({ dates: { ...dates, published: undefined } });
    fireEvent.input(screen.getByLabelText('Published: day'), { target: { value: '2017-06-12' } });
    fireEvent.click(screen.getByRole('button', { name: 'Use this' }));
    expect(onCorrect).toHaveBeenCalledWith({ datePublished: { value: '2017-06-12', precision: 'day' } });
  });
});

describe('what the reader marked', () => {
  const [said, other] = findings.quotations;
  const words = '“I opened it and I knew,” Okafor said on Monday. “Nobody paints a cupboard shut by accident.”';
  const highlight = (span: Span): Highlight => ({
    ...{ id: `at-${span.start}`, articleId: 'a', revisionId: 'r', motivation: 'highlighting', body: [] },
    ...{ color: 'quote', speaker: 'Ines Okafor', created: '2026-11-17T11:00:00.000Z' },
    target: { source: metadata.url, selector: describeQuote(article.texts.body, span) },
  });
  const marked = (highlights: Highlight[], texts = article.texts) => placeHighlights(highlights, texts);

  it('stands on the card with what became of it, and leads to it', () => {
    const onShowHighlight = vi.fn();
    const first = highlight(quotationSpan(said!)!);
    const body = article.texts.body.replace('by accident', 'by mistake');
    show({ save: saved, highlights: marked([first], { ...article.texts, body }), onShowHighlight });
    const part = screen.getByRole('region', { name: 'What you marked' });
    expect(part.textContent).toContain('1 of your quotes does not stand here any more as it did.');
    expect(part.textContent).toContain('Your quote was edited.');
    fireEvent.click(within(part).getByRole('button', { name: /I opened it and I knew/ }));
    expect(onShowHighlight).toHaveBeenCalledWith(first);
  });

  it('can be a quote that was found, once', () => {
    const onHighlight = vi.fn();
    show({ highlights: marked([highlight(quotationSpan(said!)!)]), onHighlight });
    expect(screen.getAllByRole('button', { name: 'Highlighted' })).toHaveLength(1);
    fireEvent.click(screen.getAllByRole('button', { name: 'Highlight this quote' })[0]!);
    expect(onHighlight).toHaveBeenCalledWith(quotationSpan(other!), 'Tomasz Brandvold');
  });

  it('is one highlight where its cue splits a quote', () => {
    const span = quotationSpan(said!)!;
    expect(article.texts.body.slice(span.start, span.end)).toBe(words);
  });

  it('has no accessibility violations', async () => {
    const { container } = show({ save: saved, highlights: marked([highlight(quotationSpan(said!)!)]) });
    expect(await violationsIn(container)).toEqual([]);
  });
});
