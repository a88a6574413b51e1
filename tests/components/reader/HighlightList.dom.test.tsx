import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { KindNamesContext } from '../../../components/reader/kind-names.ts';
import { HighlightList } from '../../../components/reader/HighlightList.tsx';
import type { PlacedHighlight } from '../../../lib/highlights/place-highlights.ts';
import { describeQuote } from '../../../lib/anchoring/describe-quote.ts';
import { kindNames } from '../../../lib/highlights/kind-names.ts';

afterEach(cleanup);

const text = 'The ferry will sail for another year. Nobody minds.';
const placed = (id: string, start: number, end: number, found: boolean, note?: string): PlacedHighlight => ({
  highlight: {
    ...{
      id,
      articleId: 'a',
      revisionId: 'r',
      motivation: 'highlighting',
      color: 'doubt',
      created: '2026-11-23T08:00:00Z',
    },
    target: { source: 'https://news.example/ferry', selector: describeQuote(text, { start, end }) },
    body: note ? [{ type: 'TextualBody', purpose: 'commenting', value: note, format: 'text/plain' }] : [],
  },
  match: found ? { state: 'verbatim', span: { start, end } } : { state: 'gone' },
  span: found ? { start, end } : undefined,
});

function setUp(highlights: PlacedHighlight[]) {
  const acts = { onJump: vi.fn(), onEdit: vi.fn(), onCite: vi.fn(), onRemove: vi.fn() };
  render(<HighlightList highlights={highlights} {...acts} />);
  return acts;
}

it('gives the words, the kind and the note of each highlight, and leads to it', () => {
  const highlight = placed('1', 0, 9, true, 'Ask for the logbook.');
  const acts = setUp([highlight]);
  const item = screen.getByRole('listitem');
  expect(within(item).getByText('Doubt')).toBeTruthy();
  expect(within(item).getByText('Ask for the logbook.')).toBeTruthy();
  fireEvent.click(within(item).getByRole('button', { name: 'The ferry' }));
  expect(acts.onJump).toHaveBeenCalledWith(highlight);
});

it('calls the kinds as the reader does', () => {
  render(
    <KindNamesContext.Provider value={kindNames({ doubt: 'Check this', fact: '' })}>
      <HighlightList highlights={[placed('1', 0, 9, true)]} />
    </KindNamesContext.Provider>,
  );
  expect(screen.getByText('Check this')).toBeTruthy();
  expect(screen.queryByText('Doubt')).toBeNull();
});

it('gives the speaker and the tags', () => {
  const marked = placed('1', 0, 9, true);
  const tag = { type: 'TextualBody', purpose: 'tagging', value: 'ferries', format: 'text/plain' } as const;
  setUp([{ ...marked, highlight: { ...marked.highlight, speaker: 'Lena Marwick', body: [tag] } }]);
  const item = within(screen.getByRole('list', { name: 'Highlights' })).getAllByRole('listitem')[0]!;
  expect(within(item).getByText('Lena Marwick')).toBeTruthy();
  expect(within(within(item).getByRole('list', { name: 'Tags' })).getByText('ferries')).toBeTruthy();
});

it('keeps orphans apart, with their words and the reason', () => {
  const orphan = placed('2', 38, 51, false);
  const acts = setUp([placed('1', 0, 9, true), orphan]);
  const orphans = screen.getByRole('region', { name: 'Not found in this text' });
  expect(within(orphans).getByText('Nobody minds.')).toBeTruthy();
  expect(within(orphans).getByText('The sentence is not in this text any more.')).toBeTruthy();
  expect(within(orphans).queryByRole('button', { name: 'Nobody minds.' })).toBeNull();
  fireEvent.click(within(orphans).getByRole('button', { name: 'Add a note' }));
  expect(acts.onEdit).toHaveBeenCalledWith(orphan);
});

it('copies a citation also of words that are gone', () => {
  const gone = placed('2', 38, 51, false);
  const acts = setUp([gone]);
  fireEvent.click(screen.getByRole('button', { name: 'Copy as citation' }));
  expect(acts.onCite).toHaveBeenCalledWith(gone);
});

it('shows word by word what became of a quote that was edited', () => {
  const marked = placed('1', 0, 37, true);
  const match = { state: 'edited', span: { start: 0, end: 35 } } as const;
  setUp([{ ...marked, match, span: match.span, words: 'The ferry will sail for two years.' }]);
  const item = screen.getByRole('listitem');
  expect(within(item).getByText('Your quote was edited.')).toBeTruthy();
  expect([...item.querySelectorAll('del')].map((removed) => removed.textContent.trim())).toEqual([
    'removed: another year',
  ]);
  expect([...item.querySelectorAll('ins')].map((added) => added.textContent.trim())).toEqual(['added: two years']);
});

it('says what became of a quote in the newest version, where another one is read', () => {
  const marked = placed('1', 38, 51, true);
  setUp([{ ...marked, words: 'Nobody minds.', newest: { match: { state: 'gone' } } }]);
  const item = screen.getByRole('listitem');
  expect(within(item).getByRole('button', { name: 'Nobody minds.' })).toBeTruthy();
  expect(within(item).getByText('The sentence is not in the newest version any more.')).toBeTruthy();
});
