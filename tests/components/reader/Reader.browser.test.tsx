import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../../components/theme.css';
import { Reader } from '../../../components/reader/Reader.tsx';
import type { PlacedHighlight } from '../../../lib/highlights/place-highlights.ts';
import { describeQuote } from '../../../lib/anchoring/describe-quote.ts';
import { plainText } from '../../../lib/article/plain-text.ts';
import { sanitize } from '../../../lib/article/sanitize.ts';
import type { Highlight, HighlightColor } from '../../../lib/highlights/types.ts';
import type { Span } from '../../../lib/text/span.ts';

const html =
  '<p>The ferry will <b>sail</b> for another year. Nobody minds.</p><p>The mayor is glad.</p>' +
  '<figure><img src="https://news.example/ferry.png" alt="A ferry"><figcaption>The ferry at dawn.</figcaption></figure>';

function setUp(highlights: PlacedHighlight[] = []) {
  const content = sanitize(html, window);
  const texts = { headline: 'A ferry stays', dek: '', ...plainText(content) };
  const onHighlight = vi.fn(async (_span: Span, _color: HighlightColor) => 'new');
  const acts = {
    onLook: vi.fn(),
    onSave: vi.fn(),
    onColor: vi.fn(),
    onNote: vi.fn(),
    onRemove: vi.fn(),
    citationStyle: 'plain' as const,
    accessed: '2026-11-27',
    onCitationStyle: vi.fn(),
    onCopy: vi.fn(),
    onUndo: vi.fn(),
  };
  render(
    <Reader
      metadata={{
        url: 'https://news.example/ferry',
        headline: texts.headline,
        authors: [],
        dir: 'ltr',
        lang: 'en',
        claims: [],
        stale: [],
      }}
      dates={{ claims: [], rejected: [] }}
      corrections={[]}
      texts={texts}
      content={content}
      images={new Map()}
      save={{ state: 'unsaved' }}
      findings={{ state: 'loading' }}
      highlights={highlights}
      look={{ theme: 'auto', textSize: 0, width: 'normal' }}
      now="2026-11-23T08:00:00Z"
      timeZone="UTC"
      showLocalTime
      oldAfterDays={30}
      singleKeys
      onHighlight={onHighlight}
      onPosition={vi.fn()}
      {...acts}
    />,
  );
  return { ...acts, onHighlight, texts };
}

afterEach(() => {
  cleanup();
  document.getSelection()?.removeAllRanges();
});

it('highlights a sentence by keys alone and says so', async () => {
  const { onHighlight, texts } = setUp();
  await userEvent.keyboard('j');
  await userEvent.keyboard('j');
  await screen.findByRole('toolbar');
  await userEvent.keyboard('2');
  const [span, color] = onHighlight.mock.calls[0]!;
  expect(texts.body.slice(span.start, span.end)).toBe('Nobody minds.');
  expect(color).toBe('quote');
  await screen.findByText('Highlighted: Nobody minds.');
});

it('leads Tab from a selection to its buttons', async () => {
  setUp();
  await userEvent.keyboard('j');
  await screen.findByRole('toolbar');
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement?.textContent).toBe('Fact');
});

it('opens the highlight that is clicked, and keeps its note while it is typed', async () => {
  const text = 'The ferry will sail for another year. Nobody minds.\nThe mayor is glad.';
  const span = { start: 0, end: 36 };
  const highlight: Highlight = {
    ...{ id: '1', articleId: 'a', revisionId: 'r', motivation: 'highlighting', color: 'fact' },
    ...{ created: '2026-11-23T08:00:00Z', body: [] },
    target: { source: 'https://news.example/ferry', selector: describeQuote(text, span) },
  };
  const { onNote } = setUp([{ highlight, match: { state: 'verbatim', span }, span }]);
  const words = screen.getByText('sail');
  const { left, top } = words.getBoundingClientRect();
  fireEvent.click(words, { clientX: left + 2, clientY: top + 2 });
  const editor = await screen.findByRole('dialog');
  await userEvent.fill(within(editor).getByRole('textbox', { name: 'Note' }), 'Until when?');
  await waitFor(() => expect(onNote).toHaveBeenCalledWith('1', 'Until when?'));
});

it('shows the description of a picture that is not kept', () => {
  setUp();
  expect(screen.getByRole('img', { name: 'A ferry' }).hasAttribute('src')).toBe(false);
});
