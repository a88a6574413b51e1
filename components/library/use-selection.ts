import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { View } from './view.ts';

export interface Selection {
  /** Ids, all of them in the list. */
  selected: ReadonlySet<string>;
  /** Selects an article or leaves it out; `toHere`, with all between it and the one that was chosen before. */
  toggle(id: string, toHere?: boolean): void;
  selectAll(): void;
  clear(): void;
}

const none: ReadonlySet<string> = new Set();

/** Which articles of a list are chosen: whatever its order; what leaves it falls out, and another view begins with none. */
export function useSelection(ids: readonly string[], { shelf, tagId, words }: View): Selection {
  const [chosen, setChosen] = useState(none);
  // At once, so that nothing is drawn of what is gone; and for good, so that it does not come back with it.
  const selected = useMemo(() => stillListed(chosen, ids), [chosen, ids]);
  useLayoutEffect(() => setChosen(selected), [selected]);
  const last = useRef<string>(undefined);
  useLayoutEffect(() => setChosen(none), [shelf, tagId, words]);
  return {
    selected,
    toggle(id, toHere = false) {
      const [from, to] = [ids.indexOf(last.current ?? id), ids.indexOf(id)].sort((a, b) => a - b) as [number, number];
      const range = toHere && from >= 0 ? ids.slice(from, to + 1) : [id];
      last.current = id;
      setChosen((before) => {
        const after = new Set(before);
        for (const one of range) {
          if (before.has(id)) after.delete(one);
          else after.add(one);
        }
        return after;
      });
    },
    selectAll: () => setChosen(new Set(ids)),
    clear: () => setChosen(none),
  };
}

/** The same set where all are still there. */
function stillListed(before: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  if (before.size === 0) return before;
  const listed = new Set(ids);
  const kept = [...before].filter((id) => listed.has(id));
  return kept.length === before.size ? before : new Set(kept);
}
