import { beforeEach, expect, it } from 'vitest';
import { deleteArticle } from '../../lib/library/change-article.ts';
import { saveArticle } from '../../lib/library/save-article.ts';
import { findSameText } from '../../lib/library/find-same-text.ts';
import type { Library } from '../../lib/library/schema.ts';
import { captured, emptyLibrary, resolved, testWorld, type TestWorld } from './sample.ts';

const report = [
  'The port of Velmora let no ship out on Friday after divers found that the chain of the harbour boom had been cut in two places.',
  'Harbour master Ilse Dray said that the boom would be closed by hand until a smith had looked at every one of its four hundred links.',
  'Two ferries and a ship with grain were waiting in the roads by noon, and the market ran out of lemons before it ran out of patience.',
];

let world: TestWorld;
let library: Library;
beforeEach(async () => {
  world = testWorld();
  library = await emptyLibrary(world);
});

async function save(path: string, body: string, published: string | undefined, capturedAt: string): Promise<string> {
  const url = `https://tidepost.example/${path}`;
  const texts = { headline: 'Boom', dek: '', body, captions: [] };
  const dates = { ...(published && { published: resolved('datePublished', published) }), claims: [], rejected: [] };
  return (await saveArticle(library, captured({ url, canonicalUrl: url, texts, dates, capturedAt }), world)).articleId;
}
const find = async (text: string, published?: string) => (await findSameText(library, text, published))?.id;

it('is the one that was saved first of those that say the same', async () => {
  await save('again', report.join('\n'), '2026-01-03', '2026-01-05T12:00:00.000Z');
  const first = await save('first', report.join('\n'), '2026-01-02T09:00-05:00', '2026-01-04T12:00:00.000Z');
  expect(await find(report.join('\n'), '2026-01-03T10:00Z')).toBe(first);
});

it.each<[string, string, boolean]>([
  ['cut short', report.slice(0, 2).join('\n'), true],
  ['with a paragraph of another paper', `The Courier was there.\n${report.join('\n')}`, true],
  ['in other typography', report.join('\n').toUpperCase(), true],
  ['another report on the same', report.map((line) => line.split(' ').reverse().join(' ')).join('\n'), false],
  ['too little to tell', report[0]!, false],
])('finds a text that is %s: %s', async (_, text, found) => {
  const id = await save('boom', report.join('\n'), '2026-01-03', '2026-01-05T12:00:00.000Z');
  expect(await find(text, '2026-01-03')).toBe(found ? id : undefined);
});

it.each([
  ['two days later', '2026-01-05T23:59Z', true],
  ['a week later', '2026-01-10', false],
  ['in a month', '2026-01', false],
  ['at no time that is stated', undefined, false],
])('looks among those that were published about then: %s', async (_, published, found) => {
  const id = await save('boom', report.join('\n'), '2026-01-03', '2026-01-05T12:00:00.000Z');
  expect(await find(report.join('\n'), published)).toBe(found ? id : undefined);
});

it('leaves the trash alone', async () => {
  const id = await save('boom', report.join('\n'), '2026-01-03', '2026-01-05T12:00:00.000Z');
  await deleteArticle(library, id, world);
  expect(await find(report.join('\n'), '2026-01-03')).toBeUndefined();
});
