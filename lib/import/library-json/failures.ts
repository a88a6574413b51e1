/** Why a file is not read. In each case nothing of it was written. */
import { ReaderFacingError } from '../../errors.ts';

/** Not a file that we wrote. */
export class NotALibraryError extends ReaderFacingError {
  override name = 'NotALibraryError';
  constructor(options?: ErrorOptions) {
    super('error_import_not_a_library', {}, options);
  }
}

/** Written by a version of us that comes later. */
export class NewerFileError extends ReaderFacingError {
  override name = 'NewerFileError';
  constructor() {
    super('error_import_newer');
  }
}

/** It begins like ours and goes on otherwise, or ends too early. `line` counts from 1. */
export class DamagedFileError extends ReaderFacingError {
  override name = 'DamagedFileError';
  constructor(line: number, options?: ErrorOptions) {
    super('error_import_damaged', { line }, options);
  }
}

/** A ZIP that is cut off, changed, or made to do harm. */
export class DamagedZipError extends ReaderFacingError {
  override name = 'DamagedZipError';
  constructor(options?: ErrorOptions) {
    super('error_import_damaged_zip', {}, options);
  }
}
