/** From the labels of a sentence's words to its names. */
import { begin, last, outside, placeOf, typeOf, unit } from './labels.ts';

/** A name within one sentence: words from `first` to before `last`, and the index in `labelledTypes`. */
export interface Tagged {
  first: number;
  last: number;
  type: number;
  /** 0 to 1, of these words with the type that was read; absent where nothing was measured. */
  certainty?: number;
  /** The type that was read here, where the rest of the article speaks for another. */
  read?: number;
  /** Nowhere in the article surely a name. */
  doubtful?: true;
}

export function namesOf(labels: Uint8Array): Tagged[] {
  const names: Tagged[] = [];
  let first = 0;
  for (const [i, label] of labels.entries()) {
    if (label === outside) continue;
    const place = placeOf(label);
    if (place === begin || place === unit) first = i;
    if (place === last || place === unit) names.push({ first, last: i + 1, type: typeOf(label) });
  }
  return names;
}
