import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { firstView, type LibraryRow, type View } from '../../components/library/view.ts';
import { findCatalog, keepCatalog } from '../../lib/browser/kept-catalog.ts';
import {
  catchUpCatalog,
  isUpToDate,
  lastChange,
  type Catalog,
  type CatalogCounts,
  type CatalogHead,
  type ListedArticle,
} from '../../lib/library/catalog.ts';
import { arrange, findInLists, isOnShelf, lastSaved, readSortKeys, type SortKeys } from '../../lib/library/list.ts';
import type { Library } from '../../lib/library/schema.ts';
import { watch } from '../../lib/library/watch.ts';
import { readRows, searchedShelf, shelfOf } from './read-view.ts';
import type { Searching } from './use-search.ts';

/** Milliseconds without a write before the catalog is kept. */
const settled = 3000;

/** More than fit on any screen. */
const firstScreen = 40;

/** What the page shows while the catalog is being read, which takes seconds where none was kept of a large library. */
interface FirstScreen {
  ids: string[];
  rows: ReadonlyMap<string, LibraryRow>;
  /** Absent: nobody has counted since the last change. */
  counts?: Pick<CatalogCounts, 'states' | 'trash'> | undefined;
}

export interface Listing {
  /** Absent: it is being read. */
  catalog?: Catalog | undefined;
  /** Absent: nothing is there yet. */
  first?: FirstScreen | undefined;
}

/** The catalog of the library, followed from what was kept of it. */
export function useCatalog(library: Library | undefined, failed: (error: unknown) => void): Listing {
  const [catalog, setCatalog] = useState<Catalog>();
  const [first, setFirst] = useState<FirstScreen>();
  // Read while the library is being opened.
  const [found] = useState(findCatalog);
  const kept = useRef<Catalog>(undefined);
  // Before the browser has shown the page without a list.
  useLayoutEffect(() => {
    if (!library) return;
    let work = found.then(async (known) => {
      setFirst(await readFirst(library, known?.head));
      // What is read now would have been in its way.
      await nextFrame();
      return (kept.current = await known?.read());
    });
    // Many changes in a row, as when a full trash is emptied, are followed by a few steps.
    let isQueued = false;
    return watch(
      () => lastChange(library),
      () => {
        if (isQueued) return;
        isQueued = true;
        work = work.then(async (known) => {
          isQueued = false;
          const now = await catchUpCatalog(library, known);
          setCatalog(now);
          return now;
        });
        work.catch(failed);
      },
      failed,
    );
  }, [library]);
  useEffect(() => {
    if (!catalog || catalog.articles === kept.current?.articles) return;
    const timer = setTimeout(() => {
      kept.current = catalog;
      void keepCatalog(catalog);
    }, settled);
    return () => clearTimeout(timer);
  }, [catalog]);
  return { catalog, first };
}

async function readFirst(library: Library, head: CatalogHead | undefined): Promise<FirstScreen | undefined> {
  if (head) {
    // At once, for most often nothing was written since.
    const [isCurrent, rows] = await Promise.all([isUpToDate(library, head), readRows(library, head.latest)]);
    if (isCurrent) return head.latest.length > 0 ? { ids: head.latest, rows, counts: head } : undefined;
  }
  const ids = await lastSaved(library, shelfOf[firstView.shelf], firstScreen);
  return ids.length > 0 ? { ids, rows: await readRows(library, ids) } : undefined;
}

/** Until what was set is drawn, or for half a second: a page that is not in front draws nothing. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 500);
  });
}

/** The ids of a view in its order; where an index has answered, what it found, the best first. Older ones stay until there are newer ones. */
export function useListedIds(
  library: Library | undefined,
  { catalog, first }: Listing,
  view: View,
  { answer, failed }: Searching,
): string[] | undefined {
  const { shelf, tagId, sorting, reversed } = view;
  const words = view.words.trim();
  const [sortKeys, setSortKeys] = useState<SortKeys>();
  const [filtered, setFiltered] = useState<Set<string>>();
  const latest = useRef<string[]>(undefined);

  useEffect(() => {
    if (!library || !catalog || sorting === 'saved') return;
    let isCurrent = true;
    void readSortKeys(library, sorting, sortKeys).then((read) => isCurrent && setSortKeys(read));
    return () => {
      isCurrent = false;
    };
  }, [library, catalog, sorting]);

  useEffect(() => {
    setFiltered(undefined);
    if (!library || !failed || words === '') return;
    let isCurrent = true;
    void findInLists(library, words).then((found) => isCurrent && setFiltered(found));
    return () => {
      isCurrent = false;
    };
  }, [library, catalog, failed, words]);

  const isSearching = answer !== undefined;
  const byId = useMemo(
    () => isSearching && new Map(catalog?.articles.map((article): [string, ListedArticle] => [article.id, article])),
    [catalog, isSearching],
  );
  return useMemo(() => {
    if (!catalog) return view === firstView ? first?.ids : undefined;
    const keys = sorting === 'saved' ? undefined : sortKeys;
    const isWaiting = words === '' ? sorting !== 'saved' && keys?.by !== sorting : failed ? !filtered : !answer;
    if (isWaiting && latest.current) return latest.current;
    const on = { ...(words === '' ? shelfOf[shelf] : searchedShelf[shelf]), tagId };
    if (words !== '' && answer && byId) {
      const isListed = (id: string) => byId.has(id) && isOnShelf(byId.get(id)!, on);
      latest.current = answer.ids.filter(isListed);
    } else {
      const ids = arrange(catalog, on, reversed, keys?.by === sorting ? keys : undefined);
      latest.current = filtered && words !== '' ? ids.filter((id) => filtered.has(id)) : ids;
    }
    return latest.current;
  }, [catalog, first, shelf, tagId, sorting, reversed, words, failed, filtered, answer, byId, sortKeys]);
}

const none: ReadonlyMap<string, LibraryRow> = new Map();

/** What is shown of these articles, kept up to date. */
export function useRows(
  library: Library | undefined,
  ids: readonly string[],
  first: FirstScreen | undefined,
  failed: (error: unknown) => void,
): ReadonlyMap<string, LibraryRow> {
  const [rows, setRows] = useState<ReadonlyMap<string, LibraryRow>>();
  useEffect(() => {
    if (library && ids.length > 0) return watch(() => readRows(library, ids), setRows, failed);
    return undefined;
  }, [library, ids]);
  return rows ?? first?.rows ?? none;
}
