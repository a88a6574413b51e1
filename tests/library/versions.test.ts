import { beforeEach, expect, it } from 'vitest';
import { saveArticle } from '../../lib/library/save-article.ts';
import type { Library } from '../../lib/library/schema.ts';
import { changesWith } from '../../lib/library/version-changes.ts';
import { listVersions } from '../../lib/library/versions.ts';
import { captured, emptyLibrary, testWorld, type TestWorld } from './sample.ts';

let world: TestWorld;
let library: Library;

beforeEach(async () => {
  world = testWorld();
  library = await emptyLibrary(world);
});

const { headline } = captured().article;
const saying = (body: string) => ({ texts: { headline, dek: '', body, captions: [] }, html: `<p>${body}</p>` });

it('lists each text once, the newest first, and says what came with it', async () => {
  const first = await saveArticle(library, captured(), world);
  await saveArticle(library, captured({ capturedAt: '2026-01-06T00:00:00.000Z' }), world);
  const changed = captured({
    ...saying('The bridge closes in June.\n“It is safe until then,” said mayor Ilse Dray.'),
    capturedAt: '2026-01-07T00:00:00.000Z',
  });
  const second = await saveArticle(library, changed, world);

  const { articleId } = first;
  expect(await listVersions(library, articleId)).toEqual([
    { revisionId: second.revisionId, capturedAt: '2026-01-07T00:00:00.000Z' },
    { revisionId: first.revisionId, capturedAt: '2026-01-05T12:00:00.000Z' },
  ]);
  expect(await changesWith(library, articleId, first.revisionId)).toBe('first');
  expect(await changesWith(library, articleId, second.revisionId)).toEqual([
    { what: 'edited', before: 'The bridge closes in May.', after: 'The bridge closes in June.' },
  ]);
});

it('blames no publisher for what another extractor read', async () => {
  const { articleId } = await saveArticle(library, captured(), world);
  const { revisionId } = await saveArticle(library, captured({ ...saying('The bridge.'), captureVersion: 2 }), world);
  expect(await changesWith(library, articleId, revisionId)).toBe('other-reading');
});

it('remembers what else stood on the page, so that it is not taken for new the next time', async () => {
  const { articleId } = await saveArticle(library, captured({ leftOut: 'Ferries run every hour.' }), world);
  const more = saying(`${captured().article.texts.body}\nFerries run every hour.`);
  const { revisionId } = await saveArticle(library, captured(more), world);
  expect(await changesWith(library, articleId, revisionId)).toEqual([]);
});
