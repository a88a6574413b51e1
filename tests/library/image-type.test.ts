import { expect, it } from 'vitest';
import { imageType } from '../../lib/library/image-type.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const hex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));

it.each<[string, Uint8Array, string | undefined]>([
  ['JPEG', hex('ffd8ffe000104a46'), 'image/jpeg'],
  ['WebP', bytes('RIFF\u0000\u0000\u0000\u0000WEBPVP8 '), 'image/webp'],
  ['AVIF', bytes('\u0000\u0000\u0000 ftypavif'), 'image/avif'],
  ['a RIFF that is sound', bytes('RIFF\u0000\u0000\u0000\u0000WAVEfmt '), undefined],
  ['SVG after comments', bytes('<?xml version="1.0"?>\n<!-- drawn by hand -->\n<svg xmlns="x">'), 'image/svg+xml'],
  ['a page with an SVG in it', bytes('<!doctype html><svg></svg>'), undefined],
  ['nothing', bytes(''), undefined],
])('tells %s', (_, content, type) => {
  expect(imageType(content)).toBe(type);
});
