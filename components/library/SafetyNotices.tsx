import { say, sayCount } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { Notice } from '../Notice.tsx';
import { FileButton } from './Backup.tsx';

interface LostProps {
  /** Articles that were here. */
  count: number;
  /** The folder that has backups; absent: none was chosen. */
  folder: string | undefined;
  onFile(file: File): void;
  onFromFolder(): void;
  onGoOn(): void;
}

/** The library that was here is not any more: said at once, with the ways back, instead of an empty list. */
export function LostLibrary({ count, folder, onFile, onFromFolder, onGoOn }: LostProps) {
  return (
    <Notice
      kind="failure"
      announce
      actions={
        <>
          {folder !== undefined && (
            <Button kind="primary" size="small" onClick={onFromFolder}>
              {say('lost_from_folder', { folder })}
            </Button>
          )}
          <FileButton kind={folder === undefined ? 'primary' : 'plain'} size="small" onFile={onFile}>
            {say('library_restore_backup')}
          </FileButton>
          <Button size="small" onClick={onGoOn}>
            {say('lost_go_on')}
          </Button>
        </>
      }
    >
      {sayCount('lost_library', count)}
    </Notice>
  );
}

interface ReminderProps {
  onBackUp(): void;
  onLater(): void;
}

/** Much would be lost by now. */
export function BackupReminder({ onBackUp, onLater }: ReminderProps) {
  return (
    <Notice
      kind="caution"
      actions={
        <>
          <Button kind="primary" size="small" onClick={onBackUp}>
            {say('backup_remind_now')}
          </Button>
          <Button size="small" onClick={onLater}>
            {say('backup_remind_later')}
          </Button>
        </>
      }
    >
      {say('backup_remind')}
    </Notice>
  );
}
