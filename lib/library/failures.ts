/** What can go wrong with the database, as the reader can act on it. */
import { Dexie } from 'dexie';
import { ReaderFacingError } from '../errors.ts';

/** Nothing was written: the disk is full, or the browser gave up. What was saved before is as it was. */
export class NotSavedError extends ReaderFacingError {
  override name = 'NotSavedError';
  constructor(cause: Error) {
    super('error_library_not_saved', { why: reasonOf(cause) }, { cause });
  }
}

/** What the reader wants to add belongs to an article that is not in the library any more. */
export class ArticleGoneError extends ReaderFacingError {
  override name = 'ArticleGoneError';
  constructor() {
    super('error_library_article_gone');
  }
}

/** The library was written by a newer version of the extension, so this one must not write to it. */
export class LibraryNewerError extends ReaderFacingError {
  override name = 'LibraryNewerError';
  constructor() {
    super('error_library_newer');
  }
}

/** Another window keeps an older version of the library open. */
export class LibraryBlockedError extends ReaderFacingError {
  override name = 'LibraryBlockedError';
  constructor() {
    super('error_library_blocked');
  }
}

/** Another window upgraded the library, or the browser closed it; the page has to be loaded again. */
export class LibraryClosedError extends ReaderFacingError {
  override name = 'LibraryClosedError';
  constructor(cause: Error) {
    super('error_library_closed', {}, { cause });
  }
}

/** The browser cannot open the database. */
export class LibraryNotOpenedError extends ReaderFacingError {
  override name = 'LibraryNotOpenedError';
  constructor(cause: Error) {
    super('error_library_not_opened', { why: reasonOf(cause) }, { cause });
  }
}

/**
 * The database's own failures, whatever they are called: a full disk gives `QuotaExceededError` here, `DataError`,
 * `UnknownError` or `AbortError` there.
 */
export function isStorageFailure(error: unknown): error is Error {
  return error instanceof Dexie.DexieError || error instanceof DOMException;
}

/** The browser's own words for it, verbatim: what a reader can pass on. */
function reasonOf(error: Error): string {
  const inner = (error as { inner?: unknown }).inner;
  return inner instanceof Error || inner instanceof DOMException ? inner.name : error.name;
}
