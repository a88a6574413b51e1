import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { Welcome } from '../../components/options/Welcome.tsx';
import { setTheme } from '../../components/page.ts';
import { openLibrary, type OpenedLibrary } from '../../lib/browser/library.ts';
import { watchSettings } from '../../lib/browser/settings.ts';
import { ReaderFacingError } from '../../lib/errors.ts';
import { LibraryBackup } from '../library/LibraryBackup.tsx';

/** The page that opens once, after the first install. */
export function WelcomePage() {
  const [opened, setOpened] = useState<OpenedLibrary>();
  const [failure, setFailure] = useState<string>();
  useEffect(() => watchSettings(({ theme }) => setTheme(theme)), []);
  useEffect(() => {
    openLibrary()
      .then(setOpened)
      .catch((error: unknown) => {
        if (!(error instanceof ReaderFacingError)) throw error;
        setFailure(error.message);
      });
  }, []);
  return (
    <Welcome>
      {failure !== undefined && <Notice kind="failure">{failure}</Notice>}
      {opened && <LibraryBackup {...opened} only="restore" />}
    </Welcome>
  );
}
