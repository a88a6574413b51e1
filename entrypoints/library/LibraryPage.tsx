import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Backup, WritingNotice } from '../../components/library/Backup.tsx';
import { Library } from '../../components/library/Library.tsx';
import { RestoreNotice } from '../../components/library/RestoreNotice.tsx';
import { BackupReminder, LostLibrary } from '../../components/library/SafetyNotices.tsx';
import { StorageLine } from '../../components/library/StorageLine.tsx';
import { firstView, type LibraryRow, type View } from '../../components/library/view.ts';
import { Notice } from '../../components/Notice.tsx';
import { setTheme } from '../../components/page.ts';
import { Toast } from '../../components/Toast.tsx';
import { useUndo } from '../../components/use-undo.ts';
import { allowFolder, newestInFolder } from '../../lib/browser/backup-folder.ts';
import { acceptLibrary, findLost, noteLibrary } from '../../lib/browser/library-mark.ts';
import { openLibrary, type OpenedLibrary } from '../../lib/browser/library.ts';
import { defaultSettings, watchSettings, type Settings } from '../../lib/browser/settings.ts';
import { storageFacts, type StorageFacts } from '../../lib/browser/storage-facts.ts';
import { ReaderFacingError } from '../../lib/errors.ts';
import { deleteArticle, restoreArticle, setReadState } from '../../lib/library/articles.ts';
import { deleteTag, renameTag, setArticleTags } from '../../lib/library/tags.ts';
import { emptyTrash, emptyTrashNow } from '../../lib/library/trash.ts';
import type { LibraryMark } from '../../lib/library/marker.ts';
import { watch } from '../../lib/library/watch.ts';
import { say, sayCount } from '../../lib/words.ts';
import { readShelves, rowsOf, type Shelved } from './read-view.ts';
import { useSearch } from './use-search.ts';
import { useBackup } from './use-backup.ts';
import { useRestore } from './use-restore.ts';

/** The library page: what is in the database goes in, what the reader does goes back, each with its undo. */
export function LibraryPage() {
  const [opened, setOpened] = useState<OpenedLibrary>();
  const [settings, setSettings] = useState<Settings>(defaultSettings);
  const [view, setView] = useState<View>(firstView);
  const [shown, setShown] = useState<Shelved>();
  const [failure, setFailure] = useState<string>();
  const [storage, setStorage] = useState<StorageFacts>();
  const [lost, setLost] = useState<LibraryMark>();
  const undoing = useUndo();
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
  useEffect(() => attempt(openLibrary().then(setOpened)), []);
  useEffect(() => {
    if (!opened) return;
    return watch(
      () => readShelves(opened.library),
      setShown,
      (error) => attempt(Promise.reject(error)),
    );
  }, [opened]);
  useEffect(() => {
    if (opened && !opened.library.isNewer) attempt(emptyTrash(opened.library, opened.world));
  }, [opened]);
  const { answer, progress, failed } = useSearch(opened !== undefined, view.words, view.shelf === 'trash');
  const rows = useMemo(() => shown && rowsOf(shown, view, answer), [shown, view, answer]);
  useEffect(() => {
    if (!opened || !shown || opened.library.isNewer) return;
    attempt(findLost(opened.library).then(async (gone) => (setLost(gone), await noteLibrary(opened.library))));
  }, [opened, shown?.articles.length]);
  useEffect(() => void storageFacts().then(setStorage), [shown?.counts]);

  const { library, world } = opened ?? {};
  const isBusy =
    backup.writing.step === 'writing' || ['looking', 'writing', 'undoing'].includes(restore.readingBack.step);
  const { tell } = undoing;

  function setState(row: LibraryRow, state: LibraryRow['readState'], said: string) {
    if (!library || !world) return;
    attempt(
      setReadState(library, row.id, state, world).then(() =>
        tell(said, () => setReadState(library, row.id, row.readState, world)),
      ),
    );
  }

  function setTags(row: LibraryRow, names: string[]) {
    if (library && world) attempt(setArticleTags(library, row.id, names, world));
  }

  /** Gives every article that has this tag now the tags it has now. */
  function tagsAsBefore(tagId: string): () => Promise<void> {
    const names = new Map(shown?.tags.map((tag) => [tag.id, tag.name]));
    const before = (shown?.articles ?? [])
      .filter((article) => article.tagIds.includes(tagId))
      .map(({ id, tagIds }) => ({ id, tags: tagIds.flatMap((tagId) => names.get(tagId) ?? []) }));
    return async () => {
      for (const { id, tags } of before) await setArticleTags(library!, id, tags, world!);
    };
  }

  return (
    <>
      <Library
        rows={rows}
        view={view}
        onView={setView}
        counts={shown?.counts ?? { inbox: 0, unread: 0, archive: 0, trash: 0 }}
        tags={shown?.countedTags ?? []}
        now={now}
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
        onAddTag={(row, name) => setTags(row, [...row.tags.map((tag) => tag.name), name])}
        onRemoveTag={(row, tagId) =>
          setTags(
            row,
            row.tags.filter((tag) => tag.id !== tagId).map((tag) => tag.name),
          )
        }
        onRenameTag={(tag, name) => {
          if (!library || !world || !shown) return;
          const merges = shown.tags.some((other) => other.id !== tag.id && sameTag(other.name, name));
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
          if (library) attempt(emptyTrashNow(library).then((count) => tell(sayCount('library_toast_emptied', count))));
        }}
        onUndo={undoing.undo}
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
                listed={view.words !== '' || view.tagId !== undefined ? rows?.length : undefined}
                onBackUp={() => backup.write()}
                onBackUpListed={() => backup.write({ only: new Set(rows?.map(({ id }) => id)) })}
                onFile={restore.look}
                automatic={backup.automatic}
              />
            </>
          )
        }
        backupOpen={location.hash === '#backup'}
      />
      <Toast message={undoing.message} onGone={undoing.dismiss} />
    </>
  );
}

function sameTag(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
