import { describe, expect, it } from 'vitest';
import { proseRegion, readBlocks } from '../../../lib/article/blocks/read-blocks.ts';
import { parseHtml } from '../../../scripts/parse-html.ts';

const page = (body: string) => parseHtml(`<!doctype html><title>T</title><body>${body}</body>`);
const texts = (body: string) => readBlocks(page(body))!.blocks.map(({ text }) => text);
const sentence = 'The ferry to Port Ansel will sail all winter, the harbour board of Northport said late on Monday.';

describe('blocks', () => {
  it.each([
    ['paragraphs', '<p>One</p><p>Two</p>', ['One', 'Two']],
    ['lines parted by breaks', '<p>One<br>Two</p>', ['One', 'Two']],
    ['words in inline elements', '<p>One <b>two</b> <i>three</i>, four</p>', ['One two three, four']],
    ['words beside a block', '<div>One<p>Two</p>three</div>', ['One', 'Two', 'three']],
    ['white space between elements', '<div> <p> One\n two </p> </div>', ['One two']],
    ['what is hidden', '<p hidden>No</p><p style="display:none">No</p><p>Yes</p>', ['Yes']],
    ['menus and footers', `<nav><a href="/">Home</a></nav><p>One</p><footer>© Us</footer>`, ['One']],
    [
      'a footer with much prose, which is read',
      `<footer>${`<p>${sentence}</p>`.repeat(7)}</footer>`,
      Array(7).fill(sentence),
    ],
  ])('of %s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  it('leave out the elements that are named', () => {
    const document = page('<p>One</p><p class="x">Two</p>');
    const leftOut = new Set([document.querySelector('.x')!]);
    expect(readBlocks(document, leftOut)!.blocks.map(({ text }) => text)).toEqual(['One']);
  });

  it('know how much of them stands in links', () => {
    const [block] = readBlocks(page('<p>Read <a href="/a">more</a></p>'))!.blocks;
    expect([block!.linked, block!.text.length]).toEqual([4, 9]);
  });

  it('count signs that stand for syllables as several letters', () => {
    const [latin, kanji] = readBlocks(page('<p>abcd</p><p>気象庁は</p>'))!.blocks;
    expect(kanji!.size).toBeGreaterThan(latin!.size * 2);
  });
});

describe('the region of the prose', () => {
  it('is the smallest part that holds nearly all of it', () => {
    const aside = '<div class="teasers"><p>A bridge opens</p><p>A bridge closes</p></div>';
    const blocks = readBlocks(page(`<main><div id="text">${`<p>${sentence}</p>`.repeat(3)}</div>${aside}</main>`))!;
    expect(proseRegion(blocks).element.id).toBe('text');
  });

  it('is the whole page where there is no prose', () => {
    expect(proseRegion(readBlocks(page('<p>One</p><p>Two</p>'))!).name).toBe('body');
  });
});
