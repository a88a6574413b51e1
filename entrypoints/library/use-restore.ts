import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReadingBack, RestoreMode } from '../../components/library/RestoreNotice.tsx';
import type { OpenedLibrary } from '../../lib/browser/library.ts';
import { askBackground } from '../../lib/browser/messages.ts';
import { findCutOff, keepCutOff, previewBackup, putBack, readBackup } from '../../lib/browser/restore.ts';
import { ReaderFacingError } from '../../lib/errors.ts';
import { say } from '../../lib/words.ts';

/** Reads a backup back, a step at a time; `onRestored` when the library is another one than before. */
export function useRestore(opened: OpenedLibrary | undefined, onRestored: () => void = () => {}) {
  const [readingBack, setReadingBack] = useState<ReadingBack>({ step: 'idle' });
  const file = useRef<File>(undefined);
  const stop = useRef<AbortController>(undefined);

  useEffect(() => {
    if (!opened) return;
    void findCutOff().then((fileName) => {
      if (fileName !== undefined) setReadingBack({ step: 'stopped', fileName });
    });
  }, [opened]);

  /** Each step ends in what it found, in its being stopped, or in a sentence. */
  async function attempt(
    step: 'looking' | 'writing' | 'undoing',
    fileName: string,
    work: (options: { onProgress: (progress: number) => void; signal: AbortSignal }) => Promise<ReadingBack>,
  ) {
    stop.current = new AbortController();
    const { signal } = stop.current;
    const onProgress = (progress: number) => setReadingBack({ step, fileName, progress });
    onProgress(0);
    try {
      setReadingBack(await work({ onProgress, signal }));
    } catch (error) {
      if (signal.aborted) setReadingBack(step === 'looking' ? { step: 'idle' } : { step: 'stopped', fileName });
      else if (error instanceof ReaderFacingError)
        setReadingBack({ step: 'failed', fileName, sentence: error.message, begun: step !== 'looking' });
      else throw error;
    }
    if (step !== 'looking') onRestored();
  }

  function look(chosen: File) {
    if (!opened) return;
    file.current = chosen;
    const { name: fileName } = chosen;
    void attempt('looking', fileName, async (options) => {
      const { refused: leftOut, ...preview } = await previewBackup(opened, chosen, options);
      return { step: 'preview', fileName, leftOut, ...preview };
    });
  }

  function read(mode: RestoreMode) {
    const chosen = file.current;
    if (!opened || !chosen) return;
    const { name: fileName } = chosen;
    void attempt('writing', fileName, async (options) => {
      const { refused: leftOut, ...report } = await readBackup(opened, chosen, mode, options);
      // Not waited for: what was read is there, and the list tells of each image that cannot be had.
      void askBackground('fetch-waiting-images', undefined);
      return { step: 'done', fileName, leftOut, ...report };
    });
  }

  function undo() {
    if (!opened) return;
    void attempt('undoing', '', async ({ onProgress }) => {
      const isBack = await putBack(opened, onProgress);
      return isBack
        ? { step: 'undone' }
        : { step: 'failed', fileName: '', sentence: say('restore_nothing_kept'), begun: false };
    });
  }

  function end() {
    const { step } = readingBack;
    if (step === 'looking' || step === 'writing') return stop.current?.abort();
    if (opened && (step === 'stopped' || step === 'failed')) void keepCutOff(opened).then(onRestored);
    setReadingBack({ step: 'idle' });
  }

  return { readingBack, look, notice: { readingBack, onConfirm: read, onCancel: end, onUndo: undo } };
}
