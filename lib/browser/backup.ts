/**
 * Writes the library as a ZIP: for the reader to keep, or into the folder chosen for that. What makes ZIPs is loaded when it
 * is asked for: the library page opens without it.
 */
import { storage } from 'wxt/utils/storage';
import { ReaderFacingError } from '../errors.ts';
import { backupFileName } from '../export/library-zip/file-names.ts';
import type { ExportOptions } from '../export/types.ts';
import { automaticAfter, backupMark, isBackupDue, remindAfter, type LastBackup } from '../library/backup-due.ts';
import { writeToFolder } from './backup-folder.ts';
import { writeOnDisk } from './files-on-disk.ts';
import type { OpenedLibrary } from './library.ts';
import { readSettings } from './settings.ts';

const last = storage.defineItem<LastBackup>('local:lastBackup');

/** The disk is full, or the folder is not there any more. What was backed up before is as it was. */
export class NotBackedUpError extends ReaderFacingError {
  override name = 'NotBackedUpError';
  constructor(cause: DOMException) {
    super('error_backup_not_written', { why: cause.name }, { cause });
  }
}

/** What of the backup is asked for, and how it is stopped. */
export interface BackupOptions extends ExportOptions {
  /** Into the chosen folder instead of the reader's downloads. */
  toFolder?: boolean;
  signal?: AbortSignal;
}

/**
 * Backs the library up. Returns the name of the file.
 *
 * @throws NotBackedUpError, or the signal's reason
 */
export async function backUp(
  { library, world }: OpenedLibrary,
  { toFolder = false, signal, ...options }: BackupOptions = {},
): Promise<string> {
  const at = new Date(world.now()).toISOString();
  const day = at.slice(0, 10);
  // Before it is read: what changes meanwhile is not known to be in it.
  const mark = await backupMark(library, at);
  const { zipLibrary } = await import('../export/library-zip.ts');
  const { kindNames } = await readSettings();
  const zip = zipLibrary(library, { ...world, window }, { ...options, kindNames });
  try {
    if (toFolder) await writeToFolder(day, zip, signal);
    else download(await writeOnDisk('backup', backupFileName(day), zip, signal));
  } catch (error) {
    if (signal?.aborted || !(error instanceof DOMException)) throw error;
    throw new NotBackedUpError(error);
  }
  if (!options.only) await last.setValue(mark);
  return backupFileName(day);
}

/** Backs up into the chosen folder when a day's changes are not in it yet; one page of ours at a time. */
export async function backUpAutomatically(opened: OpenedLibrary): Promise<void> {
  await navigator.locks.request('automatic-backup', { ifAvailable: true }, async (lock) => {
    const { library, world } = opened;
    if (!lock || !(await isBackupDue(library, (await last.getValue()) ?? undefined, world.now(), automaticAfter)))
      return;
    await backUp(opened, { toFolder: true });
  });
}

/** Whether the reader should be reminded. */
export async function shouldRemind({ library, world }: OpenedLibrary): Promise<boolean> {
  return isBackupDue(library, (await last.getValue()) ?? undefined, world.now(), remindAfter);
}

/** Calls back with the moment of the last backup (ISO 8601), now and after each. Absent: never. */
export function watchLastBackup(onLast: (at: string | undefined) => void): () => void {
  void last.getValue().then((value) => onLast(value?.at));
  return last.watch((value) => onLast(value?.at));
}

/** A link that is clicked for the reader: no permission is needed for it. */
function download(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
