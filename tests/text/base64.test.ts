import { expect, it } from 'vitest';
import { decodeBase64, encodeBase64 } from '../../lib/text/base64.ts';

it.each([0, 1, 2, 3, 24_575, 24_576, 24_577, 100_000])('brings %i bytes back', (length) => {
  const bytes = Uint8Array.from({ length }, (_, index) => (index * 7919) % 256);
  const text = encodeBase64(bytes);
  expect(text).toBe(Buffer.from(bytes).toString('base64'));
  expect(decodeBase64(text)).toEqual(bytes);
});

it.each(['a', 'ab=', 'äöü=', '====', 'YQ==YQ=='])('knows that %j is none', (text) => {
  expect(decodeBase64(text)).toBeUndefined();
});
