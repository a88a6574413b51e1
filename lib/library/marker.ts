/**
 * A mark outside the database says which library was here and how large it was, so that one that was wiped or replaced
 * is noticed instead of greeted as new. The edge keeps the mark; this says what it means.
 */
import type { Library } from './schema.ts';

/** What is written down outside the database. */
export interface LibraryMark {
  dbId: string;
  /** Articles, the trash included. */
  count: number;
}

/** The mark of the library as it is now. */
export async function markOf(library: Library): Promise<LibraryMark> {
  const [about, count] = await Promise.all([library.about.get('library'), library.articles.count()]);
  return { dbId: about?.dbId ?? '', count };
}

/** `new`: nothing was here before. `wiped`: what was here is gone. `replaced`: another library stands in its place. */
export type LibraryFate = 'new' | 'same' | 'wiped' | 'replaced';

/** What became of the library since the mark was made. */
export function compareMarks(before: LibraryMark | undefined, now: LibraryMark): LibraryFate {
  if (!before) return 'new';
  if (before.dbId === now.dbId) return before.count > 0 && now.count === 0 ? 'wiped' : 'same';
  if (before.count === 0) return 'new';
  return now.count === 0 ? 'wiped' : 'replaced';
}
