import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { zipLibrary } from '../../lib/export/library-zip.ts';
import type { ExportWorld } from '../../lib/export/types.ts';
import { deleteArticle } from '../../lib/library/change-article.ts';
import { saveArticle } from '../../lib/library/save-article.ts';
import { correct } from '../../lib/library/corrections.ts';
import { addHighlight } from '../../lib/library/highlights.ts';
import { storeImage } from '../../lib/library/images.ts';
import { setArticleNote } from '../../lib/library/notes.ts';
import { setArticleTags } from '../../lib/library/tags.ts';
import { captured, emptyLibrary, png, quoteOf, testWorld } from '../library/sample.ts';
import { unzip } from './unzip.ts';

const { window } = new JSDOM('');
const inWindow = (world: ReturnType<typeof testWorld>): ExportWorld => ({ ...world, window });

async function sample() {
  const world = testWorld();
  const library = await emptyLibrary(world);
  const html =
    '<p>The bridge closes in <b>May</b>.</p><figure><img src="https://cdn.example/map.png" alt="A map">' +
    '<figcaption>Where it stands</figcaption></figure><script>alert(1)</script>' +
    '<p><a href="javascript:alert(2)">No</a> <a href="https://www.tidepost.example/b(1)">More</a></p>';
  const { articleId, revisionId } = await saveArticle(library, captured({ html, dek: 'Cars take the ferry.' }), world);
  await storeImage(library, { revisionId, url: 'https://cdn.example/map.png' }, png(1));
  await correct(library, articleId, { property: 'headline', value: 'Bridge "in Velmora": closed' }, world);
  await setArticleTags(library, articleId, ['bridges', 'City hall'], world);
  await setArticleNote(library, articleId, 'Ask *them*.', world);
  const target = quoteOf('It is safe until then');
  const said = { target, color: 'quote', speaker: 'Tomas Wendell', note: '=1+1, says who?' } as const;
  await addHighlight(library, { articleId, revisionId, ...said }, world);
  return { library, world, articleId };
}

const opened = async (zipped: ReadableStream) => unzip(await new Response(zipped).blob());

it('writes what can be read without us, and what we read back', async () => {
  const { library, world } = await sample();
  const steps: string[] = [];
  const onProgress = ({ done, count }: { done: number; count: number }) => steps.push(`${done}/${count}`);
  const files = await opened(zipLibrary(library, inWindow(world), { onProgress, kindNames: { quote: 'Testimony' } }));
  const name = 'articles/2026-01-04 Bridge in Velmora closed';
  const [json, image] = [...files.keys()];
  expect(json).toBe('library.json');
  expect(image).toMatch(/^images\/[0-9a-f]{64}\.png$/);
  expect([...files.keys()].slice(2)).toEqual([
    ...['README.txt', 'highlights.jsonld', 'quotes.csv', `${name}.md`, `${name}.html`],
  ]);
  expect(JSON.parse(files.get('library.json')!)).toMatchObject({
    blobs: [{ file: image, type: 'image/png' }],
    articles: [{ article: { headline: 'Bridge "in Velmora": closed' } }],
  });
  expect(steps.at(0)).toBe('0/3');
  expect(steps.at(-1)).toBe('3/3');

  expect(files.get(`${name}.md`)).toBe(`---
title: "Bridge \\"in Velmora\\": closed"
source: "https://www.tidepost.example/city/harbour-bridge"
author:
  - "[[Tomas Wendell]]"
published: "2026-01-04T08:30+01:00"
created: 2026-01-05
description: "Cars take the ferry."
tags:
  - "clippings"
  - "bridges"
  - "City-hall"
---

# Bridge "in Velmora": closed

*Cars take the ferry.*

The bridge closes in **May**.

![A map](../${image})

*Where it stands*

No [More](https://www.tidepost.example/b%281%29)

## Notes

Ask \\*them\\*.

## Highlights

> It is safe until then

— Tomas Wendell

\\=1+1, says who?
`);
  const html = files.get(`${name}.html`)!;
  expect(html).toContain('<img src="data:image/png;base64,iVBORw0KGgoB" alt="A map">');
  expect(html).toContain("default-src 'none'");
  expect(html).not.toMatch(/<script|javascript:/i);
  expect(files.get('quotes.csv')).toBe(
    '\ufeffQuote,Speaker,Note,Tags,Kind,Title,Authors,Outlet,Published,Source,Marked\r\n' +
      `It is safe until then,Tomas Wendell,"'=1+1, says who?",,Testimony,"Bridge ""in Velmora"": closed",Tomas Wendell,The Tide Post,` +
      '2026-01-04T08:30+01:00,https://www.tidepost.example/city/harbour-bridge,2026-01-05T12:00:00.000Z\r\n',
  );
  expect(JSON.parse(files.get('highlights.jsonld')!)).toMatchObject({
    '@context': ['http://www.w3.org/ns/anno.jsonld', {}],
    type: 'AnnotationPage',
    items: [
      {
        type: 'Annotation',
        motivation: 'highlighting',
        speaker: 'Tomas Wendell',
        body: [{ type: 'TextualBody', purpose: 'commenting', value: '=1+1, says who?' }],
        target: {
          source: 'https://www.tidepost.example/city/harbour-bridge?utm_source=mail',
          selector: [
            { type: 'TextQuoteSelector', exact: 'It is safe until then' },
            { type: 'TextPositionSelector', start: 27, end: 48 },
          ],
        },
      },
    ],
  });
});

it('writes a selection with what belongs to it, and nothing of the trash to be read', async () => {
  const { library, world, articleId } = await sample();
  const other = await saveArticle(
    library,
    captured({ url: 'https://news.example/other', canonicalUrl: undefined }),
    world,
  );
  await setArticleTags(library, other.articleId, ['elsewhere'], world);
  const only = new Set([articleId]);
  const files = await opened(zipLibrary(library, inWindow(world), { only }));
  const written = JSON.parse(files.get('library.json')!) as { tags: { name: string }[]; articles: unknown[] };
  expect(written.articles).toHaveLength(1);
  expect(written.tags.map(({ name }) => name)).toEqual(['bridges', 'City hall']);

  await deleteArticle(library, articleId, world);
  const withTrash = await opened(zipLibrary(library, inWindow(world), { only }));
  expect([...withTrash.keys()].filter((name) => name.startsWith('articles/'))).toEqual([]);
  expect(JSON.parse(withTrash.get('library.json')!)).toMatchObject({ articles: [{ highlights: [{}] }] });
});

it('gives two articles of one headline and day two names, whatever the headline', async () => {
  const world = testWorld();
  const library = await emptyLibrary(world);
  const headline = '../..\\C: "A" <b>|?*\u202e. CON ' + 'é'.repeat(200);
  for (const page of ['a', 'b']) {
    const url = `https://news.example/${page}`;
    await saveArticle(library, captured({ url, canonicalUrl: url, headline }), world);
  }
  const files = await opened(zipLibrary(library, inWindow(world)));
  const names = [...files.keys()].filter((name) => name.startsWith('articles/')).sort();
  expect(names).toHaveLength(4);
  for (const name of names) {
    expect(name).toMatch(/^articles\/2026-01-04 [^/\\:*?"<>|\p{C}]+\.(md|html)$/u);
    expect(new TextEncoder().encode(name).length).toBeLessThan(255);
  }
});

it('can be stopped', async () => {
  const { library, world } = await sample();
  const stopped = zipLibrary(library, inWindow(world)).pipeTo(new WritableStream(), { signal: AbortSignal.abort() });
  await expect(stopped).rejects.toThrow(/abort/i);
});
