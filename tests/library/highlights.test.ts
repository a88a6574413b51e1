import { beforeEach, expect, it } from 'vitest';
import { saveArticle, type Saved } from '../../lib/library/save-article.ts';
import {
  addHighlight,
  listHighlights,
  removeHighlight,
  restoreHighlight,
  updateHighlight,
  type NewHighlight,
} from '../../lib/library/highlights.ts';
import type { Library } from '../../lib/library/schema.ts';
import { captured, emptyLibrary, quoteOf, testWorld, type TestWorld } from './sample.ts';

let world: TestWorld;
let library: Library;
let saved: Saved;

beforeEach(async () => {
  world = testWorld();
  library = await emptyLibrary(world);
  saved = await saveArticle(library, captured(), world);
});

const marked = (more: Partial<NewHighlight> = {}): NewHighlight => ({
  ...{ articleId: saved.articleId, revisionId: saved.revisionId, color: 'quote' },
  target: quoteOf('It is safe until then'),
  ...more,
});

it('keeps a highlight with note and tags as a Web Annotation', async () => {
  const made = await addHighlight(library, marked({ note: 'Says who?', tags: ['bridges'] }), world);
  expect(await listHighlights(library, saved.articleId)).toEqual([made]);
  expect(made).toMatchObject({
    motivation: 'highlighting',
    target: { selector: [{ type: 'TextQuoteSelector', exact: 'It is safe until then' }, { start: 27 }] },
    body: [
      { purpose: 'commenting', value: 'Says who?' },
      { purpose: 'tagging', value: 'bridges' },
    ],
  });
  expect(made.modified).toBeUndefined();
});

it('keeps who said the words', async () => {
  const made = await addHighlight(library, marked({ speaker: 'Ines Okafor' }), world);
  await updateHighlight(library, made.id, { color: 'doubt' }, world);
  expect(await listHighlights(library, saved.articleId)).toMatchObject([{ speaker: 'Ines Okafor', color: 'doubt' }]);
});

it('changes only what it is told, and says when', async () => {
  const made = await addHighlight(library, marked({ note: 'Says who?', tags: ['bridges'] }), world);
  world.time += 5000;
  const changed = await updateHighlight(library, made.id, { color: 'doubt' }, world);
  expect(changed).toEqual({ ...made, color: 'doubt', modified: '2026-01-05T12:00:05.000Z' });
  const bare = await updateHighlight(library, made.id, { note: '', tags: [] }, world);
  expect(bare?.body).toEqual([]);
});

it('brings a removed highlight back with its note', async () => {
  const made = await addHighlight(library, marked({ note: 'Says who?' }), world);
  await removeHighlight(library, made.id, world);
  expect(await listHighlights(library, saved.articleId)).toEqual([]);
  await restoreHighlight(library, made.id, world);
  expect(await listHighlights(library, saved.articleId)).toMatchObject([{ id: made.id, body: made.body }]);
});

it('shows both texts where a note was written twice at once, until the reader makes them one', async () => {
  const made = await addHighlight(library, marked({ note: 'Mine' }), world);
  const [note] = await library.notes.toArray();
  await library.notes.put({ ...note!, id: 'ffffffff-ffff-7fff-8fff-ffffffffffff', text: 'Theirs' });
  expect((await listHighlights(library, saved.articleId))[0]?.body.map((body) => body.value)).toEqual([
    'Mine',
    'Theirs',
  ]);
  const joined = await updateHighlight(library, made.id, { note: 'Mine and theirs' }, world);
  expect(joined?.body.map((body) => body.value)).toEqual(['Mine and theirs']);
});
