/** Whether something would be lost if the library were lost now. */
import type { Library } from './schema.ts';

/** The last backup of the whole library. */
export interface LastBackup {
  /** ISO 8601 in UTC. */
  at: string;
  /** Of the last change that is in it. */
  seq: number;
  /** Of the database it was made of: another one counts its changes anew. */
  dbId: string;
}

const day = 24 * 60 * 60 * 1000;

/** While a page of ours is open and a folder is chosen. */
export const automaticAfter = day;
/** When the reader has to be asked. */
export const remindAfter = 14 * day;

/** What a backup made now would have to say of itself. */
export async function backupMark(library: Library, at: string): Promise<LastBackup> {
  const [about, seq] = await Promise.all([library.about.get('library'), library.changes.orderBy('seq').lastKey()]);
  return { at, seq: Number(seq ?? 0), dbId: about?.dbId ?? '' };
}

/**
 * True when something changed since the last backup, and that is longer ago than this.
 *
 * @param after milliseconds; without a backup, since there is a library
 */
export async function isBackupDue(
  library: Library,
  last: LastBackup | undefined,
  now: number,
  after: number,
): Promise<boolean> {
  const { seq, dbId } = await backupMark(library, '');
  const isLast = last?.dbId === dbId;
  if (seq <= (isLast ? last.seq : 0)) return false;
  const since = isLast ? last.at : (await library.about.get('library'))?.createdAt;
  return since === undefined || now - Date.parse(since) >= after;
}
