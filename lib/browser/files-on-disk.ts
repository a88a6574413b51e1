/** Files that are ours, on the reader's disk but in no database (OPFS): so that a large one is never all in memory. */

/** Each use has a folder of its own, with one file in it: the last. */
type Use = 'backup' | 'before-restore' | 'catalog';

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
  for await (const other of folder.keys()) if (other !== name) await folder.removeEntry(other);
  return written.getFile();
}

/** The file of this use. Absent: none was written, or the browser has lost it. */
export async function findOnDisk(use: Use): Promise<File | undefined> {
  const folder = await folderOf(use);
  if (!folder) return undefined;
  for await (const name of folder.keys()) return (await folder.getFileHandle(name)).getFile();
  return undefined;
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
