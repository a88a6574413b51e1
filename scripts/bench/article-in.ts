import { ReaderFacingError } from '../../lib/errors.ts';
import { readPage } from '../../lib/read-page.ts';

/** A page as it is read; absent: we say that it has no article. `now` is when: ISO 8601 in UTC. */
export function articleIn(
  document: Document,
  url: string,
  now = '2026-01-01T00:00:00Z',
): ReturnType<typeof readPage> | undefined {
  try {
    return readPage(document, url, now);
  } catch (error) {
    if (error instanceof ReaderFacingError) return undefined;
    throw error;
  }
}
