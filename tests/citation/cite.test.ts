import { describe, expect, it } from 'vitest';
import { citedArticle, citedParts, citedWords, directiveOnPage } from '../../lib/citation/cite.ts';
import type { Metadata } from '../../lib/article/types.ts';
import type { ArticleDates } from '../../lib/dates/types.ts';
import type { Span, Texts } from '../../lib/text/span.ts';

const body =
  'The council met on Monday and nobody spoke. “The wall will hold,” Brandvik said. “For a year, and not a day more than that.”\n' +
  'The wall will hold, they wrote.';
const texts: Texts = { headline: 'The wall will hold', dek: '', body, captions: ['A year by the wall'] };
const article = { headline: texts.headline, authors: [], accessed: '2026-11-27', url: 'https://a.example/x' };
const spanOf = (words: string, text = body): Span => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

describe('an article', () => {
  const metadata = { headline: 'The wall', authors: ['Ada Lumley'], url: 'https://a.example/x?from=mail' } as Metadata;
  const on = (published?: string, modified?: string) =>
    ({
      ...(published && { published: { value: published } }),
      ...(modified && { modified: { value: modified } }),
    }) as ArticleDates;

  it('is cited by the address it gives itself', () => {
    const cited = citedArticle({ ...metadata, canonicalUrl: 'https://a.example/x' }, on(), '2026-11-27');
    expect(cited.url).toBe('https://a.example/x');
    expect(citedArticle(metadata, on(), '2026-11-27').url).toBe('https://a.example/x?from=mail');
  });

  it('has an update only on another day than its publication', () => {
    expect(citedArticle(metadata, on('2026-11-03T08:00Z', '2026-11-03T19:00Z'), '2026-11-27').updated).toBeUndefined();
    expect(citedArticle(metadata, on('2026-11-03', '2026-11-04T19:00Z'), '2026-11-27').updated).toBe(
      '2026-11-04T19:00Z',
    );
  });
});

describe('words', () => {
  it('have a link to them, with words around them where they are few', () => {
    const many = citedWords(article, texts, spanOf('For a year, and not a day more'));
    expect(many.url).toBe('https://a.example/x#:~:text=For%20a%20year%2C%20and%20not%20a%20day%20more');
    const few = citedWords(article, texts, spanOf('not a day'), 'Brandvik');
    expect(few.url).toBe('https://a.example/x#:~:text=a%20year%2C%20and-,not%20a%20day,-more%20than%20that');
    expect(few.quote).toEqual({ text: 'not a day', speaker: 'Brandvik' });
  });

  it('that are also the headline are told from it', () => {
    expect(directiveOnPage(texts, spanOf('The wall will hold'))).toEqual({
      prefix: 'spoke. “',
      start: 'The wall will hold',
      suffix: ',” Brandvik',
    });
  });

  it('under a picture have a link, too', () => {
    const caption = { ...spanOf('A year by the wall', texts.captions[0]), in: 'caption-0' as const };
    expect(directiveOnPage(texts, caption)).toEqual({ start: 'A year by the wall' });
  });

  it('that are interrupted stand without what interrupts them', () => {
    const parts = [spanOf('“The wall will hold,”'), spanOf('“For a year, and not a day more than that.”')] as const;
    const cited = citedParts(article, texts, parts, 'Brandvik');
    expect(cited.quote).toEqual({
      text: 'The wall will hold, … For a year, and not a day more than that.',
      speaker: 'Brandvik',
    });
    expect(cited.url).toContain('#:~:text=');
  });
});
