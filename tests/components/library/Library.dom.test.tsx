import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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
    ...{ readStateOf: (): LibraryRow['readState'] => 'unread', onMany: vi.fn() },
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

const box = (headline: string) => screen.getByRole('checkbox', { name: `Select “${headline}”` });
const selectedNames = () =>
  screen
    .queryAllByRole<HTMLInputElement>('checkbox', { checked: true })
    .map((box) => box.ariaLabel ?? box.getAttribute('aria-label'));
const bar = () => screen.queryByRole('toolbar', { name: 'Selected articles' });

describe('several articles at once', () => {
  it('are selected by key and acted on together, in the order of the list', () => {
    const { props } = setUp();
    press('j');
    press('j');
    press('x');
    press('k');
    press('x');
    expect(within(bar()!).getByText('2 selected')).toBeTruthy();
    expect(screen.getAllByRole('status').some(({ textContent }) => textContent === '2 selected')).toBe(true);
    press('e');
    expect(props.onMany).toHaveBeenCalledWith(['1', '2'], 'archive');
    expect(props.onArchive).not.toHaveBeenCalled();
    press('m');
    expect(props.onMany).toHaveBeenLastCalledWith(['1', '2'], 'mark-read');
    press('#');
    expect(props.onMany).toHaveBeenLastCalledWith(['1', '2'], 'trash');
    press('x');
    press('Escape');
    expect(bar()).toBeNull();
  });

  it('are selected up to where Shift and a click go, and left out the same way', () => {
    setUp();
    fireEvent.click(box('Volunteers count herons'));
    fireEvent.click(box('The clockmaker and the wind'), { shiftKey: true });
    expect(selectedNames().length).toBe(3);
    fireEvent.click(box('Sensors under the peat'), { shiftKey: true });
    expect(selectedNames()).toEqual(['Select “Volunteers count herons”']);
  });

  it('are all of the list, also those that are not drawn', () => {
    const rows = Array.from({ length: 3000 }, (_, n) => row(String(n), `Story ${n}`));
    const { props } = setUp(listed(rows));
    fireEvent.click(box('Story 1'));
    fireEvent.click(screen.getByText('Select all 3,000'));
    expect(within(bar()!).getByText('3,000 selected')).toBeTruthy();
    expect(screen.queryByText('Select all 3,000')).toBeNull();
    fireEvent.click(within(bar()!).getByRole('button', { name: 'Move to the trash' }));
    expect(props.onMany).toHaveBeenCalledWith(
      rows.map(({ id }) => id),
      'trash',
    );
  });

  it('stay selected in another order, and fall out when they are gone', () => {
    const { props, rerender } = setUp();
    fireEvent.click(box('Volunteers count herons'));
    fireEvent.click(box('The clockmaker and the wind'));
    rerender(<Library {...props} {...listed([wind, peat, herons])} />);
    expect(selectedNames().length).toBe(2);
    rerender(<Library {...props} {...listed([wind, peat])} />);
    expect(selectedNames()).toEqual(['Select “The clockmaker and the wind”']);
    rerender(<Library {...props} {...listed([wind, peat, herons])} />);
    expect(selectedNames().length).toBe(1);
  });

  it.each([
    ['another shelf', { shelf: 'unread' as const }, 0],
    ['a tag', { tagId: 't' }, 0],
    ['other words', { words: 'peat' }, 0],
    ['another order', { sorting: 'headline' as const }, 1],
  ])('with %s', (_, changed, still) => {
    const { props, rerender } = setUp();
    fireEvent.click(box('Sensors under the peat'));
    rerender(<Library {...props} view={{ ...firstView, ...changed }} />);
    expect(selectedNames().length).toBe(still);
  });

  it('are brought back where all are put away, and marked unread where all are read', () => {
    const { props } = setUp({ readStateOf: (id) => (id === '1' ? 'archived' : 'read') });
    fireEvent.click(box('Volunteers count herons'));
    fireEvent.click(within(bar()!).getByRole('button', { name: 'Back to the reading list' }));
    expect(props.onMany).toHaveBeenLastCalledWith(['1'], 'unarchive');
    fireEvent.click(box('Sensors under the peat'));
    expect(within(bar()!).getByRole('button', { name: 'Archive' })).toBeTruthy();
    fireEvent.click(within(bar()!).getByRole('button', { name: 'Mark as unread' }));
    expect(props.onMany).toHaveBeenLastCalledWith(['1', '2'], 'mark-unread');
  });

  it('are restored from the trash, and nothing else', () => {
    const { props } = setUp({ view: { ...firstView, shelf: 'trash' } });
    fireEvent.click(box('Sensors under the peat'));
    press('e');
    press('t');
    const names = within(bar()!)
      .getAllByRole('button')
      .map((button) => button.getAttribute('aria-label') ?? button.textContent);
    expect(names).toEqual(['Clear the selection', 'Select all 3', 'Restore']);
    fireEvent.click(within(bar()!).getByRole('button', { name: 'Restore' }));
    expect(props.onMany).toHaveBeenCalledExactlyOnceWith(['2'], 'restore');
  });

  it('get a tag, completed from those there are, and the focus goes back', () => {
    const { props } = setUp({ tags: [{ id: 't', name: 'birds', count: 1 }] });
    press('j');
    press('x');
    press('t');
    const field = screen.getByRole('combobox', { name: 'Add a tag' });
    expect(document.activeElement).toBe(field);
    fireEvent.input(field, { target: { value: 'bi' } });
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(props.onMany).toHaveBeenCalledWith(['1'], { addTag: 'birds' });
    expect(screen.queryByRole('combobox', { name: 'Add a tag' })).toBeNull();
    expect(document.activeElement?.textContent).toBe('Volunteers count herons');
    press('t');
    fireEvent.keyDown(screen.getByRole('combobox', { name: 'Add a tag' }), { key: 'Escape' });
    expect(selectedNames().length).toBe(1);
  });

  it('leave the focus on the first that stays after them, and on the shelf when none does', () => {
    const { props, rerender } = setUp();
    press('j');
    press('x');
    fireEvent.click(box('Sensors under the peat'));
    within(bar()!).getByRole('button', { name: 'Archive' }).focus();
    fireEvent.click(document.activeElement!);
    rerender(<Library {...props} {...listed([wind])} />);
    expect(document.activeElement?.textContent).toBe('The clockmaker and the wind');
    press('x');
    press('e');
    rerender(<Library {...props} {...listed([])} />);
    expect(document.activeElement?.textContent).toContain('Reading list');
  });

  it('and one of them alone: letters work on a box, Space ticks it', () => {
    const { props } = setUp();
    box('Sensors under the peat').focus();
    press('m');
    expect(props.onMarkRead).toHaveBeenCalledWith(peat, true);
    press('x');
    expect(selectedNames()).toEqual(['Select “Sensors under the peat”']);
  });
});
