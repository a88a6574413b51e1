import { useRef } from 'preact/hooks';
import { say, sayCount, type WordKey } from '../../lib/words.ts';
import { Button, type ButtonProps } from '../Button.tsx';
import { formatMoment, timeZoneHere } from '../format-date.ts';
import { Notice } from '../Notice.tsx';

/** The folder into which backups are written by themselves; `allowed`: without asking again. */
export interface BackupFolder {
  name: string;
  allowed: boolean;
}

interface Props {
  /** ISO 8601; absent: none was made yet. */
  lastBackup: string | undefined;
  /** A backup is being written, or read. */
  busy: boolean;
  /** How many articles the list shows; absent where it shows a whole shelf. */
  listed: number | undefined;
  onBackUp(): void;
  onBackUpListed(): void;
  onFile(file: File): void;
  /** Absent: this browser has no such folders. */
  automatic?: {
    folder: BackupFolder | undefined;
    onChoose(): void;
    onAllow(): void;
    onStop(): void;
  };
}

/** The library as a file for the reader to keep, by hand or by itself, and back. */
export function Backup({ lastBackup, busy, listed, onBackUp, onBackUpListed, onFile, automatic }: Props) {
  return (
    <div class="backup">
      <p class="muted small">
        {lastBackup === undefined
          ? say('backup_never')
          : say('backup_last', { date: formatMoment(lastBackup, timeZoneHere()) })}
      </p>
      <div class="backup-acts">
        <Button onClick={onBackUp} disabled={busy}>
          {say('backup_write')}
        </Button>
        {listed !== undefined && listed > 0 && (
          <Button onClick={onBackUpListed} disabled={busy}>
            {sayCount('backup_write_listed', listed)}
          </Button>
        )}
        <FileButton onFile={onFile} disabled={busy}>
          {say('library_restore_backup')}
        </FileButton>
      </div>
      {automatic && <Automatic {...automatic} />}
    </div>
  );
}

function Automatic({ folder, onChoose, onAllow, onStop }: NonNullable<Props['automatic']>) {
  if (!folder)
    return (
      <div class="backup-automatic">
        <p class="small">{say('backup_automatic_how')}</p>
        <Button size="small" onClick={onChoose}>
          {say('backup_automatic_choose')}
        </Button>
      </div>
    );
  return (
    <div class="backup-automatic">
      <p class="small">
        {say(folder.allowed ? 'backup_automatic_on' : 'backup_automatic_ask', { folder: folder.name })}
      </p>
      <div class="backup-acts">
        {!folder.allowed && (
          <Button size="small" kind="primary" onClick={onAllow}>
            {say('backup_automatic_allow')}
          </Button>
        )}
        <Button size="small" onClick={onStop}>
          {say('backup_automatic_stop')}
        </Button>
      </div>
    </div>
  );
}

/** A button behind which a file is chosen. */
export function FileButton({ onFile, ...button }: ButtonProps & { onFile(file: File): void }) {
  const file = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} onClick={() => file.current!.click()} />
      <input
        ref={file}
        type="file"
        accept=".zip,.json,application/zip,application/json"
        hidden
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          // The same file can be chosen again after a failure.
          event.currentTarget.value = '';
          if (chosen) onFile(chosen);
        }}
      />
    </>
  );
}

/** Where writing a backup stands; `progress` from 0 to 1. */
export type Writing =
  | { step: 'idle' }
  | { step: 'writing'; progress: number }
  | { step: 'done'; fileName: string; folder?: string }
  | { step: 'failed'; sentence: string };

interface WritingProps {
  writing: Writing;
  /** Stops, or puts the words away. */
  onEnd(): void;
}

/** How far the backup is, and how it ended. */
export function WritingNotice({ writing, onEnd }: WritingProps) {
  const act = (words: WordKey) => (
    <Button size="small" onClick={onEnd}>
      {say(words)}
    </Button>
  );
  switch (writing.step) {
    case 'idle':
      return null;
    case 'writing':
      return (
        <Notice announce actions={act('library_cancel')}>
          <p>{say('library_exporting')}</p>
          <progress value={writing.progress} aria-label={say('library_exporting')} />
        </Notice>
      );
    case 'done': {
      const { fileName, folder } = writing;
      return (
        <Notice kind="success" announce actions={act('library_close')}>
          {folder === undefined
            ? say('backup_done_download', { file: fileName })
            : say('backup_done_folder', { file: fileName, folder })}
        </Notice>
      );
    }
    case 'failed':
      return (
        <Notice kind="failure" announce actions={act('library_close')}>
          {writing.sentence}
        </Notice>
      );
  }
}
