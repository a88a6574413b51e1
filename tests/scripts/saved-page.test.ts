import { describe, expect, it } from 'vitest';
import { decodeHtml } from '../../scripts/saved-page.ts';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)));

describe('a saved page', () => {
  it.each([
    ['is UTF-8', bytes('<p>Fähre')],
    ['is UTF-8, whatever it declares', bytes('<meta charset="iso-8859-1"><p>Fähre')],
    ['is declared', bytes('<meta charset="windows-1252"><p>F', [0xe4], 'hre')],
    [
      'is declared the old way',
      bytes('<meta http-equiv="content-type" content="text/html; charset=iso-8859-1"><p>F', [0xe4], 'hre'),
    ],
    ['is not declared', bytes('<p>F', [0xe4], 'hre')],
    ['is declared as what nobody knows', bytes('<meta charset="x-unheard-of"><p>F', [0xe4], 'hre')],
    ['has a byte order mark', Uint8Array.from([0xff, 0xfe, ...Buffer.from('<p>Fähre', 'utf16le')])],
  ])('whose encoding %s', (_, page) => {
    expect(decodeHtml(page)).toContain('<p>Fähre');
  });

  it('in Japanese, in the encoding whose every byte is ASCII', () => {
    expect(
      decodeHtml(
        bytes('<meta charset="iso-2022-jp"><p>', [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42]),
      ),
    ).toContain('日本');
  });
});
