import { describe, expect, it } from 'vitest';
import {
  describeTextFragment,
  linkToText,
  matchTextFragment,
  type TextDirective,
} from '../../lib/citation/text-fragment.ts';

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
    expect(describeTextFragment(text, { start, end: start + 8 }, { leastContext: 2 })).toEqual({
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

  it('takes words of the blocks beside those that fill their own', () => {
    const talk = 'Will it hold?\nYes.\nWill it last?\nYes.\nThank you.';
    const start = talk.lastIndexOf('Yes.');
    expect(describeTextFragment(talk, { start, end: start + 4 })).toEqual({
      prefix: 'last?',
      start: 'Yes.',
      suffix: 'Thank',
    });
  });

  it('begins and ends within the first and last block, however short they are', () => {
    const list = 'Winners\nThe harbour and its people, all of them\nand losers';
    expect(describeTextFragment(list, { start: 0, end: list.length })).toEqual({ start: 'Winners', end: 'and losers' });
  });

  it('takes more words where others of the page are the same', () => {
    const start = text.indexOf('the vote was lost');
    expect(describeTextFragment(text, { start, end: start + 17 }, { elsewhere: ['All the vote was lost on'] })).toEqual(
      {
        prefix: 'said;',
        start: 'the vote was lost',
        suffix: '.',
      },
    );
  });

  it('is none where nothing tells the words from their equals', () => {
    expect(describeTextFragment('no no no', { start: 3, end: 5 })).toEqual({ prefix: 'no', start: 'no', suffix: 'no' });
    expect(describeTextFragment('no '.repeat(40), { start: 60, end: 62 })).toBeUndefined();
    expect(describeTextFragment('The wall.', { start: 0, end: 9 }, { elsewhere: ['The wall.'] })).toBeUndefined();
  });

  it('leads to the first of equal blocks, as browsers do', () => {
    const twice = 'The wall held.\nThe wall held.\nThe wall held.\nThe wall held.';
    const directive = describeTextFragment(twice, { start: 0, end: 14 })!;
    expect(matchTextFragment(twice, directive)).toEqual({ start: 0, end: 14 });
  });

  it('names no part of a word, also where no blanks part them', () => {
    // 市长 is one word: a browser finds neither of its halves by itself.
    const chinese = '港口市长说不会关闭港口。';
    expect(matchTextFragment(chinese, { start: '市' })).toBeUndefined();
    expect(matchTextFragment(chinese, { start: '市长' })).toEqual({ start: 2, end: 4 });
    expect(describeTextFragment(chinese, { start: 3, end: 5 })).toEqual({
      prefix: '市',
      start: '长说',
      suffix: '不会',
    });
  });
});

describe('whatever the text', () => {
  let seed = 7;
  const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const whole = (below: number) => Math.floor(random() * below);
  const vocabularies: [string, string[], string][] = [
    ['English', 'the wall-side vote, A&B “held” won’t 3.5 % said in of'.split(' '), ' '],
    ['Chinese', '港口 市长 说 关闭 不 会 ， 。'.split(' '), ''],
    ['Arabic', 'الميناء الوزير قال لن نغلق'.split(' '), ' '],
    ['marks', ['e\u0301', 'é', '\u00ad', '👩🏽‍🚒', '…', '-', 'ﬁ', 'fi', ' '], ''],
  ];

  it.each(vocabularies)('the link leads to its words and to no others: %s', (_, words, blank) => {
    let led = 0;
    for (let texts = 0; texts < 20; texts += 1) {
      let text = '';
      while (text.length < 400) text += words[whole(words.length)]! + (random() < 0.1 ? '\n' : blank);
      for (let spans = 0; spans < 20; spans += 1) {
        const start = whole(text.length - 1);
        const span = { start, end: start + 1 + whole(text.length - start) };
        const directive = describeTextFragment(text, span);
        if (!directive) continue;
        led += 1;
        const read = directiveIn(linkToText('https://a.example/x', directive));
        expect(matchTextFragment(text, read)).toEqual(span);
        const without = `${text.slice(0, span.start)}\n${text.slice(span.end)}`;
        expect(matchTextFragment(without, read)?.start ?? Infinity).toBeGreaterThan(span.start);
      }
    }
    expect(led).toBeGreaterThan(50);
  });
});

/** As browsers read it: https://wicg.github.io/scroll-to-text-fragment/#parse-a-text-directive */
function directiveIn(link: string): TextDirective {
  const parts = link.split('#:~:text=')[1]!.split(',');
  const read: Partial<TextDirective> = {};
  if (parts[0]!.endsWith('-')) read.prefix = decodeURIComponent(parts.shift()!.slice(0, -1));
  if (parts.at(-1)!.startsWith('-')) read.suffix = decodeURIComponent(parts.pop()!.slice(1));
  const [start, end, ...more] = parts.map(decodeURIComponent);
  expect(more).toEqual([]);
  return { ...read, start: start!, ...(end !== undefined && { end }) };
}

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
