/**
 * The tables of the library, version by version. One that was shipped is never edited: add the next one to the list, with
 * a stored library in `tests/library-upgrades/`.
 */
import type { Transaction } from 'dexie';

export interface TablesVersion {
  /** What is new or indexed otherwise, in Dexie's words; a table that is not named stays as it was. */
  tables: Record<string, string>;
  /**
   * Makes the records of the version before into records of this one, in the transaction of the upgrade: it is done whole,
   * or, however it ends, not at all.
   */
  upgrade?(this: void, transaction: Transaction): Promise<unknown>;
}

export const version1 = {
  articles: 'id, *urls, savedAt, datePublished, readState, *tagIds',
  revisions: 'id, articleId',
  captures: 'id, revisionId, [articleId+capturedAt]',
  bodies: 'revisionId',
  highlights: 'id, articleId, revisionId',
  notes: 'id, articleId, highlightId',
  tags: 'id, name',
  images: '[revisionId+url], articleId, state, hash',
  blobs: 'hash',
  corrections: 'id, scope',
  changes: '++seq, &[table+id]',
  about: 'key',
  // Derived, may be thrown away.
  analyses: 'revisionId, version, *entityKeys',
};

/** Every table, the derived ones included. */
export type TableName = keyof typeof version1;

/** The first one first. */
export const versions: readonly TablesVersion[] = [{ tables: version1 }];
