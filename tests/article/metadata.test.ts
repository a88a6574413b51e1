import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../lib/article/metadata.ts';
import { readPageData } from '../../lib/page-data/read-page-data.ts';
import { parseHtml } from '../../scripts/parse-html.ts';
import { address, articlePage, type PageParts } from './article-page.ts';

function metadata(page: PageParts = {}, url = address) {
  const document = parseHtml(articlePage(page));
  return readMetadata(document, readPageData(document, url));
}
const meta = (names: Record<string, string>) =>
  Object.entries(names)
    .map(([name, content]) => `<meta property="${name}" content="${content}">`)
    .join('');
const jsonLd = (node: object) => `<script type="application/ld+json">${JSON.stringify(node)}</script>`;

describe('metadata', () => {
  it.each([
    ['the name of the site left off', { header: '' }, 'Old ferry gets one more winter'],
    [
      'the printed words rather than those for sharing',
      { head: meta({ 'og:title': 'Old Ferry Gets One More Winter!' }) },
      'Old ferry gets one more winter',
    ],
    [
      'the words above it left off',
      {
        header: '<h1><span>Harbour</span> Old ferry gets one more winter</h1>',
        head: meta({ 'og:title': 'Old ferry gets one more winter' }),
      },
      'Old ferry gets one more winter',
    ],
    [
      'not the logo',
      {
        header: '<h1>The Northport Courier</h1>',
        head: meta({ 'og:title': 'Old ferry gets one more winter', 'og:site_name': 'The Northport Courier' }),
      },
      'Old ferry gets one more winter',
    ],
    [
      'the words above it left off where metadata has others there',
      {
        header: '<h1><span>Harbour</span> <span>Old ferry gets one more winter</span></h1>',
        head: meta({ 'og:title': 'Northport council: Old ferry gets one more winter' }),
      },
      'Old ferry gets one more winter',
    ],
    [
      'the words above it kept with the colon metadata puts there',
      {
        header: '<h1><span>Northport</span><br><span>Old ferry gets one more winter</span></h1>',
        head: meta({ 'og:title': 'Northport: Old ferry gets one more winter' }),
      },
      'Northport: Old ferry gets one more winter',
    ],
    [
      'in a heading below that for search engines',
      {
        header: '<h1>Ferry Northport timetable news</h1><h2>Old ferry gets one more winter</h2>',
        head: meta({ 'og:title': 'Old ferry gets one more winter' }),
        title: 'Ferry Northport timetable news',
      },
      'Old ferry gets one more winter',
    ],
    [
      'not a heading of a section that a short title repeats',
      {
        header: '<h1>Old ferry gets one more winter: all you need to know</h1>',
        inside: '<h2>Old ferry gets one more winter</h2>',
        head: meta({ 'og:title': 'Old ferry gets one more winter' }),
      },
      'Old ferry gets one more winter: all you need to know',
    ],
    [
      'not the link to the front page',
      {
        header: '<h1><a href="/">Harbour Notes</a></h1><h2>Old ferry gets one more winter</h2>',
        title: 'Old ferry gets one more winter',
      },
      'Old ferry gets one more winter',
    ],
    [
      'not words of a widget that nothing else says',
      { above: '<h1>Original text</h1>', header: '', title: 'Old ferry gets one more winter' },
      'Old ferry gets one more winter',
    ],
    [
      'without the section other metadata leaves off',
      {
        header: '',
        head: meta({
          'og:title': 'Old ferry gets one more winter - Business',
          headline: 'Old ferry gets one more winter',
        }),
      },
      'Old ferry gets one more winter',
    ],
    [
      'without the section and series behind strokes',
      {
        header: '<h1>Old ferry gets one more winter | Part 3</h1>',
        head: meta({ 'og:title': 'Old ferry gets one more winter | Part 3 | Harbour' }),
      },
      'Old ferry gets one more winter',
    ],
    [
      'not the series before a stroke',
      {
        header: '<h1>The harbour papers | Old ferry gets one more winter</h1>',
        head: meta({ 'og:title': 'The harbour papers | Old ferry gets one more winter' }),
      },
      'The harbour papers | Old ferry gets one more winter',
    ],
    [
      'the part of a heading that metadata puts before a dash',
      {
        header: '<h1><span>Vote in the harbour board</span><span>Old ferry gets one more winter</span></h1>',
        head: meta({ 'og:title': 'Old ferry gets one more winter - The vote in the board' }),
      },
      'Old ferry gets one more winter',
    ],
    [
      'whole, where JSON-LD has all of it and another title its end',
      {
        header: '<h1>The harbour papers: Old ferry gets one more winter</h1>',
        head:
          meta({ 'og:title': 'Old ferry gets one more winter' }) +
          jsonLd({ '@type': 'NewsArticle', headline: 'The harbour papers: Old ferry gets one more winter' }),
      },
      'The harbour papers: Old ferry gets one more winter',
    ],
    [
      'no script',
      { header: '<h1>Old ferry<script>alert(1)</script> gets one more winter</h1>' },
      'Old ferry gets one more winter',
    ],
  ])('headline: %s', (_, page, headline) => {
    expect(metadata(page).headline).toBe(headline);
  });

  it.each([
    [
      'one in JSON-LD',
      { head: jsonLd({ '@type': 'NewsArticle', author: { '@type': 'Person', name: 'Ann Lee' } }) },
      ['Ann Lee'],
    ],
    [
      'several, by reference',
      {
        head: jsonLd({
          '@graph': [
            { '@type': 'Article', author: [{ '@id': '#a' }, 'Bo Ek'] },
            { '@type': 'Person', '@id': '#a', name: 'Ann Lee' },
          ],
        }),
      },
      ['Ann Lee', 'Bo Ek'],
    ],
    [
      'printed beside the headline',
      { header: '<h1>Old ferry gets one more winter</h1><p class="byline">By Ann Lee and Bo Ek</p>' },
      ['Ann Lee', 'Bo Ek'],
    ],
    [
      'printed, where JSON-LD leaves one out',
      {
        head: jsonLd({ '@type': 'NewsArticle', author: 'Ann Lee' }),
        header: '<h1>Old ferry gets one more winter</h1><p class="byline">By Ann Lee and Bo Ek</p>',
      },
      ['Ann Lee', 'Bo Ek'],
    ],
    [
      'an agency listed beside a person',
      {
        head: jsonLd({
          '@type': 'NewsArticle',
          author: [
            { '@type': 'Person', name: 'Ann Lee' },
            { '@type': 'Organization', name: 'Harbour News Agency' },
          ],
        }),
      },
      ['Ann Lee', 'Harbour News Agency'],
    ],
    [
      'not the role that runs into a name, which metadata has alone',
      {
        head: jsonLd({ '@type': 'NewsArticle', author: 'Ann Lee' }),
        header: '<h1>Old ferry gets one more winter</h1><p class="byline">By Ann Lee Head of Harbours, Northport</p>',
      },
      ['Ann Lee'],
    ],
    [
      'in full where only the first name is printed',
      {
        head: meta({ author: 'Ann Lee' }),
        header: '<h1>Old ferry gets one more winter</h1><p class="byline">By Ann &amp; Bo</p>',
      },
      ['Ann Lee'],
    ],
    [
      'linked, without the role beside the link',
      {
        header:
          '<h1>Old ferry gets one more winter</h1><p class="byline">By <a href="/author/ann-lee">Ann Lee</a><span>Lifestyle Writer</span></p>',
      },
      ['Ann Lee'],
    ],
    [
      'on a line below the date',
      { header: '<h1>Old ferry gets one more winter</h1><div class="date"><p>12/19 – 2025</p><p>by Ann Lee</p></div>' },
      ['Ann Lee'],
    ],
    [
      'in a short aside beside the text',
      { header: '<h1>Old ferry gets one more winter</h1><aside><address>Ann Lee</address></aside>' },
      ['Ann Lee'],
    ],
    [
      'in the box about the author at the end',
      {
        foot: '<div class="author-box"><div class="author-box__name">Ann Lee</div><p>Ann Lee writes about boats.</p></div>',
      },
      ['Ann Lee'],
    ],
    [
      'not who reviewed it',
      { header: '<h1>Old ferry gets one more winter</h1><p class="author">Reviewed by Cy Moe</p>' },
      [],
    ],
    [
      'not those of works that are cited',
      { head: '<meta itemprop="author" content="Cy Moe"><meta name="author" content="Ann Lee">' },
      ['Ann Lee'],
    ],
    [
      'not those of a live blog’s entries',
      {
        head: jsonLd({
          '@type': 'LiveBlogPosting',
          author: 'Ann Lee',
          liveBlogUpdate: [
            {
              '@type': 'BlogPosting',
              headline: 'First boat out',
              author: 'Cy Moe',
              datePublished: '2025-03-03',
              description: 'At six.',
            },
          ],
        }),
      },
      ['Ann Lee'],
    ],
    ['not those of related stories', { below: '<aside class="related"><p class="byline">By Cy Moe</p></aside>' }, []],
    [
      'not the photographer',
      {
        header:
          '<h1>Old ferry gets one more winter</h1><figure><img src="/f.jpg"><figcaption class="author">Photo by Cy Moe</figcaption></figure><p class="author">Ann Lee</p>',
      },
      ['Ann Lee'],
    ],
    [
      'in elements that look alike',
      {
        header:
          '<h1>Old ferry gets one more winter</h1><div><a class="author" href="/authors/a">Ann Lee</a> <a class="author" href="/authors/b">Bo Ek</a></div>',
      },
      ['Ann Lee', 'Bo Ek'],
    ],
    [
      'not who is named beside them in an element of another kind',
      {
        header:
          '<h1>Old ferry gets one more winter</h1><div class="byline"><a class="name" href="/authors/a">Ann Lee</a> <p><a href="/authors/c">Cy Moe</a></p></div>',
      },
      ['Ann Lee'],
    ],
    [
      "in the article's own foot",
      { foot: '<div class="post-footer"><span class="post-author">Posted by Ann Lee</span></div>' },
      ['Ann Lee'],
    ],
    [
      'an agency where nobody is named',
      { head: jsonLd({ '@type': 'NewsArticle', author: { '@type': 'Organization', name: 'Harbour News Agency' } }) },
      ['Harbour News Agency'],
    ],
  ])('authors: %s', (_, page, authors) => {
    expect(metadata(page).authors).toEqual(authors);
  });

  it.each([
    [
      'printed below the headline',
      {
        header: '<h1>Old ferry gets one more winter</h1><h2 class="dek">The board wants a smaller boat by summer.</h2>',
      },
      'The board wants a smaller boat by summer.',
    ],
    [
      'said in metadata',
      { head: meta({ 'og:description': 'The board wants a smaller boat by summer.' }) },
      'The board wants a smaller boat by summer.',
    ],
    [
      'not the first paragraph, with which a description begins that breaks off',
      {
        header: '<h1>Old ferry gets one more winter</h1><div>The board wants a smaller boat by summer.</div>',
        head: meta({ 'og:description': 'The board wants a smaller boat by summer. Until then the last crossing…' }),
      },
      'The board wants a smaller boat by summer. Until then the last crossing…',
    ],
    [
      'not the words in bold it begins with',
      {
        header:
          '<h1>Old ferry gets one more winter</h1><p><strong>The board of the harbour company</strong> wants a smaller boat by summer.</p>',
        head: meta({ 'og:description': 'The board of the harbour company wants a smaller boat by summer.' }),
      },
      'The board of the harbour company wants a smaller boat by summer.',
    ],
    [
      'not a caption',
      {
        header:
          '<h1>Old ferry gets one more winter</h1><div class="summary">The ferry at its berth. Photo: Ann Lee/AFP</div>',
      },
      undefined,
    ],
    [
      'not a heading that looks like others',
      {
        header: '<h1>Old ferry gets one more winter</h1><h3 class="sub-heading">What the board decided</h3>',
        inside: '<h3 class="sub-heading">What happens in spring</h3>',
      },
      undefined,
    ],
    [
      'not the byline',
      { head: meta({ 'og:description': 'Written by Ann Lee', description: 'The board wants a smaller boat.' }) },
      'The board wants a smaller boat.',
    ],
    ['not a part of the headline', { head: meta({ 'og:description': 'Ferry gets one more winter' }) }, undefined],
    ['not the headline again', { head: meta({ 'og:description': 'Old ferry gets one more winter' }) }, undefined],
    [
      'not a prompt',
      {
        header:
          '<h1>Old ferry gets one more winter</h1><p class="intro">Sign up for our newsletter and never miss a story.</p>',
      },
      undefined,
    ],
  ])('dek: %s', (_, page, dek) => {
    expect(metadata(page).dek).toBe(dek);
  });

  it('says who states the section, and leaves out what nobody chose', () => {
    const read = metadata({
      head: meta({ 'article:section': 'Uncategorized' }) + jsonLd({ '@type': 'Article', articleSection: 'Harbour' }),
    });
    expect(read.section).toBe('Harbour');
    expect(read.claims.find(({ property }) => property === 'section')?.evidence.where).toBe('[0].articleSection');
  });

  it('does not take an agency that wrote for the site', () => {
    const author = { '@type': 'Organization', name: 'Harbour News Agency' };
    expect(metadata({ head: jsonLd({ '@type': 'NewsArticle', author }), title: 'Ferry' }).siteName).toBeUndefined();
  });

  it.each([
    ['a logo', '/img/logo-white.svg', 'https://northportcourier.example/sites/default/files/ferry.jpg'],
    [
      'an address without a host',
      'https://-/media/berth.jpg',
      'https://northportcourier.example/sites/default/files/ferry.jpg',
    ],
  ])('does not open with %s', (_, src, opens) => {
    const header = `<figure><img src="${src}" width="800"></figure><h1>Old ferry gets one more winter</h1>`;
    expect(metadata({ header, head: meta({ 'og:image': '/sites/default/files/ferry.jpg' }) }).leadImage?.src).toBe(
      opens,
    );
  });

  it('parts an alternative text where no caption is printed', () => {
    const header =
      '<figure><img src="/ferry.jpg" width="800" alt="The ferry at its berth (AP Photo/Ann Lee)"></figure><h1>Old ferry gets one more winter</h1>';
    expect(metadata({ header }).leadImage).toMatchObject({
      caption: 'The ferry at its berth',
      credit: 'AP Photo/Ann Lee',
    });
  });

  it('keeps the words of a byline as they are printed', () => {
    const header = '<h1>Old ferry gets one more winter</h1><p class="byline"><b>Ann Lee</b><i>Updated March 3</i></p>';
    const { claims, authors } = metadata({ header });
    expect(authors).toEqual(['Ann Lee']);
    expect(claims.find(({ property }) => property === 'byline')?.evidence.text).toBe('Ann LeeUpdated March 3');
  });

  it('names the site by the end of the title where the host says so too', () => {
    expect(metadata().siteName).toBe('The Northport Courier');
    expect(metadata({}, 'https://elsewhere.example/a').siteName).toBeUndefined();
  });

  it.each([
    ['on another host', 'https://other.example/news/ferry', undefined],
    ['without a path', 'https://northportcourier.example/', undefined],
    ['for another page, which nothing backs', '/news/bridge', undefined],
    ['for this page', '/news/ferry', 'https://northportcourier.example/news/ferry'],
  ])('canonical address %s', (_, href, canonicalUrl) => {
    expect(metadata({ head: `<link rel="canonical" href="${href}">` }).canonicalUrl).toBe(canonicalUrl);
  });

  it('parts caption and credit of the lead image', () => {
    const header = `<figure><img src="/ferry.jpg" width="1200" height="600" alt="The ferry at its berth"><figcaption>Photo via harbour_watch/Twitter</figcaption></figure><h1>Old ferry gets one more winter</h1>`;
    expect(metadata({ header }).leadImage).toEqual({
      src: 'https://northportcourier.example/ferry.jpg',
      alt: 'The ferry at its berth',
      caption: 'The ferry at its berth',
      credit: 'harbour_watch/Twitter',
    });
  });

  it.each([
    ['as declared', 'lang="en" dir="rtl"', 'rtl'],
    ['by its language', 'lang="he"', 'rtl'],
    ['left to right', 'lang="de"', 'ltr'],
  ])('direction: %s', (_, htmlAttributes, dir) => {
    expect(metadata({ htmlAttributes }).dir).toBe(dir);
  });

  it('direction: by the letters where nothing is declared', () => {
    const above = '<p>عبارة العبارات القديمة تبقى في الخدمة شتاء آخر بعد نقاش طويل في مجلس الميناء</p>'.repeat(20);
    expect(metadata({ htmlAttributes: '', above }).dir).toBe('rtl');
  });

  describe('after a navigation within the page', () => {
    const before = {
      'og:title': 'Lighthouse keeper retires after forty years',
      'og:description': 'He will miss the fog.',
      'og:url': 'https://northportcourier.example/news/lighthouse',
    };
    const node = jsonLd({
      '@type': 'NewsArticle',
      headline: before['og:title'],
      url: before['og:url'],
      author: 'Cy Moe',
    });

    it('drops what belongs to the page before, and says why', () => {
      const read = metadata({ head: meta(before) + node });
      expect(read).toMatchObject({ headline: 'Old ferry gets one more winter', authors: [] });
      expect(read.dek).toBeUndefined();
      expect(read.stale.map(({ claim, reason }) => [claim.evidence.where, reason])).toEqual([
        ['og:title', 'other-url'],
        ['[0].headline', 'other-url'],
      ]);
    });

    it.each([
      ['a headline for search engines', { ...before, 'og:url': address }],
      ['a short address', { ...before, 'og:title': 'Old ferry gets one more winter' }],
    ])('believes %s', (_, names) => {
      expect(metadata({ head: meta(names) }).stale).toEqual([]);
    });
  });
});
