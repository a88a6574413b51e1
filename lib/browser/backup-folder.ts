/**
 * The folder the reader chose for automatic backups (File System Access: Chromium). The browser remembers it for us in a
 * database of its own, and asks the reader again once it was restarted.
 */
import { backupFileName, isBackupFile } from '../export/library-zip/file-names.ts';

interface Permitted extends FileSystemDirectoryHandle {
  queryPermission(options: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(options: { mode: 'readwrite' }): Promise<PermissionState>;
}

type Picker = (options: { id: string; mode: 'readwrite' }) => Promise<Permitted>;

/** The folder, and whether we may write there now or have to ask. */
export interface BackupFolder {
  name: string;
  allowed: boolean;
}

/** Backups that stay in the folder; older ones go. */
const mostBackups = 7;

const picker = () => (globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker;

export function canChooseFolder(): boolean {
  return picker() !== undefined;
}

/** To be called first in a click. Absent: the reader chose none. */
export async function chooseFolder(): Promise<BackupFolder | undefined> {
  try {
    const chosen = await picker()!({ id: 'backup', mode: 'readwrite' });
    await remember(chosen);
    return { name: chosen.name, allowed: true };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** The chosen folder. Absent: none. */
export async function findFolder(): Promise<BackupFolder | undefined> {
  const folder = await recall();
  return folder && { name: folder.name, allowed: (await folder.queryPermission({ mode: 'readwrite' })) === 'granted' };
}

/** Asks the reader to let us write there again; to be called first in a click. */
export async function allowFolder(): Promise<boolean> {
  const folder = await recall();
  return (await folder?.requestPermission({ mode: 'readwrite' })) === 'granted';
}

/** No more automatic backups; the files stay. */
export async function forgetFolder(): Promise<void> {
  await remember(undefined);
}

/** Writes today's backup, in place of one of today, and removes our oldest ones. */
export async function writeToFolder(
  day: string,
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  signal?: AbortSignal,
): Promise<void> {
  const folder = await recall();
  if (!folder) return;
  const file = await folder.getFileHandle(backupFileName(day), { create: true });
  await stream.pipeTo(await file.createWritable(), { signal });
  const ours = await backupsIn(folder);
  for (const name of ours.slice(mostBackups)) await folder.removeEntry(name);
}

/** The latest backup in the folder. Absent: none there. */
export async function newestInFolder(): Promise<File | undefined> {
  const folder = await recall();
  const [newest] = folder ? await backupsIn(folder) : [];
  return newest === undefined ? undefined : (await folder!.getFileHandle(newest)).getFile();
}

/** Newest first; nothing that is not ours. */
async function backupsIn(folder: Permitted): Promise<string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) if (isBackupFile(name)) names.push(name);
  return names.sort().reverse();
}

/** A handle can be kept in IndexedDB only; not in the library, which would not survive what the backup is for. */
async function inDatabase<Result>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const opening = indexedDB.open('backup-folder', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('folder');
  const database = await done(opening);
  try {
    return await done(work(database.transaction('folder', mode).objectStore('folder')));
  } finally {
    database.close();
  }
}

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });
}

async function remember(folder: Permitted | undefined): Promise<void> {
  await inDatabase('readwrite', (store) => store.put(folder, 'chosen'));
}

function recall(): Promise<Permitted | undefined> {
  return inDatabase('readonly', (store) => store.get('chosen') as IDBRequest<Permitted | undefined>);
}
