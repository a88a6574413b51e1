import { expect, it } from 'vitest';
import { setPinned } from '../../lib/library/change-article.ts';
import { saveArticle } from '../../lib/library/save-article.ts';
import { backupMark, isBackupDue } from '../../lib/library/backup-due.ts';
import { captured, emptyLibrary, testWorld } from './sample.ts';

const day = 24 * 60 * 60 * 1000;

it('is due when something changed since the last backup and that is long enough ago', async () => {
  const world = testWorld();
  const library = await emptyLibrary(world);
  const due = (last: Parameters<typeof isBackupDue>[1], later: number) =>
    isBackupDue(library, last, world.time + later, 14 * day);
  expect(await due(undefined, 20 * day)).toBe(false);

  const { articleId } = await saveArticle(library, captured(), world);
  expect(await due(undefined, 13 * day)).toBe(false);
  expect(await due(undefined, 14 * day)).toBe(true);

  const last = await backupMark(library, new Date(world.time).toISOString());
  expect(await due(last, 20 * day)).toBe(false);
  await setPinned(library, articleId, true, world);
  expect(await due(last, 13 * day)).toBe(false);
  expect(await due(last, 14 * day)).toBe(true);
  // A backup of another database says nothing of this one.
  expect(await due({ ...last, seq: 1000, dbId: 'another' }, 14 * day)).toBe(true);
});
