/** A world that stands still unless told otherwise, an empty library, and articles about invented people. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Article } from '../../lib/article/types.ts';
import type { ArticleDates, DateClaim, DateProperty, ResolvedDate } from '../../lib/dates/types.ts';
import type { Highlight } from '../../lib/highlights/types.ts';
import type { CapturedArticle } from '../../lib/library/save-article.ts';
import { catchUpCatalog, type ListedArticle } from '../../lib/library/catalog.ts';
import { arrange, type Shelf } from '../../lib/library/list.ts';
import { openLibrary, type Library, type OpenOptions } from '../../lib/library/schema.ts';
import type { World } from '../../lib/library/world.ts';

/** A world whose clock moves by hand and whose chance is counted out. */
export interface TestWorld extends World {
  time: number;
}

export function testWorld(time = Date.UTC(2026, 0, 5, 12), deviceId = 'aaaaaaaaaaaa'): TestWorld {
  let drawn = 0;
  const world: TestWorld = {
    time,
    deviceId,
    now: () => world.time,
    randomBytes: (length) => {
      drawn += 1;
      const bytes = new Uint8Array(length);
      new DataView(bytes.buffer).setUint32(length - 4, drawn);
      return bytes;
    },
  };
  return world;
}

/** A place for databases of its own: tests do not see each other's. */
export function emptyDisk(): Required<Pick<OpenOptions, 'indexedDB' | 'IDBKeyRange'>> {
  return { indexedDB: new IDBFactory(), IDBKeyRange };
}

export function emptyLibrary(world: World): Promise<Library> {
  return openLibrary(world, emptyDisk());
}

/** Ids of the articles on a shelf, the last saved first. */
export async function idsOn(library: Library, shelf: Shelf): Promise<string[]> {
  return arrange(await catchUpCatalog(library, undefined), shelf, false);
}

/** The articles in the trash. */
export async function deletedArticles(library: Library): Promise<ListedArticle[]> {
  const { articles } = await catchUpCatalog(library, undefined);
  return articles.filter(({ deletedAt }) => deletedAt !== undefined);
}

/** An invented article as it was read in the tab; `changes` replaces any part of it. */
export function captured(
  changes: Partial<Article> & { dates?: ArticleDates; capturedAt?: string; captureVersion?: number } = {},
): CapturedArticle {
  const { dates, capturedAt = '2026-01-05T12:00:00.000Z', captureVersion = 1, ...article } = changes;
  const headline = article.headline ?? 'Harbour bridge in Velmora to close for a year';
  const body = article.texts?.body ?? 'The bridge closes in May.\n“It is safe until then,” said mayor Ilse Dray.';
  return {
    article: {
      url: 'https://www.tidepost.example/city/harbour-bridge?utm_source=mail',
      canonicalUrl: 'https://www.tidepost.example/city/harbour-bridge',
      headline,
      authors: ['Tomas Wendell'],
      siteName: 'The Tide Post',
      lang: 'en',
      dir: 'ltr',
      claims: [
        {
          property: 'headline',
          value: headline,
          evidence: { source: 'visible-text', where: 'h1', text: headline, visible: true },
        },
      ],
      stale: [],
      html: body
        .split('\n')
        .map((line) => `<p>${line}</p>`)
        .join(''),
      texts: { headline, dek: '', body, captions: [] },
      images: [
        { src: 'https://www.tidepost.example/bridge.jpg', alt: 'The bridge' },
        { src: 'https://cdn.example/map.png', alt: 'A map' },
      ],
      removed: [],
      corrections: [],
      bodyFrom: 'article',
      ...article,
    },
    dates: dates ?? { published: resolved('datePublished', '2026-01-04T08:30+01:00'), claims: [], rejected: [] },
    capturedAt,
    captureVersion,
  };
}

/** What an article may say of itself, for the sample's body. */
export const correctedAndPartial: Required<Pick<Article, 'corrections' | 'partial'>> = {
  corrections: [
    {
      kind: 'correction',
      text: 'The bridge closes in May.',
      span: { start: 0, end: 25 },
      date: { value: '2026-01-05T09:15+01:00', precision: 'minute', zone: 'CET' },
      evidence: { source: 'visible-text', where: 'body', text: 'Correction, 9:15 CET:' },
    },
  ],
  partial: { reason: 'cut-off', evidence: { source: 'visible-text', where: 'body', text: 'said mayor…' } },
};

/** A date that one JSON-LD claim states. */
export function resolved(property: DateProperty, value: string): ResolvedDate {
  const claim: DateClaim = {
    ...{ property, value, precision: value.includes('T') ? 'minute' : 'day' },
    evidence: { source: 'json-ld', where: `[0].${property}`, text: value },
  };
  return { value, precision: claim.precision, claim, rule: 'structured-article', agreeing: [], conflicting: [] };
}

/** Words of the sample's body as a highlight's target. */
export function quoteOf(exact: string): Highlight['target'] {
  const { body } = captured().article.texts;
  const start = body.indexOf(exact);
  return {
    source: captured().article.url,
    selector: [
      { type: 'TextQuoteSelector', exact, prefix: body.slice(0, start), suffix: body.slice(start + exact.length) },
      { type: 'TextPositionSelector', start, end: start + exact.length, in: 'body', textHash: '0', repeats: 0 },
    ],
  };
}

/** Bytes that begin like a PNG; different numbers are different images. */
export function png(number: number): ArrayBuffer {
  return new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, number]).buffer;
}
