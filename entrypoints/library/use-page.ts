/** What each of our pages about many articles needs: the library, the theme, and a place for what went wrong. */
import { useEffect, useState } from 'preact/hooks';
import { setTheme } from '../../components/page.ts';
import { openLibrary } from '../../lib/browser/library.ts';
import { startSearch } from '../../lib/browser/search.ts';
import { watchSettings } from '../../lib/browser/settings.ts';
import { ReaderFacingError } from '../../lib/errors.ts';
import type { Library } from '../../lib/library/schema.ts';

/** `failure`: a sentence for the reader. What is a bug is thrown. */
export function usePage(): { library: Library | undefined; failure: string | undefined; report(error: unknown): void } {
  const [library, setLibrary] = useState<Library>();
  const [failure, setFailure] = useState<string>();
  const report = (error: unknown) => {
    if (!(error instanceof ReaderFacingError)) throw error;
    setFailure(error.message);
  };
  useEffect(() => watchSettings(({ theme }) => setTheme(theme)), []);
  useEffect(() => void openLibrary().then((opened) => setLibrary(opened.library), report), []);
  useEffect(() => {
    if (!library) return;
    // Its worker looks through articles that were never opened; their names come in here as they are found.
    const search = startSearch({ progress() {}, changed() {}, failed: (bug) => console.error(bug) });
    return () => search.stop();
  }, [library]);
  return { library, failure, report };
}
