/** Files that are ours, on the reader's disk but in no database (OPFS): so that a large one is never all in memory. */

/** Each use has a folder of its own, with one file in it: the last. */
type Use = 'backup' | 'before-restore' | 'catalog';

/** Chromium lists what is being written, and what is left of it when the page was closed meanwhile. */
const unfinished = '.crswap';

/**
 * Writes a stream as the file of this use. Stopped or failed, the one before is still there. Where the browser has no such
 * files (a private window of Firefox), it is in memory.
 *
 * @throws what the stream throws, the browser's own error when it cannot write, or the signal's reason
 */
export async function writeOnDisk(
  use: Use,
  name: string,
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  signal?: AbortSignal,
): Promise<File> {
  const folder = await folderOf(use);
  if (!folder) {
    const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
    const [blob] = await Promise.all([new Response(readable).blob(), stream.pipeTo(writable, { signal })]);
    return new File([blob], name);
  }
  const written = await folder.getFileHandle(name, { create: true });
  // Written beside it and put in its place at the end.
  await stream.pipeTo(await written.createWritable(), { signal });
  for await (const other of folder.keys()) if (other !== name) await remove(folder, other);
  return written.getFile();
}

/** The file of this use. Absent: none was written, or the browser has lost it. */
export async function findOnDisk(use: Use): Promise<File | undefined> {
  const folder = await folderOf(use);
  if (!folder) return undefined;
  for await (const name of folder.keys())
    if (!name.endsWith(unfinished)) return (await folder.getFileHandle(name)).getFile();
  return undefined;
}

async function remove(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await folder.removeEntry(name);
  } catch (error) {
    // Another page of ours is writing it, or has just ended that.
    const isAtWork = ['NoModificationAllowedError', 'NotFoundError'].includes((error as DOMException).name);
    if (!isAtWork) throw error;
  }
}

async function folderOf(use: Use): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    const root = await navigator.storage.getDirectory();
    return await root.getDirectoryHandle(use, { create: true });
  } catch (error) {
    // `SecurityError` there: no such files in this window.
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
