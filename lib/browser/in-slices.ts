/** Long work on the main thread of a page, in slices between which the page scrolls, answers and draws. */
import type { Steps } from '../article/steps.ts';

/** Half a frame, in milliseconds: the step that runs over it has the other half. */
const slice = 8;

/** Does the work step by step, and lets the page go on whenever a slice is used up. */
export async function inSlices<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const end = performance.now() + slice;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await afterOthers();
  }
}

/** When the browser has done what waits. Not every browser can be asked to go on before newer work. */
export function afterOthers(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
