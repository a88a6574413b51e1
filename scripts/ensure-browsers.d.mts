import type { BrowserKind } from './find-browser.mjs';

/**
 * The paths of the browsers, by kind; installed first where they are missing and that needs no question.
 * @throws an Error with the line to run
 */
export function ensureBrowsers<Kind extends BrowserKind>(kinds: readonly Kind[]): Record<Kind, string>;
