import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { inflateCut } from '../../../lib/import/library-zip/inflate-cut.ts';
import { seeded } from '../../library/random-library.ts';

async function unpacked(packed: Uint8Array<ArrayBuffer>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of inflateCut(new Blob([packed]))) pieces.push(piece);
  return Buffer.concat(pieces);
}

function textOf(random: () => number, words: number): Buffer {
  const known = Array.from({ length: 300 }, () => Math.floor(random() * 1e9).toString(36));
  return Buffer.from(Array.from({ length: words }, () => known[Math.floor(random() * known.length)]).join(' '));
}

const random = seeded(7);
const noise = Buffer.from(Array.from({ length: 100_000 }, () => Math.floor(random() * 256)));
const kinds: [string, Buffer, object][] = [
  ['text', textOf(random, 60_000), {}],
  ['text packed with the fixed codes', textOf(random, 5000), { strategy: constants.Z_FIXED }],
  ['noise, which is stored', noise, {}],
  ['one letter', Buffer.alloc(400_000, 'a'), {}],
  ['text packed without looking back', textOf(random, 5000), { strategy: constants.Z_HUFFMAN_ONLY }],
  ['nothing', Buffer.alloc(0), {}],
];

it.each(kinds)('unpacks what is whole: %s', async (_, bytes, options) => {
  expect((await unpacked(new Uint8Array(deflateRawSync(bytes, options)))).equals(bytes)).toBe(true);
});

// What is stored, as no text is, comes by the piece.
const deflated = kinds.filter(([kind]) => !kind.includes('stored'));

it.each(deflated)('unpacks what is cut off as far as zlib does: %s', async (_, bytes, options) => {
  const packed = new Uint8Array(deflateRawSync(bytes, options));
  for (let at = 0; at < 40; at++) {
    const cut = packed.slice(0, Math.floor(random() * packed.length));
    const expected = inflateRawSync(cut, { finishFlush: constants.Z_SYNC_FLUSH });
    expect((await unpacked(cut)).equals(expected)).toBe(true);
  }
});

it('ends quietly whatever the bytes are', async () => {
  for (let at = 0; at < 300; at++) {
    await unpacked(Uint8Array.from({ length: 400 }, () => Math.floor(random() * 256)));
  }
});
