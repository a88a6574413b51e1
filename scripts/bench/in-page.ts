/** What the popup bench runs inside a page. */
import { Readability } from '@mozilla/readability';
import { readPage } from '../../lib/read-page.ts';

export interface InPage {
  readPage: typeof readPage;
  Readability: typeof Readability;
}

Object.assign(globalThis, { bench: { readPage, Readability } satisfies InPage });
