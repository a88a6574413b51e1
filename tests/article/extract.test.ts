import { describe, expect, it } from 'vitest';
import { plainText } from '../../lib/article/plain-text.ts';
import { ReaderFacingError } from '../../lib/errors.ts';
import { readArticle, readFacts, readPage } from '../../lib/read-page.ts';
import { parseHtml } from '../../scripts/parse-html.ts';
import { address, articlePage, paragraphs, type PageParts } from './article-page.ts';

const now = '2026-11-23T12:00:00Z';
const read = (html: string) => readPage(parseHtml(html), address, now).article;
const body = (page: PageParts) => read(articlePage(page)).texts.body;
const prose = paragraphs.join('\n');

describe('the body', () => {
  it.each([
    ['nothing around it', {}],
    [
      'a site around it',
      {
        above: '<nav><a href="/">Home</a> <a href="/news">News</a></nav>',
        below: '<footer class="site-footer"><p>© 2026 The Northport Courier. All rights reserved.</p></footer>',
      },
    ],
    [
      'a box of related stories inside',
      {
        inside:
          '<div class="related-stories"><h3>Related</h3><ul><li><a href="/a">A bridge opens</a></li><li><a href="/b">A bridge closes</a></li></ul></div>',
      },
    ],
    ['a line that leads elsewhere', { inside: '<p><a href="/a">READ MORE: How the bridge was lost</a></p>' }],
    ['an advertisement', { inside: '<div class="ad-container"><p>Advertisement</p></div>' }],
    [
      'a newsletter prompt',
      {
        inside:
          '<div class="newsletter-signup"><p>Get the best of the harbour in your inbox every Friday.</p><button>Sign up</button></div>',
      },
    ],
    [
      'share buttons',
      { inside: '<ul class="social"><li><a href="/t">Twitter</a></li><li><a href="/f">Facebook</a></li></ul>' },
    ],
    ['an author box', { foot: '<div class="author-bio"><p>Ann Lee covers the harbour for the Courier.</p></div>' }],
    [
      'comments',
      {
        below:
          '<section id="comments"><h2>3 comments</h2><p>I have crossed on that boat every day since I was a child, and I will miss the smell of it.</p></section>',
      },
    ],
    [
      'a cookie notice',
      {
        above:
          '<div id="onetrust-consent-sdk"><p>We store cookies on your device, and we would like to store a great many more of them, if you let us, which is what the large button is for.</p></div>',
      },
    ],
    ['a first date at the foot', { foot: '<p>*First Published: Jun 12, 2017, 10:52 am CDT</p>' }],
    [
      'headline, dek and byline printed above',
      {
        header:
          '<h1>Old ferry gets one more winter</h1><h2 class="dek">The board wants a smaller boat by summer.</h2><p class="byline">By Ann Lee</p><p class="date">Posted on Jan 3, 2026</p>',
      },
    ],
    [
      'hidden words',
      {
        inside:
          '<p hidden>Nobody sees this.</p><p style="display:none">Nor this.</p><p style="visibility: hidden">Nor this.</p>',
      },
    ],
    ['a caption', { inside: '<figure><img src="/a.jpg"><figcaption>The ferry. Photo: Bo Ek</figcaption></figure>' }],
  ])('is the paragraphs, with %s', (_, page) => {
    expect(body(page)).toBe(prose);
  });

  it('keeps what is transparent, off-screen or folded', () => {
    const inside =
      '<p style="opacity:0">Seen a moment later, this line belongs to it.</p><div style="max-height:0;overflow:hidden"><p>And this one, behind “read more”.</p></div>';
    expect(body({ inside })).toContain('Seen a moment later');
    expect(body({ inside })).toContain('behind “read more”');
  });

  it('joins a body that stands in several containers', () => {
    const chunk = (text: string) =>
      `<div class="grid"><div class="chunk-body"><p class="text">${text}</p><p class="text">${text.toUpperCase()}</p></div></div><div class="ad-slot">Advertisement</div>`;
    const html = `<!doctype html><title>T</title><main><article><h1>Old ferry</h1>${paragraphs.map(chunk).join('')}</article></main>`;
    for (const paragraph of paragraphs) expect(read(html).texts.body).toContain(paragraph);
  });

  it('says what was taken out', () => {
    expect(read(articlePage({ inside: '<p><a href="/a">READ MORE: How the bridge was lost</a></p>' })).removed).toEqual(
      ['Related stories: “READ MORE: How the bridge was lost”'],
    );
  });
});

describe('the article', () => {
  it('keeps images with caption and credit, wherever the page keeps their address', () => {
    const inside = `<figure><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/berth.jpg" alt="Berth"><figcaption>At the berth. Photo: Bo Ek/AFP</figcaption></figure>
      <picture><source srcset="/small.jpg 400w, /large.jpg 1200w"><img alt="Deck"></picture>`;
    const { html, images, texts } = read(articlePage({ inside }));
    expect(images.map(({ src }) => src)).toEqual([
      'https://northportcourier.example/berth.jpg',
      'https://northportcourier.example/large.jpg',
    ]);
    expect(html).toContain('<figcaption>At the berth. <cite>Bo Ek/AFP</cite></figcaption>');
    expect(texts.captions).toEqual(['At the berth.']);
  });

  it('has absolute links to the web only', () => {
    const inside = `<p>Some links, of which ${'<a href="../older">one</a>, <a href="java\tscript:alert(1)">two</a>, <a href="data:text/html,x">three</a>'} are kept or lose their target.</p>`;
    const { html } = read(articlePage({ inside }));
    expect(html.match(/href="[^"]*"/g)).toEqual(['href="https://northportcourier.example/older"']);
  });

  it('has nothing but text, structure, images and links', () => {
    const inside =
      '<p onclick="x()" style="color:red" class="y" id="z">One <span>more</span> line, with <script>x()</script>no script in it at all.</p><iframe src="https://x.example"></iframe>';
    const { html } = read(articlePage({ inside }));
    expect(html).toContain('<p>One more line, with no script in it at all.</p>');
    expect(html).not.toMatch(/on\w+=|style=|class=|id=|<script|<iframe/);
  });

  it('has the texts that its HTML says', () => {
    const inside =
      '<figure><img src="/a.jpg"><figcaption>The ferry</figcaption></figure><table><tr><td>East</td><td>304</td></tr></table><ul><li>Oats and rye for the winter months</li></ul>';
    const { html, texts } = read(articlePage({ inside }));
    const again = plainText(parseHtml(`<body>${html}`).querySelector('body')!);
    expect(again).toEqual({ body: texts.body, captions: texts.captions });
  });

  it('does not show its first sentences as a dek above them', () => {
    const head = `<meta property="og:description" content="${paragraphs[0]!.slice(0, 120)}…">`;
    const { dek, texts } = read(articlePage({ head }));
    expect([dek, texts.dek]).toEqual([undefined, '']);
  });
});

describe('bad pages', () => {
  it.each([
    ['an empty page', '', 'error_empty_page'],
    ['a page of scripts', '<body><script>x()</script>', 'error_empty_page'],
    ['a page without an article', '<body><nav><a href="/">Home</a></nav>', 'error_no_article'],
  ])('%s is told in a sentence', (_, html, key) => {
    const document = parseHtml(html);
    const facts = readFacts(document, address, now);
    expect(() => readArticle(document, facts)).toThrow(expect.objectContaining({ key }) as ReaderFacingError);
  });

  // Parsing it is what takes long, on a busy machine longer than the usual five seconds.
  it('a page of 200,000 elements is too large', { timeout: 30_000 }, () => {
    expect(() => read(`<body>${'<i></i>'.repeat(200_000)}`)).toThrow(ReaderFacingError);
  });

  it.each([
    ['broken HTML', articlePage().replaceAll('</p>', '').replace('</head>', '').replace('</html>', '<b><i></b>')],
    ['a page of five megabytes', articlePage({ below: `<!-- ${'x'.repeat(5_000_000)} -->` })],
    ['50,000 nodes', articlePage({ below: `<div>${'<i>a</i>'.repeat(50_000)}</div>` })],
    ['nesting 5,000 deep', articlePage({ below: '<div>'.repeat(5000) })],
    [
      'an article 5,000 deep',
      `<!doctype html><title>T</title><body>${'<div>'.repeat(5000)}<h1>Old ferry gets one more winter</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`,
    ],
  ])('%s is read', (_, html) => {
    expect(read(html).texts.body).toContain(paragraphs[2]!);
  });
});

it('a dek that is part of the text stands above the picture', () => {
  const dek = 'The board wants a smaller boat by summer, and nobody knows yet who is to pay for that.';
  const { html, texts } = read(
    articlePage({
      head: `<meta property="og:image" content="/ferry.jpg"><meta name="description" content="${dek}">`,
      header: `<h1>Old ferry gets one more winter</h1><p class="dek">${dek}</p>`,
    }),
  );
  expect([texts.dek, texts.body.startsWith(dek)]).toEqual(['', true]);
  expect(html.indexOf(dek)).toBeLessThan(html.indexOf('<figure'));
});
