import { expect, it } from 'vitest';
import { compareMarks, markOf } from '../../lib/library/marker.ts';
import { saveArticle } from '../../lib/library/save-article.ts';
import { captured, emptyLibrary, testWorld } from './sample.ts';

it.each([
  ['new', undefined, { dbId: 'a', count: 0 }],
  ['new', { dbId: 'a', count: 0 }, { dbId: 'b', count: 0 }],
  ['same', { dbId: 'a', count: 9 }, { dbId: 'a', count: 7 }],
  ['wiped', { dbId: 'a', count: 9 }, { dbId: 'a', count: 0 }],
  ['wiped', { dbId: 'a', count: 9 }, { dbId: 'b', count: 0 }],
  ['replaced', { dbId: 'a', count: 9 }, { dbId: 'b', count: 3 }],
])('tells that the library is %s', (fate, before, now) => {
  expect(compareMarks(before, now)).toBe(fate);
});

it('marks each database apart', async () => {
  const world = testWorld();
  const [one, other] = [await emptyLibrary(world), await emptyLibrary(world)];
  await saveArticle(one, captured(), world);
  expect(await markOf(one)).toMatchObject({ count: 1 });
  expect((await markOf(one)).dbId).not.toBe((await markOf(other)).dbId);
});
