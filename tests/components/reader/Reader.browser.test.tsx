import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../../components/theme.css';
import type { Findings, Loading } from '../../../components/reading-card/card.ts';
import { Reader } from '../../../components/reader/Reader.tsx';
import type { PlacedHighlight } from '../../../lib/highlights/place-highlights.ts';
import { describeQuote } from '../../../lib/anchoring/describe-quote.ts';
import { plainText } from '../../../lib/article/plain-text.ts';
import { sanitize } from '../../../lib/article/sanitize.ts';
import type { Highlight, HighlightColor } from '../../../lib/highlights/types.ts';
import type { Quotation } from '../../../lib/quotations/types.ts';
import type { Span } from '../../../lib/text/span.ts';

const html =
  '<p>The ferry will <b>sail</b> for another year. Nobody minds.</p><p>The mayor is glad.</p>' +
  '<figure><img src="https://news.example/ferry.png" alt="A ferry"><figcaption>The ferry at dawn.</figcaption></figure>';

const textual = { type: 'TextualBody', format: 'text/plain' } as const;

function setUp(highlights: PlacedHighlight[] = [], findings: Loading<Findings> = { state: 'loading' }) {
  const content = sanitize(html, window);
  const texts = { headline: 'A ferry stays', dek: '', ...plainText(content) };
  const onHighlight = vi.fn(async (_span: Span, _color: HighlightColor) => 'new');
  const acts = {
    onLook: vi.fn(),
    onSave: vi.fn(),
    onColor: vi.fn(),
    onNote: vi.fn(),
    onNoted: vi.fn(),
    onTags: vi.fn(),
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
      findings={findings}
      highlights={highlights}
      knownTags={['ferries', 'Harbour']}
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

function marked(more: Partial<Highlight> = {}): PlacedHighlight {
  const text = 'The ferry will sail for another year. Nobody minds.\nThe mayor is glad.';
  const span = { start: 0, end: 36 };
  const highlight: Highlight = {
    ...{ id: '1', articleId: 'a', revisionId: 'r', motivation: 'highlighting', color: 'fact' },
    ...{ created: '2026-11-23T08:00:00Z', body: [] },
    target: { source: 'https://news.example/ferry', selector: describeQuote(text, span) },
    ...more,
  };
  return { highlight, match: { state: 'verbatim', span }, span };
}

async function openEditor() {
  const words = screen.getByText('sail');
  const { left, top } = words.getBoundingClientRect();
  fireEvent.click(words, { clientX: left + 2, clientY: top + 2 });
  return screen.findByRole('dialog');
}

it('opens the highlight that is clicked, and keeps its note while it is typed', async () => {
  const { onNote, onNoted } = setUp([marked()]);
  const editor = await openEditor();
  await userEvent.fill(within(editor).getByRole('textbox', { name: 'Note' }), 'Until when?');
  await waitFor(() => expect(onNote).toHaveBeenCalledWith('1', 'Until when?'));
  expect(onNoted).not.toHaveBeenCalled();
  await userEvent.click(within(editor).getByRole('button', { name: 'Done' }));
  expect(onNoted).toHaveBeenCalledWith('1', '');
});

it('keeps what was typed last when a click elsewhere closes the editor', async () => {
  const { onNote } = setUp([marked()]);
  const editor = await openEditor();
  const note = within(editor).getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });
  note.value = 'At once';
  fireEvent.input(note);
  fireEvent.pointerDown(document.body);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(onNote).toHaveBeenCalledWith('1', 'At once');
});

it('tags a highlight, completing the names of known tags', async () => {
  const { onTags } = setUp([marked({ body: [{ ...textual, purpose: 'tagging', value: 'ferries' }] })]);
  const editor = await openEditor();
  await userEvent.fill(within(editor).getByRole('combobox', { name: 'Add a tag' }), 'harb');
  expect(within(editor).getByRole('option', { name: 'Harbour' })).toBeTruthy();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(onTags).toHaveBeenCalledWith('1', ['ferries', 'Harbour']);
});

it('leads a screen reader from the text to the list and back', async () => {
  setUp([marked({ body: [{ ...textual, purpose: 'commenting', value: 'Until when?' }] })]);
  const list = screen.getByRole('list', { name: 'Highlights' });
  const entry = within(list).getByRole('listitem');
  const paragraph = screen.getByText('sail').closest('p')!;
  expect(paragraph.getAttribute('aria-details')).toBe(entry.id);
  const quote = within(entry).getByRole('button', { name: 'The ferry will sail for another year' });
  await userEvent.click(quote);
  expect(document.activeElement).toBe(paragraph);
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).toBe(quote);
  expect(paragraph.hasAttribute('tabindex')).toBe(false);
});

const saidByMayor = () => {
  const quotation: Quotation = {
    kind: 'direct',
    parts: [{ start: 38, end: 51 }],
    speaker: { span: { start: 52, end: 61 }, name: 'The mayor' },
  };
  const value = { namesRead: true, entities: [], quotations: [quotation], sourcesCited: [], timeline: [] };
  return { state: 'ready', value } as const;
};

it('keeps the speaker of words that are selected in a quotation', async () => {
  const { onHighlight } = setUp([], saidByMayor());
  await userEvent.keyboard('j');
  await userEvent.keyboard('j');
  await screen.findByRole('toolbar');
  await userEvent.keyboard('2');
  expect(onHighlight).toHaveBeenCalledWith({ start: 38, end: 51 }, 'quote', 'The mayor');
});

it('makes a highlight of a quotation that was found, with its speaker', async () => {
  const { onHighlight } = setUp([], saidByMayor());
  // In a narrow window it is closed at first.
  screen.getByRole('heading', { name: /Who said what/ }).closest('details')!.open = true;
  const button = screen.getByRole('button', { name: 'Highlight this quote' });
  await userEvent.click(button);
  expect(onHighlight).toHaveBeenCalledWith({ start: 38, end: 51 }, 'quote', 'The mayor');
  await screen.findByText('Highlighted: Nobody minds.');
  expect(document.activeElement).toBe(button);
});

it('shows the description of a picture that is not kept', () => {
  setUp();
  expect(screen.getByRole('img', { name: 'A ferry' }).hasAttribute('src')).toBe(false);
});
