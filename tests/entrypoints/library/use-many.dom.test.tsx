import { act, cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useMany } from '../../../entrypoints/library/use-many.ts';
import type { OpenedLibrary } from '../../../lib/browser/library.ts';
import type { ManyAct } from '../../../lib/library/many-articles.ts';
import { saveArticle } from '../../../lib/library/save-article.ts';
import { captured, emptyLibrary, testWorld } from '../../library/sample.ts';

const tell = vi.fn<(what: ManyAct, changed: number, back?: () => Promise<void>) => void>();
let many: ReturnType<typeof useMany>;
let opened: OpenedLibrary;
let ids: string[];

function Page() {
  many = useMany(tell);
  return <output>{many.doing && `${many.doing.done} of ${many.doing.total}`}</output>;
}

beforeEach(async () => {
  const world = testWorld();
  const library = await emptyLibrary(world);
  await saveArticle(library, captured(), world);
  const [first] = await library.articles.toArray();
  await library.articles.bulkPut(Array.from({ length: 700 }, (_, n) => ({ ...first!, id: `many-${n}` })));
  ids = Array.from({ length: 700 }, (_, n) => `many-${n}`);
  opened = { library, world } as unknown as OpenedLibrary;
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  tell.mockReset();
});

/** As if every look at the clock came half a second after the one before. */
function slowly() {
  let time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (time += 500));
}

const archived = () => opened.library.articles.where('readState').equals('archived').count();

it('says how far it is, and stops where the reader wants it, with all that was done to be taken back', async () => {
  slowly();
  const { container } = render(<Page />);
  const working = many.act(opened, ids, 'archive', false);
  await vi.waitFor(() => expect(container.textContent).toBe('250 of 700'), { interval: 1 });
  many.doing!.onStop!();
  await act(() => working);
  expect(container.textContent).toBe('');
  expect(tell).toHaveBeenCalledWith('archive', 500, expect.any(Function));
  expect(await archived()).toBe(500);
  await act(() => tell.mock.calls[0]![2]!());
  expect(await archived()).toBe(0);
});

it('says nothing of what is over at once, and that nothing was to be done', async () => {
  const { container } = render(<Page />);
  await act(() => many.act(opened, ['many-1'], 'unarchive', false));
  expect(container.textContent).toBe('');
  expect(tell).toHaveBeenCalledWith('unarchive', 0);
});
