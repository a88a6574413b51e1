import { useEffect, useRef, useState } from 'preact/hooks';
import { Library } from '../../components/library/Library.tsx';
import { StorageLine } from '../../components/library/StorageLine.tsx';
import { firstView, type LibraryRow, type View } from '../../components/library/view.ts';
import { Notice } from '../../components/Notice.tsx';
import { setTheme } from '../../components/page.ts';
import { Toast } from '../../components/Toast.tsx';
import { useUndo } from '../../components/use-undo.ts';
import { openLibrary, type OpenedLibrary } from '../../lib/browser/library.ts';
import { watchSettings } from '../../lib/browser/settings.ts';
import { storageFacts, type StorageFacts } from '../../lib/browser/storage-facts.ts';
import { ReaderFacingError } from '../../lib/errors.ts';
import { deleteArticle, restoreArticle, setReadState } from '../../lib/library/articles.ts';
import { deleteTag, renameTag, setArticleTags } from '../../lib/library/tags.ts';
import { watch } from '../../lib/library/watch.ts';
import { say } from '../../lib/words.ts';
import { LibraryBackup } from './LibraryBackup.tsx';
import { readView, type LibraryView } from './read-view.ts';

/** The library page: what is in the database goes in, what the reader does goes back, each with its undo. */
export function LibraryPage() {
  const [opened, setOpened] = useState<OpenedLibrary>();
  const [view, setView] = useState<View>(firstView);
  const [shown, setShown] = useState<LibraryView>();
  const [failure, setFailure] = useState<string>();
  const [storage, setStorage] = useState<StorageFacts>();
  const undoing = useUndo();
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

  useEffect(() => watchSettings(({ theme }) => setTheme(theme)), []);
  useEffect(() => attempt(openLibrary().then(setOpened)), []);
  useEffect(() => {
    if (!opened) return;
    return watch(
      () => readView(opened.library, view),
      setShown,
      (error) => attempt(Promise.reject(error)),
    );
  }, [opened, view]);
  useEffect(() => void storageFacts().then(setStorage), [shown?.counts]);

  const { library, world } = opened ?? {};
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

  return (
    <>
      <Library
        rows={shown?.rows}
        view={view}
        onView={setView}
        counts={shown?.counts ?? { inbox: 0, unread: 0, archive: 0, trash: 0 }}
        tags={shown?.tags ?? []}
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
          if (library && world) attempt(renameTag(library, tag.id, name, world));
        }}
        onDeleteTag={(tag) => {
          if (library && world) attempt(deleteTag(library, tag.id, world));
        }}
        onUndo={undoing.undo}
        notices={
          <>
            {failure && (
              <Notice kind="failure" announce>
                {failure}
              </Notice>
            )}
            {library?.isNewer && <Notice kind="caution">{say('libraryNewer')}</Notice>}
          </>
        }
      >
        {opened && (
          <footer class="library-foot">
            <div>
              <StorageLine storage={storage} />
              <a class="small" href="options.html">
                {say('library_settings')}
              </a>
            </div>
            <LibraryBackup {...opened} />
          </footer>
        )}
      </Library>
      <Toast message={undoing.message} onGone={undoing.dismiss} />
    </>
  );
}
