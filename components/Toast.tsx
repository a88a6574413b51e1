import { useEffect } from 'preact/hooks';
import { say } from '../lib/words.ts';

export interface ToastMessage {
  /** Another message has another; the same one starts its time anew. */
  id: number;
  text: string;
  onUndo?: () => void;
}

interface Props {
  message: ToastMessage | undefined;
  onGone(): void;
}

/** Long enough to be read aloud and acted on (WCAG 2.2.1 is met by the key for undo, which stays). */
const shownFor = 12_000;

/** What just happened, with its undo, for a while. Always in the page, so that screen readers hear what comes into it. */
export function Toast({ message, onGone }: Props) {
  useEffect(() => {
    if (!message) return;
    const timer = setTimeout(onGone, shownFor);
    return () => clearTimeout(timer);
  }, [message?.id]);
  return (
    <div role="status">
      {message && (
        <div class="toast" key={message.id}>
          <span>{message.text}</span>
          {message.onUndo && (
            <button type="button" class="link" onClick={message.onUndo}>
              {say('toast_undo')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
