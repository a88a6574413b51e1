import { say, uiLanguage } from '../../lib/words.ts';

export interface StorageFacts {
  /** What the library takes up. */
  bytes: number;
  /** The browser promised not to clear it when the disk is full. */
  isProtected: boolean;
}

/** How large the library is and whether the browser protects it; nothing while that is not known. */
export function StorageLine({ storage }: { storage: StorageFacts | undefined }) {
  if (!storage) return null;
  return (
    <p class="muted small">
      {say(storage.isProtected ? 'library_storage_protected' : 'library_storage', { size: sayBytes(storage.bytes) })}
    </p>
  );
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];

/** `12 MB` */
function sayBytes(bytes: number): string {
  const power = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  return new Intl.NumberFormat(uiLanguage, {
    style: 'unit',
    unit: units[power],
    maximumFractionDigits: value < 10 && power > 0 ? 1 : 0,
  }).format(value);
}
