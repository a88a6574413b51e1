/** Reads a backup back. What was here is written on disk before, so that it can be put back: also when we are stopped. */
import { storage } from 'wxt/utils/storage';
import type { Importer, ImportMode, ImportOptions, ImportPreview, ImportReport, OnProgress } from '../import/types.ts';
import { findOnDisk, writeOnDisk } from './files-on-disk.ts';
import { acceptLibrary } from './library-mark.ts';
import type { OpenedLibrary } from './library.ts';

/** The name of the file whose reading has begun and not ended. */
const begun = storage.defineItem<string>('local:restoreBegun');

type Options = Omit<ImportOptions, 'mode'>;

/** Of all work, what writing down the library as it was takes. */
const shareOfKeeping = 0.3;

/** What is in the file; nothing is written. */
export async function previewBackup({ library }: OpenedLibrary, file: File, options: Options): Promise<ImportPreview> {
  return (await importerOf(file)).preview(library, file, options);
}

/** Reads the file. Whatever it throws, `putBack` makes the library what it was. */
export function readBackup(
  opened: OpenedLibrary,
  file: File,
  mode: ImportMode,
  { onProgress = () => {}, signal }: Options,
): Promise<ImportReport> {
  const { library, world } = opened;
  return navigator.locks.request('restore', async () => {
    const { zipLibrary } = await import('../export/library-zip.ts');
    const keeping = zipLibrary(
      library,
      { ...world, window },
      { lean: true, onProgress: ({ done, count }) => onProgress((shareOfKeeping * done) / Math.max(1, count)) },
    );
    await writeOnDisk('before-restore', 'library.zip', keeping, signal);
    await begun.setValue(file.name);
    const report = await (
      await importerOf(file)
    ).read(library, file, world, { mode, signal, onProgress: within(onProgress, shareOfKeeping) });
    await begun.removeValue();
    await acceptLibrary(library);
    return report;
  });
}

/** Makes the library what it was before the last `readBackup`. `false`: the browser has lost what was kept for that. */
export function putBack({ library, world }: OpenedLibrary, onProgress: OnProgress = () => {}): Promise<boolean> {
  return navigator.locks.request('restore', async () => {
    const before = await findOnDisk('before-restore');
    if (!before) return false;
    await begun.setValue(before.name);
    await (await importerOf(before)).read(library, before, world, { mode: 'replace', onProgress });
    await begun.removeValue();
    await acceptLibrary(library);
    return true;
  });
}

/** The name of the file whose reading was stopped in the middle. Absent: none was, or it is being read in another page. */
export async function findCutOff(): Promise<string | undefined> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === 'restore') ? undefined : ((await begun.getValue()) ?? undefined);
}

/** What was read until then stays. */
export async function keepCutOff({ library }: OpenedLibrary): Promise<void> {
  await begun.removeValue();
  await acceptLibrary(library);
}

/** What reads ZIPs is loaded when it is asked for: the library page opens without it. */
async function importerOf(file: File): Promise<Importer> {
  const importers = await import('../import/index.ts');
  return importers.importerOf(file);
}

function within(onProgress: OnProgress, from: number): OnProgress {
  return (done) => onProgress(from + (1 - from) * done);
}
