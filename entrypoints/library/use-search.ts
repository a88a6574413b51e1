import { useEffect, useRef, useState } from 'preact/hooks';
import { startSearch, type Search } from '../../lib/browser/search.ts';
import type { SearchAnswer } from '../../lib/search/answer-search.ts';
import type { IndexProgress } from '../../lib/search/catch-up.ts';

export interface Searching {
  /** Of the words last answered; absent before the first answer, when nothing is searched for, and when search failed. */
  answer?: SearchAnswer;
  /** Absent when the index has caught up. */
  progress?: IndexProgress;
  /** There is no index: only what the list itself shows can be filtered. */
  failed: boolean;
}

/** The answer to what is typed, asked anew whenever the index has changed. Older answers stay until the next one comes. */
export function useSearch(isOpen: boolean, words: string, trash: boolean): Searching {
  const search = useRef<Search>(undefined);
  const [answer, setAnswer] = useState<SearchAnswer>();
  const [progress, setProgress] = useState<IndexProgress>();
  const [changes, setChanges] = useState(0);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (!isOpen) return;
    search.current = startSearch({
      progress: ({ done, total }) => setProgress(done < total ? { done, total } : undefined),
      changed: () => (setProgress(undefined), setChanges((count) => count + 1)),
      failed: (bug) => (console.error(bug), setFailed(true)),
    });
    setChanges((count) => count + 1);
    return () => search.current?.stop();
  }, [isOpen]);

  useEffect(() => {
    let current = true;
    if (words.trim() === '') setAnswer(undefined);
    else search.current?.find(words, trash).then((found) => current && setAnswer(found));
    return () => {
      current = false;
    };
  }, [words, trash, changes]);

  return { failed, ...(answer && !failed && { answer }), ...(progress && { progress }) };
}
