/** Notices, by a mark outside the database, that the library was wiped or replaced. */
import { storage } from 'wxt/utils/storage';
import { compareMarks, markOf, type LibraryMark } from '../library/marker.ts';
import type { Library } from '../library/schema.ts';

const mark = storage.defineItem<LibraryMark>('local:libraryMark');

/** What was here before and is not any more. Absent: the library is as it was left. */
export async function findLost(library: Library): Promise<LibraryMark | undefined> {
  const before = (await mark.getValue()) ?? undefined;
  const fate = compareMarks(before, await markOf(library));
  return fate === 'wiped' || fate === 'replaced' ? before : undefined;
}

/** Writes down the library as it is. One that was lost stays marked, until the reader says what shall be. */
export async function noteLibrary(library: Library): Promise<void> {
  if (!(await findLost(library))) await acceptLibrary(library);
}

/** The library as it is now is the reader's: restored, or gone on with. */
export async function acceptLibrary(library: Library): Promise<void> {
  await mark.setValue(await markOf(library));
}
