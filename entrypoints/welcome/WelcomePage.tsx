import { useEffect, useState } from 'preact/hooks';
import { FileButton } from '../../components/library/Backup.tsx';
import { RestoreNotice } from '../../components/library/RestoreNotice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Welcome } from '../../components/options/Welcome.tsx';
import { setTheme } from '../../components/page.ts';
import { openLibrary, type OpenedLibrary } from '../../lib/browser/library.ts';
import { watchSettings } from '../../lib/browser/settings.ts';
import { ReaderFacingError } from '../../lib/errors.ts';
import { say } from '../../lib/words.ts';
import { useRestore } from '../library/use-restore.ts';

/** The page that opens once, after the first install. */
export function WelcomePage() {
  const [opened, setOpened] = useState<OpenedLibrary>();
  const [failure, setFailure] = useState<string>();
  const restore = useRestore(opened);
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
      {opened && (
        <>
          <FileButton onFile={restore.look}>{say('library_restore_backup')}</FileButton>
          <RestoreNotice {...restore.notice} />
        </>
      )}
    </Welcome>
  );
}
