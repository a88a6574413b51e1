import { describe, expect, it } from 'vitest';
import { readPage } from '../../lib/read-page.ts';
import { parseHtml } from '../../scripts/parse-html.ts';
import { paragraphs } from './article-page.ts';

const story = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');

interface Stated {
  free?: unknown;
  wordCount?: unknown;
  part?: object;
}

function read(body: string, { free, wordCount, part }: Stated = {}, head = '') {
  const node = {
    '@type': 'NewsArticle',
    headline: 'A ferry stays',
    ...(free !== undefined && { isAccessibleForFree: free }),
    ...(wordCount !== undefined && { wordCount }),
    ...(part && { hasPart: { '@type': 'WebPageElement', isAccessibleForFree: free, ...part } }),
  };
  const html = `<html lang="en"><head><title>A ferry stays</title>${head}
    <script type="application/ld+json">${JSON.stringify(node)}</script></head>
    <body><article><h1>A ferry stays</h1>${body}</article></body></html>`;
  return readPage(parseHtml(html), 'https://www.tidepost.example/ferry', '2026-11-23T12:00:00Z').article.partial;
}

const breaksOff = '<p>The oldest of its boats has carried sheep, a circus and once a bishop, but what it carried…</p>';

describe('findPartial', () => {
  it.each([
    ['"false" as a word', { free: 'False' }],
    ['false of a part alone', { part: { isAccessibleForFree: 'http://schema.org/False' } }],
  ])('believes a text that breaks off where the page is not free: %s', (_, stated) => {
    expect(read(story + breaksOff, stated)).toMatchObject({
      reason: 'cut-off',
      evidence: { text: expect.stringMatching(/but what it carried…$/) as string },
    });
  });

  it('believes a tier in a meta tag as it does JSON-LD', () => {
    const tier = '<meta property="article:content_tier" content="locked">';
    expect(read(story + breaksOff, {}, tier)?.reason).toBe('cut-off');
  });

  it('quotes what the page says in place of the rest', () => {
    const notice = '<p>To read the rest of this story, subscribe to The Tide Post.</p>';
    expect(read(story + notice)).toMatchObject({
      reason: 'paywall',
      evidence: { text: expect.stringContaining('To read') as string },
    });
  });

  it('finds it in the part that the page itself says is not free', () => {
    const wall = '<div class="gate"><form>Sign in to continue reading. Already with us?</form></div>';
    expect(read(story + wall, { free: false, part: { cssSelector: '.gate' } })).toMatchObject({
      reason: 'paywall',
      evidence: { visible: true, where: expect.stringContaining('div') as string },
    });
  });

  it('believes a count of words far beyond the text, where the page is not free', () => {
    expect(read(story, { free: false, wordCount: '1450' })).toMatchObject({
      reason: 'longer',
      evidence: { text: '1450' },
    });
  });

  it.each<[string, string, Stated]>([
    ['a page that is not free and shows its whole text', story, { free: false, part: { cssSelector: '.story' } }],
    ['a count of words far beyond the text, on a page that is free', story, { wordCount: 1450 }],
    ['a count that is about right', story, { free: false, wordCount: 180 }],
    ['a text that trails off', story + breaksOff, {}],
    ['a selector that is none', story, { free: false, part: { cssSelector: 'p:has(*))' } }],
    [
      'advice to read on elsewhere',
      `${story}<p>Scroll to continue reading.</p><p>The board meets again in March.</p>`,
      { free: false },
    ],
  ])('takes as whole: %s', (_, body, stated) => {
    expect(read(body, stated)).toBeUndefined();
  });
});
