/** Why a file is not read. In each case nothing of it was written. */
import { ReaderFacingError } from '../../errors.ts';

/** Not a file that we wrote. */
export class NotALibraryError extends ReaderFacingError {
  override name = 'NotALibraryError';
  constructor(options?: ErrorOptions) {
    super('importNotALibrary', {}, options);
  }
}

/** Written by a version of us that comes later. */
export class NewerFileError extends ReaderFacingError {
  override name = 'NewerFileError';
  constructor() {
    super('importNewer');
  }
}

/** It begins like ours and goes on otherwise, or ends too early. `line` counts from 1. */
export class DamagedFileError extends ReaderFacingError {
  override name = 'DamagedFileError';
  constructor(line: number, options?: ErrorOptions) {
    super('importDamaged', { line }, options);
  }
}
