import { describe, expect, it } from 'vitest';
import type { Publisher } from '../../lib/article/publishers/types.ts';
import { publishers } from '../../lib/article/publishers/index.ts';
import { readArticle, readFacts } from '../../lib/read-page.ts';
import { parseHtml } from '../../scripts/parse-html.ts';
import { articlePage, paragraphs } from './article-page.ts';

const prose = paragraphs.join('\n');
const notice = 'This ferry pass is in use on another deck, and a pass carries one of you at a time, as its terms say.';
const page = articlePage({ inside: `<div class="deck-notice"><p>${notice}</p></div>` });
const courier: Publisher = { hosts: ['northportcourier.example'], checked: '2026-11-25', notArticle: '.deck-notice' };

function read(url: string, known: readonly Publisher[] = [courier]) {
  const document = parseHtml(page);
  return readArticle(document, readFacts(document, url, '2026-11-23T12:00:00Z'), 'article', { publishers: known }).texts
    .body;
}

describe('rules for a publisher', () => {
  it.each(['https://northportcourier.example/news/ferry', 'https://www.northportcourier.example/news/ferry'])(
    'leave out on its pages what is not the article: %s',
    (url) => {
      expect(read(url)).toBe(prose);
    },
  );

  it.each([
    'https://oldnorthportcourier.example/news/ferry',
    'https://northportcourier.example.org/news/ferry',
    'about:blank',
  ])('are nobody else’s: %s', (url) => {
    expect(read(url)).toContain(notice);
  });

  it('can be left aside', () => {
    expect(read('https://northportcourier.example/news/ferry', [])).toContain(notice);
  });
});

describe('the publishers', () => {
  it('share no site', () => {
    const hosts = publishers.flatMap((publisher) => publisher.hosts);
    const isBelow = (host: string) => hosts.filter((other) => host === other || host.endsWith(`.${other}`)).length > 1;
    expect(hosts.filter(isBelow)).toEqual([]);
  });

  it.each(publishers.map((publisher) => [publisher.hosts[0], publisher] as const))(
    '%s says when it was checked, in selectors that can be read',
    (_, { checked, hosts, notArticle }) => {
      expect(checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(hosts.map((host) => new URL(`https://${host}`).hostname)).toEqual(hosts);
      expect(() => parseHtml('<p></p>').querySelector(notArticle)).not.toThrow();
    },
  );
});
