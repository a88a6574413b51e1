import { act, cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { useSearch } from '../../../entrypoints/library/use-search.ts';
import type { startSearch } from '../../../lib/browser/search.ts';

type Told = Parameters<typeof startSearch>[0];

const { find, started } = vi.hoisted(() => ({
  find: vi.fn((words: string) => Promise.resolve({ ids: [words], ranked: true, problems: [] })),
  started: {} as { told: Told },
}));
vi.mock('../../../lib/browser/search.ts', () => ({
  startSearch: (told: Told) => {
    started.told = told;
    return { find, snippets: () => Promise.resolve({}), setIndexing: () => {}, stop: () => {} };
  },
}));

const shelf = { on: 'inbox' } as never;
const none: string[] = [];

function Page() {
  useSearch(true, 'harbour', shelf, none);
  return null;
}

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('asks again now and then while the index grows, and once it has', async () => {
  vi.useFakeTimers();
  render(<Page />);
  await act(async () => void (await vi.advanceTimersByTimeAsync(100)));
  const before = find.mock.calls.length;
  const grow = async (seconds: number) => {
    for (let done = 0; done < seconds; done += 1) {
      await act(async () => {
        await vi.advanceTimersByTimeAsync(1000);
        started.told.progress({ done, total: 100 }, false);
      });
    }
  };
  await grow(2);
  expect(find.mock.calls.length, 'after two seconds').toBe(before);
  await grow(7);
  expect(find.mock.calls.length - before, 'after nine seconds').toBe(3);
  await act(async () => started.told.changed());
  expect(find.mock.calls.length - before, 'when it has caught up').toBe(4);
});
