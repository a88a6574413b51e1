import { useRef, useState } from 'preact/hooks';
import { say } from '../lib/words.ts';
import type { ToastMessage } from './Toast.tsx';

interface Done {
  id: number;
  undo: () => void | Promise<void>;
}

export interface Undoing {
  message: ToastMessage | undefined;
  /** Says what was done, and remembers how to take it back where that can be done. */
  tell(text: string, undo?: Done['undo']): void;
  /** Takes back what was done last. */
  undo(): void;
  dismiss(): void;
}

/** What was done on this page, to be taken back step by step: by the toast's button or by key. What cannot be taken back now, stays to be tried again. */
export function useUndo(failed: (error: unknown) => void = rethrow): Undoing {
  const done = useRef<Done[]>([]);
  const [message, setMessage] = useState<ToastMessage>();
  const count = useRef(0);

  async function takeBack(which: Done | undefined) {
    count.current += 1;
    const id = count.current;
    if (!which) return setMessage({ id, text: say('library_toast_nothing') });
    done.current = done.current.filter((one) => one !== which);
    try {
      await which.undo();
    } catch (error) {
      done.current.push(which);
      return failed(error);
    }
    setMessage({ id, text: say('library_toast_undone') });
  }

  return {
    message,
    tell(text, undo) {
      count.current += 1;
      if (!undo) return setMessage({ id: count.current, text });
      const act: Done = { id: count.current, undo };
      done.current.push(act);
      setMessage({ id: act.id, text, onUndo: () => void takeBack(act) });
    },
    undo: () => void takeBack(done.current.at(-1)),
    dismiss: () => setMessage(undefined),
  };
}

function rethrow(error: unknown): never {
  throw error;
}
