/** The article this project began with. It is not ours to publish and lies beside the project. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { analyze } from '../lib/analysis.ts';
import { textAt, type Texts } from '../lib/text/span.ts';
import { shippedTagger } from '../scripts/read-tagger.ts';

const seed = new URL('../../shared/data/seed/', import.meta.url);

interface Expected {
  title: string;
  dek: string;
  byline: string;
  siteName: string;
  lang: string;
  published: string;
  bodyStartsWith: string;
  bodyEndsWith: string;
  leadImage: { caption: string };
  entities: { type: string; name: string; aliases: string[]; role?: string; alsoAccepted?: string[] }[];
  notEntities: string[];
  quotes: { parts: string[]; speaker: string }[];
  datesInText: { text: string; value: string }[];
  sourcesCited: string[];
}

if (!existsSync(seed)) {
  it('reads the seed article (not run: ../shared/data/seed is not there)', () => {});
} else {
  const expected = JSON.parse(readFileSync(new URL('expected.json', seed), 'utf8')) as Expected;
  const page = readFileSync(new URL('dailydot.txt', seed), 'utf8');
  const start = page.indexOf(expected.bodyStartsWith);
  const end = page.indexOf(expected.bodyEndsWith, start) + expected.bodyEndsWith.length;
  const texts: Texts = {
    headline: expected.title,
    dek: expected.dek,
    body: page.slice(start, end).replace(/\n+/g, '\n'),
    captions: [expected.leadImage.caption],
  };
  const analysis = analyze(
    { texts, authors: [expected.byline], siteName: expected.siteName, lang: expected.lang },
    expected.published,
    shippedTagger(),
  );

  it.each(expected.entities.map((entity) => [entity.name, entity] as const))(
    'names %s',
    (name, { type, aliases, role, alsoAccepted = [] }) => {
      const found = analysis.entities.find((entity) => entity.name === name);
      expect([type, ...alsoAccepted]).toContain(found?.type);
      expect(found!.aliases.map((alias) => alias.name)).toEqual(expect.arrayContaining(aliases));
      if (role) expect(found!.role?.text).toBe(role);
    },
  );

  it('names nobody else', () => {
    const names = new Set(expected.entities.map(({ name }) => name));
    expect(analysis.entities.map(({ name }) => name).filter((name) => !names.has(name))).toEqual([]);
    for (const { name } of analysis.entities) expect(expected.notEntities).not.toContain(name);
  });

  it('says who said what', () => {
    const inner = (text: string) => text.replace(/^[“"]|[”"]$/g, '');
    expect(
      analysis.quotations
        .filter(({ kind }) => kind === 'direct')
        .map(({ parts, speaker }) => ({
          parts: parts.map((part) => inner(textAt(texts, part))),
          speaker: speaker?.name,
        })),
    ).toEqual(expected.quotes);
  });

  it('says when', () => {
    const found = analysis.timeline.map(({ text, value }) => ({ text, value }));
    expect(found).toEqual(expect.arrayContaining(expected.datesInText));
  });

  it('says where the article has it from', () => {
    const named = analysis.sourcesCited.filter(({ entityKey }) => entityKey !== undefined);
    expect(named.map(({ name }) => name)).toEqual(expected.sourcesCited);
  });
}
