import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../lib/page-data/json-ld.ts';
import { readPageData } from '../../lib/page-data/read-page-data.ts';

const read = (html: string) => readPageData(parseHTML(html).document, 'https://courier.example/a#part');
const block = (json: string) => `<script type="application/ld+json">${json}</script>`;

describe('readPageData', () => {
  it('lists every node with its path and its types', () => {
    const { jsonLd } = read(
      block(
        '{"@graph":[{"@type":"https://schema.org/NewsArticle","author":{"@type":"Person","name":"Jo Quillfeather"}},{"@type":["WebPage","FAQPage"]}]}',
      ) + block('[{"@type":"Organization"},{"name":"no type, but outermost"}]'),
    );
    expect(jsonLd.map(({ path, types }) => [path, types])).toEqual([
      ['[0]', []],
      ['[0].@graph[0]', ['NewsArticle']],
      ['[0].@graph[1]', ['WebPage', 'FAQPage']],
      ['[0].@graph[0].author', ['Person']],
      ['[1][0]', ['Organization']],
      ['[1][1]', []],
    ]);
  });

  it('takes the address without its fragment, and a meta tag under each of its names', () => {
    const page = read(
      '<meta property="og:title" name="Title" content="A"><meta itemprop="datePublished" content="2025">',
    );
    expect(page.url).toBe('https://courier.example/a');
    expect(page.meta).toEqual([
      { name: 'og:title', content: 'A', attribute: 'property' },
      { name: 'title', content: 'A', attribute: 'name' },
      { name: 'datepublished', content: '2025', attribute: 'itemprop' },
    ]);
  });

  it.each([
    ['a block that is no JSON', 'function () {}'],
    ['an empty block', ''],
    ['nesting made to exhaust', '['.repeat(100_000)],
    ['closed nesting made to exhaust', '{"a":'.repeat(50_000) + '1' + '}'.repeat(50_000)],
    ['quotes made to exhaust', '"\\'.repeat(50_000)],
  ])('survives %s, and reads the next', (_, json) => {
    const { jsonLd } = read(block(json) + block('{"@type":"Article"}'));
    expect(jsonLd.at(-1)).toMatchObject({ path: '[1]', types: ['Article'] });
  });

  it('takes names of prototypes for nothing but names', () => {
    const { jsonLd } = read(
      block('{"@type":"Article","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
    );
    expect(jsonLd[0]?.types).toEqual(['Article']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('parseJson', () => {
  it.each([
    ['commas too many', '{"a":[1,2,],}', { a: [1, 2] }],
    ['a raw line break in a string', '{"a":"one\ntwo"}', { a: 'one\ntwo' }],
    ['an HTML comment around it', '<!-- {"a":1} -->', { a: 1 }],
    ['CDATA around it', '//<![CDATA[\n{"a":1}\n//]]>', { a: 1 }],
    ['a semicolon behind it', '{"a":1};', { a: 1 }],
    ['comments inside', '{/* why */"a":1}', { a: 1 }],
    ['values side by side', '{"a":1}\n{"b":2}', [{ a: 1 }, { b: 2 }]],
    ['a bracket that closes nothing', '{"a":{"b":1}}}', { a: { b: 1 } }],
    ['an escape that is none', '{"a":"it\\\'s"}', { a: "it's" }],
    ['brackets and commas inside strings', '{"a":",}",}', { a: ',}' }],
  ])('repairs %s', (_, text, value) => {
    expect(parseJson(text)).toEqual(value);
  });

  it('makes no sense of what has none', () => {
    expect(parseJson('{"a":')).toBeUndefined();
  });
});
