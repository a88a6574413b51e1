import { beforeEach, describe, expect, it } from 'vitest';
import { findOnDisk, writeOnDisk } from '../../lib/browser/files-on-disk.ts';

const folder = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('backup', { create: true });
const streamOf = (text: string) => new Blob([text]).stream();

async function names(): Promise<string[]> {
  const found: string[] = [];
  for await (const name of (await folder()).keys()) found.push(name);
  return found;
}

/** A page of ours that has not come to the end of its file. */
async function beginWriting(name: string): Promise<FileSystemWritableFileStream> {
  const writing = await (await (await folder()).getFileHandle(name, { create: true })).createWritable();
  await writing.write('half of');
  return writing;
}

beforeEach(async () => {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry('backup', { recursive: true }).catch(() => undefined);
});

describe('a file on disk', () => {
  it('is the last one that was written', async () => {
    await writeOnDisk('backup', 'monday.zip', streamOf('Monday'));
    await writeOnDisk('backup', 'tuesday.zip', streamOf('Tuesday'));
    expect(await (await findOnDisk('backup'))!.text()).toBe('Tuesday');
    expect(await names()).toEqual(['tuesday.zip']);
  });

  it('is the one before until another page has come to the end of its own', async () => {
    await writeOnDisk('backup', 'library.zip', streamOf('before'));
    const writing = await beginWriting('library.zip');
    expect(await names()).toContain('library.zip.crswap');
    expect(await (await findOnDisk('backup'))!.text()).toBe('before');
    await writing.close();
    expect(await (await findOnDisk('backup'))!.text()).toBe('half of');
  });

  it('is written whatever another page is writing', async () => {
    const writing = await beginWriting('library.zip');
    await writeOnDisk('backup', 'library.zip', streamOf('ours'));
    expect(await (await findOnDisk('backup'))!.text()).toBe('ours');
    await writing.abort();
    expect(await names()).toEqual(['library.zip']);
  });
});
