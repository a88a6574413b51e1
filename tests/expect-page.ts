import { expect } from 'vitest';
import { analyze } from '../lib/analysis.ts';
import { textAt } from '../lib/text/span.ts';
import { readPage } from '../lib/read-page.ts';
import { parseHtml } from '../scripts/parse-html.ts';
import { shippedTagger } from '../scripts/read-tagger.ts';

/** All we may expect of a page. `null` means that the page must not be read as stating it; left out, anything goes. */
export interface ExpectedPage {
  url: string;
  title: string;
  dek?: string | null;
  byline?: string;
  siteName?: string;
  lang?: string;
  dir?: string;
  canonicalUrl?: string | null;
  published?: string | null;
  modified?: string | null;
  leadImage?: { caption?: string; credit?: string } | null;
  /** Where the claims stand that a client-side navigation left behind. */
  stale?: string[];
  bodyStartsWith: string;
  bodyEndsWith: string;
  bodyContains?: string[];
  bodyLeavesOut: string[];
  captions?: string[];
  entities?: { type: string; name: string; aliases: string[]; role?: string; alsoAccepted?: string[] }[];
  notEntities?: string[];
  quotes?: { parts: string[]; speaker: string }[];
  datesInText?: { text: string; value: string }[];
  sourcesCited?: string[];
}

/** Reads a page as the command line does and holds it against everything that is expected of it: a floor, no more. */
export function expectPage(html: string, expected: ExpectedPage): void {
  const { article, dates } = readPage(parseHtml(html), expected.url, '2026-11-23T12:00:00Z');
  const stated: Record<string, unknown> = {
    title: article.headline,
    dek: article.dek ?? null,
    byline: article.authors.join(', '),
    siteName: article.siteName,
    lang: article.lang,
    dir: article.dir,
    canonicalUrl: article.canonicalUrl ?? null,
    published: dates.published?.value ?? null,
    modified: dates.modified?.value ?? null,
    stale: article.stale.map(({ claim }) => claim.evidence.where),
    captions: article.texts.captions,
  };
  for (const [name, value] of Object.entries(stated))
    if (name in expected) expect(value, name).toEqual(expected[name as keyof ExpectedPage]);
  if (expected.leadImage === null) expect(article.leadImage).toBeUndefined();
  else if (expected.leadImage) expect(article.leadImage).toMatchObject(expected.leadImage);

  const { body } = article.texts;
  expect(body.slice(0, expected.bodyStartsWith.length)).toBe(expected.bodyStartsWith);
  expect(body.slice(-expected.bodyEndsWith.length)).toBe(expected.bodyEndsWith);
  for (const words of expected.bodyContains ?? []) expect(body).toContain(words);
  for (const words of expected.bodyLeavesOut) expect(body).not.toContain(words);
  if (expected.entities) expectAnalysis(article, dates.published?.value, expected);
}

function expectAnalysis(
  article: Parameters<typeof analyze>[0],
  published: string | undefined,
  { entities = [], notEntities = [], quotes = [], datesInText = [], sourcesCited = [] }: ExpectedPage,
): void {
  const analysis = analyze(article, published, shippedTagger());
  for (const { type, name, aliases, role, alsoAccepted = [] } of entities) {
    const found = analysis.entities.find((entity) => entity.name === name);
    expect([type, ...alsoAccepted], name).toContain(found?.type);
    expect(
      found?.aliases.map((alias) => alias.name),
      name,
    ).toEqual(expect.arrayContaining(aliases));
    if (role) expect(found?.role?.text, name).toBe(role);
  }
  for (const { name } of analysis.entities) expect(notEntities).not.toContain(name);

  const bare = (words: string) => words.replace(/^["“”]|["“”]$/g, '');
  const said = analysis.quotations.map(({ parts, speaker }) => ({
    parts: parts.map((part) => bare(textAt(article.texts, part))),
    speaker: speaker?.name,
  }));
  for (const quote of quotes) expect(said).toContainEqual(quote);
  const told = analysis.timeline.map(({ text, value }) => ({ text, value }));
  for (const date of datesInText) expect(told).toContainEqual(date);
  expect(analysis.sourcesCited.map(({ name }) => name)).toEqual(expect.arrayContaining(sourcesCited));
}
