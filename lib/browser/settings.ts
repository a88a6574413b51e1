/** What the reader prefers. Small, kept in `storage.local`, the same on all our pages. */
import { storage } from 'wxt/utils/storage';
import type { CitationStyle } from '../citation/index.ts';
import type { KindNames } from '../highlights/kind-names.ts';

/** Every setting has a value; what was never chosen has its default. */
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
  /** What the reader calls the kinds of highlights; a kind that has no name here is called as we do. */
  kindNames: Partial<KindNames>;
  /** In which citations are copied. */
  citationStyle: CitationStyle;
  /** The library and the reader answer to single letters and signs; off for whoever speaks to the computer. */
  singleKeys: boolean;
}

/** What holds until the reader chooses otherwise, and while the settings are still being read. */
export const defaultSettings: Settings = {
  theme: 'auto',
  reader: { theme: 'auto', textSize: 0, width: 'normal' },
  dates: { showLocalTime: true, oldAfterDays: 30 },
  kindNames: {},
  citationStyle: 'plain',
  singleKeys: true,
};

/** Of each setting, or of each within a group, what it is or shall be; the others are left out. */
type SomeSettings = { [K in keyof Settings]?: Settings[K] extends object ? Partial<Settings[K]> : Settings[K] };

const item = storage.defineItem<SomeSettings>('local:settings', { fallback: {} });

function over(settings: Settings, some: SomeSettings): Settings {
  return {
    ...settings,
    ...some,
    reader: { ...settings.reader, ...some.reader },
    dates: { ...settings.dates, ...some.dates },
    kindNames: { ...settings.kindNames, ...some.kindNames },
  };
}

/** Settings added since the stored ones were written have their default. */
const complete = (stored: SomeSettings) => over(defaultSettings, stored);

/** The settings as they are now. */
export async function readSettings(): Promise<Settings> {
  return complete(await item.getValue());
}

/** Changes these and leaves the others as they are. One after another: two clicks, or two pages, may change at once. */
export async function changeSettings(changed: SomeSettings): Promise<void> {
  await navigator.locks.request('settings', async () => item.setValue(over(await readSettings(), changed)));
}

/** Calls back with the settings now and after every change, until the returned function is called. */
export function watchSettings(onSettings: (settings: Settings) => void): () => void {
  void readSettings().then(onSettings);
  return item.watch((stored) => onSettings(complete(stored)));
}
