/** Work on a page that can be done a step at a time, so that the page can go on between two of them. */
export type Steps<Result> = Generator<void, Result>;

/** Nodes of a page that are one step: a fraction of a millisecond. */
export const nodesInStep = 200;

/** Does all that is left of it at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
