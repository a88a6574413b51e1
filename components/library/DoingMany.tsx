import { say, uiLanguage } from '../../lib/words.ts';

interface Props {
  done: number;
  total: number;
  /** Absent: it cannot be stopped. */
  onStop?: () => void;
}

const numbers = new Intl.NumberFormat(uiLanguage);

/** How far something with many articles is, where its toast will be. */
export function DoingMany({ done, total, onStop }: Props) {
  const words = say('library_many_doing', { done: numbers.format(done), total: numbers.format(total) });
  return (
    <div class="toast">
      <span>{words}</span>
      <progress value={done} max={total} aria-label={words} />
      {onStop && (
        <button type="button" class="link" onClick={onStop}>
          {say('library_cancel')}
        </button>
      )}
    </div>
  );
}
