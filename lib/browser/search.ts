/**
 * Search, from a page. Each library page starts a worker and talks to it alone. The one that holds the lock has the index and
 * answers; the others hand on, over a channel of the workers. When its page is closed, the next worker gets the lock and goes on.
 */
import type { Shelf } from '../library/list.ts';
import type { SearchAnswer } from '../search/answer-search.ts';
import type { IndexProgress } from '../search/catch-up.ts';
import type { Snippet } from '../search/find-snippet.ts';
import { startWorker } from './workers.ts';

/** Name of the workers' channel, and of the lock. */
export const searchChannel = 'search';

export interface SearchRequest {
  id: string;
  words: string;
  /** Among which articles. */
  on: Shelf;
}

/** By the article's id. */
export type Snippets = Record<string, Snippet>;

/** What pages say, and workers do not. */
export const asked: readonly SearchMessage['say'][] = ['ask', 'ask why', 'index'];

/** What a page sends, and what the worker with the index says to all pages. */
export type SearchMessage =
  | { say: 'ask'; request: SearchRequest }
  | { say: 'answer'; id: string; answer: SearchAnswer }
  /** Why these were found. */
  | { say: 'ask why'; id: string; words: string; ids: string[] }
  | { say: 'why'; id: string; snippets: Snippets }
  /** Whether to take articles into the index, until it is opened again. */
  | { say: 'index'; on: boolean }
  /** The index is open and takes requests: those asked before were heard by nobody. */
  | { say: 'ready' }
  /** `stopped`: a reader wanted it; what is in the index is found. */
  | { say: 'progress'; progress: IndexProgress; stopped?: boolean }
  /** What is in the index has changed: an answer may be another one now. */
  | { say: 'changed' }
  /** The index could not be read and has been taken away: a new worker builds it anew. */
  | { say: 'damaged' }
  | { say: 'failed'; bug: string };

export interface Search {
  /** Waits until there is an index. Asked again before it answers, the older question stays without an answer. */
  find(words: string, on: Shelf): Promise<SearchAnswer>;
  /** The places that show why these articles were found; asked again before they are there, the older question stays without an answer. */
  snippets(words: string, ids: string[]): Promise<Snippets>;
  /** Stops taking articles into the index, or goes on with it. */
  setIndexing(on: boolean): void;
  stop(): void;
}

interface Told {
  progress(progress: IndexProgress, stopped: boolean): void;
  changed(): void;
  failed(bug: string): void;
}

export function startSearch(told: Told): Search {
  let worker = start();
  let restarted = false;
  let waiting: { request: SearchRequest; resolve(answer: SearchAnswer): void } | undefined;
  let why: { id: string; resolve(snippets: Snippets): void } | undefined;
  const send = (message: SearchMessage) => worker.postMessage(message);
  const ask = () => waiting && send({ say: 'ask', request: waiting.request });
  function start(): Worker {
    const started = startWorker('/search-worker.js');
    started.onerror = (event) => told.failed(event.message);
    started.onmessage = ({ data }: MessageEvent<SearchMessage>) => hear(data);
    return started;
  }
  function hear(data: SearchMessage) {
    if (data.say === 'ready') ask();
    else if (data.say === 'damaged') restart();
    else if (data.say === 'progress') told.progress(data.progress, data.stopped ?? false);
    else if (data.say === 'changed') told.changed();
    else if (data.say === 'failed') told.failed(data.bug);
    else if (data.say === 'answer' && data.id === waiting?.request.id) {
      waiting.resolve(data.answer);
      waiting = undefined;
    } else if (data.say === 'why' && data.id === why?.id) {
      why.resolve(data.snippets);
      why = undefined;
    }
  }
  function restart() {
    worker.terminate();
    // A disk that spoils what was just built is not helped by building it again.
    if (restarted) told.failed('The search index was damaged twice.');
    else worker = start();
    restarted = true;
  }
  return {
    find: (words, on) =>
      new Promise((resolve) => {
        waiting = { request: { id: crypto.randomUUID(), words, on }, resolve };
        ask();
      }),
    snippets: (words, ids) =>
      new Promise((resolve) => {
        why = { id: crypto.randomUUID(), resolve };
        send({ say: 'ask why', id: why.id, words, ids });
      }),
    setIndexing: (on) => send({ say: 'index', on }),
    stop: () => worker.terminate(),
  };
}
