import { describe, expect, it } from 'vitest';
import { markCertainty } from '../../../lib/entities/model/certainty.ts';
import {
  labelCount,
  labelOf,
  labelledTypes,
  mayBegin,
  mayEnd,
  mayFollow,
  unit,
} from '../../../lib/entities/model/labels.ts';
import type { Tagged } from '../../../lib/entities/model/names-of.ts';

const random = (seed: number) => () => ((seed = (seed * 1103515245 + 12345) % 2 ** 31) / 2 ** 31) * 4 - 2;

/** All ways through a sentence of so many words. */
function* paths(length: number, path: number[] = []): Generator<number[]> {
  if (path.length === length) {
    if (mayEnd(path.at(-1)!)) yield path;
    return;
  }
  for (let label = 0; label < labelCount; label++) {
    if (path.length === 0 ? mayBegin(label) : mayFollow(path.at(-1)!, label)) yield* paths(length, [...path, label]);
  }
}

describe('how sure the tagger is of a name', () => {
  it('is the share of all readings that have it', () => {
    const next = random(7);
    const length = 4;
    const emissions = Float32Array.from({ length: length * labelCount }, next);
    const transitions = Float32Array.from({ length: labelCount ** 2 }, next);
    const weightOf = (path: number[]) =>
      Math.exp(
        path.reduce(
          (sum, label, i) =>
            sum + emissions[i * labelCount + label]! + (i > 0 ? transitions[path[i - 1]! * labelCount + label]! : 0),
          0,
        ),
      );
    const all = [...paths(length)];
    const place = labelledTypes.indexOf('LOC');
    const names: Tagged[] = [
      { first: 1, last: 2, type: place },
      { first: 1, last: 4, type: 0 },
    ];
    markCertainty(names, emissions, transitions);
    const share = (has: (path: number[]) => boolean) =>
      all.filter(has).reduce((sum, path) => sum + weightOf(path), 0) /
      all.reduce((sum, path) => sum + weightOf(path), 0);
    expect(names[0]!.certainty).toBeCloseTo(
      share((path) => path[1] === labelOf(place, unit)),
      4,
    );
    expect(names[1]!.certainty).toBeCloseTo(
      share(([, a, b, c]) => a === labelOf(0, 0) && b === labelOf(0, 1) && c === labelOf(0, 2)),
      4,
    );
  });
});
