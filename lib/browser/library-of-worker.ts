/** The library as a worker reads it: there is no device's name in a worker, and nothing is written. */
import { openLibrary as open, type Library } from '../library/schema.ts';

/** @throws LibraryBlockedError, LibraryNotOpenedError */
export function openLibrary(): Promise<Library> {
  const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  return open({ now: () => Date.now(), randomBytes, deviceId: '' });
}
