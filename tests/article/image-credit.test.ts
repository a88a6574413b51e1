import { describe, expect, it } from 'vitest';
import { splitCredit } from '../../lib/article/image-credit.ts';

describe('caption and credit', () => {
  it.each([
    ['Photo via harbour_watch/Twitter', { credit: 'harbour_watch/Twitter' }],
    ['The ferry at dawn. Photo: Ann Lee/AFP', { caption: 'The ferry at dawn.', credit: 'Ann Lee/AFP' }],
    [
      'The ferry at dawn (Photo by Ann Lee/Getty Images)',
      { caption: 'The ferry at dawn', credit: 'Ann Lee/Getty Images' },
    ],
    ['The ferry at dawn. © Ann Lee', { caption: 'The ferry at dawn.', credit: 'Ann Lee' }],
    ['Die Fähre am Morgen. Foto: Ute Kern/dpa', { caption: 'Die Fähre am Morgen.', credit: 'Ute Kern/dpa' }],
    ['The ferry at dawn (AP Photo/Ann Lee)', { caption: 'The ferry at dawn', credit: 'AP Photo/Ann Lee' }],
    ['Image courtesy of the Harbour Museum', { credit: 'the Harbour Museum' }],
    [
      'A photo by the river is all that is left of the mill.',
      { caption: 'A photo by the river is all that is left of the mill.' },
    ],
    ['The ferry at dawn', { caption: 'The ferry at dawn' }],
    [
      'Die Fähre am Morgen. Foto: Ute Kern (Bildhaus)',
      { caption: 'Die Fähre am Morgen.', credit: 'Ute Kern (Bildhaus)' },
    ],
    ['The ferry at dawn. (Image source: Harbour Museum)', { caption: 'The ferry at dawn.', credit: 'Harbour Museum' }],
    ['photo of the ferry at dawn', { caption: 'photo of the ferry at dawn' }],
  ])('%s', (text, parts) => {
    expect(splitCredit(text)).toEqual(parts);
  });

  it.each([
    ['behind', 'The ferry at dawn Ann Lee', 'Ann Lee', { caption: 'The ferry at dawn', credit: 'Ann Lee' }],
    [
      'before',
      '© Ann Lee (detail) The ferry at dawn',
      '© Ann Lee (detail)',
      { caption: 'The ferry at dawn', credit: 'Ann Lee (detail)' },
    ],
    ['and what goes on behind a stroke', 'Photo by Ann Lee /AFP', 'Photo by Ann Lee', { credit: 'Ann Lee /AFP' }],
  ])('believes what the page marks as the credit, %s', (_, text, marked, parts) => {
    expect(splitCredit(text, marked)).toEqual(parts);
  });
});
