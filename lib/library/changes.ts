/** What changed since somebody last looked: the search index, entity pages and sync follow the library by this. */
import type { ChangeRecord } from './records.ts';
import type { Library } from './schema.ts';

/** The changes after a sequence number, oldest first; a record that changed often is there once, one that is gone was removed by a restore. 0 begins at the beginning. */
export function changesSince(library: Library, seq: number, limit: number): Promise<ChangeRecord[]> {
  return library.changes.where('seq').above(seq).limit(limit).toArray();
}
