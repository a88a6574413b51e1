import sqlite3InitModule, { type Database } from '@sqlite.org/sqlite-wasm';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openLibrary } from '../lib/browser/library-of-worker.ts';
import { loadTaggerFile } from '../lib/browser/tagger-file.ts';
import { asked, searchChannel, type SearchMessage, type SearchRequest } from '../lib/browser/search.ts';
import { readTagger, type Tagger } from '../lib/entities/model/tagger.ts';
import type { Library } from '../lib/library/schema.ts';
import { watch } from '../lib/library/watch.ts';
import { answerSearch, findSnippets } from '../lib/search/answer-search.ts';
import { ArticleIndex } from '../lib/search/article-index.ts';
import { analyseNext } from '../lib/search/analyse-next.ts';
import { catchUp, type IndexProgress } from '../lib/search/catch-up.ts';

/** Milliseconds between two articles that are analysed: searches and saves go first. */
const rest = 200;

type Reply = (message: SearchMessage) => void;

interface Following {
  /** Stops taking articles into the index, or goes on with it. */
  setIndexing(on: boolean): void;
  /** How far it was when a reader stopped it; `undefined` while it goes on. */
  stoppedAt(): IndexProgress | undefined;
}

export default defineUnlistedScript(() => {
  const channel = new BroadcastChannel(searchChannel);
  const toPage = (message: SearchMessage) => self.postMessage(message);
  const toWorkers = (message: SearchMessage) => channel.postMessage(message);
  /** Says it to every page. */
  const tell = (message: SearchMessage) => (toPage(message), toWorkers(message));
  // As long as another worker has the index, messages are handed on.
  self.onmessage = ({ data }: MessageEvent<SearchMessage>) => toWorkers(data);
  channel.onmessage = ({ data }: MessageEvent<SearchMessage>) => {
    if (!asked.includes(data.say)) toPage(data);
  };
  let forgetIndex: (() => void) | undefined;
  let isOver = false;
  const failed = (error: unknown) => {
    // The index was closed under it.
    if (isOver) return;
    if (forgetIndex && isDamage(error)) {
      console.warn('The search index is damaged, and built anew:', error);
      isOver = true;
      forgetIndex();
      toPage({ say: 'damaged' });
      return;
    }
    // Across the worker's edge an error is a message; the page shows that it searches headlines only.
    console.error(error);
    tell({ say: 'failed', bug: String(error) });
  };

  let following: Following | undefined;

  // Held for as long as this worker lives.
  navigator.locks
    .request(searchChannel, async () => {
      const library = await openLibrary();
      const about = await library.about.get('library');
      const opened = await openDatabase();
      forgetIndex = opened.forget;
      const index = new ArticleIndex(opened.database, about!.dbId);
      const answering = (reply: Reply) => (event: MessageEvent<SearchMessage>) => {
        const { data } = event;
        if (data.say === 'ask') {
          answer(index, data.request, reply);
          // A page that was opened since has not heard of it.
          const progress = following?.stoppedAt();
          if (progress) reply({ say: 'progress', progress, stopped: true });
        } else if (data.say === 'ask why') explain(library, data, reply).catch(failed);
        else if (data.say === 'index') following?.setIndexing(data.on);
      };
      self.onmessage = answering(toPage);
      channel.onmessage = answering(toWorkers);
      tell({ say: 'ready' });
      following = follow(library, index);
      await new Promise(() => {});
    })
    .catch(failed);

  function answer(index: ArticleIndex, { id, words, on }: SearchRequest, reply: Reply) {
    try {
      reply({ say: 'answer', id, answer: answerSearch(index, words, on) });
    } catch (error) {
      failed(error);
    }
  }

  async function explain(
    library: Library,
    { id, words, ids }: Extract<SearchMessage, { say: 'ask why' }>,
    reply: Reply,
  ) {
    reply({ say: 'why', id, snippets: await findSnippets(library, words, ids) });
  }

  /** Keeps the index where the library is. */
  function follow(library: Library, index: ArticleIndex): Following {
    let indexing = new AbortController();
    let last: IndexProgress | undefined;
    let work = Promise.resolve();
    let resting: ReturnType<typeof setTimeout> | undefined;
    let tagger: Promise<Tagger> | undefined;
    const loadTagger = () => (tagger ??= loadTaggerFile().then((file) => readTagger(new Uint8Array(file))));
    const analyse = () => {
      resting = undefined;
      work = work
        .then(() => analyseNext(library, index, loadTagger))
        .then((more) => {
          if (more) resting ??= setTimeout(analyse, rest);
          else tell({ say: 'changed' });
        })
        // Words are found all the same; the article is tried again after the next change.
        .catch((error: unknown) => console.error(error));
    };
    let isQueued = false;
    const catchUpNext = () => {
      if (isQueued) return;
      isQueued = true;
      work = work
        .then(async () => {
          isQueued = false;
          const { signal } = indexing;
          if (!signal.aborted)
            await catchUp(library, index, (progress) => tell({ say: 'progress', progress: (last = progress) }), signal);
          tell({ say: 'changed' });
          if (signal.aborted && last) tell({ say: 'progress', progress: last, stopped: true });
          else if (!library.isNewer) resting ??= setTimeout(analyse, rest);
        })
        .catch(failed);
    };
    watch(() => library.changes.toCollection().lastKey(), catchUpNext, failed);
    return {
      setIndexing(on) {
        if (!on) indexing.abort();
        else if (indexing.signal.aborted) {
          indexing = new AbortController();
          catchUpNext();
        }
      },
      stoppedAt: () => (indexing.signal.aborted ? last : undefined),
    };
  }
});

interface OpenedDatabase {
  database: Database;
  /** Closes it and takes its files away. */
  forget(): void;
}

/** In the browser's private file system; where there is none (private windows of Firefox), in memory. */
async function openDatabase(): Promise<OpenedDatabase> {
  const sqlite = await sqlite3InitModule();
  for (let tries = 1; ; tries++) {
    try {
      const pool = await sqlite.installOpfsSAHPoolVfs({ name: `try-${tries}`, directory: 'search-index' });
      const database = new pool.OpfsSAHPoolDb('/index.sqlite');
      const forget = () => {
        database.close();
        for (const file of pool.getFileNames()) pool.unlink(file);
      };
      return { database, forget };
    } catch (error) {
      // A failure is remembered by name. The worker before this one has let go of the lock, but not yet of its files: on a busy
      // machine that takes seconds, and to build the index in memory would take longer.
      const isHeld = error instanceof DOMException && error.name === 'NoModificationAllowedError';
      if (tries < (isHeld ? 50 : 5)) await new Promise((resolve) => setTimeout(resolve, 200));
      else {
        console.warn('The search index is kept in memory:', error);
        const database = new sqlite.oo1.DB(':memory:');
        return { database, forget: () => database.close() };
      }
    }
  }
}

/** SQLITE_CORRUPT and SQLITE_NOTADB, the low byte of https://sqlite.org/rescode.html */
const damages = [11, 26];

function isDamage(error: unknown): boolean {
  const code = (error as { resultCode?: unknown } | null)?.resultCode;
  return typeof code === 'number' && damages.includes(code & 0xff);
}
