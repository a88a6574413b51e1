import { expect, it, vi } from 'vitest';
import { inSlices } from '../../lib/browser/in-slices.ts';

/** Steps that take so many milliseconds each, by the clock that slices are measured with. */
function* steps(count: number, each: number): Generator<void, string> {
  for (let done = 0; done < count; done++) {
    if (each > 0) vi.advanceTimersByTime(each);
    yield;
  }
  return 'done';
}

it('lets the page go on between slices, and never during a short one', async () => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] });
  try {
    let gaps = 0;
    vi.stubGlobal('scheduler', { yield: async () => void (gaps += 1) });
    expect(await inSlices(steps(3, 1))).toBe('done');
    expect(gaps).toBe(0);
    expect(await inSlices(steps(40, 2))).toBe('done');
    expect(gaps).toBe(10);
  } finally {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  }
});

it('goes on where the browser has no such call', async () => {
  expect(await inSlices(steps(3, 0))).toBe('done');
});

it('hands on what a step throws', async () => {
  const failing = (function* (): Generator<void, never> {
    yield;
    throw new RangeError('No such paragraph.');
  })();
  await expect(inSlices(failing)).rejects.toThrow('No such paragraph.');
});
