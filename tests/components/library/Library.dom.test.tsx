import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Library } from '../../../components/library/Library.tsx';
import { say } from '../../../lib/words.ts';
import { firstView, type LibraryRow } from '../../../components/library/view.ts';

const row = (id: string, headline: string, more: Partial<LibraryRow> = {}): LibraryRow => ({
  ...{ id, headline, dir: 'ltr', savedAt: '2026-11-20T08:00:00.000Z', tags: [], highlightCount: 0 },
  ...{ readState: 'unread', progress: 0, inTrash: false },
  ...more,
});

const herons = row('1', 'Volunteers count herons', { outlet: 'Larkmoor Courier', datePublished: '2025-03' });
const peat = row('2', 'Sensors under the peat');
const wind = row('3', 'The clockmaker and the wind');

const counts = { inbox: 3, unread: 3, archive: 0, trash: 0 };

const listed = (rows: LibraryRow[]) => ({
  ids: rows.map(({ id }) => id),
  rows: new Map(rows.map((row) => [row.id, row])),
});

function setUp(more: Partial<Parameters<typeof Library>[0]> = {}) {
  const props = {
    ...{
      ...listed([herons, peat, wind]),
      onShown: vi.fn(),
      view: firstView,
      onView: vi.fn(),
      counts,
      tags: [],
      now: '2026-11-23T08:00:00Z',
    },
    ...{ onArchive: vi.fn(), onMarkRead: vi.fn(), onTrash: vi.fn(), onAddTag: vi.fn(), onRemoveTag: vi.fn() },
    ...{ onRenameTag: vi.fn(), onDeleteTag: vi.fn(), onUndo: vi.fn(), onIndexing: vi.fn() },
    ...{ onEmptyTrash: vi.fn(), singleKeys: true, searched: { ranked: false, count: 0, problems: [], failed: false } },
    ...more,
  };
  return { props, ...render(<Library {...props} />) };
}

const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

beforeEach(() => {
  Element.prototype.scrollIntoView = () => {};
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('goes through the list by key and acts on the article in focus', () => {
  const { props } = setUp();
  press('j');
  press('j');
  expect(document.activeElement?.textContent).toBe('Sensors under the peat');
  press('e');
  expect(props.onArchive).toHaveBeenCalledWith(peat, true);
  press('k');
  press('#');
  expect(props.onTrash).toHaveBeenCalledWith(herons, true);
  press('u');
  expect(props.onUndo).toHaveBeenCalled();
});

it('stops taking articles into the search, says what is missing, and goes on', () => {
  const searched = { ranked: true, count: 3, problems: [], failed: false };
  const view = { ...firstView, words: 'peat' };
  const { props, rerender, getByText } = setUp({
    view,
    searched: { ...searched, progress: { done: 200, total: 900, stopped: false } },
  });
  fireEvent.click(getByText(say('search_indexing_stop')));
  expect(props.onIndexing).toHaveBeenLastCalledWith(false);
  rerender(<Library {...props} searched={{ ...searched, progress: { done: 400, total: 900, stopped: true } }} />);
  expect(getByText(say('search_indexing_stopped', { done: '400', total: '900' }), { exact: false })).toBeTruthy();
  fireEvent.click(getByText(say('search_indexing_go_on')));
  expect(props.onIndexing).toHaveBeenLastCalledWith(true);
});

it('leaves the focus on the next article when one is put away', () => {
  const { props, rerender } = setUp();
  press('j');
  press('e');
  rerender(<Library {...props} {...listed([peat, wind])} />);
  expect(document.activeElement?.textContent).toBe('Sensors under the peat');
});

it('leaves keys to whoever types', () => {
  const { props } = setUp();
  press('/');
  const field = screen.getByRole('searchbox');
  expect(document.activeElement).toBe(field);
  press('u');
  expect(props.onUndo).not.toHaveBeenCalled();
});

it('leaves letters alone where the reader switched them off', () => {
  const { props } = setUp({ singleKeys: false });
  press('j');
  press('u');
  expect(document.activeElement).toBe(document.body);
  expect(props.onUndo).not.toHaveBeenCalled();
});

it('asks before the trash is emptied for good', () => {
  const { props } = setUp({ view: { ...firstView, shelf: 'trash' }, counts: { ...counts, trash: 2 } });
  HTMLDialogElement.prototype.showModal = () => {};
  HTMLDialogElement.prototype.close = () => {};
  fireEvent.click(screen.getByRole('button', { name: 'Empty the trash' }));
  const dialog = screen.getByText('Delete 2 articles for good?').closest('dialog')!;
  expect(props.onEmptyTrash).not.toHaveBeenCalled();
  fireEvent.click(within(dialog).getByText('Empty the trash'));
  expect(props.onEmptyTrash).toHaveBeenCalled();
});

it('says what is not stated instead of leaving it out', () => {
  setUp();
  const item = screen.getByText('Sensors under the peat').closest('li')!;
  expect(within(item).getByText('no date stated')).toBeTruthy();
});

it('opens the tags of the article in focus', () => {
  const { props } = setUp({ tags: [{ id: 't', name: 'birds', count: 1 }] });
  press('j');
  press('t');
  const field = screen.getByRole('combobox', { name: 'Add a tag' });
  expect(document.activeElement).toBe(field);
  fireEvent.input(field, { target: { value: 'birds' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(props.onAddTag).toHaveBeenCalledWith(herons, 'birds');
});

it.each([
  ['an empty library what to do', { counts: { inbox: 0, unread: 0, archive: 0, trash: 0 } }, 'Nothing saved yet'],
  ['a filter that finds nothing how to go back', { view: { ...firstView, words: 'owl' } }, 'Show all articles'],
])('tells %s', (_, more, words) => {
  setUp({ ...listed([]), ...more });
  expect(screen.getByText(words)).toBeTruthy();
});

it('draws the rows near the screen only, and tells their place among all', () => {
  const rows = Array.from({ length: 3000 }, (_, n) => row(String(n), `Story ${n}`));
  const { props } = setUp(listed(rows));
  const drawn = screen.getAllByRole('listitem').filter((item) => item.dataset.row !== undefined);
  expect(drawn.length).toBeLessThan(100);
  expect(drawn[5]!.getAttribute('aria-posinset')).toBe('6');
  expect(drawn[5]!.getAttribute('aria-setsize')).toBe('3000');
  expect(props.onShown).toHaveBeenCalledWith(expect.arrayContaining(['0', '9']), { at: 0, offset: 0 });
});

it('keeps the place of a row whose words are still being read, and the focus waits for them', () => {
  const { props, rerender } = setUp({ rows: new Map([['1', herons]]) });
  press('j');
  press('j');
  expect(document.activeElement?.textContent).toBe('Volunteers count herons');
  rerender(<Library {...props} {...listed([herons, peat, wind])} />);
  expect(document.activeElement?.textContent).toBe('Sensors under the peat');
});
