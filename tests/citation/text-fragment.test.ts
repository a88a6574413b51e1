import { describe, expect, it } from 'vitest';
import { describeTextFragment, linkToText, matchTextFragment } from '../../lib/citation/text-fragment.ts';

const text =
  'The mayor spoke first. The mayor spoke last.\nNobody else spoke, they said; the vote was lost.\nThe mayor spoke twice.';

describe('the directive', () => {
  it('leads to its own words only, wherever they stand', () => {
    const starts = [...text.matchAll(/\b\p{L}/gu)].map(({ index }) => index);
    const ends = [...text.matchAll(/\p{L}\b/gu)].map(({ index }) => index + 1);
    let led = 0;
    for (const start of starts) {
      for (const end of ends.filter((other) => other > start)) {
        const directive = describeTextFragment(text, { start, end });
        if (!directive) continue;
        led += 1;
        expect(matchTextFragment(text, directive)).toEqual({ start, end });
      }
    }
    expect(led).toBeGreaterThan(100);
  });

  it('is the bare words where they stand once', () => {
    const start = text.indexOf('the vote');
    expect(describeTextFragment(text, { start, end: start + 17 })).toEqual({ start: 'the vote was lost' });
  });

  it('takes words around them for a page that has more words', () => {
    const start = text.indexOf('the vote');
    expect(describeTextFragment(text, { start, end: start + 8 }, 2)).toEqual({
      prefix: 'they said;',
      start: 'the vote',
      suffix: 'was lost',
    });
  });

  it('names the first and last words of what runs over paragraphs', () => {
    const span = { start: text.indexOf('Nobody'), end: text.length - 1 };
    expect(describeTextFragment(text, span)).toEqual({
      start: 'Nobody else spoke, they',
      end: 'The mayor spoke twice',
    });
  });

  it('is none where nothing tells the words from their equals', () => {
    expect(describeTextFragment('no no no', { start: 3, end: 5 })).toEqual({ prefix: 'no', start: 'no', suffix: 'no' });
    expect(describeTextFragment('no\nno\nno', { start: 3, end: 5 })).toBeUndefined();
  });
});

describe('the link', () => {
  it('writes what would be read as a part of the directive as its code', () => {
    expect(linkToText('https://a.example/x', { prefix: 'a-b', start: 'c, d', end: 'e & f', suffix: 'g' })).toBe(
      'https://a.example/x#:~:text=a%2Db-,c%2C%20d,e%20%26%20f,-g',
    );
  });

  it('keeps the place on the page, and replaces a directive', () => {
    expect(linkToText('https://a.example/x#top:~:text=old', { start: 'new' })).toBe(
      'https://a.example/x#top:~:text=new',
    );
    expect(linkToText('https://a.example/x#:~:text=old', { start: 'new' })).toBe('https://a.example/x#:~:text=new');
  });
});
