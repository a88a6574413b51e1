import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Backup, WritingNotice } from '../../components/library/Backup.tsx';
import { DoingMany } from '../../components/library/DoingMany.tsx';
import { Library } from '../../components/library/Library.tsx';
import { RestoreNotice } from '../../components/library/RestoreNotice.tsx';
import { BackupReminder, LostLibrary } from '../../components/library/SafetyNotices.tsx';
import { StorageLine } from '../../components/library/StorageLine.tsx';
import type { ListPlace } from '../../components/library/VirtualList.tsx';
import { firstView, type LibraryRow, type View } from '../../components/library/view.ts';
import { Notice } from '../../components/Notice.tsx';
import { setTheme } from '../../components/page.ts';
import { Toast } from '../../components/Toast.tsx';
import { useUndo } from '../../components/use-undo.ts';
import { allowFolder, newestInFolder } from '../../lib/browser/backup-folder.ts';
import { acceptLibrary, findLost, noteLibrary } from '../../lib/browser/library-mark.ts';
import { openLibrary, type OpenedLibrary } from '../../lib/browser/library.ts';
import { defaultSettings, watchSettings, type Settings } from '../../lib/browser/settings.ts';
import type { Snippets } from '../../lib/browser/search.ts';
import { storageFacts, type StorageFacts } from '../../lib/browser/storage-facts.ts';
import { ReaderFacingError } from '../../lib/errors.ts';
import { deleteArticle, restoreArticle, setReadState } from '../../lib/library/change-article.ts';
import { countCatalog } from '../../lib/library/catalog.ts';
import type { ManyAct } from '../../lib/library/many-articles.ts';
import type { ReadState, TagRecord } from '../../lib/library/records.ts';
import { deleteTag, listTags, renameTag, setArticleTags } from '../../lib/library/tags.ts';
import { emptyTrash, emptyTrashNow } from '../../lib/library/trash.ts';
import type { LibraryMark } from '../../lib/library/marker.ts';
import { watch } from '../../lib/library/watch.ts';
import { say, sayCount } from '../../lib/words.ts';
import { countShelves, countTags, searchedShelf } from './read-view.ts';
import { useMany } from './use-many.ts';
import { useCatalog, useListedIds, useRows } from './use-list.ts';
import { useSearch } from './use-search.ts';
import { useBackup } from './use-backup.ts';
import { useRestore } from './use-restore.ts';

/** How the reader left the page, to come back to from an article. */
interface Left {
  view?: View;
  place?: ListPlace | undefined;
}
const left = (history.state ?? {}) as Left;

/** The library page: what is in the database goes in, what the reader does goes back, each with its undo. */
export function LibraryPage() {
  const [opened, setOpened] = useState<OpenedLibrary>();
  const [settings, setSettings] = useState<Settings>(defaultSettings);
  const [view, setView] = useState<View>(left.view ?? firstView);
  const [shown, setShown] = useState<readonly string[]>([]);
  const [tags, setTags] = useState<TagRecord[]>([]);
  const [failure, setFailure] = useState<string>();
  const [storage, setStorage] = useState<StorageFacts>();
  const [lost, setLost] = useState<LibraryMark>();
  const undoing = useUndo((error) => attempt(Promise.reject(error)));
  const backup = useBackup(opened);
  const restore = useRestore(opened, () => opened && attempt(findLost(opened.library).then(setLost)));
  const now = useRef(new Date().toISOString()).current;

  /** What the reader can act on is told; anything else is a bug and surfaces. */
  function attempt(work: Promise<unknown>) {
    work
      .then(() => setFailure(undefined))
      .catch((error: unknown) => {
        if (!(error instanceof ReaderFacingError)) throw error;
        setFailure(error.message);
      });
  }

  useEffect(() => watchSettings(setSettings), []);
  useEffect(() => setTheme(settings.theme), [settings.theme]);
  // Opened before anything is drawn, and heard before the browser has shown that: each frame that is waited for is a late list.
  const [opening] = useState(openLibrary);
  useLayoutEffect(() => attempt(opening.then(setOpened)), []);
  const report = (error: unknown) => attempt(Promise.reject(error));
  const listing = useCatalog(opened?.library, report);
  const { catalog } = listing;
  const on = useMemo(() => ({ ...searchedShelf[view.shelf], tagId: view.tagId }), [view.shelf, view.tagId]);
  const searching = useSearch(catalog !== undefined, view.words, on, shown);
  const ids = useListedIds(opened?.library, listing, view, searching);
  const rows = useRows(opened?.library, shown, listing.first, report);
  const counts = useMemo(() => catalog && countCatalog(catalog), [catalog?.articles]);
  const shelved = counts ?? listing.first?.counts;
  const { answer, progress, failed, snippets } = searching;

  const isListed = catalog !== undefined && (rows.size > 0 || ids?.length === 0);
  // What can wait until the list is there.
  useEffect(() => {
    if (opened && isListed) return watch(() => listTags(opened.library), setTags, report);
    return undefined;
  }, [opened, isListed]);
  useEffect(() => {
    if (!opened || !catalog || !isListed || opened.library.isNewer) return;
    const deleted = catalog.articles.filter(({ deletedAt }) => deletedAt !== undefined);
    attempt(emptyTrash(opened.library, deleted, opened.world));
  }, [opened, isListed]);
  useEffect(() => {
    if (!opened || !isListed || opened.library.isNewer) return;
    attempt(findLost(opened.library).then(async (gone) => (setLost(gone), await noteLibrary(opened.library))));
  }, [opened, isListed, catalog?.articles.length]);
  useEffect(() => void (isListed && storageFacts().then(setStorage)), [isListed, counts]);

  const place = useRef<ListPlace>(undefined);
  useEffect(() => {
    const leave = () => history.replaceState({ view, place: place.current } satisfies Left, '');
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, [view]);

  const { library, world } = opened ?? {};
  const isBusy =
    backup.writing.step === 'writing' || ['looking', 'writing', 'undoing'].includes(restore.readingBack.step);
  const { tell } = undoing;
  const many = useMany((what, changed, back) =>
    tell(changed > 0 ? saidOfMany(what, changed) : say('library_toast_many_none'), back),
  );

  function setState(row: LibraryRow, state: LibraryRow['readState'], said: string) {
    if (!library || !world) return;
    attempt(
      setReadState(library, row.id, state, world).then(() =>
        tell(said, () => setReadState(library, row.id, row.readState, world)),
      ),
    );
  }

  function setTagsOf(row: LibraryRow, names: string[]) {
    if (library && world) attempt(setArticleTags(library, row.id, names, world));
  }

  /** Gives every article that has this tag now the tags it has now. */
  function tagsAsBefore(tagId: string): () => Promise<void> {
    const names = new Map(tags.map((tag) => [tag.id, tag.name]));
    const before = (catalog?.articles ?? [])
      .filter((article) => article.tagIds.includes(tagId))
      .map(({ id, tagIds }) => ({ id, tags: tagIds.flatMap((tagId) => names.get(tagId) ?? []) }));
    return async () => {
      for (const { id, tags } of before) await setArticleTags(library!, id, tags, world!);
    };
  }

  const readStateOf = useMemo(() => {
    let states: Map<string, ReadState> | undefined;
    return (id: string) => {
      // Made when somebody asks, for of 100,000 articles that takes a while.
      states ??= new Map(catalog?.articles.map(({ id, readState }) => [id, readState]));
      return states.get(id);
    };
  }, [catalog?.articles]);
  const countedTags = useMemo(() => (counts ? countTags(tags, counts) : []), [tags, counts]);
  const drawnRows = useMemo(() => withSnippets(rows, snippets), [rows, snippets]);

  return (
    <>
      <Library
        ids={ids}
        rows={drawnRows}
        onShown={(ids, at) => {
          place.current = at;
          setShown((before) => (isSame(before, ids) ? before : ids));
        }}
        {...(left.place && { start: left.place })}
        view={view}
        onView={setView}
        counts={shelved && countShelves(shelved)}
        tags={countedTags}
        now={now}
        readStateOf={readStateOf}
        onMany={(ids, what) => {
          const isNewTag = typeof what === 'object' && !tags.some(({ name }) => sameTag(name, what.addTag));
          if (opened) attempt(many.act(opened, ids, what, isNewTag));
        }}
        onArchive={(row, archived) =>
          setState(
            row,
            archived ? 'archived' : 'read',
            say(archived ? 'library_toast_archived' : 'library_toast_unarchived', { headline: row.headline }),
          )
        }
        onMarkRead={(row, read) =>
          setState(
            row,
            read ? 'read' : 'unread',
            say(read ? 'library_toast_read' : 'library_toast_unread', { headline: row.headline }),
          )
        }
        onTrash={(row, inTrash) => {
          if (!library || !world) return;
          const [act, back] = inTrash ? [deleteArticle, restoreArticle] : [restoreArticle, deleteArticle];
          const said = say(inTrash ? 'library_toast_deleted' : 'library_toast_restored', { headline: row.headline });
          attempt(act(library, row.id, world).then(() => tell(said, () => back(library, row.id, world))));
        }}
        onAddTag={(row, name) => setTagsOf(row, [...row.tags.map((tag) => tag.name), name])}
        onRemoveTag={(row, tagId) =>
          setTagsOf(
            row,
            row.tags.filter((tag) => tag.id !== tagId).map((tag) => tag.name),
          )
        }
        onRenameTag={(tag, name) => {
          if (!library || !world) return;
          const merges = tags.some((other) => other.id !== tag.id && sameTag(other.name, name));
          const back = merges ? tagsAsBefore(tag.id) : () => renameTag(library, tag.id, tag.name, world);
          const said = say('library_toast_tag_renamed', { tag: tag.name, name });
          attempt(renameTag(library, tag.id, name, world).then(() => tell(said, back)));
        }}
        onDeleteTag={(tag) => {
          if (!library || !world) return;
          const back = tagsAsBefore(tag.id);
          const said = say('library_toast_tag_deleted', { tag: tag.name });
          attempt(deleteTag(library, tag.id, world).then(() => tell(said, back)));
        }}
        onEmptyTrash={() => {
          const deleted = (catalog?.articles ?? []).filter(({ deletedAt }) => deletedAt !== undefined);
          const ids = deleted.map(({ id }) => id);
          if (library)
            attempt(emptyTrashNow(library, ids).then((count) => tell(sayCount('library_toast_emptied', count))));
        }}
        onUndo={undoing.undo}
        onIndexing={searching.setIndexing}
        searched={{
          ranked: answer !== undefined,
          count: answer?.count ?? 0,
          problems: answer?.problems.map(({ key, part }) => say(key, { part })) ?? [],
          progress,
          failed,
        }}
        singleKeys={settings.singleKeys}
        notices={
          <>
            {failure && (
              <Notice kind="failure" announce>
                {failure}
              </Notice>
            )}
            {lost && restore.readingBack.step === 'idle' && (
              <LostLibrary
                count={lost.count}
                folder={backup.folder?.name}
                onFile={restore.look}
                onFromFolder={() =>
                  attempt(
                    allowFolder().then(async (allowed) => {
                      const newest = allowed ? await newestInFolder() : undefined;
                      if (newest) restore.look(newest);
                      else setFailure(say('lost_nothing_in_folder'));
                    }),
                  )
                }
                onGoOn={() => library && attempt(acceptLibrary(library).then(() => setLost(undefined)))}
              />
            )}
            <RestoreNotice {...restore.notice} />
            <WritingNotice writing={backup.writing} onEnd={backup.end} />
            {backup.reminds && !lost && backup.writing.step === 'idle' && (
              <BackupReminder onBackUp={() => backup.write()} onLater={backup.later} />
            )}
            {library?.isNewer && <Notice kind="caution">{say('error_library_newer')}</Notice>}
          </>
        }
        isLost={lost !== undefined}
        backup={
          opened && (
            <>
              <StorageLine storage={storage} />
              <Backup
                lastBackup={backup.lastBackup}
                busy={isBusy}
                listed={view.words !== '' || view.tagId !== undefined ? ids?.length : undefined}
                onBackUp={() => backup.write()}
                onBackUpListed={() => backup.write({ only: new Set(ids) })}
                onFile={restore.look}
                automatic={backup.automatic}
              />
            </>
          )
        }
        backupOpen={location.hash === '#backup'}
      />
      {many.doing && <DoingMany {...many.doing} />}
      <Toast message={many.doing ? undefined : undoing.message} onGone={undoing.dismiss} />
    </>
  );
}

function saidOfMany(what: ManyAct, count: number): string {
  if (typeof what === 'object') return sayCount('library_toast_many_tagged', count, { tag: what.addTag });
  return sayCount(manyWords[what], count);
}

const manyWords = {
  archive: 'library_toast_many_archived',
  unarchive: 'library_toast_many_unarchived',
  'mark-read': 'library_toast_many_read',
  'mark-unread': 'library_toast_many_unread',
  trash: 'library_toast_many_deleted',
  restore: 'library_toast_many_restored',
} as const;

function withSnippets(rows: ReadonlyMap<string, LibraryRow>, snippets: Snippets): ReadonlyMap<string, LibraryRow> {
  const drawn = new Map(rows);
  for (const [id, snippet] of Object.entries(snippets)) {
    const row = rows.get(id);
    if (row) drawn.set(id, { ...row, snippet });
  }
  return drawn;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, at) => id === other[at]);
}

function sameTag(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
