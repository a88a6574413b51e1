import { BlobReader, BlobWriter, ZipReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { expect, it } from 'vitest';
import { findEntries } from '../../../lib/import/library-zip/find-entries.ts';
import { withDirectory } from '../../../lib/import/library-zip/with-directory.ts';
import { zip } from '../../export/unzip.ts';

const quick = { useWebWorkers: false };
const names = (found: { name: Uint8Array }[]) => found.map(({ name }) => new TextDecoder().decode(name));

/** What a ZIP holds, by its directory. */
async function listed(file: Blob) {
  const entries = await new ZipReader(new BlobReader(file), { ...quick, strictness: 'strict' }).getEntries();
  return Promise.all(
    entries.map(async (entry) => ({
      ...{ name: entry.filename, offset: entry.offset, size: entry.uncompressedSize, packed: entry.compressedSize },
      text: entry.directory ? '' : new TextDecoder().decode(await entry.arrayBuffer({ checkSignature: true })),
    })),
  );
}

async function packed(options: object): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter('application/zip'), { ...quick, keepOrder: true, ...options });
  for (const [name, text] of [
    ['a.txt', 'PK and more of it '.repeat(200)],
    ['été/b.txt', ''],
    ['c.txt', 'c'],
  ]) {
    await writer.add(name!, new Blob([text!]).stream());
  }
  return writer.close();
}

it.each([
  ['sizes behind the data', {}],
  ['sizes behind the data in 32 bits', { zip64: false, dataDescriptor: true }],
  ['sizes before the data', { dataDescriptor: false, bufferedWrite: true }],
  ['sizes before the data in 64 bits', { dataDescriptor: false, bufferedWrite: true, zip64: true }],
  ['nothing packed', { level: 0 }],
])('finds what the directory lists, and lists it again: %s', async (_, options) => {
  const file = await packed(options);
  const wanted = await listed(file);
  const text = new TextDecoder('latin1').decode(await file.arrayBuffer());
  const withoutDirectory = file.slice(0, text.lastIndexOf('PK\u0001\u0002', text.indexOf('a.txt', 60)));
  const { whole, cut } = await findEntries(withoutDirectory);
  expect([whole.length, cut]).toEqual([3, []]);
  expect(await listed(withDirectory(withoutDirectory, whole))).toEqual(wanted);
});

it('tells a file that holds a ZIP from the files in that', async () => {
  const inner = await zip([['library.json', '{}']]);
  const writer = new ZipWriter(new BlobWriter('application/zip'), { ...quick, level: 0 });
  await writer.add('images/a.png', new Blob(['picture', inner]).stream());
  await writer.add('b.txt', new Blob(['b']).stream());
  const { whole, cut } = await findEntries(await writer.close());
  expect([names(whole), names(cut)]).toEqual([['images/a.png', 'b.txt'], []]);
});

it('names the files that break off, and where', async () => {
  const file = await packed({});
  const { whole } = await findEntries(file);
  const last = whole[2]!;
  const found = await findEntries(file.slice(0, last.dataStart + 1));
  expect([names(found.whole), names(found.cut)]).toEqual([['a.txt', 'été/b.txt'], ['c.txt']]);
  expect(found.cut[0]?.end).toBe(last.dataStart + 1);
});

it('is through in one walk, whatever a file says of itself', { timeout: 10_000 }, async () => {
  const header = (await packed({})).slice(0, 64);
  const many = new Blob(Array<Blob>(20_000).fill(header));
  expect((await findEntries(many)).whole).toEqual([]);
});
