import { useEffect, useRef, useState } from 'preact/hooks';
import type { Writing } from '../../components/library/Backup.tsx';
import {
  backUp,
  backUpAutomatically,
  shouldRemind,
  watchLastBackup,
  type BackupOptions,
} from '../../lib/browser/backup.ts';
import {
  allowFolder,
  canChooseFolder,
  chooseFolder,
  findFolder,
  forgetFolder,
  type BackupFolder,
} from '../../lib/browser/backup-folder.ts';
import type { OpenedLibrary } from '../../lib/browser/library.ts';
import { ReaderFacingError } from '../../lib/errors.ts';

/** While the page stays open. */
const lookAgain = 60 * 60 * 1000;

/** Backs up when asked and, with a folder for it, by itself. */
export function useBackup(opened: OpenedLibrary | undefined) {
  const [writing, setWriting] = useState<Writing>({ step: 'idle' });
  const [lastBackup, setLastBackup] = useState<string>();
  const [folder, setFolder] = useState<BackupFolder>();
  const [reminds, setReminds] = useState(false);
  const stop = useRef<AbortController>(undefined);
  const isWritten = folder?.allowed ?? false;

  useEffect(() => watchLastBackup(setLastBackup), []);
  useEffect(() => void (canChooseFolder() && findFolder().then(setFolder)), []);
  useEffect(() => {
    if (!opened || opened.library.isNewer) return;
    const look = () => {
      void shouldRemind(opened).then(setReminds);
      if (isWritten) tell(backUpAutomatically(opened));
    };
    look();
    const timer = setInterval(look, lookAgain);
    return () => clearInterval(timer);
  }, [opened, isWritten, lastBackup]);

  /** What the reader can act on is said; anything else is a bug and surfaces. */
  function tell(work: Promise<unknown>) {
    work.catch((error: unknown) => {
      if (!(error instanceof ReaderFacingError)) throw error;
      setWriting({ step: 'failed', sentence: error.message });
    });
  }

  function write(options: Pick<BackupOptions, 'only' | 'toFolder'> = {}) {
    if (!opened) return;
    stop.current = new AbortController();
    const { signal } = stop.current;
    setWriting({ step: 'writing', progress: 0 });
    const onProgress: BackupOptions['onProgress'] = ({ done, count }) => {
      if (!signal.aborted) setWriting({ step: 'writing', progress: done / Math.max(1, count) });
    };
    const work = backUp(opened, { ...options, onProgress, signal })
      .then((fileName) =>
        setWriting({ step: 'done', fileName, ...(options.toFolder && { folder: folder?.name ?? '' }) }),
      )
      .catch((error: unknown) => {
        if (!signal.aborted) throw error;
        setWriting({ step: 'idle' });
      });
    tell(work);
  }

  function end() {
    if (writing.step === 'writing') stop.current?.abort();
    else setWriting({ step: 'idle' });
  }

  return {
    writing,
    lastBackup,
    folder,
    reminds,
    write,
    end,
    later: () => setReminds(false),
    automatic: canChooseFolder()
      ? {
          folder,
          // The browser asks the reader: nothing may come before it in the click.
          onChoose: () => tell(chooseFolder().then((chosen) => chosen && setFolder(chosen))),
          onAllow: () => tell(allowFolder().then((allowed) => folder && setFolder({ ...folder, allowed }))),
          onStop: () => tell(forgetFolder().then(() => setFolder(undefined))),
        }
      : undefined,
  };
}
