import { useRef, useState } from 'preact/hooks';
import { Backup, type ReadingBack } from '../../components/library/Backup.tsx';
import type { OpenedLibrary } from '../../lib/browser/library.ts';
import { ReaderFacingError } from '../../lib/errors.ts';
import { zipLibrary } from '../../lib/export/library-zip.ts';
import { askBackground } from '../../lib/browser/messages.ts';
import { importerOf } from '../../lib/import/index.ts';

interface Props extends OpenedLibrary {
  /** On the first-run page there is nothing to write yet. */
  only?: 'restore';
}

/** Writes the library as a file for the reader to keep, and reads one back after saying what is in it. */
export function LibraryBackup({ library, world, only }: Props) {
  const [exporting, setExporting] = useState(false);
  const [readingBack, setReadingBack] = useState<ReadingBack>({ step: 'idle' });
  const file = useRef<File>(undefined);

  async function write() {
    setExporting(true);
    try {
      const file = await new Response(zipLibrary(library, { ...world, window })).blob();
      const day = new Date(world.now()).toISOString().slice(0, 10);
      download(file, `reading-companion-library-${day}.zip`);
    } finally {
      setExporting(false);
    }
  }

  /** Each step ends in what it found, or in a sentence. */
  async function attempt(fileName: string, work: () => Promise<ReadingBack>) {
    try {
      setReadingBack(await work());
    } catch (error) {
      if (!(error instanceof ReaderFacingError)) throw error;
      setReadingBack({ step: 'failed', fileName, sentence: error.message });
    }
  }

  function look(chosen: File) {
    file.current = chosen;
    const { name: fileName } = chosen;
    void attempt(fileName, async () => {
      const onProgress = (progress: number) => setReadingBack({ step: 'looking', fileName, progress });
      onProgress(0);
      const { refused: leftOut, ...preview } = await (
        await importerOf(chosen)
      ).preview(library, chosen, { onProgress });
      return { step: 'preview', fileName, leftOut, ...preview };
    });
  }

  function read(chosen: File) {
    const { name: fileName } = chosen;
    void attempt(fileName, async () => {
      const onProgress = (progress: number) => setReadingBack({ step: 'writing', fileName, progress });
      onProgress(0);
      const { refused: leftOut, ...report } = await (
        await importerOf(chosen)
      ).read(library, chosen, world, { onProgress });
      // Not waited for: what was imported is there, and the list tells of each image that cannot be had.
      void askBackground('fetch-waiting-images', undefined);
      return { step: 'done', fileName, leftOut, ...report };
    });
  }

  return (
    <Backup
      exporting={exporting}
      readingBack={readingBack}
      onExport={() => void write()}
      onFile={look}
      onConfirm={() => read(file.current!)}
      onCancel={() => setReadingBack({ step: 'idle' })}
      only={only}
    />
  );
}

/** A link that is clicked for the reader: no permission is needed for it. */
function download(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
