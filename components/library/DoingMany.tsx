import { say, sayNumber } from '../../lib/words.ts';

/** How far something with many articles is. */
export interface ManyDone {
  done: number;
  total: number;
  /** Ends it where it is; what has been done stays. Absent: it is taken back just now. */
  onStop?: () => void;
}

/** Says so where its toast will be. */
export function DoingMany({ done, total, onStop }: ManyDone) {
  const words = say('library_many_doing', { done: sayNumber(done), total: sayNumber(total) });
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
