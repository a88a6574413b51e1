import { useState } from 'preact/hooks';
import { say, sayCount } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { Disclosure } from '../Disclosure.tsx';
import { formatMoment, timeZoneHere } from '../format-date.ts';
import { Notice } from '../Notice.tsx';

/** What of a file was left out, and why. */
export interface LeftOut {
  what: string;
  why: string;
}

/** Added to what is here, or in its place. */
export type RestoreMode = 'merge' | 'replace';

/** What a backup would bring. */
export interface RestorePreview {
  /** What a damaged backup has lost: pictures at most, or articles, too. Absent: nothing, and it may replace what is here. */
  damage?: 'files' | 'articles';
  /** ISO 8601: when it was written. */
  exportedAt: string;
  articles: number;
  newArticles: number;
  changedArticles: number;
  /** Articles that are here and not in the backup. */
  onlyHere: number;
  images: number;
  highlights: number;
  leftOut: LeftOut[];
}

/** Where reading a backup back stands; `progress` from 0 to 1. */
export type ReadingBack =
  | { step: 'idle' }
  | { step: 'looking' | 'writing' | 'undoing'; fileName: string; progress: number }
  | ({ step: 'preview'; fileName: string } & RestorePreview)
  | {
      step: 'done';
      fileName: string;
      added: number;
      merged: number;
      unchanged: number;
      removed: number;
      leftOut: LeftOut[];
    }
  | { step: 'undone' }
  /** Stopped by the reader, or by the browser some time ago: part of it may have been read. */
  | { step: 'stopped'; fileName: string }
  /** `begun`: part of it may have been read. */
  | { step: 'failed'; fileName: string; sentence: string; begun: boolean };

interface Props {
  readingBack: ReadingBack;
  onConfirm(mode: RestoreMode): void;
  /** Stops it where it stands; of what has ended, puts the words away. */
  onCancel(): void;
  /** Makes the library what it was before. */
  onUndo(): void;
}

const doing = {
  looking: 'library_backup_looking',
  writing: 'library_backup_writing',
  undoing: 'restore_undoing',
} as const;

/** Reading a backup back, step by step: what is in it, how far it is, how it ended. */
export function RestoreNotice({ readingBack, onConfirm, onCancel, onUndo }: Props) {
  const close = (
    <Button size="small" onClick={onCancel}>
      {say('library_close')}
    </Button>
  );
  const undo = (
    <Button size="small" onClick={onUndo}>
      {say('restore_undo')}
    </Button>
  );
  switch (readingBack.step) {
    case 'idle':
      return null;
    case 'looking':
    case 'writing':
    case 'undoing': {
      const { step, fileName, progress } = readingBack;
      const cancel = (
        <Button size="small" onClick={onCancel}>
          {say('library_cancel')}
        </Button>
      );
      return (
        <Notice announce actions={step === 'undoing' ? undefined : cancel}>
          <p>
            {say(doing[step])} <bdi>{fileName}</bdi>
          </p>
          <progress value={progress} aria-label={fileName} />
        </Notice>
      );
    }
    case 'preview':
      return <Preview key={readingBack.fileName} {...readingBack} onConfirm={onConfirm} onCancel={onCancel} />;
    case 'done': {
      const { added, merged, unchanged, removed, leftOut } = readingBack;
      return (
        <Notice
          kind="success"
          announce
          actions={
            <>
              {undo}
              {close}
            </>
          }
        >
          <p>
            {say('library_backup_done', { added, merged, unchanged })}
            {removed > 0 && ` ${sayCount('restore_removed', removed)}`}
          </p>
          <LeftOutList leftOut={leftOut} />
        </Notice>
      );
    }
    case 'undone':
      return (
        <Notice kind="success" announce actions={close}>
          {say('restore_undone')}
        </Notice>
      );
    case 'stopped':
      return (
        <Notice
          kind="caution"
          announce
          actions={
            <>
              {undo}
              <Button size="small" onClick={onCancel}>
                {say('restore_keep')}
              </Button>
            </>
          }
        >
          {say('restore_stopped', { file: readingBack.fileName })}
        </Notice>
      );
    case 'failed':
      return (
        <Notice
          kind="failure"
          announce
          actions={
            <>
              {readingBack.begun && undo}
              {close}
            </>
          }
        >
          <bdi>{readingBack.fileName}</bdi>: {readingBack.sentence}
        </Notice>
      );
  }
}

type PreviewProps = RestorePreview & { fileName: string } & Pick<Props, 'onConfirm' | 'onCancel'>;

const damages = { files: 'restore_damaged_files', articles: 'restore_damaged_articles' } as const;

function Preview({ fileName, exportedAt, damage, onConfirm, onCancel, ...found }: PreviewProps) {
  const { articles, newArticles, changedArticles, onlyHere, images, highlights, leftOut } = found;
  const [mode, setMode] = useState<RestoreMode>('merge');
  const choice = (value: RestoreMode, label: string, what: string) => (
    <label class="restore-mode">
      <input type="radio" name="restore-mode" checked={mode === value} onChange={() => setMode(value)} />
      <span>
        {label}
        <span class="muted small">{what}</span>
      </span>
    </label>
  );
  return (
    <Notice
      kind={damage && 'caution'}
      announce
      actions={
        <>
          <Button kind={mode === 'merge' ? 'primary' : 'danger'} size="small" onClick={() => onConfirm(mode)}>
            {say(mode === 'merge' ? 'library_backup_add' : 'restore_replace_now')}
          </Button>
          <Button size="small" onClick={onCancel}>
            {say('library_cancel')}
          </Button>
        </>
      }
    >
      <p>
        <bdi>{fileName}</bdi>, {say('restore_written', { date: formatMoment(exportedAt, timeZoneHere()) })}:{' '}
        {sayCount('library_count_articles', articles)}, {sayCount('restore_count_highlights', highlights)},{' '}
        {sayCount('library_count_images', images)}.
      </p>
      <p>
        {newArticles === 0 ? say('library_backup_nothing_new') : sayCount('library_backup_new', newArticles)}
        {changedArticles > 0 && ` ${sayCount('restore_changed', changedArticles)}`}
      </p>
      <LeftOutList leftOut={leftOut} />
      {damage ? (
        <p>
          {say(damages[damage])} {say('restore_damaged_no_replace')}
        </p>
      ) : (
        <fieldset class="restore-modes">
          <legend class="visually-hidden">{say('restore_mode')}</legend>
          {choice('merge', say('restore_merge'), say('library_backup_keeps'))}
          {choice(
            'replace',
            say('restore_replace'),
            onlyHere === 0 ? say('restore_replace_none') : sayCount('restore_replace_removes', onlyHere),
          )}
        </fieldset>
      )}
    </Notice>
  );
}

function LeftOutList({ leftOut }: { leftOut: LeftOut[] }) {
  if (leftOut.length === 0) return null;
  return (
    <Disclosure summary={sayCount('library_backup_left_out', leftOut.length)}>
      <ul>
        {leftOut.map(({ what, why }, at) => (
          <li key={at}>
            <bdi>{what}</bdi>: <code dir="ltr">{why}</code>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
