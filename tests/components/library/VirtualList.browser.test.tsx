/** A library of 100,000 articles, in a window. */
import { cleanup, render, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Library } from '../../../components/library/Library.tsx';
import { firstView, type LibraryRow } from '../../../components/library/view.ts';
import type { ListPlace } from '../../../components/library/VirtualList.tsx';
import '../../../components/theme.css';

const count = 100_000;
const ids = Array.from({ length: count }, (_, at) => `id-${at}`);

/** Of one line, or of many. */
const headlineOf = (at: number) => `Story ${at}${' of a bridge that is closed for a year'.repeat((at * 7) % 11)}`;

const rowOf = (id: string): LibraryRow => ({
  ...{ id, headline: headlineOf(Number(id.slice(3))), dir: 'ltr', savedAt: '2026-11-20T08:00:00.000Z', tags: [] },
  ...{ highlightCount: 0, readState: 'unread', progress: 0, inTrash: false },
});

let place: ListPlace;
const onArchive = vi.fn();

/** Rows that are asked for come after this. */
let mayRead = Promise.resolve();

/** From now on no row comes, until what is returned is called. */
function holdRows(): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  mayRead = promise;
  return resolve;
}

/** Reads its rows a moment after they were asked for, as from a database. */
function Page({ start }: { start?: ListPlace }) {
  const [rows, setRows] = useState<ReadonlyMap<string, LibraryRow>>(new Map());
  const acts = Object.fromEntries(
    [
      'onMarkRead',
      'onTrash',
      'onAddTag',
      'onRemoveTag',
      'onRenameTag',
      'onDeleteTag',
      'onUndo',
      'onIndexing',
      'onMany',
      'readStateOf',
    ].map((name) => [name, vi.fn()]),
  ) as unknown as Parameters<typeof Library>[0];
  return (
    <Library
      {...acts}
      onArchive={onArchive}
      ids={ids}
      rows={rows}
      onShown={(shown, at) => {
        place = at;
        if (!shown.every((id) => rows.has(id)))
          void mayRead.then(() => setTimeout(() => setRows(new Map(shown.map((id) => [id, rowOf(id)]))), 20));
      }}
      {...(start && { start })}
      view={firstView}
      onView={vi.fn()}
      counts={{ inbox: count, unread: count, archive: 0, trash: 0 }}
      tags={[]}
      now="2026-11-23T08:00:00Z"
      onEmptyTrash={vi.fn()}
      singleKeys
      searched={{ ranked: false, count: 0, problems: [], failed: false }}
    />
  );
}

const drawn = () => [...document.querySelectorAll<HTMLElement>('[data-row]')];
const inSight = () =>
  drawn().filter((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
const rowAt = (at: number) => document.querySelector<HTMLElement>(`[data-at="${at}"]`);
const settle = () => new Promise((resolve) => setTimeout(resolve, 150));
const filled = () =>
  waitFor(() => {
    expect(inSight().length).toBeGreaterThan(3);
    expect(inSight().every((row) => row.querySelector('h2'))).toBe(true);
  });

afterEach(() => {
  cleanup();
  mayRead = Promise.resolve();
  onArchive.mockReset();
  scrollTo(0, 0);
});

it('scrolls to any place and draws only what is near', async () => {
  render(<Page />);
  await filled();
  for (const share of [0.5, 1, 0.1]) {
    scrollTo(0, document.documentElement.scrollHeight * share);
    await settle();
    await filled();
    expect(drawn().length).toBeLessThan(120);
  }
  const [first] = inSight();
  expect(Number(first!.dataset.at)).toBeGreaterThan(5000);
  expect(first!.getAttribute('aria-posinset')).toBe(String(Number(first!.dataset.at) + 1));
  expect(first!.getAttribute('aria-setsize')).toBe(String(count));
  // Once more when the last rows turned out higher than was thought.
  for (let press = 0; press < 2; press++) {
    scrollTo(0, document.documentElement.scrollHeight);
    await settle();
    await filled();
  }
  expect(inSight().at(-1)!.dataset.at).toBe(String(count - 1));
});

it('scrolls upwards without a jump, however high the rows turn out to be', async () => {
  render(<Page />);
  await filled();
  scrollTo(0, 400_000);
  await settle();
  await filled();
  for (let turn = 0; turn < 25; turn++) {
    const watched = inSight()[0]!;
    const before = watched.getBoundingClientRect().top;
    scrollBy(0, -200);
    await settle();
    expect(watched.isConnected).toBe(true);
    expect(Math.abs(watched.getBoundingClientRect().top - before - 200)).toBeLessThan(3);
  }
});

it('keeps the focus on a row that has been scrolled away from, and goes on from there', async () => {
  render(<Page />);
  await filled();
  await userEvent.keyboard('jjj');
  expect(document.activeElement?.textContent).toBe(headlineOf(2));
  scrollTo(0, 2_000_000);
  await settle();
  await filled();
  expect(document.activeElement?.textContent).toBe(headlineOf(2));
  await userEvent.keyboard('j');
  await waitFor(() => expect(document.activeElement?.textContent).toBe(headlineOf(3)));
  expect(inSight().map((row) => row.dataset.at)).toContain('3');
});

it('goes by key further than what is drawn', async () => {
  render(<Page />);
  await filled();
  for (let step = 0; step < 60; step++) await userEvent.keyboard('j');
  await waitFor(() => expect(document.activeElement?.textContent).toBe(headlineOf(59)));
  expect(inSight()).toContain(rowAt(59));
});

it('loses no key while a row is still being read, and lets none act on the row before it', async () => {
  render(<Page />);
  await filled();
  const release = holdRows();
  await userEvent.keyboard('j'.repeat(60) + 'e');
  expect(onArchive).not.toHaveBeenCalled();
  release();
  await waitFor(() => expect(document.activeElement?.textContent).toBe(headlineOf(59)));
  await userEvent.keyboard('e');
  expect(onArchive).toHaveBeenCalledWith(rowOf('id-59'), true);
});

it('leaves the focus where the reader moved it while a row was being read', async () => {
  render(<Page />);
  await filled();
  const release = holdRows();
  await userEvent.keyboard('j'.repeat(60) + '/');
  release();
  await waitFor(() => expect(rowAt(59)?.textContent).toContain(headlineOf(59)));
  await settle();
  expect(document.activeElement?.getAttribute('type')).toBe('search');
});

it('begins where it was left', async () => {
  render(<Page start={{ at: 5003, offset: -10 }} />);
  await settle();
  await filled();
  expect(Math.abs(rowAt(5003)!.getBoundingClientRect().top + 10)).toBeLessThan(3);
  expect(place.at).toBe(5003);
});
