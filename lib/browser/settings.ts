/** What the reader prefers. Small, kept in `storage.local`, the same on all our pages. */
import { storage } from 'wxt/utils/storage';

export interface Settings {
  /** Our own pages and the popup. */
  theme: 'auto' | 'light' | 'dark';
  reader: {
    theme: 'auto' | 'light' | 'sepia' | 'dark';
    /** Steps of the type scale, 0 is as designed. */
    textSize: -2 | -1 | 0 | 1 | 2 | 3;
    width: 'narrow' | 'normal' | 'wide';
  };
  dates: {
    /** Beside the time as printed also the reader's own. */
    showLocalTime: boolean;
    /** Days after publication from which an article is called old. */
    oldAfterDays: number;
  };
  /** The library and the reader answer to single letters and signs; off for whoever speaks to the computer. */
  singleKeys: boolean;
}

export const defaultSettings: Settings = {
  theme: 'auto',
  reader: { theme: 'auto', textSize: 0, width: 'normal' },
  dates: { showLocalTime: true, oldAfterDays: 30 },
  singleKeys: true,
};

const item = storage.defineItem<Partial<Settings>>('local:settings', { fallback: {} });

/** Settings added since the stored ones were written have their default. */
function complete(stored: Partial<Settings>): Settings {
  return {
    ...defaultSettings,
    ...stored,
    reader: { ...defaultSettings.reader, ...stored.reader },
    dates: { ...defaultSettings.dates, ...stored.dates },
  };
}

export async function readSettings(): Promise<Settings> {
  return complete(await item.getValue());
}

export async function changeSettings(changed: Partial<Settings>): Promise<void> {
  await item.setValue({ ...(await readSettings()), ...changed });
}

/** Calls back with the settings now and after every change, until the returned function is called. */
export function watchSettings(onSettings: (settings: Settings) => void): () => void {
  void readSettings().then(onSettings);
  return item.watch((stored) => onSettings(complete(stored ?? {})));
}
