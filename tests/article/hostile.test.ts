/** Pages made to hold us up: read in bounded time all the same. */
import { describe, expect, it } from 'vitest';
import { analyze } from '../../lib/analysis.ts';
import { readPage } from '../../lib/read-page.ts';
import { parseHtml } from '../../scripts/parse-html.ts';
import { shippedTagger } from '../../scripts/read-tagger.ts';
import { address, articlePage, paragraphs, type PageParts } from './article-page.ts';

const now = '2026-11-23T12:00:00Z';
const million = 1_000_000;
const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const headline = 'Old ferry gets one more winter';

/** In milliseconds of the processor, so that a busy machine changes nothing; what goes wrong here takes minutes. */
const bound = 10_000;

const nested = (open: string, close: string, depth: number, content: string) =>
  open.repeat(depth) + content + close.repeat(depth);

describe('a page with', () => {
  it.each<[string, PageParts]>([
    ['a title of a million blanks', { title: `a${' '.repeat(million)}b` }],
    ['a title of a million separators', { title: ' - a'.repeat(million / 4) }],
    ['a title of a million letters', { title: 'a'.repeat(million) }],
    ['a title of a million brackets', { title: '&lt;a'.repeat(million / 5) }],
    ['a meta title of a million blanks', { head: `<meta property="og:title" content="a${' '.repeat(million)}b">` }],
    [
      'a site name of a million words',
      { head: `<meta property="og:site_name" content="${'ab '.repeat(million / 3)}">` },
    ],
    [
      'a byline of twenty thousand words',
      { header: `<h1>${headline}</h1><p class="byline">By ${'Ann Lee, '.repeat(10_000)}</p>` },
    ],
    [
      'an author of a million letters',
      { head: jsonLd({ '@type': 'NewsArticle', author: { name: 'A'.repeat(million) } }) },
    ],
    ['a description of a million blanks', { head: `<meta name="description" content="a${' '.repeat(million)}b">` }],
    [
      'a million digits where a date would be',
      { header: `<h1>${headline}</h1><p class="date">Updated ${'1'.repeat(million)}</p>` },
    ],
    [
      'a date of a million letters',
      { header: `<h1>${headline}</h1><time>${'March 3, 2025, '.repeat(million / 15)}</time>` },
    ],
    [
      'a meta date of a million digits',
      { head: `<meta property="article:published_time" content="${'2025-'.repeat(million / 5)}">` },
    ],
    ['a paragraph of a million blanks', { inside: `<p>a${' '.repeat(million)}b</p>` }],
    [
      'a paragraph of a hundred thousand quotation marks',
      { inside: `<p>${'“'.repeat(50_000)}${'"'.repeat(50_000)}</p>` },
    ],
    ['a paragraph of fifty thousand initials', { inside: `<p>${'A. '.repeat(50_000)}</p>` }],
    [
      'JSON-LD nested a hundred thousand deep',
      { head: `<script type="application/ld+json">${nested('[', ']', 100_000, '1')}</script>` },
    ],
    [
      'JSON-LD of a million opening quotes',
      { head: `<script type="application/ld+json">{${'"\\'.repeat(million / 2)}</script>` },
    ],
    [
      'JSON-LD with a prototype',
      { head: '<script type="application/ld+json">{"__proto__":{"headline":"No"},"@type":"NewsArticle"}</script>' },
    ],
    ['elements nested five thousand deep', { inside: nested('<div>', '</div>', 5000, '<p>Far down.</p>') }],
    ['inline elements nested five thousand deep', { inside: `<p>${nested('<b>', '</b>', 5000, 'Far down.')}</p>` }],
    [
      'fifty thousand paragraphs of comments',
      { below: `<section id="comments">${'<p>Well, I never.</p>'.repeat(50_000)}</section>` },
    ],
    ['fifty thousand links', { above: `<nav>${'<a href="/a">News</a> '.repeat(50_000)}</nav>` }],
    ['a thousand headlines', { above: '<h1>Another story</h1>'.repeat(1000) }],
    ['five thousand dates', { below: '<time datetime="2025-01-01">Jan 1, 2025</time>'.repeat(5000) }],
    ['no headline but a title of a million letters', { header: '', title: 'Vast words '.repeat(million / 11) }],
  ])(
    '%s',
    (_, parts) => {
      const page = parseHtml(articlePage(parts));
      const start = process.cpuUsage();
      const { article, dates } = readPage(page, address, now);
      analyze(article, dates.published?.value, shippedTagger());
      expect(process.cpuUsage(start).user / 1000).toBeLessThan(bound);
      expect(article.texts.body).toContain(paragraphs[0]);
      expect(article.headline.length).toBeLessThan(500);
    },
    6 * bound,
  );
});
