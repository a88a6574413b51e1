export type BrowserKind = 'chromium' | 'firefox';

/** The machine that is searched; the one we run on unless a test hands over another. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  home: string;
  exists: (path: string) => boolean;
}

export const pathVariables: Record<BrowserKind, 'CHROME_PATH' | 'FIREFOX_PATH'>;

/** The path of a browser of that kind, or `undefined` where none is found. */
export function findBrowser(kind: BrowserKind, machine?: Machine): string | undefined;
