import { useEffect, useRef, useState } from 'preact/hooks';
import { startSearch, type Search, type Snippets } from '../../lib/browser/search.ts';
import type { Shelf } from '../../lib/library/list.ts';
import type { SearchAnswer } from '../../lib/search/answer-search.ts';
import type { IndexProgress } from '../../lib/search/catch-up.ts';

export interface Searching {
  /** Of the words last answered; absent before the first answer, when nothing is searched for, and when search failed. */
  answer?: SearchAnswer;
  /** Absent when the index has caught up. */
  progress?: IndexProgress & { stopped: boolean };
  /** There is no index: only what the list itself shows can be filtered. */
  failed: boolean;
}

/** Milliseconds after which, while the index grows, the same words are asked for again: more may be found by then. */
const pause = 3000;

/** Rows whose snippets come with the answer, so that they need not grow afterwards. */
const shownAtOnce = 20;

/**
 * The answer to what is typed, asked anew whenever the index has changed, and now and then while it does. Older answers stay until the next one comes.
 * `shown`: the ids of the rows that are drawn; `snippets` has those of them whose text has the words.
 */
export function useSearch(
  isOpen: boolean,
  words: string,
  on: Shelf,
  shown: readonly string[],
): Searching & { snippets: Snippets; setIndexing(on: boolean): void } {
  const search = useRef<Search>(undefined);
  const [found, setFound] = useState<{ words: string; answer: SearchAnswer; snippets: Snippets }>();
  const [progress, setProgress] = useState<Searching['progress']>();
  const [changes, setChanges] = useState(0);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (!isOpen) return;
    let asked = Date.now();
    search.current = startSearch({
      progress: ({ done, total }, stopped) => {
        setProgress(done < total ? { done, total, stopped } : undefined);
        if (Date.now() - asked < pause) return;
        asked = Date.now();
        setChanges((count) => count + 1);
      },
      changed: () => (setProgress(undefined), setChanges((count) => count + 1)),
      failed: (bug) => (console.error(bug), setFailed(true)),
    });
    setChanges((count) => count + 1);
    return () => search.current?.stop();
  }, [isOpen]);

  useEffect(() => {
    let isCurrent = true;
    const ask = async (search: Search) => {
      const answer = await search.find(words, on);
      if (!isCurrent) return;
      const snippets = await search.snippets(words, answer.ids.slice(0, shownAtOnce));
      if (isCurrent) setFound({ words, answer, snippets });
    };
    if (words.trim() === '') setFound(undefined);
    else if (search.current) void ask(search.current);
    return () => {
      isCurrent = false;
    };
  }, [words, JSON.stringify(on), changes]);

  useEffect(() => {
    const missing = found
      ? shown.filter((id) => !(id in found.snippets) && found.answer.ids.indexOf(id) >= shownAtOnce)
      : [];
    if (!found || missing.length === 0) return;
    let isCurrent = true;
    void search.current?.snippets(found.words, missing).then((more) => {
      if (isCurrent && Object.keys(more).length > 0) setFound({ ...found, snippets: { ...found.snippets, ...more } });
    });
    return () => {
      isCurrent = false;
    };
  }, [found, shown]);

  return {
    failed,
    snippets: found?.snippets ?? {},
    setIndexing: (on) => search.current?.setIndexing(on),
    ...(found && !failed && { answer: found.answer }),
    ...(progress && { progress }),
  };
}
